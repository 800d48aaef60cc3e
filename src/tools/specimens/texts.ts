import sharp from 'sharp';
import {
  ARTICLE_ON_ID_CARDS,
  ARTICLE_ON_LICENCES,
  GUIDE_TO_REGISTERING,
  PASSPORT_GUIDE,
  QUESTIONS_ON_CREDIT_CARDS,
} from './articles.ts';
import { printedBusinessNumber } from './printed.ts';
import { createRandom } from './random.ts';
import { group, svgDocument, text } from './svg.ts';

/**
 * Pictures that are full of text, some with every word that stands on a document, but none is a document. A
 * reader that believes single words or single numbers accepts some of these.
 */
export const TEXTS: Readonly<Record<string, () => Promise<Buffer>>> = {
  'article-on-id-cards': () => page(ARTICLE_ON_ID_CARDS),
  'article-on-licences': () => page(ARTICLE_ON_LICENCES),
  'questions-on-credit-cards': () => page(QUESTIONS_ON_CREDIT_CARDS),
  'passport-guide': () => page(PASSPORT_GUIDE, 'Noto Serif CJK KR'),
  'guide-to-registering-a-business': () => page(GUIDE_TO_REGISTERING),
  'chat-screenshot': chat,
  'settings-screenshot': settings,
  'cafe-receipt': () => receipt('가상커피', '0167129813', ['아메리카노', '카페라떼', '치즈케이크']),
  'shop-receipt': () => receipt('모의문구', '0345600126', ['공책', '볼펜 세트', '지우개', '색종이']),
  'reissue-form': () =>
    form('주민등록증 재발급 신청서', ['성명', '주민등록번호', '주소', '신청 사유', '수령 방법']),
  'business-form': () =>
    form('사업자등록 신청서', ['상호', '성명', '주민등록번호', '개업일', '사업장 소재지', '업종']),
  'tax-invoice': invoice,
  'name-card': nameCard,
  'membership-card': membershipCard,
  'table-of-digits': digits,
  'calendar-page': calendar,
};

const INK = '#1d1f22';

function page(lines: readonly string[], font = 'NanumMyeongjo'): Promise<Buffer> {
  const [title = '', ...body] = lines;
  return jpeg(
    svgDocument(
      1100,
      1400,
      `<rect width="1100" height="1400" fill="#fcfbf8"/>${group(
        `font-family="${font}" fill="${INK}"`,
        text(100, 170, 50, title, { weight: 'bold' }),
        ...body.map((line, index) => text(100, 280 + index * 74, 33, line)),
      )}`,
    ),
  );
}

function chat(): Promise<Buffer> {
  const says = [
    '오늘 저녁에 시간 괜찮아?',
    '응 7시 30분에 만나자',
    '주민등록증 꼭 챙겨와!',
    '알겠어 010-0000-0000 으로 전화해',
    '좋아 이따 봐',
  ];
  const bubbles = says.map((line, index) => {
    const mine = index % 2 === 1;
    const x = mine ? 330 : 60;
    return `<rect x="${x}" y="${230 + index * 170}" width="620" height="110" rx="34" fill="${mine ? '#f6d94c' : '#ffffff'}"/>${text(x + 36, 298 + index * 170, 36, line)}`;
  });
  const head = text(60, 120, 42, '가상 친구', { weight: 'bold' });
  return jpeg(screen('#b8cbd8', head + bubbles.join('')));
}

function settings(): Promise<Buffer> {
  const entries = [
    '와이파이',
    '블루투스',
    '알림',
    '화면 밝기',
    '배경화면',
    '잠금화면 및 보안',
    '저장 공간 64 GB',
    '업데이트 2026.11.23',
  ];
  const rows = entries.map((entry, index) => {
    const y = 230 + index * 130;
    return `${text(70, y, 38, entry)}<path d="M70 ${y + 46}H940" stroke="#d6d9dd" stroke-width="2"/>`;
  });
  return jpeg(screen('#f6f7f9', text(70, 120, 52, '설정', { weight: 'bold' }) + rows.join('')));
}

function screen(ground: string, content: string): string {
  const sheet = `<rect width="1010" height="1400" fill="${ground}"/>`;
  return svgDocument(1010, 1400, sheet + group(`font-family="NanumGothic" fill="${INK}"`, content));
}

function receipt(shop: string, number: string, goods: readonly string[]): Promise<Buffer> {
  const random = createRandom(shop);
  const lines = goods.map((name, index) => {
    const price = `${random.between(2, 9)},${random.between(1, 9)}00`;
    return text(90, 470 + index * 60, 32, name) + text(710, 470 + index * 60, 32, price, { anchor: 'end' });
  });
  const foot = 520 + goods.length * 60;
  return jpeg(
    svgDocument(
      800,
      1250,
      `<rect width="800" height="1250" fill="#fdfdfb"/>${group(
        `font-family="NanumGothicCoding" fill="${INK}"`,
        text(400, 130, 50, shop, { anchor: 'middle', weight: 'bold' }),
        text(90, 230, 30, `사업자등록번호 ${printedBusinessNumber(number)}`),
        text(90, 280, 30, '대표자 허구   TEL 02-0000-0000'),
        text(90, 330, 30, '2026-11-23 12:34:56'),
        ...lines,
        text(90, foot + 50, 36, '합계', { weight: 'bold' }),
        text(710, foot + 50, 36, '15,300', { anchor: 'end', weight: 'bold' }),
        text(90, foot + 150, 30, '신용카드 4242-42**-****-1234'),
        text(90, foot + 200, 30, '승인번호 30012345  일시불'),
        text(400, foot + 320, 30, '감사합니다', { anchor: 'middle' }),
      )}`,
    ),
  );
}

function form(title: string, labels: readonly string[]): Promise<Buffer> {
  const rows = labels.map((label, index) => {
    const y = 330 + index * 120;
    return `<rect x="80" y="${y}" width="900" height="120" fill="none" stroke="#444" stroke-width="2"/><path d="M330 ${y}V${y + 120}" stroke="#444" stroke-width="2"/>${text(110, y + 72, 32, label)}`;
  });
  return jpeg(
    svgDocument(
      1060,
      1400,
      `<rect width="1060" height="1400" fill="#ffffff"/>${group(
        `font-family="Noto Sans CJK KR" fill="${INK}"`,
        text(530, 200, 52, title, { anchor: 'middle', weight: 'bold' }),
        ...rows,
        text(530, 1220, 32, '년      월      일', { anchor: 'middle' }),
        text(530, 1310, 36, '신청인            (서명 또는 인)', { anchor: 'middle' }),
      )}`,
    ),
  );
}

function invoice(): Promise<Buffer> {
  const side = (x: number, who: string, number: string, company: string, name: string): string =>
    [
      text(x, 340, 30, who, { weight: 'bold' }),
      text(x, 410, 28, `등록번호 ${printedBusinessNumber(number)}`),
      text(x, 470, 28, `상호 ${company}`),
      text(x, 530, 28, `성명 ${name}`),
      text(x, 590, 28, '업태 도매   종목 사무용품'),
    ].join('');
  return jpeg(
    svgDocument(
      1280,
      960,
      `<rect width="1280" height="960" fill="#fdfdfd"/><rect x="60" y="260" width="1160" height="600" fill="none" stroke="#b33" stroke-width="4"/><path d="M640 260V640M60 640H1220" stroke="#b33" stroke-width="3"/>${group(
        `font-family="NanumGothic" fill="${INK}"`,
        text(640, 170, 56, '전자세금계산서', { anchor: 'middle', weight: 'bold' }),
        side(100, '공급자', '0167129813', '가상상회', '허구인'),
        side(680, '공급받는자', '0345600126', '모의산업', '예시인'),
        text(100, 720, 30, '2026 11 23   복사용지   10   25,000   250,000'),
        text(100, 800, 30, '합계금액 275,000   이 금액을 청구함'),
      )}`,
    ),
  );
}

function nameCard(): Promise<Buffer> {
  return jpeg(
    svgDocument(
      1200,
      700,
      `<rect width="1200" height="700" fill="#f7f5f0"/>${group(
        `font-family="NanumBarunGothic" fill="${INK}"`,
        text(110, 180, 40, '주식회사 모의솔루션', { weight: 'bold', fill: '#1f4d5f' }),
        text(110, 340, 62, '한 예 시', { weight: 'bold' }),
        text(340, 336, 32, '과장 / 개발팀'),
        text(110, 480, 30, 'T 02-0000-0000   M 010-0000-0000'),
        text(110, 535, 30, 'yesi.han@example.com'),
        text(110, 590, 30, '서울특별시 강남구 가상로 123, 4층'),
      )}`,
    ),
  );
}

/** Shaped and numbered like a payment card; the number fails the check that every payment card passes. */
function membershipCard(): Promise<Buffer> {
  return jpeg(
    svgDocument(
      1200,
      757,
      `<rect width="1200" height="757" rx="40" fill="#e9edf2"/>${group(
        `font-family="NanumGothic" fill="${INK}"`,
        text(90, 140, 56, '모형 도서관 회원증', { weight: 'bold' }),
        text(90, 430, 62, '2100 4410 0032 7716', { family: 'Liberation Mono' }),
        text(90, 560, 38, '회원 배예시'),
        text(90, 640, 32, '평생회원'),
      )}`,
    ),
  );
}

function digits(): Promise<Buffer> {
  const random = createRandom('table-of-digits');
  const rows = Array.from({ length: 22 }, (_, index) => {
    const cells = Array.from({ length: 8 }, () => random.digits(5)).join('  ');
    return text(80, 140 + index * 54, 34, cells);
  });
  const sheet = '<rect width="1280" height="1340" fill="#ffffff"/>';
  return jpeg(
    svgDocument(1280, 1340, sheet + group(`font-family="DejaVu Sans Mono" fill="${INK}"`, ...rows)),
  );
}

function calendar(): Promise<Buffer> {
  const days = Array.from({ length: 30 }, (_, index) => {
    const x = 130 + ((index + 6) % 7) * 150;
    return text(x, 360 + Math.floor((index + 6) / 7) * 130, 44, String(index + 1), { anchor: 'middle' });
  });
  const names = [...'일월화수목금토'].map((day, index) =>
    text(130 + index * 150, 270, 36, day, { anchor: 'middle', weight: 'bold' }),
  );
  const head = text(580, 140, 64, '2026년 11월', { anchor: 'middle', weight: 'bold' });
  const sheet = '<rect width="1160" height="1160" fill="#fffdf7"/>';
  return jpeg(
    svgDocument(
      1160,
      1160,
      sheet + group(`font-family="NanumGothic" fill="${INK}"`, head, ...names, ...days),
    ),
  );
}

function jpeg(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).jpeg({ quality: 85 }).toBuffer();
}
