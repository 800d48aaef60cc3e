import { expect, it } from 'vitest';
import { phoneOffer } from './phone-offer.ts';

it.each([
  'https://capture.example',
  'https://192.168.0.7:8443',
  'https://localhost.example',
  'https://[2001:db8::1]',
])('a phone can open %s', (address) => {
  expect(phoneOffer(new URL(address))).toBe('offered');
});

it.each([
  'http://localhost:3000',
  'https://localhost',
  'https://LOCALHOST.',
  'https://app.localhost:8443',
  'https://127.0.0.1',
  'https://127.9.9.9',
  'https://0.0.0.0',
  'https://[::1]:3000',
  'https://[::]',
  'https://[::ffff:127.0.0.1]',
  'http://capture.example',
])('no phone can open %s', (address) => {
  expect(phoneOffer(new URL(address))).toBe('needs-public-address');
});
