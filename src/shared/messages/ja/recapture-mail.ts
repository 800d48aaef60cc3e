import type { RecaptureMailTexts } from '../recapture-mail-texts.ts';

export const recaptureMail: RecaptureMailTexts = {
  subject: '{document}の写真をもう一度お送りください',
  body: `こんにちは。

{document}の新しい写真が必要です。次のリンクから撮影できます。

{link}

リンクは{until}まで、1回だけ使えます。開くと、きれいに撮る方法を先にご案内します。

写真を送った覚えがない場合は、このメールは無視してください。`,
  documents: { 'id-card': '身分証', 'credit-card': '支払いカード', 'business-registration': '事業者登録証' },
};
