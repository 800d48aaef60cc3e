import type { Passport } from './identities.ts';
import { mrzCheckDigit } from './numbers.ts';

/** The two lines of 44 characters of a passport (TD3, ICAO 9303 part 4), all check digits right. */
export function machineReadableZone(passport: Passport): [string, string] {
  const number = filled(passport.passportNumber, 9);
  const birth = passport.birthDate.slice(2);
  const expiry = passport.expiryDate.slice(2);
  const optional = filled(passport.optionalData, 14);
  const withDigit = (field: string): string => `${field}${mrzCheckDigit(field)}`;
  const composite = withDigit(number) + withDigit(birth) + withDigit(expiry) + withDigit(optional);
  const first = filled(`PMKOR${passport.surname}<<${passport.givenName}`, 44);
  const second = `${withDigit(number)}KOR${withDigit(birth)}${passport.sex}${withDigit(expiry)}${withDigit(optional)}`;
  return [first, `${second}${mrzCheckDigit(composite)}`];
}

function filled(value: string, length: number): string {
  return value.padEnd(length, '<').slice(0, length);
}
