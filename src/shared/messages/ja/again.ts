import type { AgainTexts } from '../again-texts.ts';

export const again: AgainTexts = {
  opening: 'リンクを開いています',
  lastTime: '前回の状況',
  until: 'このリンクは{time}まで使えます',
  start: '新しい写真を撮る',
  done: {
    title: 'ありがとうございます。完了しました',
    body: '書類を読み取り、前回の受付も終わりました。この画面は閉じてかまいません。',
  },
  again: '別の書類を見せる',
};
