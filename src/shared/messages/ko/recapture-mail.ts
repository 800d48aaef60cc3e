import type { RecaptureMailTexts } from '../recapture-mail-texts.ts';

export const recaptureMail: RecaptureMailTexts = {
  subject: '{document} 사진을 다시 보내 주세요',
  body: `안녕하세요.

{document} 사진이 새로 필요해요. 아래 링크에서 바로 찍을 수 있어요.

{link}

링크는 {until}까지 한 번만 쓸 수 있어요. 열면 사진이 잘 나오는 방법을 먼저 알려 드려요.

사진을 보낸 적이 없다면 이 메일은 무시하셔도 돼요.`,
  documents: { 'id-card': '신분증', 'credit-card': '결제 카드', 'business-registration': '사업자등록증' },
};
