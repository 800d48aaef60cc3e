import type { CameraTexts } from '../camera-texts.ts';

export const camera = {
  title: 'カメラを書類に向けてください',
  starting: {
    title: 'カメラを開いています',
    body: 'ブラウザーに聞かれたら「許可」を押してください。',
    why: '写真を1枚撮るためだけに使い、録画はしません。',
  },
  resting: { title: 'カメラは休止中です', body: 'まもなく自動で開きます。' },
  hints: {
    CARD_NOT_IN_FRAME: '書類を枠の中に入れてください',
    CARD_CUT_OFF: '四隅をすべて入れてください',
    CARD_TOO_CLOSE: '少し離してください',
    CARD_TOO_FAR: 'もう少し近づけてください',
    CARD_OTHER_SHAPE: '書類だけを写してください',
    CARD_TURNED: '枠の向きに合わせてください',
    CARD_TILTED: 'カメラと平行にしてください',
    CARD_OFF_CENTRE: '真ん中に合わせてください',
    IMAGE_GLARE: '光らないように少し傾けてください',
    IMAGE_TOO_DARK: '明るい場所で写してください',
    IMAGE_TOO_BRIGHT: '強い光を避けてください',
    IMAGE_BLURRY: '文字がはっきりするまで待ってください',
    HOLD_STILL: '動かさないでください',
    READY: 'いいですね、そのままお待ちください',
  },
  pressNow: 'いいですね、丸いボタンを押してください',
  taken: '撮りました',
  notTaken: '撮れませんでした。もう一度押してください',
  side: {
    label: '見せる書類',
    'id-card': '身分証の表面',
    passport: 'パスポートの写真面',
    'credit-card': 'カード番号のある面',
    'business-registration': '1枚の全体',
  },
  shutter: '写真を撮る',
  auto: { label: '自動撮影', on: 'オン', off: 'オフ' },
  torch: 'ライト',
  lens: { label: 'カメラ', nth: 'カメラ{number}' },
  zoom: { label: 'ズーム', value: '{times}倍' },
  help: {
    title: 'うまく撮れませんか？',
    body: '丸いボタンを押して撮ることもできます。',
    ground: '無地の暗めの台に置く',
    lamp: '照明が映り込まないようにする',
    fingers: '端を指で隠さない',
    chooseFile: '代わりにファイルを選ぶ',
  },
  failed: {
    cameraApp: 'カメラアプリで撮る',
    openBrowser: 'ブラウザーで開く',
    copyAddress: 'このページのアドレスをコピー',
    addressCopied: 'コピーしました。ブラウザーに貼り付けてください',
    notCopied: 'アドレスバーからコピーしてください',
    inApp: '{app}の中で開いています。いつものブラウザーならカメラを使えます。',
    stepsTitle: 'カメラを許可する方法',
    stepsLast: 'この画面に戻り「もう一度確認」を押してください。',
    device: '開かないときは、端末の設定でブラウザーのカメラ使用がオンか確かめてください。',
  },
  steps: {
    'chrome-android': {
      first: 'アドレスの左にあるアイコンを押します。',
      second: '「権限」、「カメラ」の順に押して許可します。',
    },
    'samsung-android': {
      first: 'アドレスの左にある鍵のマークを押します。',
      second: '「権限」、「カメラ」の順に押して許可します。',
    },
    'firefox-android': {
      first: 'アドレスの左にある鍵のマークを押します。',
      second: '「カメラ」を押して許可に切り替えます。',
    },
    'safari-ios': {
      first: 'アドレスバーのページのアイコンを押し、「Webサイトの設定」を開きます。',
      second: '「カメラ」を「許可」にします。',
    },
    'other-ios': {
      first: '端末の「設定」を開き、アプリの一覧でこのブラウザーを選びます。',
      second: '「カメラ」をオンにします。',
    },
    'chromium-desktop': {
      first: 'アドレスの左にあるアイコンを押します。',
      second: '「カメラ」をオンにします。',
    },
    'safari-mac': {
      first: 'SafariのメニューでこのWebサイトの設定を開きます。',
      second: '「カメラ」を「許可」にします。',
    },
    'firefox-desktop': {
      first: 'アドレスの左にある、線の引かれたカメラを押します。',
      second: 'カメラの使用の横にあるブロックを消します。',
    },
    other: {
      first: 'ブラウザーでこのサイトの設定を開きます。',
      second: 'カメラを許可します。',
    },
  },
} satisfies CameraTexts;
