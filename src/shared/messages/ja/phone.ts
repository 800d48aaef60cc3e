import type { PhoneTexts } from '../phone-texts.ts';

export const phone: PhoneTexts = {
  title: 'スマートフォンで続ける',
};
