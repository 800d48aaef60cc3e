import type { PersonTexts } from '../person-texts.ts';

/** What the reading of a document came to. */
export const personReading = {
  SUCCESS: {
    title: '書類を読み取りました',
    body: '写真から読み取った内容を下に表示しています。',
    action: '内容を確認し、違うところを直してから「続ける」を押してください。',
  },
  FAIL: {
    title: '確認が予期せず止まりました',
    body: '原因はまだわかっていません。お客さまの操作が原因ではありません。',
    action: '受付番号（{ref}）を控えてください。写真は保管していますので、送り直す必要はありません。',
  },
  INVALID_FILE: {
    title: 'ファイルを開けませんでした',
    body: 'ファイルが壊れているか、写真ではない可能性があります。',
    action: '別のファイルを選ぶか、写真を撮り直してください。',
  },
  INVALID_FILE_TYPE: {
    title: 'このファイル形式は使えません',
    body: '読み取れるのは{formats}のファイルだけです。',
    action: '{formats}のファイルを選ぶか、写真を撮り直してください。',
  },
  UPLOADED_FILE_IS_EMPTY: {
    title: 'ファイルの中身が空です',
    body: '受け取ったファイルに写真が入っていません。',
    action: '別のファイルを選ぶか、写真を撮り直してください。',
  },
  API_CALL_LIMIT_EXCEEDED: {
    title: 'ただいま新しい写真を確認できません',
    body: '当サービスで確認できる件数の上限に達しました。',
    action: '受付番号（{ref}）を控えてください。写真は保管していますので、送り直す必要はありません。',
  },
  INVALID_BUSINESS_REGISTRATION_FORMAT: {
    title: '写真に事業者登録証が見つかりません',
    body: '別の書類か、一部だけが写っている可能性があります。',
    action: '事業者登録証を平らに広げ、全体が入るように撮り直してください。',
  },
  NOT_EXIST_BUSINESS_NUMBER: {
    title: 'この事業者登録番号が見つかりません',
    body: 'この番号で登録された事業者がありません。',
    action: '番号を事業者登録証と見比べて直し、「もう一度送る」を押してください。',
  },
  PDF_PASSWORD_PROTECTED: {
    title: 'パスワード付きのPDFです',
    body: 'パスワードが必要なPDFは開けません。',
    action: 'パスワードのないPDFを選ぶか、書類を写真で撮ってください。',
  },
  CREDIT_CARD_INFO_NOT_FOUND: {
    title: '写真にカードが見つかりません',
    body: 'カード番号が隠れている、逆さま、または小さすぎる可能性があります。',
    action: 'カード番号のある面を枠いっぱいに入れて撮り直してください。',
  },
  ID_CARD_INFO_NOT_FOUND: {
    title: '写真に身分証が見つかりません',
    body: '読み取れるのは、韓国の住民登録証か運転免許証、またはパスポートの顔写真のページです。',
    action: '身分証の表面を枠いっぱいに入れて撮り直してください。',
  },
  AUTHENTICITY_REQUEST_KEY_INVALID: {
    title: 'この写真ではもう確認できません',
    body: '安全のため、1枚の写真で確認できるのは短い時間に1回だけです。',
    action: '最初に戻って、身分証を撮り直してください。',
  },
  REGISTRATION_CARD_AUTHENTICATION_LOCKED: {
    title: '住民登録証の確認がロックされました',
    body: '発行日が何度か一致しなかったため、この住民登録証は確認できません。',
    action: '別の身分証を使うか、政府24または住民センターで先に解除してください。',
  },
  MAX_UPLOAD_SIZE_EXCEEDED: {
    title: 'ファイルが大きすぎます',
    body: '受け付けられるのは{maxMB}MBまでです。',
    action: 'この画面で撮り直すか、もっと小さいファイルを選んでください。',
  },
  FILE_READ_FAIL: {
    title: 'ファイルを最後まで読めませんでした',
    body: '送る途中で切れたか、ファイルを開けませんでした。',
    action: 'ファイルを選び直すか、写真を撮り直してください。',
  },
  API_TEMPORARILY_UNAVAILABLE: {
    title: 'ただいま混み合っています',
    body: '一度に多くの写真が届いたため、いまは確認できません。',
    action: '数分待ってから「もう一度試す」を押してください。写真はこの画面に残っています。',
  },
  OCR_DOCUMENT_BUSINESS_API_FAIL: {
    title: 'ただいま事業者登録証を読み取れません',
    body: '事業者登録証を読み取る機能が一時的に止まっています。',
    action: '受付番号（{ref}）を控えてください。写真は保管していますので、送り直す必要はありません。',
  },
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY: {
    title: '事業者登録証の結果が届きませんでした',
    body: '読み取りは終わりましたが、結果が空でした。お客さまの操作に問題はありません。',
    action: '受付番号（{ref}）を控えてください。写真は保管していますので、送り直す必要はありません。',
  },
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL: {
    title: '事業者登録証を読み取れませんでした',
    body: '文字がぼやけているか、影や光の反射で隠れている可能性があります。',
    action: '明るさが均一な場所に平らに置き、撮り直してください。',
  },
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL: {
    title: 'ただいまカードを読み取れません',
    body: 'カードを読み取る機能が一時的に止まっています。カードの写真は保管していません。',
    action: '数分待ってから「もう一度試す」を押してください。',
  },
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY: {
    title: 'カードの結果が届きませんでした',
    body: '読み取りは終わりましたが、結果が空でした。カードの写真は保管していません。',
    action: '「もう一度試す」を押し、解決しない場合は撮り直してください。',
  },
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL: {
    title: 'カードを読み取れませんでした',
    body: '番号がぼやけているか、すり減っているか、光の反射で隠れている可能性があります。',
    action: '光が反射しないようにカードの向きを変え、撮り直してください。',
  },
  OCR_DOCUMENT_ID_CARD_API_FAIL: {
    title: 'ただいま身分証を読み取れません',
    body: '身分証を読み取る機能が一時的に止まっています。',
    action: '受付番号（{ref}）を控えてください。写真は保管していますので、送り直す必要はありません。',
  },
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY: {
    title: '身分証の結果が届きませんでした',
    body: '読み取りは終わりましたが、結果が空でした。お客さまの操作に問題はありません。',
    action: '受付番号（{ref}）を控えてください。写真は保管していますので、送り直す必要はありません。',
  },
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL: {
    title: '身分証を読み取れませんでした',
    body: '文字がぼやけているか、暗いか、光の反射で隠れている可能性があります。',
    action: 'フラッシュを切り、明るさが均一な場所に置いて撮り直してください。',
  },
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL: {
    title: 'ただいま事業者の状態を照会できません',
    body: 'この事業者登録番号の照会結果が届きませんでした。',
    action: '数分待ってから「もう一度試す」を押してください。番号はこの画面に残っています。',
  },
  RESULT_LOW_CONFIDENCE: {
    title: '印の付いた内容を確認してください',
    body: '読み取りにくい文字があり、印を付けました。',
    action: '印の付いた内容を書類と見比べて「続ける」を押してください。',
  },
  RESULT_INCOMPLETE: {
    title: '足りない内容があります',
    body: '書類の一部を読み取れませんでした。',
    action: '空欄に入力して「もう一度送る」を押すか、写真を撮り直してください。',
  },
  DOCUMENT_TYPE_MISMATCH: {
    title: '選んだものと違う書類です',
    body: '写真の書類が、選んだ種類と違います。',
    action: '選んだ書類を撮るか、別の身分証を選んでください。',
  },
  AUTHENTICITY_NOT_CONFIRMED: {
    title: '内容が記録と一致しません',
    body: '送られた内容が公的な記録と違います。',
    action:
      '身分証と違う点を直して「もう一度送る」を押してください。すべて合っていればお問い合わせください。',
  },
  AUTHENTICITY_NOT_OFFERED: {
    title: 'この身分証はここで確認できません',
    body: '韓国の住民登録証と運転免許証は確認できますが、パスポートはできません。',
    action: '別の身分証を使ってください。',
  },
  BUSINESS_NOT_ACTIVE: {
    title: '営業中であることを確認できません',
    body: '韓国国税庁の記録では、休業、廃業、または事業をしていない状態です。',
    action: '事業者登録番号を確かめるか、受付番号（{ref}）でお問い合わせください。',
  },
  DETAILS_NOT_ACCEPTED: {
    title: '入力した内容を確認してください',
    body: '形式の合わない項目があります。番号が1桁足りないのかもしれません。',
    action: '番号と日付を書類と見比べて直し、「もう一度送る」を押してください。',
  },
} satisfies Partial<PersonTexts>;
