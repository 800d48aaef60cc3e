import type { BusinessRead, PageFacts, Reading, Value } from '../reading.ts';
import { readBusinessNumber } from './business-number.ts';
import { distanceWithin, editDistance } from './edit-distance.ts';
import { field } from './field.ts';
import type { Region } from './gray-image.ts';
import { partsOfTrade, placesIn } from './business-places.ts';
import { findLabel } from './labels.ts';
import { lookAtSheet, type SheetLook } from './page-look.ts';
import { decodePage, type Page } from './page.ts';
import { readLine } from './read-line.ts';
import { rectifiedPage, wholePage } from './rectify.ts';
import type { TesseractPair, TextLine } from './tesseract-pair.ts';
import { compact, hangulOf } from './text-match.ts';
import { type Drawing, upsideDown } from './view.ts';
import { type Ballot, elect, type Elected, NOTHING } from './vote.ts';

const VIEW_WIDTH = 1600;
const LAST_START_MS = 4_500;
const TAX_TYPES = ['일반과세자', '간이과세자', '법인사업자', '면세사업자'];

/** Reads a Korean business registration certificate (사업자등록증) from a picture or the first page of a PDF. */
export async function readBusiness(pair: TesseractPair, bytes: Uint8Array): Promise<Reading<BusinessRead>> {
  const decoded = await decodePage(bytes, 'image-or-pdf');
  if (!decoded.ok) return decoded;
  const { page } = decoded;
  const started = performance.now();
  let isCertificate = false;
  for (const drawing of waysToLook(page)) {
    if (performance.now() - started > LAST_START_MS) break;
    const look = await lookAtSheet(pair, drawing);
    if (!look || !looksLikeCertificate(look.lines)) continue;
    isCertificate = true;
    const values = await readValues(pair, look, page.facts);
    if (values.some(({ key, value }) => key !== '구분' && value)) {
      return { ok: true, page: page.facts, read: { values } };
    }
  }
  return {
    ok: false,
    refusal: isCertificate
      ? 'OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL'
      : 'INVALID_BUSINESS_REGISTRATION_FORMAT',
  };
}

function waysToLook(page: Page): Drawing[] {
  const rectified = page.facts.fileType === 'pdf' ? null : rectifiedPage(page, VIEW_WIDTH, 'sheet');
  const whole = wholePage(page, VIEW_WIDTH);
  return [...(rectified ? [rectified] : []), whole, upsideDown(rectified ?? whole)];
}

const TITLE = '사업자등록증';

/** The title on a line of its own, or most of the labels that only this form has together. */
function looksLikeCertificate(lines: readonly TextLine[]): boolean {
  const titled = lines.some((line) => {
    const hangul = hangulOf(line.text);
    return hangul.length <= TITLE.length + 2 && editDistance(hangul, TITLE) <= 2;
  });
  const labels = [
    findLabel(lines, '등록번호', 1),
    findLabel(lines, '개업연월일', 2),
    findLabel(lines, '사업장소재지', 2),
    findLabel(lines, '사업의종류', 2),
    findLabel(lines, '세무서장', 1, 'anywhere'),
  ].filter(Boolean).length;
  return titled ? labels >= 2 : labels >= 4;
}

async function readValues(pair: TesseractPair, look: SheetLook, page: PageFacts): Promise<Value[]> {
  const { view, lines } = look;
  const number = await readBusinessNumber(pair, view, lines);
  const taxType = taxTypeIn(lines);
  const places = placesIn(lines, number.region);
  const read = async (key: string, region: Region | null, clean: (text: string) => string): Promise<Value> =>
    field(key, await readText(pair, look, region, clean), region, view, page);
  const values = [
    field('구분', taxType.elected, taxType.region, view, page),
    field('등록번호', number.elected, number.region, view, page),
    await read('상호', places.company, tidy),
    await read('성명', places.person, hangulOf),
  ];
  if (places.birth) values.push(await read('생년월일', places.birth, koreanDate));
  values.push(
    await read('개업연월일', places.opening, koreanDate),
    await read('사업장소재지', places.address, tidy),
    await read('업태', places.trade, (text) => tidy(partsOfTrade(text).type)),
    await read('종목', places.trade, (text) => tidy(partsOfTrade(text).item)),
  );
  return values;
}

async function readText(
  pair: TesseractPair,
  look: SheetLook,
  region: Region | null,
  clean: (text: string) => string,
): Promise<Elected> {
  if (!region) return NOTHING;
  const ballots: Ballot[] = [];
  const inside = look.lines.flatMap((line) =>
    line.words.filter(
      ({ region: word }) =>
        word.x0 >= region.x0 - 4 && word.x1 <= region.x1 + 4 && word.y0 < region.y1 && word.y1 > region.y0,
    ),
  );
  const conf = inside.reduce((sum, word) => sum + word.conf, 0) / Math.max(1, inside.length);
  ballots.push({ value: clean(inside.map((word) => word.text).join(' ')), weight: conf * 0.9 });
  const reads = await readLine(pair, look.view.image, region, {
    language: 'kor',
    padding: 0.25,
    // Whiter paper costs small print the upper stroke of ㅎ and ㅊ.
    renderings: [
      { height: 48, white: 0.9 },
      { height: 40, white: 1 },
      { height: 60, white: 0.8 },
      { height: 32, white: 1 },
    ],
  });
  for (const read of reads) ballots.push({ value: clean(read.text), weight: read.conf });
  // Spaces are read differently each time: they don't make another value.
  const spelled = new Map(ballots.map(({ value }) => [compact(value), value]));
  const elected = elect(ballots.map(({ value, weight }) => ({ value: compact(value), weight })));
  return { ...elected, value: spelled.get(elected.value) ?? elected.value };
}

function tidy(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/^[\s:;.,·_|'"`-]+/, '')
      .replace(/[\s:;.,·_|'"`-]+$/, '')
      // A piece of the frame is read as a single stroke.
      .replace(/\s+[ㄱ-ㅎㅏ-ㅣㆍ|<>]+$/, '')
  );
}

const KOREAN_DATE = /((?:19|20)\d{2})\D{0,3}?(\d{1,2})[월웜윌원]\D{0,2}?(\d{1,2})/;

/** `2015.03.02` of `2015 년 03 월 02 일`. */
export function koreanDate(text: string): string {
  const [, year, month, day] = KOREAN_DATE.exec(compact(text)) ?? [];
  if (!year || !month || !day || !isDay(month, day)) return '';
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('.');
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/** There are only these: the nearest within one wrong letter. */
function taxTypeIn(lines: readonly TextLine[]): { elected: Elected; region: Region | null } {
  for (const line of lines) {
    const hangul = hangulOf(line.text);
    if (hangul.length > 12) continue;
    for (const type of TAX_TYPES) {
      if (editDistance(hangul, type) <= 1 || distanceWithin(hangul, type) === 0) {
        return {
          elected: { value: type, conf: Math.min(0.99, line.conf), votes: 1, rivals: 0 },
          region: line.region,
        };
      }
    }
  }
  return { elected: NOTHING, region: null };
}
