import { parse } from 'mrz';
import type { PageFacts, Value } from '../reading.ts';
import { editDistance } from './edit-distance.ts';
import { field } from './field.ts';
import { heightOf, type Region } from './gray-image.ts';
import type { IdCardMarks } from './id-card-marks.ts';
import { HANGUL_RENDERINGS, readLine } from './read-line.ts';
import type { PageLook } from './page-look.ts';
import { type MrzRead, readMrz } from './read-mrz.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import { compact, matchInLine } from './text-match.ts';
import { elect, type Elected, NOTHING } from './vote.ts';

/** Fewer right check digits than this are chance. */
const LEAST_CHECKS = 3;
/** `28 10월/OCT 2017`; the Hangul is anything to the Latin reader, and O a zero. */
const PRINTED_DATE = /(\d{2})[^A-Z]{0,7}([A-Z0-9]{3})((?:19|20)\d{2})/;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The data page of a passport, from its machine readable zone; null when there is none that holds. */
export async function readPassport(
  pair: TesseractPair,
  look: PageLook,
  marks: IdCardMarks,
  page: PageFacts,
): Promise<Value[] | null> {
  const { view } = look;
  const zone = await readMrz(pair, view, marks.mrzLines, printedWords(look, marks));
  if (!zone || zone.checks < LEAST_CHECKS) return null;
  const { fields } = parse([zone.first, zone.second]);
  const birth = fullDate(zone.second.slice(13, 19), 'past');
  const expiry = fullDate(zone.second.slice(21, 27), 'future');
  const issue = issueDate(look, marks, expiry, birth);
  const korean = await readKoreanNameOnPage(pair, look);
  const sure = (value: string | null | undefined): Elected => ofZone(value ?? '', zone.checks);
  const named = (value: string | null | undefined): Elected =>
    ofZone(value ?? '', zone.namesConfirmed ? 5 : LEAST_CHECKS);
  const first = (key: string, elected: Elected): Value => field(key, elected, zone.firstRegion, view, page);
  const second = (key: string, elected: Elected): Value => field(key, elected, zone.secondRegion, view, page);
  const personal = /^\d{7}/.exec(zone.second.slice(28, 42))?.[0] ?? '';
  return [
    first('passportType', named(zone.first.slice(0, 2).replace('<', ''))),
    first('countryCode', named(zone.first.slice(2, 5).replaceAll('<', ''))),
    second('passportNo', sure(zone.second.slice(0, 9).replaceAll('<', ''))),
    first('surName', named(namesOf(zone).surname || fields.lastName)),
    first('givenName', named(namesOf(zone).given || fields.firstName)),
    second('nationality', sure(zone.second.slice(10, 13).replaceAll('<', ''))),
    second('dateOfBirth', sure(printedDate(birth))),
    second('dateOfBirthYMD', sure(birth)),
    second('sex', sure(/[MF]/.exec(zone.second[20] ?? '')?.[0])),
    field(
      'dateOfIssue',
      { ...issue.elected, value: printedDate(issue.elected.value) },
      issue.region,
      view,
      page,
    ),
    field('dateOfIssueYMD', issue.elected, issue.region, view, page),
    second('dateOfExpiry', sure(printedDate(expiry))),
    second('dateOfExpiryYMD', sure(expiry)),
    field('koreanName', korean.elected, korean.region, view, page),
    second('personalNo', sure(personal)),
    first('MRZ1', named(zone.first)),
    second('MRZ2', sure(zone.second)),
  ];
}

function ofZone(value: string, checks: number): Elected {
  return { value, conf: Math.min(0.99, 0.55 + 0.09 * checks), votes: 1, rivals: 0 };
}

function namesOf(zone: MrzRead): { surname: string; given: string } {
  const [surname = '', given = ''] = zone.first.slice(5).replace(/<+$/, '').split('<<');
  return { surname: surname.replaceAll('<', ' ').trim(), given: given.replaceAll('<', ' ').trim() };
}

/** Words in capitals outside of the zone: among them are the names as printed. */
function printedWords(look: PageLook, marks: IdCardMarks): Set<string> {
  const outside = look.lines.filter((line) => !marks.mrzLines.includes(line));
  const words = outside.flatMap((line) => line.text.toUpperCase().split(/[^A-Z]+/));
  return new Set(words.filter((word) => word.length >= 2));
}

/** YYYYMMDD of YYMMDD: nobody who travels was born in the future, no passport expired last century. */
function fullDate(sixDigits: string, when: 'past' | 'future'): string {
  const year = Number(sixDigits.slice(0, 2));
  const month = Number(sixDigits.slice(2, 4));
  if (!/^\d{6}$/.test(sixDigits) || month < 1 || month > 12) return '';
  const thisYear = new Date().getFullYear() % 100;
  const century = when === 'future' || year <= thisYear ? '20' : '19';
  return century + sixDigits;
}

/** `26 MAY 1992`. */
function printedDate(ymd: string): string {
  const month = MONTHS[Number(ymd.slice(4, 6)) - 1];
  return ymd && month ? `${ymd.slice(6)} ${month} ${ymd.slice(0, 4)}` : '';
}

/** Not in the zone: a date printed on the page that fits a validity of at most ten years. */
function issueDate(
  look: PageLook,
  marks: IdCardMarks,
  expiry: string,
  birth: string,
): { elected: Elected; region: Region | null } {
  const dates = look.lines.flatMap((line) => {
    const match = matchInLine(line, PRINTED_DATE, (character) => character.toUpperCase());
    if (!match || marks.mrzLines.includes(line)) return [];
    const [day = '', word = '', year = ''] = match.groups;
    const month = MONTHS.findIndex((name) => editDistance(name, word) <= 1);
    if (month < 0 || Number(day) < 1 || Number(day) > 31) return [];
    const ymd = `${year}${String(month + 1).padStart(2, '0')}${day}`;
    const years = Number(expiry.slice(0, 4)) - Number(year);
    return ymd !== expiry && ymd !== birth && years >= 1 && years <= 10 ? [{ match, ymd }] : [];
  });
  const elected = elect(dates.map(({ match, ymd }) => ({ value: ymd, weight: match.conf })));
  const region = dates.find(({ ymd }) => ymd === elected.value)?.match.region ?? null;
  return { elected, region };
}

/** Not in the zone: the only row of two to five syllables of Hangul in the right half, under its label. */
async function readKoreanNameOnPage(
  pair: TesseractPair,
  look: PageLook,
): Promise<{ elected: Elected; region: Region | null }> {
  const { image } = look.view;
  const label = look.korean.flatMap((line) => matchInLine(line, /글성명/) ?? [])[0];
  const row = look.korean
    .filter(
      (line) =>
        isHangulName(line.text) &&
        line.conf > 0.5 &&
        line.region.x0 > image.width * 0.5 &&
        line.region.y0 > image.height * 0.2 &&
        (!label || line.region.y0 > label.region.y0),
    )
    .toSorted((one, other) => other.conf - one.conf)[0];
  const region = row?.region ?? (label ? placeUnder(label.region) : null);
  if (!region) return { elected: NOTHING, region: null };
  const reads = await readLine(pair, image, region, {
    language: 'kor',
    padding: row ? 0.3 : 0,
    renderings: row ? HANGUL_RENDERINGS : HANGUL_RENDERINGS.map((one) => ({ ...one, height: one.height * 1.4 })),
  });
  const ballots = reads.map((read) => ({ value: read.text, weight: read.conf }));
  if (row) ballots.push({ value: row.text, weight: row.conf * 0.8 });
  const elected = elect(
    ballots.map(({ value, weight }) => ({ value: isHangulName(value) ? compact(value) : '', weight })),
  );
  return { elected, region };
}

function isHangulName(text: string): boolean {
  return /^[가-힣]{2,5}$/.test(compact(text));
}

function placeUnder(label: Region): Region {
  const height = heightOf(label);
  return {
    x0: label.x0 - height * 0.5,
    x1: label.x0 + height * 9,
    y0: label.y1 + height * 0.1,
    y1: label.y1 + height * 2.6,
  };
}
