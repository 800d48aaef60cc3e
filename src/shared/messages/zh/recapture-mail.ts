import type { RecaptureMailTexts } from '../recapture-mail-texts.ts';

export const recaptureMail: RecaptureMailTexts = {
  subject: '请重新拍摄您的{document}',
  body: `您好：

我们需要一张新的{document}照片。请通过以下链接拍摄：

{link}

链接在{until}前有效，只能使用一次。打开后会先说明怎样拍得清楚。

如果您没有发送过照片，请忽略此邮件。`,
  documents: { 'id-card': '证件', 'credit-card': '银行卡', 'business-registration': '营业登记证' },
};
