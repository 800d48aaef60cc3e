import type { CreditCardRead, PageFacts, Reading, Value } from '../reading.ts';
import { type CardNumber, readCardNumber } from './card-number.ts';
import { mayHoldPrint } from './card-print-gate.ts';
import { numberRows } from './card-rows.ts';
import { stretch } from './crop.ts';
import { field } from './field.ts';
import { around, type Region, widthOf } from './gray-image.ts';
import { decodePage, type Page } from './page.ts';
import { rectifiedPage, wholePage } from './rectify.ts';
import { slopeOf } from './slope.ts';
import type { TesseractPair, TextLine } from './tesseract-pair.ts';
import { digitsOf } from './text-match.ts';
import { readValidThru } from './valid-thru.ts';
import { draw, type Drawing, turnBack, upsideDown, type View } from './view.ts';
import { NOTHING } from './vote.ts';

const VIEW_WIDTH = 1400;
/** Digits of a card are large, and tilted ones merge sooner than letters of a text. */
const LEVEL_DEGREES = 0.5;
const LAST_START_MS = 3_500;
const REFUSAL = { ok: false, refusal: 'CREDIT_CARD_INFO_NOT_FOUND' } as const;

/** Reads the number and the month of expiry of a payment card. */
export async function readCreditCard(
  pair: TesseractPair,
  bytes: Uint8Array,
): Promise<Reading<CreditCardRead>> {
  const decoded = await decodePage(bytes, 'image');
  if (!decoded.ok) return decoded;
  const { page } = decoded;
  const started = performance.now();
  for (const drawing of waysToLook(page)) {
    if (performance.now() - started > LAST_START_MS) break;
    const read = await readCard(pair, drawing, page.facts);
    if (read) return { ok: true, page: page.facts, read };
  }
  return REFUSAL;
}

function waysToLook(page: Page): Drawing[] {
  const rectified = rectifiedPage(page, VIEW_WIDTH, 'card');
  if (rectified) return [rectified, upsideDown(rectified)];
  // Without edges only a picture that is as wide as a card can be one: a sheet with digits on it is none.
  const aspect = page.gray.width / page.gray.height;
  return aspect > 1.2 && aspect < 2 ? [wholePage(page, VIEW_WIDTH)] : [];
}

async function readCard(
  pair: TesseractPair,
  drawing: Drawing,
  page: PageFacts,
): Promise<CreditCardRead | null> {
  let view = await draw(drawing);
  if (!(await mayHoldPrint(view.plain))) return null;
  let lines = await readLines(pair, view);
  const slope = slopeOfDigits(lines, view);
  if (Math.abs(slope) > LEVEL_DEGREES) {
    view = await draw(turnBack(drawing, slope));
    lines = await readLines(pair, view);
  }
  const numbers = lines.map((line) => digitsOf(line.text)).filter((digits) => /^\d{15,16}$/.test(digits));
  for (const row of numberRows(view.plain, lines)) {
    const number = await readCardNumber(pair, view.plain, row.region, numbers);
    if (!number) continue;
    const validThru = await readValidThru(pair, view.plain, lines);
    return {
      cardNums: groupValues(number, view, page),
      totalCardNum: number.digits,
      validThru: field(
        'validThru',
        validThru.elected.value ? validThru.elected : NOTHING,
        validThru.region,
        view,
        page,
      ),
    };
  }
  return null;
}

async function readLines(pair: TesseractPair, view: View): Promise<TextLine[]> {
  const image = stretch(view.plain);
  const sparse = await pair.read('eng', image, 'sparse');
  const block = await pair.read('eng', image, 'block');
  return [...sparse.lines, ...block.lines];
}

/** By the line that is likest to the number, else by all lines. */
function slopeOfDigits(lines: readonly TextLine[], view: View): number {
  const [likest] = lines
    .map((line) => ({ line, digits: (line.text.match(/[0-9lIiLdHuUeEgyYOoSB]/g) ?? []).length }))
    .filter(
      ({ line, digits }) =>
        widthOf(line.region) > view.plain.width * 0.35 &&
        digits >= 7 &&
        line.text.replace(/\s/g, '').length <= 24,
    )
    .toSorted((one, other) => other.digits - one.digits);
  const all = slopeOf(lines);
  if (!likest) return all;
  const { baseline } = likest.line;
  const degrees = (Math.atan2(baseline.y1 - baseline.y0, widthOf(baseline)) * 180) / Math.PI;
  return Math.abs(degrees) > 9 ? all : degrees;
}

/** 4-4-4-4, or 4-6-5 for 15 digits, as they stand on the card. */
function groupValues(number: CardNumber, view: View, page: PageFacts): Value[] {
  const sizes = number.digits.length === 15 ? [4, 6, 5] : [4, 4, 4, 4];
  const row = around(number.groups) ?? number.row;
  let from = 0;
  return sizes.map((size, index) => {
    const value = number.digits.slice(from, from + size);
    const total = number.digits.length;
    const share = (digits: number): number => row.x0 + (widthOf(row) * digits) / total;
    const region: Region = number.groups[index] ?? { ...row, x0: share(from), x1: share(from + size) };
    from += size;
    return field(
      `cardNum${index + 1}`,
      { value, conf: number.conf, votes: number.reads, rivals: 0 },
      region,
      view,
      page,
    );
  });
}
