import type { StatusTexts } from '../status-texts.ts';

export const status: StatusTexts = {
  title: '書類の確認状況',
  form: {
    title: '書類の状況を確かめますか',
    lead: 'お知らせした受付番号を入力してください。',
    label: '受付番号',
    hint: 'K7Q4-MF2Xのような英数字8文字です',
    wrong: '番号が合いません。もう一度見比べてください',
    short: '8文字すべてを入力してください',
    look: '調べる',
    looking: '調べています',
    again: 'もう一度確かめる',
    instead: '受付番号で調べる',
    other: '別の番号を調べる',
  },
  link: {
    title: '書類の確認画面があります',
    lead: 'リンクは一度だけ開けます。この端末で見るときに押してください。',
    show: 'ここで見る',
    opening: '画面を開いています',
    number: '状況だけを見る',
  },
  now: {
    trying: {
      title: '引き続き試しています',
      body: '写真は安全に保管しています。読み取れるまで自動で試します。',
    },
    staff: {
      title: '担当者が確認しています',
      body: '先に当サービス側で直すことがあります。解決したら自動で試します。',
    },
    done: {
      title: '結果が出ています',
      body: 'リンクを開くか、写真を送ったブラウザーでこの画面を開くと見られます。',
    },
    over: {
      title: 'この番号で保管しているものはありません',
      body: '終わったか、削除されたか、期限が過ぎています。番号が違う場合もあります。',
    },
  },
  until: '{time}まで保管します',
  start: '新しい写真でやり直す',
};
