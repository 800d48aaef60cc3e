import { heightOf, middleOf, type Region } from './gray-image.ts';
import type { IdCardMarks } from './id-card-marks.ts';
import { inkRows } from './ink-rows.ts';
import { issuerLine, issuerRegion, readIssuer } from './issuer.ts';
import type { PageLook } from './page-look.ts';
import { readPrintedDate } from './printed-date.ts';
import type { TesseractPair, TextLine } from './tesseract-pair.ts';
import { type Elected, NOTHING } from './vote.ts';

export interface IssueRead {
  readonly date: Elected;
  readonly dateRegion: Region | null;
  readonly issuer: Elected;
  readonly issuerRegion: Region | null;
}

/** Reads the date of issue and who issued the card: the two lowest lines, one above the other. */
export async function readIssue(pair: TesseractPair, look: PageLook, marks: IdCardMarks): Promise<IssueRead> {
  const { image } = look.view;
  const line = issuerLine(look.korean);
  const dates = marks.dates
    .filter((date) => !/[~:]/.test(date.line.text))
    .toSorted((one, other) => other.region.y1 - one.region.y1);
  const [lowest] = dates;
  const dateRegion = lowest?.region ?? (line ? rowAbove(look, line) : null);
  const earlier = dates
    .filter((date) => lowest && Math.abs(middleOf(date.region) - middleOf(lowest.region)) < 20)
    .map((date) => ({ value: date.text, weight: date.conf }));
  const place = line ? issuerRegion(line) : dateRegion && placeUnder(image, dateRegion);
  return {
    date: dateRegion ? await readPrintedDate(pair, image, dateRegion, earlier) : NOTHING,
    dateRegion,
    issuer: place ? await readIssuer(pair, image, place, line) : NOTHING,
    issuerRegion: place,
  };
}

/** The engine sometimes leaves the date out: look for ink above the issuer. */
function rowAbove(look: PageLook, line: TextLine): Region | null {
  const { image } = look.view;
  const height = heightOf(line.region);
  const rows = inkRows(
    image,
    {
      x0: image.width * 0.2,
      x1: image.width * 0.68,
      y0: line.region.y0 - height * 3,
      y1: line.region.y0 - height * 0.1,
    },
    height * 0.7,
  );
  return rows.at(-1) ?? null;
}

/** Where the issuer stands when its line wasn't seen: under the date, wider than it on both sides. */
function placeUnder(image: PageLook['view']['image'], date: Region): Region | null {
  const height = heightOf(date);
  const below = {
    x0: date.x0 - height * 8,
    x1: date.x1 + height * 7,
    y0: date.y1 + height * 0.6,
    y1: date.y1 + height * 3.2,
  };
  return inkRows(image, below, height)[0] ?? null;
}
