/**
 * What is printed on each kind of document. Dates are YYYYMMDD; numbers are digits only unless said otherwise.
 * Everybody and everything in them is fictitious.
 */

export interface Resident {
  name: string;
  hanja: string;
  /** 13 digits; the check digit is wrong on purpose, so that nobody has this number. */
  residentNumber: string;
  address: readonly string[];
  issueDate: string;
  issuer: string;
}

export interface Driver {
  name: string;
  residentNumber: string;
  /** 12 digits, printed 2-2-6-2. */
  licenseNumber: string;
  licenseType: string;
  address: readonly string[];
  /** As printed; empty when the licence has no condition. */
  condition: string;
  serialNumber: string;
  issueDate: string;
  issuer: string;
}

export interface Passport {
  koreanName: string;
  surname: string;
  givenName: string;
  passportNumber: string;
  birthDate: string;
  sex: 'M' | 'F';
  issueDate: string;
  expiryDate: string;
  /** Seven digits, V, six digits: the optional data of the machine readable zone. */
  optionalData: string;
}

export interface CreditCard {
  holder: string;
  /** A public test number. */
  pan: string;
  /** MM/YY. */
  validThru: string;
}

export interface Business {
  /** 일반과세자, 간이과세자 or 법인사업자. */
  taxType: string;
  /** 10 digits with a right check digit under a tax office prefix (0xx) that doesn't exist. */
  businessNumber: string;
  company: string;
  representative: string;
  /** Of the representative; printed on a person's certificate only. */
  birthDate: string;
  /** 13 digits, printed on a corporation's certificate only. */
  corporationNumber: string;
  openingDate: string;
  address: string;
  businessType: string;
  businessItem: string;
  issueDate: string;
  issuer: string;
}
