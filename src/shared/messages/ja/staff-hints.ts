import type { StaffHints } from '../staff-texts.ts';

export const staffHints = {
  SUCCESS:
    '低い信頼度、resolution=low、空のkeyValuesの割合を見てください。成功でも使えるとは限りません。isAuthenticity=falseやstatusCode 00/05/06もSUCCESSで届きます。',
  FAIL: 'ほかの失敗と時刻・書類の種類を比べてください。同じsha256が2回失敗したらその画像の問題です。時刻、リージョン、APIバージョン、resultCodeだけを添えてNHNへ問い合わせます（画像は送らない）。お知らせも確認してください。',
  BAD_REQUEST:
    '直前のBFFのデプロイとの差を見て、要求の形（ヘッダーの有無、パート名、バイト数）だけを記録し、値は残さないでください。本文を書き換えるプロキシも確認します。',
  UNAUTHORIZED:
    'デプロイの秘密値と、APIバージョンに合うヘッダー名（v1.0/v2.0はAuthorization、v1.1/v2.1はX-NHN-Authorization: Bearer）を確認し、プロキシが消していないか見てください。',
  FORBIDDEN:
    'コンソールでキー所有者のメンバーと役割、Document OCRの有効化、支払い状態、BFFの送信元IPの制限を確認してください。',
  NOT_FOUND:
    'OCR_BASE_URLとパスのバージョンを確認してください。v1.xはbusinessとcredit-card、v2.xはcredit-cardとid-cardです。OCR_APP_KEYが空だとパスが/appkeys//になります。',
  METHOD_NOT_ALLOWED:
    'OCR_BASE_URLにはhttpsと最終的なホストを書いてください。メソッドの変化や秘密ヘッダーの流出を防ぐため、リダイレクトは追いません。メソッドを書き換えるプロキシも確認してください。',
  UNSUPPORTED_MEDIA_TYPE:
    '分析は本文と同じboundaryのmultipart/form-data、真偽確認と状態照会はapplication/jsonが必要です。Content-Typeを書き換えるプロキシを確認してください。',
  INVALID_PARAMETER:
    '分析：パート名はimage。真偽確認：residentNumberは13桁（住民登録証）または7桁（免許証）、driverLicenseNumberは12桁、issueDateはYYYYMMDD、serialNumは5～6文字で、すべて暗号化。状態照会：businessNumberは10桁。',
  INVALID_FILE:
    '単発ならお客さまのファイルです。特にv2.xで集中したら、AESの出力が途切れたり二重にbase64化されたりしていないか、送信が最後まで済んでいるかを確認してください。',
  INVALID_FILE_TYPE:
    '本来は先頭バイトの事前検査で止まるはずです。止まらなければ、v2.xでは誤った暗号化も種類違いに見えるため、IV（鍵の先頭16バイト）とPKCS7を確認してください。',
  UPLOADED_FILE_IS_EMPTY:
    'ブラウザーでのサイズが0より大きければ当社の不具合です。再試行で読み終えたストリームを使っていないか、パートが失われていないかを確認してください。',
  MISSING_REQUIRED_HEADER:
    'v2.xの分析にはX-Key-VersionとSymmetric-Key、真偽確認にはさらにRequest-Keyが必要です。社内プロキシが独自ヘッダーを通すか確認してください。',
  API_CALL_LIMIT_EXCEEDED:
    '呼び出しを止め、NHN Cloudのカスタマーセンターに上限の引き上げを依頼してください。先に、当社側の再試行の繰り返しや悪用がないかを確認します。',
  INVALID_BUSINESS_REGISTRATION_FORMAT:
    '割合だけを見ます。アプリの更新後に増えたら、切り抜きや回転（EXIFの向き）の段階を疑ってください。',
  NOT_EXIST_BUSINESS_NUMBER:
    '割合だけを見ます。増えたら数字の読み違いを疑い、10桁の番号の検査数字と比べてください。',
  PDF_PASSWORD_PROTECTED:
    '送信前にファイル内の/Encryptで止まるはずです。止まらなければ検査が知らない保護方式です。PDFのバージョンだけを残してください。',
  CREDIT_CARD_INFO_NOT_FOUND:
    '割合だけを見ます。縦型のカードは、番号と有効期限が正しい向きになるように撮る必要があります。',
  ID_CARD_INFO_NOT_FOUND:
    '割合だけを見ます。15%を超えたら、案内枠、EXIFの回転、縮小のしすぎ（760x480未満）を疑ってください。',
  AUTHENTICITY_REQUEST_KEY_INVALID:
    '正常な応答の後に真偽確認を繰り返さないでください。Request-Keyは1時間・1回限りです。増えたら、時間がかかりすぎているか、二重に送られています。',
  REGISTRATION_CARD_AUTHENTICATION_LOCKED:
    '発行日を5回を超えて間違えるとロックされます。増えたらissueDateの読み違いです。送る前に必ず本人に確認してもらってください。',
  INVALID_KEY_VERSION:
    'GET /public-keys/{serviceName}を取り直し、credit-card用の鍵をid-cardに使っていないか、キャッシュが短命かを確認してください。',
  INVALID_SYMMETRIC_KEY:
    '32バイトそのもの（16進32文字ではない）、PKCS1 v1.5（OAEPではない）、改行のないbase64かを確認してください。最近のNode/OpenSSLはPKCS1 v1.5を制限することがあります。',
  INVALID_ENCRYPTED_DATA:
    'IVは対称鍵の0～15バイト、画像パートはバイナリの暗号文（OCR_IMAGE_ENCODINGを参照）、JSONの項目はbase64です。固定ベクトルで封筒のテストを実行してください。',
  SERVICE_NOT_ENABLED:
    'コンソールの AI Service > OCR > Document OCR で有効化と利用申請を行い、appKeyがそのプロジェクトのものか確認してください。',
  SERVICE_USE_REQUEST_ALREADY_IN_PROGRESS:
    '承認を待つか、NHN Cloudへ問い合わせてください。再申請はしません。分析の呼び出しで出たらNHNへ報告してください。',
  SERVICE_USE_REQUEST_NOT_IN_PROGRESS:
    'コンソールで利用申請の状態を確認し、サービスが無効なら申請してください。',
  SERVICE_ALREADY_ENABLED:
    '設定用のスクリプトでは成功とみなします。撮影の流れで出たら、コードが管理用の宛先を呼んでいます。',
  INVALID_APPKEY_SECRETKEY:
    'コンソールの OCR > URL & Appkey とOCR_APP_KEY、OCR_SECRET_KEYを比べてください。漏れていたら交換し、末尾の改行も確認します。v1.0/v2.0だけで使います（v1.1/v2.1はトークン）。',
  INVALID_UUID:
    'コンソールのメンバー管理で鍵の所有者が残っているかを確認し、専用アカウントで発行し直してください。',
  NOT_ALLOWED_USER: 'メンバーの状態と所属組織、組織のIPアクセス制限を確認してください。',
  INVALID_PROJECT:
    'コンソールのプロジェクトとデプロイの設定を比べ、支払い状態を確認してください（停止中のプロジェクトもこう見えると考えられます）。',
  UNAUTHORIZED_ROLE: 'プロジェクトのメンバーの役割で、OCRを使える最小の役割を与えてください。',
  INVALID_TOKEN:
    'トークンは期限前に、同時に1つだけ更新してください。時計のずれとX-NHN-Authorizationの「Bearer 」を確認します。トークンの寿命ごとに1回なら正常です。',
  PERMISSION_DENIED:
    'appKeyが属するプロジェクトで、鍵の所有者にOCRの権限を与えてください。トークンとappKeyは同じ組織のものである必要があります。',
  URL_NOT_FOUND:
    'OCR_BASE_URLは https://api-ocr.nhncloudservice.com です（旧ホスト ocr.api.nhncloudservice.com は2027-07-31に終了）。バージョンとメソッドも確認してください。HTTP 404で届くことがあります。',
  MAX_UPLOAD_SIZE_EXCEEDED:
    '当社の上限（MAX_IMAGE_BYTES、既定5MB）は送信全体で測り、相手より低くしてください。小さいファイルで出たら、旧ホストか当社のリバースプロキシの本文上限を疑います。',
  INTERNAL_API_FAIL:
    'NHN Cloudのお知らせを確認し、15分を超えて続くなら時刻と件数を添えて問い合わせてください。',
  ERROR_PARSING_FAIL: '-1と同じく再試行は1回だけにし、時刻を集めて内部の原因をNHNに尋ねてください。',
  DATABASE_FAIL: 'NHNのお知らせを確認し、再試行の速度を落としてください。当社側で設定するものはありません。',
  RESOURCE_DELETE_FAIL:
    '個人情報の観点から、何が削除されなかったのか、個人情報を含むのかをNHNに書面で確認し、回答を記録してください。',
  FILE_READ_FAIL:
    '1件ならファイルです。10分以内に複数のお客さまで起きたら、NHNの保存先か、本文を切る当社のプロキシを疑ってください（Content-Lengthを確認）。',
  DECRYPT_FAIL:
    '4000302・4000303と同じ点検をし、問題がなければNHNへ問い合わせてください。使った版の秘密鍵がなくなっている可能性があります。',
  ENCRYPT_FAIL:
    '対称鍵がちょうど32バイトかを確認し、そうであればNHNへ問い合わせてください。二重課金に注意します。',
  API_TEMPORARILY_UNAVAILABLE:
    '同時呼び出しを減らし、再試行の間隔を広げ、Retry-Afterを守ってください。毎日起きるなら処理速度をNHNに相談します。',
  OCR_DOCUMENT_BUSINESS_API_FAIL:
    'この書類だけが失敗していればNHNのエンジンの問題です。お知らせを確認して問い合わせ、どの書類が待ちになるかをサポート担当へ伝えてください。',
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY:
    '1枚だけならその画像、多数ならエンジンの問題です。残すのはsha256とサイズだけにしてください。',
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL:
    '割合だけを見ます。端末側の画質の値と比べ、1つの機種だけで増えたら撮影の段階、全体で増えたらNHNエンジンの更新を疑ってください。',
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL:
    'この書類だけが失敗していればNHNのエンジンの問題です。お知らせを確認して問い合わせ、どの書類が待ちになるかをサポート担当へ伝えてください。',
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY:
    '1枚だけならその画像、多数ならエンジンの問題です。残すのはsha256とサイズだけにしてください。',
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL:
    '割合だけを見ます。端末側の画質の値と比べ、1つの機種だけで増えたら撮影の段階、全体で増えたらNHNエンジンの更新を疑ってください。',
  OCR_DOCUMENT_ID_CARD_API_FAIL:
    'この書類だけが失敗していればNHNのエンジンの問題です。お知らせを確認して問い合わせ、どの書類が待ちになるかをサポート担当へ伝えてください。',
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY:
    '1枚だけならその画像、多数ならエンジンの問題です。残すのはsha256とサイズだけにしてください。',
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL:
    '割合だけを見ます。端末側の画質の値と比べ、1つの機種だけで増えたら撮影の段階、全体で増えたらNHNエンジンの更新を疑ってください。',
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL:
    '韓国国税庁ホームタックスの夜間点検時間とNHNのお知らせを確認してください。画像は関係ありません。',
  UPSTREAM_UNREACHABLE:
    'BFFの動く機器からホストへの接続（DNS、TLS、プロキシ、送信規則）を試し、次にNHNのお知らせを確認してください。旧ホストは2027-07-31以降このように失敗します。',
  UPSTREAM_UNREADABLE:
    '記録では状態、内容の種類、長さだけを見て、本文は見ないでください。プロキシのページ、途切れた応答、仕様の変更が考えられます。NHNの更新後に集中したら問い合わせます。',
  SERVICE_PROBLEM:
    '一覧にない接続系のコードか、ゲートウェイです。「Client IP is invalid」はX-Forwarded-ForをNHNへ送っている印（送らないこと）、「Invalid URI」はパスの誤りです。意味がわかったら行を追加してください。',
  SENDING_PROBLEM:
    '一覧にない通信・暗号化のコードです。直前のデプロイとNHNのリリースノートを比べ、意味がわかったら行を追加してください。',
  CHECKING_PROBLEM:
    '一覧にない5xxのコードです。繰り返すかを見て、続くならNHNに意味を尋ね、行を追加してください。',
  PHOTO_NOT_USABLE:
    '書類の内容に対する新しい拒否です。最新の表でコードを調べ、専用の文と一緒に行を追加してください。',
  FILE_NOT_USABLE:
    '要求またはファイルに対する新しい拒否です。最新の表でコードを調べてください。当社が直すべき要求なら、お客さまへの案内が違っています。',
  UNKNOWN:
    'どの系列にも属さない番号です。時刻、リージョン、バージョン、番号を控えてNHNに尋ね、行を追加してください。',
} satisfies StaffHints;
