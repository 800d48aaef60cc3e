import { expect, test } from 'vitest';
import { maskOf } from './mask.ts';

test.each([
  ['residentNumber', '901340-1000007', '901340-•••••••'],
  ['totalCardNum', '4111 1111 1111 1234', '•••• •••• •••• 1234'],
  ['cardNum1', '4111', '••••'],
  ['driverLicenseNumber', '11-15-123456-78', '••-••-••••••-78'],
  ['passportNo', 'M12345678', '•••••••78'],
  ['MRZ1', 'PMKORHONG<<GILDONG', '••••••••••••••••••'],
])('%s is masked', (key, value, masked) => {
  expect(maskOf(key, value)).toBe(masked);
});

test('names and dates are shown, and so is nothing', () => {
  expect(maskOf('name', '홍길동')).toBeNull();
  expect(maskOf('등록번호', '123-45-67890')).toBeNull();
  expect(maskOf('residentNumber', '')).toBeNull();
  expect(maskOf('constructor', 'x')).toBeNull();
});
