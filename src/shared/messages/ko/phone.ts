import type { PhoneTexts } from '../phone-texts.ts';

export const phone: PhoneTexts = {
  title: '휴대전화로 이어서 하기',
};
