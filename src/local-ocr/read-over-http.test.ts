import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReader } from './engine/reader.ts';
import type { Reader } from './reading.ts';
import {
  decryptValue,
  encrypt,
  JPEG_START,
  newKey,
  ocrBody,
  postEnveloped,
  postPlain,
  publicKey,
  SECRET,
  simulate,
  start,
  url,
  wrapKey,
  type PublicKey,
  type Running,
} from './test-client.ts';

const ROOT = `${import.meta.dirname}/../..`;
const specimen = (name: string): Buffer => readFileSync(`${ROOT}/public/specimens/${name}.jpg`);
const fixture = (name: string): Buffer => readFileSync(`${ROOT}/e2e/fixtures/${name}.jpg`);

let reader: Reader;
let at: Running;
let idCardKey: PublicKey;
beforeAll(async () => {
  reader = createReader();
  at = await start(reader);
  idCardKey = await publicKey(at, 'id-card');
  await reader.ready();
}, 30_000);
afterAll(async () => {
  await at.stop();
  await reader.close();
});

interface KeyValue {
  key: string;
  value: string;
  conf: number;
  bbox: Record<string, number>;
}
interface IdCardAnswer {
  idType: string;
  fileType: string;
  resolution: string;
  keyValues: KeyValue[];
  boxes: Record<string, number>[];
}

const CORNERS = ['x1', 'y1', 'x2', 'y2', 'x3', 'y3', 'x4', 'y4'];
const digits = (text: string): string => text.replaceAll(/\D/g, '');

async function readIdCard(
  path: string,
  image: Buffer,
): Promise<{ answer: IdCardAnswer; values: Record<string, string>; requestKey: string | null }> {
  const key = newKey();
  const response = await postEnveloped({ at, path, image, key, wrapper: idCardKey });
  const body = await ocrBody(response);
  expect(body.header).toEqual({ isSuccessful: true, resultCode: 0, resultMessage: 'SUCCESS' });
  const answer = body.result as unknown as IdCardAnswer;
  const values = Object.fromEntries(
    answer.keyValues.map((each) => [each.key, decryptValue(each.value, key)] as const),
  );
  return { answer, values, requestKey: response.headers.get('request-key') };
}

function askAuthenticity(requestKey: string, fields: Record<string, string>): Promise<Response> {
  const key = newKey();
  const { idType, ...rest } = fields;
  const sealed = Object.entries(rest).map(
    ([name, value]) => [name, encrypt(Buffer.from(value), key).toString('base64')] as const,
  );
  return fetch(url(at, 'v2.0', 'id-card/authenticity'), {
    method: 'POST',
    headers: {
      ...SECRET,
      'Content-Type': 'application/json',
      'X-Key-Version': idCardKey.version,
      'Symmetric-Key': wrapKey(key, idCardKey),
      'Request-Key': requestKey,
    },
    body: JSON.stringify({ idType, ...Object.fromEntries(sealed) }),
  });
}

describe('an ID card', () => {
  it('is read into the published shape, and its authenticity can be asked for once', async () => {
    const { answer, values, requestKey } = await readIdCard('id-card', specimen('resident'));
    expect(answer).toMatchObject({ idType: 'resident', fileType: 'jpg', resolution: 'normal' });
    expect(answer.keyValues.map((each) => each.key)).toEqual([
      'name',
      'residentNumber',
      'issueDate',
      'issuer',
    ]);
    expect(digits(values['residentNumber'] ?? '')).toBe('9007151234564');
    for (const [index, { conf, bbox }] of answer.keyValues.entries()) {
      expect(conf).toBeGreaterThanOrEqual(0);
      expect(conf).toBeLessThanOrEqual(1);
      expect(Object.keys(bbox)).toEqual(CORNERS);
      expect(answer.boxes[index]).toEqual(bbox);
    }

    const fields = {
      idType: 'resident',
      name: values['name'] ?? '',
      residentNumber: digits(values['residentNumber'] ?? ''),
      issueDate: digits(values['issueDate'] ?? ''),
    };
    const sent = requestKey ?? '';
    const asDriver = {
      idType: 'driver',
      name: '이가상',
      residentNumber: '8803212',
      driverLicenseNumber: '111234567890',
    };
    expect((await ocrBody(await askAuthenticity('made-up', fields))).header.resultCode).toBe(4000122);
    expect((await ocrBody(await askAuthenticity(sent, asDriver))).header.resultCode).toBe(4000122);
    expect((await ocrBody(await askAuthenticity('', fields))).header.resultCode).toBe(4000005);
    const short = { ...fields, residentNumber: '9007151' };
    expect((await ocrBody(await askAuthenticity(sent, short))).header.resultCode).toBe(4000001);
    // None of the refusals above used the key up; a normal answer does.
    expect((await ocrBody(await askAuthenticity(sent, fields))).result).toEqual({ isAuthenticity: true });
    expect((await ocrBody(await askAuthenticity(sent, fields))).header.resultCode).toBe(4000122);
  });

  it('gives no Request-Key stand-alone, nor for a passport', async () => {
    const alone = await readIdCard('id-card/stand-alone', specimen('driver'));
    expect(alone.answer.idType).toBe('driver');
    expect(digits(alone.values['driverLicenseNumber'] ?? '')).toBe('111234567890');
    expect(alone.requestKey).toBe(null);
    const passport = await readIdCard('id-card', specimen('passport'));
    expect(passport.answer.idType).toBe('passport');
    expect(passport.requestKey).toBe(null);
  });

  it.each([
    ['nothing to read', fixture('no-document'), [4000121]],
    // It quotes the words of a card: that it is an unreadable one may be said, that it is one may not.
    ['a page about ID cards', fixture('page-of-text'), [4000121, 5003023]],
    ['a file that is cut', JPEG_START, [4000002]],
  ])('is not found on %s', async (_name, image, resultCodes) => {
    const call = { at, path: 'id-card/stand-alone', image, key: newKey(), wrapper: idCardKey };
    expect(resultCodes).toContain((await ocrBody(await postEnveloped(call))).header.resultCode);
  });
});

describe('a credit card', () => {
  it('is read, sealed in v2.0 and in plain in v1.0', async () => {
    const wrapper = await publicKey(at, 'credit-card');
    const key = newKey();
    const image = specimen('credit-card');
    const call = { at, path: 'credit-card', image, key, wrapper };
    const sealed = (await ocrBody(await postEnveloped(call))).result as {
      totalCardNum: string;
      cardNums: { value: string }[];
      cardNumBoxes: unknown[];
      validThru: { value: string };
      validThruBox: object;
    };
    expect(digits(decryptValue(sealed.totalCardNum, key))).toBe('4242424242424242');
    const groups = sealed.cardNums.map((each) => decryptValue(each.value, key)).join('');
    expect(groups).toBe('4242424242424242');
    expect(sealed.cardNumBoxes).toHaveLength(sealed.cardNums.length);
    expect(decryptValue(sealed.validThru.value, key)).toBe('12/29');
    expect(Object.keys(sealed.validThruBox)).toEqual(CORNERS);

    const plain = (await ocrBody(await postPlain(at, 'credit-card', image))).result;
    expect(plain).toMatchObject({ totalCardNum: '4242424242424242', validThru: { value: '12/29' } });
  });
});

describe('a business registration', () => {
  it('is read into Korean labels with a box for each', async () => {
    const { result } = await ocrBody(await postPlain(at, 'business', specimen('business-registration')));
    const answer = result as {
      unitType: string;
      keyValues: { key: string; value: string }[];
      boxes: object[];
    };
    expect(answer.unitType).toBe('pixel');
    const number = answer.keyValues.find((each) => each.key === '등록번호')?.value ?? '';
    expect(digits(number)).toBe('0456723014');
    expect(answer.boxes).toHaveLength(answer.keyValues.length);
  });

  it('is not found on a page of words', async () => {
    const { header } = await ocrBody(await postPlain(at, 'business', fixture('page-of-text')));
    expect(header.resultCode).toBe(4000101);
  });
});

describe('a real answer, spoiled', () => {
  it('wrong-key: right shape, values that do not decrypt', async () => {
    await simulate(at, { fault: 'wrong-key' });
    const key = newKey();
    // Plain calls have no key to be wrong: they leave the plan for an enveloped one.
    await (await postPlain(at, 'business', fixture('no-document'))).text();
    const call = { at, path: 'id-card/stand-alone', image: fixture('resident'), key, wrapper: idCardKey };
    const { header, result } = await ocrBody(await postEnveloped(call));
    expect(header.resultCode).toBe(0);
    const values = (result as unknown as IdCardAnswer).keyValues.map((each) => {
      try {
        return decryptValue(each.value, key);
      } catch {
        return null;
      }
    });
    expect(values).not.toContain('임규');
    expect(values.filter((value) => value === null).length).toBeGreaterThanOrEqual(3);
  });
});
