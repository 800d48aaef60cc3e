import type { SavedTexts } from '../saved-texts.ts';

export const saved: SavedTexts = {
  label: '写真のいまの状況',
  safe: '写真を保管しました。何もしていただくことはありません。',
  now: {
    looking: 'いまの状況を確認しています',
    reading: 'もう一度試しています',
    waiting: '{time}に自動でもう一度試します',
    soon: 'まもなく自動でもう一度試します',
    staff: '担当者が確認しています。解決したらもう一度試します',
    offline: 'いまは接続がありません。再試行はこのまま続きます',
    lost: 'この画面ではこれ以上わかりません。写真は安全に保管しています',
  },
  tries: 'これまでの試行：{count}回',
  result: '結果が出ると、この画面に自動で表示します。閉じてもかまいません。',
  seeStatus: '状況を見る',
  back: {
    open: '戻るためのリンクを受け取る',
    title: '戻るためのリンク',
    lead: '{time}まで、どの端末でも一度だけ開けます。新しく作ると、このリンクは使えなくなります。',
    code: '戻るためのリンクのQRコード',
    copy: 'リンクをコピー',
    copied: 'コピーしました',
    copyFailed: 'リンクを選んでコピーしてください',
    share: '送る',
    shareTitle: '書類の確認状況',
    again: '新しいリンクを作る',
  },
  withdraw: {
    button: 'いますぐ削除する',
    detail: '一度押すと、写真とそれに関するものをすべて破棄します。',
    going: '削除しています',
    notDone: '削除できませんでした。接続を確認して、もう一度押してください',
  },
  ended: {
    withdrawn: {
      title: 'すべて破棄しました',
      body: '写真とそれに関するものは、もう何も残っていません。',
    },
    deleted: {
      title: '写真は削除されました',
      body: '別の端末か担当者が削除しました。何も残っていません。',
    },
    closed: {
      title: '受付は終わりました',
      body: '担当者が終えたか、新しい写真に替わりました。写真は残っていません。',
    },
  },
  startAgain: '最初からやり直す',
};
