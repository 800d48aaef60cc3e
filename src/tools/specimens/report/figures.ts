import type { RecognisedType } from '#src/shared/documents.ts';
import type { Refused } from './other-pictures.ts';
import type { Score } from './read-specimen.ts';

/** Everything that one run measured. */
export interface Measured {
  scores: readonly Score[];
  withoutDocument: readonly Refused[];
  otherDocuments: readonly Refused[];
  /** Of the reading process; null where the system doesn't tell. */
  peakRssMb: number | null;
}

/** One line of the final table; `ok` is null when there was too little to judge. */
export interface Figure {
  name: string;
  toReach: string;
  reached: string;
  ok: boolean | null;
}

/** A share or a time of fewer readings than this says nothing. */
const FEWEST_READINGS = 20;

type Goal = readonly [type: RecognisedType, field: string, share: number];
const SHARES: readonly Goal[] = [
  ['resident', 'residentNumber', 0.95],
  ['driver', 'residentNumber', 0.95],
  ['driver', 'driverLicenseNumber', 0.95],
  ['passport', 'passportNo', 0.95],
  ['passport', 'dateOfBirthYMD', 0.95],
  ['passport', 'dateOfExpiryYMD', 0.95],
  ['resident', 'issuer', 0.95],
  ['driver', 'issuer', 0.95],
  ['business-registration', '등록번호', 0.95],
  ['business-registration', '성명', 0.95],
  ['resident', 'name', 0.9],
  ['driver', 'name', 0.9],
  ['resident', 'issueDate', 0.85],
  ['driver', 'issueDate', 0.85],
  ['business-registration', '상호', 0.85],
  ['passport', 'MRZ1', 0.85],
];

const NEVER_WRONG: readonly (readonly [type: RecognisedType, field: string])[] = [
  ['resident', 'residentNumber'],
  ['driver', 'residentNumber'],
  ['driver', 'driverLicenseNumber'],
  ['credit-card', 'totalCardNum'],
  ['business-registration', '등록번호'],
];

const ID_TYPES: readonly RecognisedType[] = ['resident', 'driver', 'passport'];

/** The figures that the reader has to reach, all levels together (docs/ocr-report.md says where they come from). */
export function figures({ scores, withoutDocument, otherDocuments, peakRssMb }: Measured): Figure[] {
  const flat = scores.filter(({ print }) => print === 'flat');
  const idScores = scores.filter(({ type }) => ID_TYPES.includes(type));
  const idTimes = idScores.map(({ milliseconds }) => milliseconds);
  const blankTimes = withoutDocument.filter(({ text }) => !text).map(({ milliseconds }) => milliseconds);
  const of = (type: RecognisedType): Score[] => scores.filter((score) => score.type === type);
  return [
    kindOfId(idScores),
    ...NEVER_WRONG.map(([type, field]) => neverWrong(of(type), type, field)),
    ...SHARES.map(([type, field, share]) => reached(of(type), `${type} ${field}`, field, share)),
    reached(flat, 'credit-card flat-print number', 'totalCardNum', 0.85),
    reached(flat, 'credit-card flat-print validThru', 'validThru', 0.8),
    noneAccepted('accepted without a document', withoutDocument),
    noneAccepted('accepted as another document', otherDocuments),
    below('slowest answer when there is no text', 1000, timeOf(blankTimes, 1), 'ms'),
    below('ID card p95', 5000, timeOf(idTimes, 0.95), 'ms'),
    below('peak RSS of the reader', 600, peakRssMb, 'MB'),
  ].filter((figure) => figure !== null);
}

function kindOfId(scores: readonly Score[]): Figure | null {
  if (scores.length === 0) return null;
  const right = scores.filter(({ kindRight }) => kindRight).length;
  return {
    name: 'kind of ID card',
    toReach: '100 %',
    reached: `${right}/${scores.length}`,
    ok: right === scores.length,
  };
}

function neverWrong(scores: readonly Score[], type: string, field: string): Figure | null {
  if (scores.length === 0) return null;
  const wrong = scores.filter(({ fields }) => fields[field]?.verdict === 'wrong').length;
  return { name: `${type} ${field} wrong`, toReach: '0', reached: String(wrong), ok: wrong === 0 };
}

/** Both all specimens and the held-out half alone have to reach the share. */
function reached(scores: readonly Score[], name: string, field: string, share: number): Figure | null {
  if (scores.length === 0) return null;
  const heldOut = scores.filter(({ half }) => half === 'held-out');
  const all = shareRight(scores, field);
  const unseen = shareRight(heldOut, field);
  const judged = scores.length >= FEWEST_READINGS;
  return {
    name,
    toReach: `>= ${percent(share)}`,
    reached: heldOut.length === 0 ? percent(all) : `${percent(all)} (held out ${percent(unseen)})`,
    ok: judged ? all >= share && (heldOut.length === 0 || unseen >= share) : null,
  };
}

function noneAccepted(name: string, shown: readonly Refused[]): Figure | null {
  if (shown.length === 0) return null;
  const accepted = shown.filter((picture) => picture.accepted).length;
  return { name, toReach: '0', reached: `${accepted} of ${shown.length}`, ok: accepted === 0 };
}

function below(name: string, limit: number, value: number | null, unit: string): Figure {
  const reached = value === null ? 'not measured' : `${Math.round(value)} ${unit}`;
  return { name, toReach: `< ${limit} ${unit}`, reached, ok: value === null ? null : value < limit };
}

/** Null when there are too few times to judge a machine by. */
function timeOf(times: readonly number[], part: number): number | null {
  return times.length < FEWEST_READINGS ? null : percentile(times, part);
}

export function shareRight(scores: readonly Score[], field: string): number {
  const right = scores.filter(({ fields }) => fields[field]?.verdict === 'right').length;
  return scores.length ? right / scores.length : 0;
}

/** The smallest value that at least `part` of all values don't exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
}
