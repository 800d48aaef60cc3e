import type { PersonTexts } from '../person-texts.ts';

/** The camera, the file and the look of the photo. */
export const personPhoto = {
  CAMERA_PERMISSION_DENIED: {
    title: 'カメラの使用が許可されていません',
    body: 'ブラウザーがこのページのカメラ使用を止めています。',
    action: 'ブラウザーの設定でカメラを許可して「もう一度確認」を押すか、ファイルを選んでください。',
  },
  CAMERA_PERMISSION_PENDING: {
    title: 'カメラの許可を待っています',
    body: 'カメラを使ってよいか、ブラウザーが確認しています。',
    action: 'ブラウザーの表示で「許可」を押すか、ファイルを選んでください。',
  },
  CAMERA_BLOCKED_BY_SITE: {
    title: 'このページではカメラを使えません',
    body: 'このブラウザーでは、このページからカメラを開けません。',
    action: '端末にある写真のファイルを選んでください。',
  },
  CAMERA_NOT_FOUND: {
    title: 'カメラが見つかりません',
    body: 'この端末には使えるカメラがありません。',
    action: '写真のファイルを選ぶか、別の端末でこのページを開いてください。',
  },
  CAMERA_IN_USE: {
    title: 'カメラがほかで使われています',
    body: '別のアプリがカメラを使っている可能性があります。',
    action: 'カメラを使うほかのアプリを閉じて「もう一度確認」を押してください。',
  },
  CAMERA_UNSUITABLE: {
    title: 'このカメラでは鮮明に撮れません',
    body: '書類の文字を読み取るには、カメラの画質が足りません。',
    action: '写真のファイルを選ぶか、別の端末でこのページを開いてください。',
  },
  CAMERA_STOPPED: {
    title: 'カメラが止まりました',
    body: '使っている途中でカメラが切れたか、外れました。',
    action: '「もう一度確認」を押してカメラを開いてください。',
  },
  BROWSER_UNSUPPORTED: {
    title: 'このブラウザーは使えません',
    body: 'バージョンが古いかアプリ内の表示のため、写真を安全に送れません。',
    action: '最新のChrome、Safari、Edge、Samsung Internetでこのページを開いてください。',
  },
  NO_FILE_SELECTED: {
    title: '写真がまだ選ばれていません',
    body: '書類の写真が1枚必要です。',
    action: '写真を撮るか、ファイルを選んでください。',
  },
  TOO_MANY_FILES: {
    title: '1枚ずつ選んでください',
    body: '一度に確認できる写真は1枚です。',
    action: '書類がいちばんよく見える写真を1枚選んでください。',
  },
  FILE_TYPE_UNSUPPORTED: {
    title: '読み取れない種類のファイルです',
    body: '使えるのは{formats}のファイルです。',
    action: '{formats}のファイルを選ぶか、写真を撮り直してください。',
  },
  HEIC_NOT_CONVERTED: {
    title: 'この形式の写真はここで開けません',
    body: 'iPhoneなどで使われるHEIC形式を、このブラウザーでは開けません。',
    action: 'この画面で撮り直すか、{formats}のファイルを選んでください。',
  },
  PDF_NOT_ALLOWED: {
    title: 'この書類ではPDFを使えません',
    body: 'この書類は写真だけ読み取れます。',
    action: '写真を撮り直すか、{formats}のファイルを選んでください。',
  },
  PDF_MANY_PAGES: {
    title: '最初のページだけを読み取ります',
    body: '選んだPDFには複数のページがあります。',
    action: '最初のページが事業者登録証か確かめて「続ける」を押すか、別のファイルを選んでください。',
  },
  FILE_CORRUPT: {
    title: 'この写真を開けません',
    body: 'ファイルが壊れているか、ダウンロードが終わっていない可能性があります。',
    action: '別のファイルを選ぶか、写真を撮り直してください。',
  },
  FILE_EMPTY: {
    title: 'ファイルに何も入っていません',
    body: '選んだファイルに写真が入っていません。',
    action: '別のファイルを選ぶか、写真を撮り直してください。',
  },
  FILE_TOO_LARGE: {
    title: 'ファイルが大きすぎて送れません',
    body: '送れるのは{maxMB}MBまでです。',
    action: 'この画面で撮り直すか、もっと小さいファイルを選んでください。',
  },
  IMAGE_TOO_DETAILED: {
    title: '写真の画素数が多すぎます',
    body: '使えるのは{maxMP}メガピクセルまでの写真です。',
    action: 'この画面で撮り直すか、もっと小さい写真を選んでください。',
  },
  IMAGE_TOO_SMALL: {
    title: '写真が小さくて読み取れません',
    body: '{minWidth} × {minHeight}ピクセル以上の写真が必要です。',
    action: 'この画面で撮り直すか、元のファイルを選んでください。',
  },
  IMAGE_BLURRY: {
    title: '写真がぼやけています',
    body: '文字がはっきりせず、読み取れません。',
    action: '端末を動かさず、文字がはっきり見えてから撮り直してください。',
  },
  IMAGE_GLARE: {
    title: '書類に光が反射しています',
    body: '反射した光で文字の一部が隠れています。',
    action: 'フラッシュを切り、書類を少し傾けて撮り直してください。',
  },
  IMAGE_TOO_DARK: {
    title: '写真が暗すぎます',
    body: '文字がよく見えません。',
    action: 'もっと明るい場所で撮り直してください。',
  },
  IMAGE_TOO_BRIGHT: {
    title: '写真が明るすぎます',
    body: '強い光で文字が白く飛んでいます。',
    action: '直接光の当たらない場所で撮り直してください。',
  },
  CARD_NOT_IN_FRAME: {
    title: '書類が写っていません',
    body: '枠の中にまだ書類がありません。',
    action: '書類を枠の中に入れて撮り直してください。',
  },
  CARD_CUT_OFF: {
    title: '書類の一部が切れています',
    body: '書類の端が写真からはみ出しています。',
    action: '四隅がすべて入るように撮り直してください。',
  },
  CARD_TOO_FAR: {
    title: '書類が遠すぎます',
    body: '書類が写真の一部にしか写っていません。',
    action: '枠いっぱいになるまで近づいて撮り直してください。',
  },
  CARD_TILTED: {
    title: '書類が傾いています',
    body: '文字の傾きが大きく、読み取りにくい状態です。',
    action: 'カメラを正面に構え、まっすぐに撮り直してください。',
  },
  SAME_PHOTO_AGAIN: {
    title: '前と同じ写真です',
    body: '前回読み取れなかった写真のため、もう一度送っても読み取れません。',
    action: '新しい写真を撮ってください。',
  },
} satisfies Partial<PersonTexts>;
