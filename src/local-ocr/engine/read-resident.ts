import type { PageFacts, Value } from '../reading.ts';
import { field } from './field.ts';
import { heightOf } from './gray-image.ts';
import type { IdCardMarks } from './id-card-marks.ts';
import { readResidentNumber } from './id-numbers.ts';
import { readIssue } from './issue-place.ts';
import { readKoreanName } from './korean-name.ts';
import { hyphenated } from './numbers.ts';
import type { PageLook } from './page-look.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import { NOTHING } from './vote.ts';

/** A resident card: the name above the number, the date of issue and the issuer at the bottom. */
export async function readResident(
  pair: TesseractPair,
  look: PageLook,
  marks: IdCardMarks,
  page: PageFacts,
): Promise<Value[]> {
  const { view } = look;
  const number = await readResidentNumber(pair, view, marks.residentNumbers);
  const anchor = number.region;
  const name = anchor
    ? await readKoreanName(
        pair,
        view.image,
        {
          left: anchor.x0,
          top: anchor.y0 - heightOf(anchor) * 2.6,
          bottom: anchor.y0 - heightOf(anchor) * 0.15,
          lineHeight: heightOf(anchor),
          reach: 8,
        },
        look.korean,
      )
    : { elected: NOTHING, region: null };
  const issue = await readIssue(pair, look, marks);
  return [
    field('name', name.elected, name.region, view, page),
    field('residentNumber', hyphenated(number.elected, [6, 7]), anchor, view, page),
    field('issueDate', issue.date, issue.dateRegion, view, page),
    field('issuer', issue.issuer, issue.issuerRegion, view, page),
  ];
}
