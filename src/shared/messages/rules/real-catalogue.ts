import { CLIENT_POLICY } from '../../results/client-policy.ts';
import { POLICY } from '../../results/policy.ts';
import { RESULT_CODES } from '../../results/result-codes.ts';
import { buttons as enButtons } from '../en/buttons.ts';
import { person as enPerson } from '../en/person.ts';
import { staff as enStaff } from '../en/staff.ts';
import { buttons as jaButtons } from '../ja/buttons.ts';
import { person as jaPerson } from '../ja/person.ts';
import { staff as jaStaff } from '../ja/staff.ts';
import { buttons as koButtons } from '../ko/buttons.ts';
import { person as koPerson } from '../ko/person.ts';
import { staff as koStaff } from '../ko/staff.ts';
import { buttons as zhButtons } from '../zh/buttons.ts';
import { person as zhPerson } from '../zh/person.ts';
import { staff as zhStaff } from '../zh/staff.ts';
import type { Catalogue, PolicyFacts } from './catalogue.ts';

/** What the product says today. Loads all languages at once: for checks, never for a page. */
export const REAL_CATALOGUE: Catalogue = {
  person: { ko: koPerson, en: enPerson, ja: jaPerson, zh: zhPerson },
  buttons: { ko: koButtons, en: enButtons, ja: jaButtons, zh: zhButtons },
  support: { ko: koStaff.support, en: enStaff.support, ja: jaStaff.support, zh: zhStaff.support },
  hints: { ko: koStaff.hints, en: enStaff.hints, ja: jaStaff.hints, zh: zhStaff.hints },
  policy: {
    ...POLICY,
    ...Object.fromEntries(
      Object.entries(CLIENT_POLICY).map(([key, handling]): [string, PolicyFacts] => [
        key,
        { ...handling, publicReason: key, family: null, documents: [] },
      ]),
    ),
  },
  resultMessages: Object.values(RESULT_CODES).map((row) => row.resultMessage),
};
