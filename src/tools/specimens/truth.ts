import type { Business, CreditCard, Driver, Passport, Resident } from './identities.ts';
import { machineReadableZone } from './mrz.ts';
import { printedBusinessNumber } from './printed.ts';

/** What a perfect reader finds on a specimen: the upstream's keys, dates as YYYYMMDD. */
export type Truth = Readonly<Record<string, string>>;

export function residentTruth(person: Resident): Truth {
  return {
    name: person.name,
    residentNumber: person.residentNumber,
    issueDate: person.issueDate,
    issuer: person.issuer,
  };
}

export function driverTruth(driver: Driver): Truth {
  return {
    driverLicenseNumber: driver.licenseNumber,
    licenseType: driver.licenseType,
    name: driver.name,
    residentNumber: driver.residentNumber,
    // The upstream's word for a licence without a condition.
    condition: driver.condition || 'none',
    serialNum: driver.serialNumber,
    issueDate: driver.issueDate,
    issuer: driver.issuer,
  };
}

export function passportTruth(passport: Passport): Truth {
  const [MRZ1, MRZ2] = machineReadableZone(passport);
  return {
    passportType: 'PM',
    countryCode: 'KOR',
    passportNo: passport.passportNumber,
    surName: passport.surname,
    givenName: passport.givenName,
    dateOfBirthYMD: passport.birthDate,
    sex: passport.sex,
    dateOfIssueYMD: passport.issueDate,
    dateOfExpiryYMD: passport.expiryDate,
    koreanName: passport.koreanName,
    MRZ1,
    MRZ2,
  };
}

export function creditCardTruth(card: CreditCard): Truth {
  return { totalCardNum: card.pan, validThru: card.validThru };
}

export function businessTruth(business: Business): Truth {
  return {
    구분: business.taxType,
    등록번호: printedBusinessNumber(business.businessNumber),
    상호: business.company,
    성명: business.representative,
    개업연월일: business.openingDate,
    사업장소재지: business.address,
    업태: business.businessType,
    종목: business.businessItem,
  };
}
