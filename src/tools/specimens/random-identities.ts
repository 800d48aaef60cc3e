import type { Business, CreditCard, Driver, Passport, Resident } from './identities.ts';
import { businessCheckDigit, residentCheckDigit } from './numbers.ts';
import {
  COMPANY_WORDS,
  CONDITIONS,
  DWELLINGS,
  FIRM_WORDS,
  GIVEN_FIRST,
  GIVEN_SECOND,
  LICENSE_TYPES,
  LONG_SURNAMES,
  REGIONS,
  SHOP_WORDS,
  STREETS,
  SURNAMES,
  TEST_PANS,
  TRADES,
} from './pools.ts';
import type { Random } from './random.ts';

interface PersonName {
  hangul: string;
  hanja: string;
  surname: string;
  given: string;
}

export function randomResident(random: Random): Resident {
  const name = randomName(random);
  const place = random.pick(REGIONS);
  return {
    name: name.hangul,
    hanja: name.hanja,
    residentNumber: randomResidentNumber(random),
    address: randomAddress(random, place.area),
    issueDate: randomDate(random, 2001, 2024),
    issuer: place.resident,
  };
}

export function randomDriver(random: Random): Driver {
  const place = random.pick(REGIONS);
  const first = random.pick(LICENSE_TYPES);
  const second = random.chance(0.15) ? '/2종소형' : '';
  return {
    name: randomName(random).hangul,
    residentNumber: randomResidentNumber(random),
    licenseNumber: `${place.licenseCode}${twoDigits(random.between(78, 99))}${random.digits(6)}${random.between(10, 99)}`,
    licenseType: first + second,
    address: randomAddress(random, place.area),
    condition: random.pick(CONDITIONS),
    serialNumber: randomSerialNumber(random),
    issueDate: randomDate(random, 2012, 2024),
    issuer: place.driver,
  };
}

export function randomPassport(random: Random): Passport {
  const name = randomName(random);
  const issueDate = randomDate(random, 2016, 2024);
  const letter = random.pick([...'ABCDEFGHJK'] as [string, ...string[]]);
  const newer = `${random.between(100, 999)}${letter}${random.between(1000, 9999)}`;
  const older = String(random.between(10_000_000, 99_999_999));
  return {
    koreanName: name.hangul,
    surname: name.surname,
    givenName: name.given,
    passportNumber: `M${random.chance(0.5) ? newer : older}`,
    birthDate: randomDate(random, 1950, 2003),
    sex: random.pick(['M', 'F']),
    issueDate,
    expiryDate: `${Number(issueDate.slice(0, 4)) + 10}${issueDate.slice(4)}`,
    optionalData: `${random.between(1, 2)}${random.digits(6)}V${random.digits(6)}`,
  };
}

export function randomCreditCard(random: Random): CreditCard {
  const name = randomName(random);
  return {
    holder: `${name.surname} ${name.given}`,
    pan: random.pick(TEST_PANS),
    validThru: `${twoDigits(random.between(1, 12))}/${random.between(26, 32)}`,
  };
}

export function randomBusiness(random: Random): Business {
  const corporation = random.chance(0.35);
  const place = random.pick(REGIONS);
  const [businessType, businessItem] = random.pick(TRADES);
  const first9 = `0${random.between(10, 99)}${random.between(10, 99)}${random.digits(4)}`;
  const openingDate = randomDate(random, 1996, 2023);
  return {
    taxType: corporation ? '법인사업자' : random.pick(['일반과세자', '일반과세자', '간이과세자']),
    businessNumber: first9 + businessCheckDigit(first9),
    company: corporation ? randomFirm(random) : random.pick(COMPANY_WORDS) + random.pick(SHOP_WORDS),
    representative: randomName(random).hangul,
    birthDate: corporation ? '' : randomDate(random, 1950, 1999),
    corporationNumber: corporation ? `110111${random.between(1_000_000, 9_999_999)}` : '',
    openingDate,
    address: `${place.area} ${random.pick(STREETS)} ${random.between(1, 399)}`,
    businessType,
    businessItem,
    issueDate: `${random.between(Number(openingDate.slice(0, 4)) + 1, 2024)}${openingDate.slice(4)}`,
    issuer: place.taxOffice,
  };
}

/** Two syllables in one name of twelve, four in one of eight, else three. */
function randomName(random: Random): PersonName {
  const surname = random.chance(0.125) ? random.pick(LONG_SURNAMES) : random.pick(SURNAMES);
  const first = random.pick(GIVEN_FIRST);
  const second = random.pick(GIVEN_SECOND);
  const single = surname[0].length === 1 && random.chance(0.09);
  const given = single ? [second] : [first, second];
  return {
    hangul: surname[0] + given.map(([hangul]) => hangul).join(''),
    hanja: surname[1] + given.map(([, hanja]) => hanja).join(''),
    surname: surname[2],
    given: given.map(([, , latin]) => latin).join(''),
  };
}

function randomResidentNumber(random: Random): string {
  const birth = randomDate(random, 1952, 1999).slice(2);
  const first12 = `${birth}${random.between(1, 2)}${random.digits(5)}`;
  // Never the right check digit: a number that is right might be somebody's.
  return first12 + ((residentCheckDigit(first12) + random.between(1, 9)) % 10);
}

function randomAddress(random: Random, area: string): string[] {
  const lines = [`${area} ${random.pick(STREETS)} ${random.between(1, 399)},`, random.pick(DWELLINGS)];
  return lines[1] ? lines : [lines.join('').replace(/,$/, '')];
}

/** Without I and O, which no one tells from 1 and 0. */
function randomSerialNumber(random: Random): string {
  const characters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'] as [string, ...string[]];
  return Array.from({ length: random.chance(0.85) ? 6 : 5 }, () => random.pick(characters)).join('');
}

function randomFirm(random: Random): string {
  const name = random.pick(COMPANY_WORDS) + random.pick(FIRM_WORDS);
  return random.pick([`(주)${name}`, `주식회사 ${name}`, `${name} 주식회사`, `(주)${name}`]);
}

function randomDate(random: Random, firstYear: number, lastYear: number): string {
  const year = random.between(firstYear, lastYear);
  return `${year}${twoDigits(random.between(1, 12))}${twoDigits(random.between(1, 28))}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
