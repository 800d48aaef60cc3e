import type { RecognisedType } from '#src/shared/documents.ts';
import { drawBusiness, randomBusinessLook } from './draw-business.ts';
import { drawCreditCard, randomCreditCardLook, type CardPrint } from './draw-credit-card.ts';
import { drawDriver, randomDriverLook } from './draw-driver.ts';
import { drawPassport, randomPassportLook } from './draw-passport.ts';
import { drawResident, randomResidentLook } from './draw-resident.ts';
import {
  randomBusiness,
  randomCreditCard,
  randomDriver,
  randomPassport,
  randomResident,
} from './random-identities.ts';
import { createRandom, type Random } from './random.ts';
import {
  businessTruth,
  creditCardTruth,
  driverTruth,
  passportTruth,
  residentTruth,
  type Truth,
} from './truth.ts';

/**
 * Which seeds a specimen comes from. The reader is tuned on the first half only; the second half says how good
 * it is on specimens that nobody looked at while tuning.
 */
export type Half = 'tuning' | 'held-out';
export const HALVES: readonly Half[] = ['tuning', 'held-out'];

export const SPECIMEN_TYPES: readonly RecognisedType[] = [
  'resident',
  'driver',
  'passport',
  'credit-card',
  'business-registration',
];

export interface Specimen {
  /** `resident-tuning-03`. */
  id: string;
  type: RecognisedType;
  half: Half;
  /** Of a credit card: how its number is made. */
  print: CardPrint | null;
  truth: Truth;
  svg: string;
}

/** The `index`th specimen of a half; always the same one. */
export function specimen(type: RecognisedType, half: Half, index: number): Specimen {
  const id = `${type}-${half}-${String(index).padStart(2, '0')}`;
  return { id, type, half, print: null, ...DRAW[type](createRandom(id)) };
}

/** `count` specimens of a type, half of them held out (tuning gets the odd one). */
export function specimens(type: RecognisedType, count: number): Specimen[] {
  const tuning = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, index) =>
    index < tuning ? specimen(type, 'tuning', index) : specimen(type, 'held-out', index - tuning),
  );
}

type Drawn = Pick<Specimen, 'truth' | 'svg'> & { print?: CardPrint };

const DRAW: Record<RecognisedType, (random: Random) => Drawn> = {
  resident: (random) => {
    const person = randomResident(random);
    return { truth: residentTruth(person), svg: drawResident(person, randomResidentLook(random)) };
  },
  driver: (random) => {
    const driver = randomDriver(random);
    return { truth: driverTruth(driver), svg: drawDriver(driver, randomDriverLook(random)) };
  },
  passport: (random) => {
    const passport = randomPassport(random);
    return { truth: passportTruth(passport), svg: drawPassport(passport, randomPassportLook(random)) };
  },
  'credit-card': (random) => {
    const card = randomCreditCard(random);
    const look = randomCreditCardLook(random);
    return { truth: creditCardTruth(card), svg: drawCreditCard(card, look), print: look.print };
  },
  'business-registration': (random) => {
    const business = randomBusiness(random);
    return { truth: businessTruth(business), svg: drawBusiness(business, randomBusinessLook(random)) };
  },
};
