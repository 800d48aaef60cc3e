import type { PhoneTexts } from '../phone-texts.ts';

export const phone: PhoneTexts = {
  title: '用手机继续',
};
