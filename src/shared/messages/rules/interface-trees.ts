import type { Locale } from '../../contract/locales.ts';
import { again as enAgain } from '../en/again.ts';
import { camera as enCamera } from '../en/camera.ts';
import { cases as enCases } from '../en/console-cases.ts';
import { causes as enCauses } from '../en/console-causes.ts';
import { overview as enOverview } from '../en/console-overview.ts';
import { consoleTexts as enConsole } from '../en/console.ts';
import { fields as enFields } from '../en/fields.ts';
import { interfaceTexts as enInterface } from '../en/interface.ts';
import { phone as enPhone } from '../en/phone.ts';
import { recaptureMail as enMail } from '../en/recapture-mail.ts';
import { saved as enSaved } from '../en/saved.ts';
import { status as enStatus } from '../en/status.ts';
import { whatIf as enWhatIf } from '../en/what-if.ts';
import { again as jaAgain } from '../ja/again.ts';
import { camera as jaCamera } from '../ja/camera.ts';
import { cases as jaCases } from '../ja/console-cases.ts';
import { causes as jaCauses } from '../ja/console-causes.ts';
import { overview as jaOverview } from '../ja/console-overview.ts';
import { consoleTexts as jaConsole } from '../ja/console.ts';
import { fields as jaFields } from '../ja/fields.ts';
import { interfaceTexts as jaInterface } from '../ja/interface.ts';
import { phone as jaPhone } from '../ja/phone.ts';
import { recaptureMail as jaMail } from '../ja/recapture-mail.ts';
import { saved as jaSaved } from '../ja/saved.ts';
import { status as jaStatus } from '../ja/status.ts';
import { whatIf as jaWhatIf } from '../ja/what-if.ts';
import { again as koAgain } from '../ko/again.ts';
import { camera as koCamera } from '../ko/camera.ts';
import { cases as koCases } from '../ko/console-cases.ts';
import { causes as koCauses } from '../ko/console-causes.ts';
import { overview as koOverview } from '../ko/console-overview.ts';
import { consoleTexts as koConsole } from '../ko/console.ts';
import { fields as koFields } from '../ko/fields.ts';
import { interfaceTexts as koInterface } from '../ko/interface.ts';
import { phone as koPhone } from '../ko/phone.ts';
import { recaptureMail as koMail } from '../ko/recapture-mail.ts';
import { saved as koSaved } from '../ko/saved.ts';
import { status as koStatus } from '../ko/status.ts';
import { whatIf as koWhatIf } from '../ko/what-if.ts';
import { again as zhAgain } from '../zh/again.ts';
import { camera as zhCamera } from '../zh/camera.ts';
import { cases as zhCases } from '../zh/console-cases.ts';
import { causes as zhCauses } from '../zh/console-causes.ts';
import { overview as zhOverview } from '../zh/console-overview.ts';
import { consoleTexts as zhConsole } from '../zh/console.ts';
import { fields as zhFields } from '../zh/fields.ts';
import { interfaceTexts as zhInterface } from '../zh/interface.ts';
import { phone as zhPhone } from '../zh/phone.ts';
import { recaptureMail as zhMail } from '../zh/recapture-mail.ts';
import { saved as zhSaved } from '../zh/saved.ts';
import { status as zhStatus } from '../zh/status.ts';
import { whatIf as zhWhatIf } from '../zh/what-if.ts';
import type { TextTree } from './interface-rules.ts';

/** The page's own words with those that are loaded later. Loads all languages at once: for checks, never for a page. */
export const INTERFACE_TREES: Readonly<Record<Locale, TextTree>> = {
  ko: {
    ...koInterface,
    fields: koFields,
    console: koConsole,
    overview: koOverview,
    camera: koCamera,
    phone: koPhone,
    causes: koCauses,
    cases: koCases,
    saved: koSaved,
    recaptureMail: koMail,
    status: koStatus,
    again: koAgain,
    whatIf: koWhatIf,
  },
  en: {
    ...enInterface,
    fields: enFields,
    console: enConsole,
    overview: enOverview,
    camera: enCamera,
    phone: enPhone,
    causes: enCauses,
    cases: enCases,
    saved: enSaved,
    recaptureMail: enMail,
    status: enStatus,
    again: enAgain,
    whatIf: enWhatIf,
  },
  ja: {
    ...jaInterface,
    fields: jaFields,
    console: jaConsole,
    overview: jaOverview,
    camera: jaCamera,
    phone: jaPhone,
    causes: jaCauses,
    cases: jaCases,
    saved: jaSaved,
    recaptureMail: jaMail,
    status: jaStatus,
    again: jaAgain,
    whatIf: jaWhatIf,
  },
  zh: {
    ...zhInterface,
    fields: zhFields,
    console: zhConsole,
    overview: zhOverview,
    camera: zhCamera,
    phone: zhPhone,
    causes: zhCauses,
    cases: zhCases,
    saved: zhSaved,
    recaptureMail: zhMail,
    status: zhStatus,
    again: zhAgain,
    whatIf: zhWhatIf,
  },
};
