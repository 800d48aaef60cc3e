import type { PersonTexts } from '../person-texts.ts';

/** What the reading of a document came to. */
export const personReading = {
  SUCCESS: {
    title: '서류를 읽었어요',
    body: '사진에서 읽은 내용을 아래에 보여 드려요.',
    action: '내용을 확인하고 틀린 곳을 고친 뒤 [계속]을 눌러 주세요.',
  },
  FAIL: {
    title: '확인이 갑자기 멈췄어요',
    body: '아직 이유를 알 수 없어요. 고객님 때문은 아니에요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  INVALID_FILE: {
    title: '파일을 열 수 없어요',
    body: '파일이 손상됐거나 사진이 아닐 수 있어요.',
    action: '다른 파일을 고르거나 사진을 새로 찍어 주세요.',
  },
  INVALID_FILE_TYPE: {
    title: '사용할 수 없는 파일 형식이에요',
    body: '{formats} 파일만 읽을 수 있어요.',
    action: '{formats} 파일을 고르거나 사진을 새로 찍어 주세요.',
  },
  UPLOADED_FILE_IS_EMPTY: {
    title: '빈 파일이에요',
    body: '받은 파일 안에 사진이 들어 있지 않아요.',
    action: '다른 파일을 고르거나 사진을 새로 찍어 주세요.',
  },
  API_CALL_LIMIT_EXCEEDED: {
    title: '지금은 사진을 더 확인할 수 없어요',
    body: '저희가 지금 확인할 수 있는 건수가 다 찼어요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  INVALID_BUSINESS_REGISTRATION_FORMAT: {
    title: '사진에서 사업자등록증을 찾지 못했어요',
    body: '다른 서류이거나 일부만 나왔을 수 있어요.',
    action: '사업자등록증을 펴서 전체가 나오도록 다시 찍어 주세요.',
  },
  NOT_EXIST_BUSINESS_NUMBER: {
    title: '사업자등록번호를 찾지 못했어요',
    body: '이 번호로 등록된 사업자가 없어요.',
    action: '번호를 사업자등록증과 비교해 고친 뒤 [다시 보내기]를 눌러 주세요.',
  },
  PDF_PASSWORD_PROTECTED: {
    title: '비밀번호가 걸린 PDF예요',
    body: '비밀번호가 있는 PDF는 열 수 없어요.',
    action: '비밀번호가 없는 PDF를 고르거나 서류를 사진으로 찍어 주세요.',
  },
  CREDIT_CARD_INFO_NOT_FOUND: {
    title: '사진에서 카드를 찾지 못했어요',
    body: '카드 번호가 가려졌거나 거꾸로이거나 너무 작을 수 있어요.',
    action: '카드 번호가 보이는 면을 화면에 꽉 채워 다시 찍어 주세요.',
  },
  ID_CARD_INFO_NOT_FOUND: {
    title: '사진에서 신분증을 찾지 못했어요',
    body: '주민등록증, 운전면허증, 여권의 사진이 있는 면을 읽을 수 있어요.',
    action: '신분증 앞면을 화면에 꽉 채워 다시 찍어 주세요.',
  },
  AUTHENTICITY_REQUEST_KEY_INVALID: {
    title: '이 사진으로는 더 확인할 수 없어요',
    body: '안전을 위해 사진 한 장은 짧은 시간 안에 한 번만 쓸 수 있어요.',
    action: '처음으로 돌아가 신분증을 다시 찍어 주세요.',
  },
  REGISTRATION_CARD_AUTHENTICATION_LOCKED: {
    title: '주민등록증 확인이 잠겼어요',
    body: '발급일이 여러 번 맞지 않아 이 주민등록증의 확인이 잠겼어요.',
    action: '다른 신분증을 쓰거나 정부24나 주민센터에서 먼저 잠금을 풀어 주세요.',
  },
  MAX_UPLOAD_SIZE_EXCEEDED: {
    title: '파일이 너무 커요',
    body: '{maxMB}MB 이하인 파일만 받을 수 있어요.',
    action: '이 화면에서 사진을 새로 찍거나 더 작은 파일을 골라 주세요.',
  },
  FILE_READ_FAIL: {
    title: '파일을 끝까지 읽지 못했어요',
    body: '보내는 중에 파일이 끊겼거나 파일이 열리지 않았어요.',
    action: '파일을 다시 고르거나 사진을 새로 찍어 주세요.',
  },
  API_TEMPORARILY_UNAVAILABLE: {
    title: '지금 이용하는 사람이 많아요',
    body: '한꺼번에 많은 사진이 들어와 지금은 확인할 수 없어요.',
    action: '몇 분 뒤에 [다시 시도]를 눌러 주세요. 사진은 이 화면에 그대로 있어요.',
  },
  OCR_DOCUMENT_BUSINESS_API_FAIL: {
    title: '지금은 사업자등록증을 읽을 수 없어요',
    body: '사업자등록증을 읽는 기능이 잠시 멈췄어요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY: {
    title: '사업자등록증을 읽은 결과가 없어요',
    body: '읽기는 끝났지만 결과가 비어 있어요. 고객님 때문이 아니에요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL: {
    title: '사업자등록증을 읽지 못했어요',
    body: '글자가 흐리거나 그늘지거나 빛 반사에 가렸을 수 있어요.',
    action: '빛이 고른 곳에 펴 놓고 다시 찍어 주세요.',
  },
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL: {
    title: '지금은 카드를 읽을 수 없어요',
    body: '카드를 읽는 기능이 잠시 멈췄어요. 카드 사진은 보관하지 않았어요.',
    action: '몇 분 뒤에 [다시 시도]를 눌러 주세요.',
  },
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY: {
    title: '카드를 읽은 결과가 없어요',
    body: '읽기는 끝났지만 결과가 비어 있어요. 카드 사진은 보관하지 않았어요.',
    action: '[다시 시도]를 누르고, 그래도 안 되면 사진을 새로 찍어 주세요.',
  },
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL: {
    title: '카드를 읽지 못했어요',
    body: '번호가 흐리거나 닳았거나 빛 반사에 가렸을 수 있어요.',
    action: '빛이 반사되지 않게 카드 각도를 바꿔 다시 찍어 주세요.',
  },
  OCR_DOCUMENT_ID_CARD_API_FAIL: {
    title: '지금은 신분증을 읽을 수 없어요',
    body: '신분증을 읽는 기능이 잠시 멈췄어요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY: {
    title: '신분증을 읽은 결과가 없어요',
    body: '읽기는 끝났지만 결과가 비어 있어요. 고객님 때문이 아니에요.',
    action: '접수 번호({ref})를 적어 두세요. 사진은 보관해 두었으니 다시 보내지 않아도 돼요.',
  },
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL: {
    title: '신분증을 읽지 못했어요',
    body: '글자가 흐리거나 어둡거나 빛 반사에 가렸을 수 있어요.',
    action: '플래시를 끄고 빛이 고른 곳에 놓아 다시 찍어 주세요.',
  },
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL: {
    title: '지금은 사업자 상태를 조회할 수 없어요',
    body: '이 사업자등록번호의 조회 결과를 받지 못했어요.',
    action: '몇 분 뒤에 [다시 시도]를 눌러 주세요. 번호는 이 화면에 그대로 있어요.',
  },
  RESULT_LOW_CONFIDENCE: {
    title: '표시한 내용을 확인해 주세요',
    body: '읽기 어려운 글자가 있어 표시해 두었어요.',
    action: '표시한 내용을 서류와 비교한 뒤 [계속]을 눌러 주세요.',
  },
  RESULT_INCOMPLETE: {
    title: '빠진 내용이 있어요',
    body: '서류의 일부를 읽지 못했어요.',
    action: '빈칸을 채우고 [다시 보내기]를 누르거나 사진을 새로 찍어 주세요.',
  },
  DOCUMENT_TYPE_MISMATCH: {
    title: '고른 것과 다른 서류예요',
    body: '사진 속 서류가 고르신 종류와 달라요.',
    action: '고른 서류를 찍거나 다른 신분증을 골라 주세요.',
  },
  AUTHENTICITY_NOT_CONFIRMED: {
    title: '내용이 기록과 맞지 않아요',
    body: '보내 주신 내용이 공식 기록과 달라요.',
    action: '신분증과 다른 곳을 고쳐 [다시 보내기]를 눌러 주세요. 모두 같다면 문의해 주세요.',
  },
  AUTHENTICITY_NOT_OFFERED: {
    title: '이 신분증은 여기서 확인할 수 없어요',
    body: '주민등록증과 운전면허증은 확인할 수 있지만 여권은 확인할 수 없어요.',
    action: '다른 신분증을 골라 주세요.',
  },
  BUSINESS_NOT_ACTIVE: {
    title: '영업 중인 것으로 확인되지 않아요',
    body: '국세청 기록에 휴업, 폐업 또는 사업을 하지 않는 것으로 나와요.',
    action: '사업자등록번호를 확인하거나 접수 번호({ref})로 문의해 주세요.',
  },
  DETAILS_NOT_ACCEPTED: {
    title: '입력한 내용을 확인해 주세요',
    body: '형식이 맞지 않는 항목이 있어요. 번호 한 자리가 빠졌을 수 있어요.',
    action: '번호와 날짜를 서류와 비교해 고친 뒤 [다시 보내기]를 눌러 주세요.',
  },
} satisfies Partial<PersonTexts>;
