/** Words that the fictitious identities are put together from. */

/** Hangul, Hanja, Latin letters. */
export type Syllable = readonly [hangul: string, hanja: string, latin: string];
type Pool<T> = readonly [T, ...T[]];

export const SURNAMES: Pool<Syllable> = [
  ['김', '金', 'KIM'],
  ['이', '李', 'LEE'],
  ['박', '朴', 'PARK'],
  ['최', '崔', 'CHOI'],
  ['정', '鄭', 'JUNG'],
  ['강', '姜', 'KANG'],
  ['조', '趙', 'CHO'],
  ['윤', '尹', 'YOON'],
  ['장', '張', 'JANG'],
  ['임', '林', 'LIM'],
  ['한', '韓', 'HAN'],
  ['오', '吳', 'OH'],
  ['서', '徐', 'SEO'],
  ['신', '申', 'SHIN'],
  ['권', '權', 'KWON'],
  ['황', '黃', 'HWANG'],
  ['안', '安', 'AHN'],
  ['송', '宋', 'SONG'],
  ['류', '柳', 'RYU'],
  ['홍', '洪', 'HONG'],
  ['문', '文', 'MOON'],
  ['배', '裵', 'BAE'],
  ['백', '白', 'BAEK'],
  ['노', '盧', 'NOH'],
];

export const LONG_SURNAMES: Pool<Syllable> = [
  ['남궁', '南宮', 'NAMGOONG'],
  ['선우', '鮮于', 'SUNWOO'],
  ['제갈', '諸葛', 'JEGAL'],
  ['황보', '皇甫', 'HWANGBO'],
];

export const GIVEN_FIRST: Pool<Syllable> = [
  ['민', '敏', 'MIN'],
  ['서', '瑞', 'SEO'],
  ['지', '智', 'JI'],
  ['현', '賢', 'HYEON'],
  ['수', '秀', 'SU'],
  ['영', '英', 'YEONG'],
  ['은', '恩', 'EUN'],
  ['정', '貞', 'JEONG'],
  ['도', '道', 'DO'],
  ['재', '在', 'JAE'],
  ['성', '成', 'SEONG'],
  ['혜', '惠', 'HYE'],
  ['경', '京', 'GYEONG'],
  ['상', '相', 'SANG'],
  ['태', '泰', 'TAE'],
  ['길', '吉', 'GIL'],
  ['동', '東', 'DONG'],
  ['보', '寶', 'BO'],
  ['가', '佳', 'GA'],
  ['예', '藝', 'YE'],
];

export const GIVEN_SECOND: Pool<Syllable> = [
  ['준', '俊', 'JUN'],
  ['우', '宇', 'WOO'],
  ['연', '娟', 'YEON'],
  ['호', '浩', 'HO'],
  ['하', '夏', 'HA'],
  ['원', '元', 'WON'],
  ['진', '眞', 'JIN'],
  ['아', '雅', 'A'],
  ['미', '美', 'MI'],
  ['희', '熙', 'HUI'],
  ['규', '奎', 'GYU'],
  ['순', '順', 'SOON'],
  ['철', '哲', 'CHEOL'],
  ['석', '錫', 'SEOK'],
  ['나', '娜', 'NA'],
  ['인', '仁', 'IN'],
  ['훈', '勳', 'HOON'],
  ['선', '善', 'SEON'],
  ['온', '溫', 'ON'],
  ['율', '律', 'YUL'],
];

export interface Region {
  /** As an address begins. */
  area: string;
  /** Who issues resident cards there. */
  resident: string;
  /** Who issues driver's licences there. */
  driver: string;
  /** First two digits of a licence number. */
  licenseCode: string;
  taxOffice: string;
}

function region(area: string, resident: string, driver: string, licenseCode: string, tax: string): Region {
  return { area, resident, driver: `${driver}경찰청장`, licenseCode, taxOffice: `${tax}세무서장` };
}

export const REGIONS: Pool<Region> = [
  region('서울특별시 강남구', '서울특별시 강남구청장', '서울특별시', '11', '강남'),
  region('서울특별시 마포구', '서울특별시 마포구청장', '서울특별시', '11', '마포'),
  region('서울특별시 노원구', '서울특별시 노원구청장', '서울특별시', '11', '노원'),
  region('부산광역시 해운대구', '부산광역시 해운대구청장', '부산광역시', '12', '해운대'),
  region('대구광역시 수성구', '대구광역시 수성구청장', '대구광역시', '20', '수성'),
  region('인천광역시 연수구', '인천광역시 연수구청장', '인천광역시', '23', '연수'),
  region('광주광역시 북구', '광주광역시 북구청장', '광주광역시', '25', '북광주'),
  region('대전광역시 유성구', '대전광역시 유성구청장', '대전광역시', '25', '북대전'),
  region('울산광역시 남구', '울산광역시 남구청장', '울산광역시', '26', '울산'),
  region('경기도 성남시 분당구', '경기도 성남시 분당구청장', '경기도남부', '13', '분당'),
  region('경기도 고양시 일산동구', '경기도 고양시 일산동구청장', '경기도북부', '28', '고양'),
  region('강원도 춘천시', '강원도 춘천시장', '강원도', '14', '춘천'),
  region('충청북도 청주시 흥덕구', '충청북도 청주시 흥덕구청장', '충청북도', '15', '청주'),
  region('충청남도 홍성군', '충청남도 홍성군수', '충청남도', '16', '홍성'),
  region('전라북도 전주시 완산구', '전라북도 전주시 완산구청장', '전라북도', '17', '전주'),
  region('전라남도 여수시', '전라남도 여수시장', '전라남도', '18', '여수'),
  region('경상북도 포항시 북구', '경상북도 포항시 북구청장', '경상북도', '19', '포항'),
  region('경상남도 창원시 성산구', '경상남도 창원시 성산구청장', '경상남도', '21', '창원'),
  region('제주특별자치도 제주시', '제주특별자치도 제주시장', '제주특별자치도', '22', '제주'),
];

export const STREETS: Pool<string> = [
  '가상로',
  '모의대로',
  '견본로',
  '시험로',
  '허구로',
  '표본대로',
  '무명로',
  '본보기로',
  '예시길',
];

export const DWELLINGS: Pool<string> = [
  '101동 1001호 (견본동, 예시아파트)',
  '3층 302호 (가상동)',
  '205동 503호 (예시동, 표본마을)',
  '(가상동)',
  '1203동 2404호 (모의동)',
  'B동 901호 (예시동)',
  '',
];

export const LICENSE_TYPES: Pool<string> = ['1종보통', '2종보통', '1종대형', '2종보통', '1종보통'];
export const CONDITIONS: Pool<string> = ['', '', 'A', 'A, B', 'B', ''];

/** Numbers that payment companies publish for tests; no account stands behind them. */
export const TEST_PANS: Pool<string> = [
  '4111111111111111',
  '4242424242424242',
  '5555555555554444',
  '5105105105105100',
  '4012888888881881',
  '378282246310005',
  '6011111111111117',
  '3566002020360505',
  '4000056655665556',
  '2223003122003222',
  '5200828282828210',
  '371449635398431',
  '6011000990139424',
  '4444333322221111',
  '5454545454545454',
  '6200000000000005',
  '4917610000000000',
  '4000002500003155',
];

export const BANKS: Pool<string> = [
  '가상은행',
  '견본카드',
  'SAMPLE BANK',
  '예시카드',
  '모의은행',
  'SPECIMEN',
];

export const COMPANY_WORDS: Pool<string> = [
  '가상',
  '견본',
  '예시',
  '모의',
  '표본',
  '허구',
  '시험',
  '무명',
  '본보기',
  '모형',
];
export const SHOP_WORDS: Pool<string> = ['상회', '식품', '디자인', '전자', '커피', '서점', '건설', '공방'];
export const FIRM_WORDS: Pool<string> = ['테크', '솔루션', '물산', '유통', '산업', '소프트', '바이오'];

export const TRADES: Pool<readonly [type: string, item: string]> = [
  ['도매 및 소매업', '전자상거래업'],
  ['정보통신업', '응용 소프트웨어 개발'],
  ['음식점업', '한식'],
  ['제조업', '전자부품'],
  ['건설업', '실내건축공사업'],
  ['서비스업', '광고대행'],
  ['소매업', '문구용품'],
];
