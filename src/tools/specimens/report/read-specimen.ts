import type { RecognisedType } from '#src/shared/documents.ts';
import type { Reader } from '#src/local-ocr/reading.ts';
import type { Level } from '../degrade.ts';
import type { Specimen } from '../specimen-set.ts';
import type { Truth } from '../truth.ts';
import { OTHER_KEYS, verdict, type Verdict } from './compare.ts';

/** One specimen at one level, read and compared. */
export interface Score {
  id: string;
  type: RecognisedType;
  half: Specimen['half'];
  print: Specimen['print'];
  level: Level;
  kindRight: boolean;
  fields: Record<string, { wanted: string; got: string; verdict: Verdict }>;
  milliseconds: number;
}

export async function readSpecimen(
  reader: Reader,
  { id, type, half, print, truth }: Omit<Specimen, 'svg'>,
  level: Level,
  image: Buffer,
): Promise<Score> {
  const started = performance.now();
  const { kindRight, fields } = await readAndCompare(reader, type, truth, image);
  return { id, type, half, print, level, kindRight, fields, milliseconds: performance.now() - started };
}

/** Reads an image as a document of that type and judges each field of the truth. */
export async function readAndCompare(
  reader: Reader,
  type: RecognisedType,
  truth: Truth,
  image: Buffer,
): Promise<Pick<Score, 'kindRight' | 'fields'>> {
  const { kindRight, values } = await READ[type](reader, image);
  const fields: Score['fields'] = {};
  for (const [key, wanted] of Object.entries(truth)) {
    const names = [key, ...(OTHER_KEYS[key] ?? [])];
    const got = names.map((name) => values[name]).find((value) => value) ?? '';
    fields[key] = { wanted, got, verdict: verdict(key, wanted, got) };
  }
  return { kindRight, fields };
}

interface Read {
  kindRight: boolean;
  values: Record<string, string>;
}

const NOTHING: Read = { kindRight: false, values: {} };

function idCard(type: RecognisedType) {
  return async (reader: Reader, image: Buffer): Promise<Read> => {
    const reading = await reader.readIdCard(image);
    if (!reading.ok) return NOTHING;
    return { kindRight: reading.read.idType === type, values: byKey(reading.read.values) };
  };
}

const READ: Record<RecognisedType, (reader: Reader, image: Buffer) => Promise<Read>> = {
  resident: idCard('resident'),
  driver: idCard('driver'),
  passport: idCard('passport'),
  'credit-card': async (reader, image) => {
    const reading = await reader.readCreditCard(image);
    if (!reading.ok) return NOTHING;
    const { totalCardNum, validThru } = reading.read;
    return { kindRight: true, values: { totalCardNum, validThru: validThru?.value ?? '' } };
  },
  'business-registration': async (reader, image) => {
    const reading = await reader.readBusiness(image);
    return reading.ok ? { kindRight: true, values: byKey(reading.read.values) } : NOTHING;
  },
};

/** Several values of one key are joined the way the upstream joins them. */
function byKey(values: readonly { key: string; value: string }[]): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const { key, value } of values) joined[key] = joined[key] ? `${joined[key]}/${value}` : value;
  return joined;
}
