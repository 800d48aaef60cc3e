import type { ResultKey } from '#src/shared/results/result-codes.ts';
import { DRIVERS, RESIDENTS } from './register.ts';

export type AuthenticityQuestion =
  | { idType: 'resident'; name: string; residentNumber: string; issueDate: string }
  | {
      idType: 'driver';
      name: string;
      residentNumber: string;
      driverLicenseNumber: string;
      /** Optional on the wire; null = not asked. */
      serialNum: string | null;
    };

export type AuthenticityVerdict = { ok: true; isAuthenticity: boolean } | { ok: false; refusal: ResultKey };

const FORMATS = {
  resident: { residentNumber: /^\d{13}$/, issueDate: /^\d{8}$/ },
  driver: { residentNumber: /^\d{7}$/, driverLicenseNumber: /^\d{12}$/, serialNum: /^[0-9A-Z]{5,6}$/i },
};

/** Whether every value has the published format. */
export function isWellFormed(question: AuthenticityQuestion): boolean {
  if (question.name.trim() === '') return false;
  if (question.idType === 'resident') {
    const format = FORMATS.resident;
    return format.residentNumber.test(question.residentNumber) && format.issueDate.test(question.issueDate);
  }
  const format = FORMATS.driver;
  return (
    format.residentNumber.test(question.residentNumber) &&
    format.driverLicenseNumber.test(question.driverLicenseNumber) &&
    (question.serialNum === null || format.serialNum.test(question.serialNum))
  );
}

/** More than five wrong issue dates lock the citizen's card (NHN Cloud Document OCR guide, read 2026-08-18). */
const WRONG_ISSUE_DATES_ALLOWED = 5;

export type AuthenticityRegister = (question: AuthenticityQuestion) => AuthenticityVerdict;

/** Asks the register; remembers wrong issue dates per registered card until the process ends. */
export function createAuthenticityRegister(): AuthenticityRegister {
  const wrongIssueDates = new Map<string, number>();

  return (question) => {
    if (question.idType === 'driver') {
      const isAuthenticity = DRIVERS.some(
        (driver) =>
          driver.state === 'valid' &&
          driver.name === question.name &&
          driver.residentNumber === question.residentNumber &&
          driver.driverLicenseNumber === question.driverLicenseNumber &&
          (question.serialNum === null || driver.serialNum === question.serialNum.toUpperCase()),
      );
      return { ok: true, isAuthenticity };
    }

    const card = RESIDENTS.find((each) => each.residentNumber === question.residentNumber);
    if (card === undefined || card.name !== question.name) return { ok: true, isAuthenticity: false };
    const wrongBefore = wrongIssueDates.get(card.residentNumber) ?? 0;
    const isWrongDate = card.issueDate !== question.issueDate;
    const wrong = isWrongDate ? wrongBefore + 1 : wrongBefore;
    wrongIssueDates.set(card.residentNumber, wrong);
    if (card.state === 'locked' || wrong > WRONG_ISSUE_DATES_ALLOWED) {
      return { ok: false, refusal: 'REGISTRATION_CARD_AUTHENTICATION_LOCKED' };
    }
    return { ok: true, isAuthenticity: !isWrongDate && card.state === 'valid' };
  };
}
