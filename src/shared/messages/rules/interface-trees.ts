import type { Locale } from '../../contract/locales.ts';
import { camera as enCamera } from '../en/camera.ts';
import { interfaceTexts as enInterface } from '../en/interface.ts';
import { phone as enPhone } from '../en/phone.ts';
import { camera as jaCamera } from '../ja/camera.ts';
import { interfaceTexts as jaInterface } from '../ja/interface.ts';
import { phone as jaPhone } from '../ja/phone.ts';
import { camera as koCamera } from '../ko/camera.ts';
import { interfaceTexts as koInterface } from '../ko/interface.ts';
import { phone as koPhone } from '../ko/phone.ts';
import { camera as zhCamera } from '../zh/camera.ts';
import { interfaceTexts as zhInterface } from '../zh/interface.ts';
import { phone as zhPhone } from '../zh/phone.ts';
import type { TextTree } from './interface-rules.ts';

/** The page's own words with those that are loaded later. Loads all languages at once: for checks, never for a page. */
export const INTERFACE_TREES: Readonly<Record<Locale, TextTree>> = {
  ko: { ...koInterface, camera: koCamera, phone: koPhone },
  en: { ...enInterface, camera: enCamera, phone: enPhone },
  ja: { ...jaInterface, camera: jaCamera, phone: jaPhone },
  zh: { ...zhInterface, camera: zhCamera, phone: zhPhone },
};
