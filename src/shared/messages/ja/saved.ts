import type { SavedTexts } from '../saved-texts.ts';

export const saved: SavedTexts = {
  looking: 'いまの状況を確認しています',
  trying: 'もう一度試しています',
  nextTry: '{time}に自動でもう一度試します',
  waiting: '次の試行を待っています',
  staff: '担当者が確認しています',
  noConnection: 'いまは接続がありません。再試行はこのまま続きます',
  stay: 'この画面を開いたままにすると、結果が出しだい切り替わります。',
  withdraw: '写真をいま削除する',
  withdrawing: '写真を削除しています',
  withdrawFailed: '削除できませんでした。接続を確認して、もう一度押してください',
  withdrawnTitle: 'すべて削除しました',
  withdrawnBody: '写真を破棄しました。もう何も残っていません。',
  startAgain: '最初からやり直す',
};
