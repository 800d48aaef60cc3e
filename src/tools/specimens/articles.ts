/** Pages that speak about documents: a title, then lines. All sample numbers are zeros. */

export const ARTICLE_ON_ID_CARDS = [
  '주민등록증은 어떻게 생겼을까',
  '주민등록증에는 이름과 주민등록번호, 주소, 발급일,',
  '그리고 발급한 시장이나 구청장의 이름이 적혀 있다.',
  '예를 들어 서울특별시 강남구청장이 발급한 주민등록증은',
  '아래쪽에 발급일과 구청장의 직인이 함께 찍힌다.',
  '주민등록번호는 000000-0000000 과 같은 열세 자리이며',
  '앞의 여섯 자리는 생년월일을 나타낸다.',
  '자동차운전면허증에는 면허번호와 적성검사 기간이 있고',
  '여권에는 PASSPORT 와 REPUBLIC OF KOREA 가 적힌다.',
  '이 글은 설명을 위한 것이며 신분증이 아니다.',
];

export const ARTICLE_ON_LICENCES = [
  '자동차운전면허증 갱신 안내',
  '운전면허증의 면허번호는 00-00-000000-00 모양이다.',
  '1종보통과 2종보통의 적성검사 기간은 서로 다르다.',
  '조건 란에는 A 또는 B 와 같은 글자가 적힌다.',
  '발급 기관은 서울특별시경찰청장 또는 각 시도경찰청장이다.',
  '2019년 이후에는 영문 면허증도 발급한다.',
  '갱신할 때에는 사진 두 장과 수수료가 필요하다.',
  '자세한 것은 가까운 면허시험장에 물어보면 된다.',
];

export const QUESTIONS_ON_CREDIT_CARDS = [
  '신용카드 자주 묻는 질문',
  '카드번호는 보통 열여섯 자리이며 앞면에 있습니다.',
  'VALID THRU 는 유효기간으로 MM/YY 순서로 적습니다.',
  '영수증에는 4242-42**-****-1234 처럼 일부만 나옵니다.',
  '고객센터 1588-0000 평일 09:00 ~ 18:00',
  '분실 신고는 24시간 02-0000-0000 으로 하십시오.',
  '연회비는 10,000원이며 첫 해는 면제됩니다.',
  'SAMPLE BANK CARD SERVICE 2026',
];

export const PASSPORT_GUIDE = [
  'HOW TO READ A PASSPORT',
  'The data page of a PASSPORT of the REPUBLIC OF KOREA',
  'shows type, issuing country, passport number, surname',
  'and given names, nationality, date of birth and sex.',
  'Date of issue and date of expiry follow below.',
  'At its foot are two lines of 44 characters: the first',
  'begins with P and the code of the country, the second',
  'holds numbers with their check digits. Empty places',
  'are filled with the sign <, often <<<< in a row.',
];

export const GUIDE_TO_REGISTERING = [
  '사업자등록증을 받으려면',
  '사업을 시작한 날부터 20일 안에 세무서에 신청한다.',
  '사업자등록증에는 등록번호와 상호, 성명, 개업연월일,',
  '사업장 소재지, 사업의 종류가 적힌다.',
  '등록번호는 000-00-00000 과 같은 열 자리이다.',
  '일반과세자와 간이과세자는 세율이 서로 다르다.',
  '관할 세무서장이 발급하며 국세청 누리집에서도 받는다.',
];
