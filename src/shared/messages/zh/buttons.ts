import type { ButtonTexts } from '../button-texts.ts';

export const buttons = {
  continue: '继续',
  retake: '重新拍照',
  chooseAnotherFile: '选择其他文件',
  chooseAnotherDocument: '改用其他证件',
  checkDetails: '重新发送',
  startAgain: '重新开始',
  waitAndRetry: '重试',
  savedForRetry: '复制受理编号',
  fixDevice: '再次检查',
  giveConsent: '同意并继续',
  contactSupport: '联系我们',
} satisfies ButtonTexts;
