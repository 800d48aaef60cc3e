import type { ButtonTexts } from '../button-texts.ts';

export const buttons = {
  continue: '続ける',
  retake: '撮り直す',
  chooseAnotherFile: '別のファイルを選ぶ',
  chooseAnotherDocument: '別の身分証を使う',
  checkDetails: 'もう一度送る',
  startAgain: '最初からやり直す',
  waitAndRetry: 'もう一度試す',
  savedForRetry: '受付番号をコピー',
  fixDevice: 'もう一度確認',
  giveConsent: '同意して続ける',
  contactSupport: '問い合わせる',
} satisfies ButtonTexts;
