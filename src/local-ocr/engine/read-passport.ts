import { parse } from 'mrz';
import type { PageFacts, Value } from '../reading.ts';
import { field } from './field.ts';
import type { IdCardMarks } from './id-card-marks.ts';
import type { PageLook } from './page-look.ts';
import { inWords, readIssueDate } from './passport-dates.ts';
import { readKoreanNameOnPage } from './passport-korean-name.ts';
import { type MrzRead, readMrz } from './read-mrz.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import type { Elected } from './vote.ts';

/** Fewer right check digits than this are chance. */
const LEAST_CHECKS = 3;
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
  const issue = readIssueDate(look, marks, expiry, birth);
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
    second('dateOfBirth', sure(inWords(birth))),
    second('dateOfBirthYMD', sure(birth)),
    second('sex', sure(/[MF]/.exec(zone.second[20] ?? '')?.[0])),
    field('dateOfIssue', { ...issue.elected, value: inWords(issue.elected.value) }, issue.region, view, page),
    field('dateOfIssueYMD', issue.elected, issue.region, view, page),
    second('dateOfExpiry', sure(inWords(expiry))),
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
