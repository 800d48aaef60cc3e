import type { Business, CreditCard, Driver, Passport, Resident } from './identities.ts';

/** The fictitious identities on the five specimens that the page offers (`public/specimens`). */

export const PAGE_RESIDENT: Resident = {
  name: '홍길동',
  hanja: '洪吉童',
  residentNumber: '9007151234564',
  address: ['서울특별시 강남구 가상로 123,', '101동 1001호 (견본동, 예시아파트)'],
  issueDate: '20190418',
  issuer: '서울특별시 강남구청장',
};

export const PAGE_DRIVER: Driver = {
  name: '이가상',
  residentNumber: '8803212345676',
  licenseNumber: '111234567890',
  licenseType: '1종보통',
  address: ['부산광역시 해운대구 모의대로 45,', '3층 302호 (가상동)'],
  condition: 'A',
  serialNumber: 'K7M4P2',
  issueDate: '20210907',
  issuer: '부산광역시경찰청장',
};

export const PAGE_PASSPORT: Passport = {
  koreanName: '박예시',
  surname: 'PARK',
  givenName: 'YESI',
  passportNumber: 'M123A4567',
  birthDate: '19920526',
  sex: 'F',
  issueDate: '20220311',
  expiryDate: '20320311',
  optionalData: '2345671V012345',
};

export const PAGE_CARD: CreditCard = {
  holder: 'HONG GILDONG',
  pan: '4242424242424242',
  validThru: '12/29',
};

export const PAGE_BUSINESS: Business = {
  taxType: '일반과세자',
  businessNumber: '0456723014',
  company: '견본상회',
  representative: '김견본',
  birthDate: '19780914',
  corporationNumber: '',
  openingDate: '20150302',
  address: '대전광역시 유성구 시험로 88',
  businessType: '도매 및 소매업',
  businessItem: '전자상거래업',
  issueDate: '20240115',
  issuer: '북대전세무서장',
};

/** A made-up person whose values tests look for where they must never be: month 13, a public test PAN. */
export const CANARY_RESIDENT: Resident = {
  name: '카나리시험',
  hanja: '',
  residentNumber: '9013401000007',
  address: ['세종특별자치시 시험로 1'],
  issueDate: '20200202',
  issuer: '세종특별자치시장',
};

export const CANARY_CARD: CreditCard = {
  holder: 'CANARY SIHEOM',
  pan: '4111111111111111',
  validThru: '11/30',
};
