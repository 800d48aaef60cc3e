import type { CreditCardRead, PageFacts, Reading, Value } from '../reading.ts';
import { type CardNumber, readCardNumber } from './card-number.ts';
import { numberRows } from './card-rows.ts';
import { negativeOf } from './crop.ts';
import { field } from './field.ts';
import { flatten } from './flatten.ts';
import { around, type GrayImage, type Region, widthOf } from './gray-image.ts';
import { mayHoldText } from './ink-gate.ts';
import { decodePage, type Page } from './page.ts';
import { rectifiedPage, wholePage } from './rectify.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import { findTextRows, type TextRow } from './text-rows.ts';
import { readValidThru } from './valid-thru.ts';
import { draw, type Drawing, turnBack, upsideDown, type View } from './view.ts';

const VIEW_WIDTH = 1400;
/** Digits of a card are large, and tilted ones merge sooner than letters of a text. */
const LEVEL_DEGREES = 0.5;
/** Between the groups of a number, in heights of its digits. */
const GROUP_GAP = 2.2;
const LAST_START_MS = 3_500;
/** A card has about ten rows of print; more is a page of text. */
const MOST_ROWS = 40;
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
  for (const print of ['light', 'dark'] as const) {
    const look = await lookForPrint(drawing, print);
    for (const row of look ? numberRows(look.rows, drawing.width) : []) {
      if (!look) break;
      const number = await readCardNumber(pair, look.image, row);
      if (!number) continue;
      const { elected, region } = await readValidThru(pair, look.image, look.rows, row.region);
      return {
        cardNums: groupValues(number, look.view, page),
        totalCardNum: number.digits,
        validThru: field('validThru', elected, region, look.view, page),
      };
    }
  }
  return null;
}

/** Print on a card may be darker or lighter than its ground; here it is dark. */
interface PrintLook {
  readonly view: View;
  readonly image: GrayImage;
  readonly rows: readonly TextRow[];
}

/** Null when no row of that print is shaped like the number of a card. */
async function lookForPrint(drawing: Drawing, print: 'light' | 'dark'): Promise<PrintLook | null> {
  const look = await lookAt(drawing, print);
  const [longest] = numberRows(look.rows, drawing.width);
  if (!longest || look.rows.length > MOST_ROWS) return null;
  return Math.abs(longest.slope) > LEVEL_DEGREES ? lookAt(turnBack(drawing, longest.slope), print) : look;
}

async function lookAt(drawing: Drawing, print: 'light' | 'dark'): Promise<PrintLook> {
  const view = await draw(drawing);
  const image = print === 'dark' ? view.image : await flatten(negativeOf(view.plain));
  return { view, image, rows: mayHoldText(image) ? findTextRows(image, GROUP_GAP) : [] };
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
