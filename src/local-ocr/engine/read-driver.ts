import type { PageFacts, Value } from '../reading.ts';
import { readCondition, readLicenseType, readSerialNumber } from './driver-details.ts';
import { field } from './field.ts';
import { heightOf, type Region, widthOf } from './gray-image.ts';
import type { IdCardMarks } from './id-card-marks.ts';
import { readLicenseNumber, readResidentNumber } from './id-numbers.ts';
import { readIssue } from './issue-place.ts';
import { type NamePlace, readKoreanName } from './korean-name.ts';
import { hyphenated } from './numbers.ts';
import type { PageLook } from './page-look.ts';
import type { TesseractPair, TextLine } from './tesseract-pair.ts';
import { NOTHING } from './vote.ts';

/** A driver's licence: licence number, name and resident number under each other. */
export async function readDriver(
  pair: TesseractPair,
  look: PageLook,
  marks: IdCardMarks,
  page: PageFacts,
): Promise<Value[]> {
  const { view } = look;
  const license = await readLicenseNumber(pair, view, marks.licenseNumbers);
  const resident = await readResidentNumber(
    pair,
    view,
    marks.residentNumbers,
    license.region && secondNumberUnder(license.region, look.lines),
  );
  const place = namePlace(license.region, resident.region);
  const name = place
    ? await readKoreanName(pair, view.image, place, look.korean)
    : { elected: NOTHING, region: null };
  const type = await readLicenseType(pair, look, license.region);
  const condition = await readCondition(pair, look);
  const serial = await readSerialNumber(pair, look);
  const issue = await readIssue(pair, look, marks);
  return [
    field('driverLicenseNumber', hyphenated(license.elected, [2, 2, 6, 2]), license.region, view, page),
    field('licenseType', type.elected, type.region, view, page),
    field('name', name.elected, name.region, view, page),
    field('residentNumber', hyphenated(resident.elected, [6, 7]), resident.region, view, page),
    field('condition', condition.elected, condition.region, view, page),
    field('serialNum', serial.elected, serial.region, view, page),
    field('issueDate', issue.date, issue.dateRegion, view, page),
    field('issuer', issue.issuer, issue.issuerRegion, view, page),
  ];
}

/** The widest row of digits that begins under the licence number: the resident number, however it was read. */
function secondNumberUnder(license: Region, lines: readonly TextLine[]): Region | null {
  const height = heightOf(license);
  const rows = lines
    .filter(
      ({ region, text }) =>
        Math.abs(region.x0 - license.x0) < height &&
        region.y0 > license.y1 + height &&
        region.y0 < license.y1 + height * 4.5 &&
        (text.match(/\d/g) ?? []).length >= 6 &&
        widthOf(region) > heightOf(region) * 6,
    )
    .map(({ region }) => region);
  return rows.toSorted((one, other) => one.y0 - other.y0)[0] ?? null;
}

function namePlace(license: Region | null, resident: Region | null): NamePlace | null {
  const anchor = resident ?? license;
  if (!anchor) return null;
  const lineHeight = heightOf(anchor);
  // Four syllables, widely set.
  const reach = 8;
  if (license && resident) {
    const top = license.y1 + lineHeight * 0.1;
    return { left: anchor.x0, top, bottom: resident.y0 - lineHeight * 0.1, lineHeight, reach };
  }
  const [top, bottom] = resident
    ? [anchor.y0 - lineHeight * 2.2, anchor.y0 - lineHeight * 0.15]
    : [anchor.y1 + lineHeight * 0.15, anchor.y1 + lineHeight * 2.2];
  return { left: anchor.x0, top, bottom, lineHeight, reach };
}
