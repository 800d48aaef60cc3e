import { constants, createHash, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  destroyKey,
  makeSymmetricKey,
  openValue,
  readIssuedKey,
  sealImage,
  sealSymmetricKey,
  sealedLength,
} from './envelope.ts';
import { base64Length, base64Slices, imageForm } from './multipart.ts';
import { isPlausibleValue } from './plausible-value.ts';

/** Vectors made with the `openssl enc` program: AES-256-CBC, IV = the first 16 bytes of the key. */
const KEY = Buffer.from('603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4', 'hex');
const VALUES = [
  ['카나리시험', 'iayBdIOl3RJaNk6lKEDo1g=='],
  ['901340-1000007', 'vdFgIaaJcRRnZN2k7WfwIg=='],
  ['', 'NhKeO9O1s/+S+t4ALkdOsA=='],
  ['0123456789abcdef', '/EcmHkWEID4NXB0Pe5x9n/QAs/oE0W8pYf8Uz1WZHts='],
] as const;
const IMAGE = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));
const SEALED_IMAGE_SHA256 = 'f0b46194ee34769d811f0e95e0cd603fefe7dad437d37a7b9a2a809d2266f555';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const der = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

describe('values', () => {
  it('open to what another implementation sealed', () => {
    for (const [plain, sealed] of VALUES) expect(openValue(sealed, KEY)).toBe(plain);
    expect(openValue('', KEY)).toBe('');
  });

  it('do not open when they are damaged or not Base64', () => {
    for (const sealed of [
      'iayBdIOl3RJaNk6lKEDo1g',
      'iayBdIOl3RJaNk6lKEDo1A==',
      'AAAA',
      '!!!!',
      ' iayBdIOl3RJaNk6lKEDo1g==',
    ]) {
      expect(openValue(sealed, KEY)).toBeNull();
    }
  });

  it('give no noise with a wrong key', () => {
    let passed = 0;
    for (let round = 0; round < 2_000; round += 1) {
      const value = openValue(VALUES[0][1], makeSymmetricKey());
      if (value !== null && isPlausibleValue('name', value)) passed += 1;
    }
    expect(passed).toBe(0);
  });
});

describe('the image', () => {
  it('is sealed slice by slice to the very bytes and length that were promised', () => {
    for (const length of [0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 200_000]) {
      const image = IMAGE.subarray(0, length);
      const sealed = Buffer.concat([...sealImage([image], KEY)]);
      expect(sealed.length).toBe(sealedLength(length));
      const base64 = Buffer.concat([...base64Slices(sealImage([image], KEY))]);
      expect(base64.length).toBe(base64Length(sealed.length));
      expect(base64.toString('latin1')).toBe(sealed.toString('base64'));
    }
    const sealed = Buffer.concat([...sealImage([IMAGE.subarray(0, 7), IMAGE.subarray(7)], KEY)]);
    expect(createHash('sha256').update(sealed).digest('hex')).toBe(SEALED_IMAGE_SHA256);
  });

  it('stands in a multipart frame of the promised length', () => {
    const form = imageForm('image/png', IMAGE.length, () => [IMAGE]);
    const body = Buffer.concat([...form.slices()]);
    expect(body.length).toBe(form.length);
    expect(form.length - IMAGE.length).toBeLessThan(400);
    const boundary = form.contentType.replace('multipart/form-data; boundary=', '');
    const [head = ''] = body.toString('latin1').split('\r\n\r\n');
    expect(head).toBe(
      `--${boundary}\r\nContent-Disposition: form-data; name="image"; filename="image.png"\r\nContent-Type: image/png`,
    );
    expect(body.subarray(-boundary.length - 8).toString('latin1')).toBe(`\r\n--${boundary}--\r\n`);
  });
});

describe('the symmetric key', () => {
  it('is 32 new bytes each time, sealed under PKCS#1 v1.5, and zeroed after use', () => {
    const issued = readIssuedKey({ key: der, version: '3' });
    if (!issued) throw new Error('no key');
    const key = makeSymmetricKey();
    const sealed = Buffer.from(sealSymmetricKey(key, issued), 'base64');
    const opened = privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, sealed);
    expect(opened.equals(key)).toBe(true);
    expect(opened.length).toBe(32);
    destroyKey(key);
    expect(key.equals(Buffer.alloc(32))).toBe(true);
    const made = new Set(Array.from({ length: 10_000 }, () => makeSymmetricKey().toString('hex')));
    expect(made.size).toBe(10_000);
  });

  it('is not sealed under what is no RSA key', () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const small = generateKeyPairSync('rsa', { modulusLength: 512 });
    for (const key of [
      '',
      'String',
      der.slice(0, 60),
      ec.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      small.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    ]) {
      expect(readIssuedKey({ key, version: '0' })).toBeNull();
    }
  });
});
