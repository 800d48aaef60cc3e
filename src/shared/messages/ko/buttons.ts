import type { ButtonTexts } from '../button-texts.ts';

export const buttons = {
  continue: '계속',
  retake: '다시 찍기',
  chooseAnotherFile: '다른 파일 고르기',
  chooseAnotherDocument: '다른 신분증 쓰기',
  checkDetails: '다시 보내기',
  startAgain: '처음부터 다시',
  waitAndRetry: '다시 시도',
  savedForRetry: '접수 번호 복사',
  fixDevice: '다시 확인',
  giveConsent: '동의하고 계속',
  contactSupport: '문의하기',
} satisfies ButtonTexts;
