import { describe, expect, it } from 'vitest';
import { businessResult, cardResult, residentResult, sealValue } from '../testing/test-upstream.ts';
import { doubtOf } from './doubt.ts';
import { makeSymmetricKey } from './envelope.ts';
import { readResult } from './read-result.ts';

const NOW = Date.UTC(2026, 10, 23);
const key = makeSymmetricKey();
const read = (result: unknown) => readResult(result, 'id-card', key, NOW);
const idCard = (keyValues: unknown) => ({ resolution: 'normal', idType: 'driver', keyValues });

describe('readResult', () => {
  it('refuses every other shape', () => {
    const good = { key: 'name', value: sealValue('김', key), conf: 0.9 };
    expect(read(idCard([good]))).not.toBeNull();
    for (const result of [
      undefined,
      null,
      [],
      'text',
      {},
      { ...idCard([good]), idType: 'alien' },
      { ...idCard([good]), resolution: 'high' },
      idCard([]),
      idCard({ 0: good }),
      idCard([{ ...good, value: 7 }]),
      idCard([{ ...good, conf: '0.9' }]),
      idCard([{ ...good, conf: 2 }]),
      idCard([{ ...good, key: '<script>' }]),
      idCard([{ ...good, value: 'not sealed' }]),
      idCard([{ ...good, value: sealValue('\u0000\u0007', key) }]),
      idCard([{ ...good, value: sealValue('x'.repeat(600), key) }]),
      idCard([{ ...good, key: 'residentNumber', value: sealValue('가나다', key) }]),
    ]) {
      expect(read(result)).toBeNull();
    }
  });

  it('takes a missing value as empty and a missing box as no place', () => {
    const result = read(idCard([{ key: 'serialNum', value: null, conf: 0, bbox: { x1: 'a' } }]));
    expect(result?.fields).toEqual([{ key: 'serialNum', value: '', confidence: 0, box: null }]);
  });

  it('puts the fields in document order and unknown ones last', () => {
    const field = (name: string) => ({ key: name, value: sealValue('1', key), conf: 1 });
    const keys = ['newField', 'issuer', 'name', 'driverLicenseNumber'];
    expect(read(idCard(keys.map(field)))?.fields.map((each) => each.key)).toEqual([
      'driverLicenseNumber',
      'name',
      'issuer',
      'newField',
    ]);
  });

  it('shows nothing that was sealed with another key', () => {
    for (let round = 0; round < 500; round += 1) {
      const other = makeSymmetricKey();
      expect(readResult(residentResult(other), 'id-card', key, NOW)).toBeNull();
      expect(readResult(cardResult(other), 'credit-card', key, NOW)).toBeNull();
    }
  });

  it('pairs boxes of a certificate only when there are as many as values', () => {
    const certificate = businessResult() as { boxes: unknown[] };
    const boxesOf = (boxes: unknown[]) =>
      readResult({ ...certificate, boxes }, 'business-registration', null, NOW)?.fields.map(
        ({ box }) => box !== null,
      );
    expect(boxesOf(certificate.boxes)).toEqual([true, true]);
    expect(boxesOf([certificate.boxes[0]])).toEqual([false, false]);
  });
});

describe('doubtOf', () => {
  it.each([
    ['residentNumber', '901340-1000007', 'date'],
    ['residentNumber', '900131-1000007', null],
    ['residentNumber', '000229-3000007', null],
    ['residentNumber', '010229-3000007', 'date'],
    ['residentNumber', '900131-1******', null],
    ['residentNumber', '900131', 'format'],
    ['issueDate', '2019.02.31', 'date'],
    ['issueDate', '2019.02.28.', null],
    ['issueDate', '20240229', null],
    ['issueDate', '2027.01.01', 'date'],
    ['issueDate', '언제', null],
    ['dateOfBirth', '31 FEB 1990', 'date'],
    ['dateOfBirth', '01 1월/JAN 1990', null],
    ['dateOfExpiryYMD', '2031-05-01', null],
    ['dateOfExpiryYMD', '2031-13-01', 'date'],
    ['totalCardNum', '4111 1111 1111 1111', null],
    ['totalCardNum', '4111111111111112', 'check-digit'],
    ['totalCardNum', '4111', 'format'],
    ['validThru', '04/29', null],
    ['validThru', '13/29', 'date'],
    ['validThru', '0429', 'format'],
    ['등록번호', '123-45-67891', null],
    ['등록번호', '123-45-67890', 'check-digit'],
    ['등록번호', '123', 'format'],
    // The specimen of ICAO 9303 part 4, appendix B.
    ['MRZ2', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10', null],
    ['MRZ2', 'L898902C36UTO7408122F1204159ZE184226B<<<<<11', 'check-digit'],
    ['MRZ2', 'L898902C36UTO7408123F1204159ZE184226B<<<<<10', 'check-digit'],
    ['name', '아무개', null],
    ['totalCardNum', '', null],
  ])('%s %s → %s', (name, value, doubt) => {
    expect(doubtOf(name, value, NOW)).toBe(doubt);
  });
});
