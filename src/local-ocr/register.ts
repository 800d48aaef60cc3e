/**
 * A small local register of fictitious people and firms. Authenticity and business status can't be computed
 * from an image; with the real upstream they are asked of public registers. Everyone in it is made up: the
 * resident numbers have a wrong check digit and the business numbers an office prefix that doesn't exist.
 */

export interface RegisteredResident {
  name: string;
  /** 13 digits. */
  residentNumber: string;
  /** YYYYMMDD. */
  issueDate: string;
  /** `withdrawn`: a card that was reported lost, so nothing on it is confirmed any more. */
  state: 'valid' | 'withdrawn' | 'locked';
}

export interface RegisteredDriver {
  name: string;
  /** Birth date YYMMDD and the first digit after the hyphen. */
  residentNumber: string;
  /** 12 digits. */
  driverLicenseNumber: string;
  serialNum: string;
  state: 'valid' | 'withdrawn';
}

export interface RegisteredBusiness {
  /** 10 digits. */
  businessNumber: string;
  statusCode: BusinessStatusCode;
}

export type BusinessStatusCode = '00' | '01' | '02' | '03' | '04' | '05' | '06' | '09';

export const RESIDENTS: readonly RegisteredResident[] = [
  { name: '홍길동', residentNumber: '9007151234564', issueDate: '20190418', state: 'valid' },
  { name: '한분실', residentNumber: '8511232345671', issueDate: '20170905', state: 'withdrawn' },
  { name: '오잠금', residentNumber: '7802281234560', issueDate: '20150612', state: 'locked' },
];

export const DRIVERS: readonly RegisteredDriver[] = [
  {
    name: '이가상',
    residentNumber: '8803212',
    driverLicenseNumber: '111234567890',
    serialNum: 'K7M4P2',
    state: 'valid',
  },
  {
    name: '강취소',
    residentNumber: '8109141',
    driverLicenseNumber: '130987654321',
    serialNum: 'R3T8W1',
    state: 'withdrawn',
  },
];

export const BUSINESSES: readonly RegisteredBusiness[] = [
  { businessNumber: '0456723014', statusCode: '01' },
  { businessNumber: '0123456782', statusCode: '00' },
  { businessNumber: '0234500192', statusCode: '02' },
  { businessNumber: '0345600280', statusCode: '03' },
  { businessNumber: '0567800375', statusCode: '04' },
  { businessNumber: '0678900463', statusCode: '05' },
  { businessNumber: '0789000552', statusCode: '06' },
  { businessNumber: '0890100640', statusCode: '09' },
];

/** What each status code stands for (NHN Cloud Document OCR guide, read 2026-08-18), in a word or two. */
export const BUSINESS_STATUS_WORDS: Record<BusinessStatusCode, string> = {
  '00': '사업을 하지 않는 사업자',
  '01': '부가가치세 일반과세자',
  '02': '부가가치세 간이과세자',
  '03': '부가가치세 면세사업자',
  '04': '비영리법인 또는 국가기관',
  '05': '휴업자',
  '06': '폐업자',
  '09': '기타',
};
