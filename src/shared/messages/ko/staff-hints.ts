import type { StaffHints } from '../staff-texts.ts';

export const staffHints = {
  SUCCESS:
    '성공이어도 신뢰도 낮음, resolution=low, 빈 keyValues 비율을 보세요. isAuthenticity=false와 statusCode 00/05/06도 SUCCESS로 와요.',
  FAIL: '같은 시각·문서 종류의 실패와 비교하세요. 같은 해시가 두 번 실패하면 그 이미지의 문제이니 시각, API 버전, 코드만 담아 NHN Cloud에 문의하세요(이미지는 보내지 마세요).',
  BAD_REQUEST:
    '직전 배포를 비교하고, 요청의 모양(헤더 유무, 파트 이름, 바이트 수)만 기록하세요. 본문을 바꾸는 프록시가 있는지 확인하세요.',
  UNAUTHORIZED:
    '배포 비밀값과 API 버전에 맞는 헤더 이름(v1.0/v2.0은 Authorization, v1.1/v2.1은 X-NHN-Authorization: Bearer)을 확인하고 프록시가 헤더를 지우지 않는지 보세요.',
  FORBIDDEN: '콘솔에서 키 소유자의 멤버·역할, Document OCR 활성화, 결제 상태, BFF 출구 IP 제한을 확인하세요.',
  NOT_FOUND:
    'OCR_BASE_URL과 경로의 버전을 확인하세요. v1.x는 사업자등록증과 신용카드, v2.x는 신용카드와 신분증이에요. OCR_APP_KEY가 비어 있으면 경로가 /appkeys//가 돼요.',
  METHOD_NOT_ALLOWED:
    'OCR_BASE_URL에 https와 최종 호스트를 쓰세요. 메서드 변경과 비밀 헤더 유출을 막으려고 리디렉션은 따라가지 않아요. 메서드를 바꾸는 프록시도 확인하세요.',
  UNSUPPORTED_MEDIA_TYPE:
    '분석 호출은 본문과 같은 boundary의 multipart/form-data, 진위 확인과 상태 조회는 application/json이어야 해요. Content-Type을 바꾸는 프록시를 확인하세요.',
  INVALID_PARAMETER:
    '분석: 파트 이름은 image. 진위 확인: 주민등록번호 13자리(주민등록증)·7자리(면허증), 면허번호 12자리, 발급일 YYYYMMDD, 암호 일련번호 5~6자리, 모두 암호화. 상태 조회: 10자리.',
  INVALID_FILE:
    '한두 건은 고객 파일 문제예요. 몰려서 생기면(특히 v2.x) 암호화 결과가 잘리거나 두 번 인코딩되지 않았는지 보세요.',
  INVALID_FILE_TYPE:
    '원래 저희 사전 검사에서 걸러야 해요. v2.x에서는 잘못된 암호화도 형식 오류처럼 보일 수 있으니 IV(키의 앞 16바이트)와 PKCS7을 확인하세요.',
  UPLOADED_FILE_IS_EMPTY:
    '브라우저에서 크기가 0보다 컸다면 저희 버그예요. 재시도 때 이미 읽은 스트림을 다시 쓰지 않는지 확인하세요.',
  MISSING_REQUIRED_HEADER:
    'v2.x 분석에는 X-Key-Version과 Symmetric-Key, 진위 확인에는 Request-Key도 필요해요. 회사 프록시가 사용자 정의 헤더를 통과시키는지 보세요.',
  API_CALL_LIMIT_EXCEEDED:
    '호출을 잠시 멈추고 NHN Cloud 고객센터에 한도 조정을 요청하세요. 먼저 저희 쪽 재시도 반복이나 악용이 없는지 보세요.',
  INVALID_BUSINESS_REGISTRATION_FORMAT:
    '비율만 보세요. 앱 배포 뒤 늘면 자르기나 회전(EXIF) 단계를 의심하세요.',
  NOT_EXIST_BUSINESS_NUMBER:
    '비율만 보세요. 늘어나면 숫자 오독을 의심하고, 10자리 번호의 검증 숫자와 비교하세요.',
  PDF_PASSWORD_PROTECTED:
    '보내기 전에 파일의 /Encrypt로 걸러야 해요. 걸러지지 않았다면 저희 검사가 모르는 보호 방식이니 PDF 버전만 남기세요.',
  CREDIT_CARD_INFO_NOT_FOUND: '비율만 보세요. 세로 카드는 번호와 유효 기간이 정방향이 되게 찍어야 해요.',
  ID_CARD_INFO_NOT_FOUND:
    '비율만 보세요. 15%를 넘으면 안내 틀, EXIF 회전, 지나친 축소(760x480 미만)를 의심하세요.',
  AUTHENTICITY_REQUEST_KEY_INVALID:
    '정상 응답 뒤에는 진위 확인을 반복하지 마세요. Request-Key는 한 시간 동안 한 번만 쓸 수 있어요. 늘어나면 너무 오래 기다리거나 두 번 눌린 거예요.',
  REGISTRATION_CARD_AUTHENTICATION_LOCKED:
    '발급일을 다섯 번 넘게 틀리면 카드가 잠겨요. 늘어나면 issueDate 오독이니, 보내기 전에 반드시 고객이 확인하게 하세요.',
  INVALID_KEY_VERSION:
    '공개 키를 다시 받고, credit-card용 키를 id-card에 쓰지 않는지, 캐시 시간이 짧은지 확인하세요.',
  INVALID_SYMMETRIC_KEY:
    '32바이트 원본(16진 문자 32개가 아님), PKCS1 v1.5(OAEP 아님), 줄바꿈 없는 base64인지 확인하세요. 최신 Node/OpenSSL은 PKCS1 v1.5를 제한하기도 해요.',
  INVALID_ENCRYPTED_DATA:
    'IV는 대칭 키의 0~15바이트, 이미지는 이진 암호문(OCR_IMAGE_ENCODING 참고), JSON 항목은 base64예요. 고정 벡터로 봉투 테스트를 돌려 보세요.',
  SERVICE_NOT_ENABLED:
    '콘솔의 AI Service > OCR > Document OCR에서 활성화하고 이용 신청을 하세요. appKey가 그 프로젝트의 것인지 확인하세요.',
  SERVICE_USE_REQUEST_ALREADY_IN_PROGRESS:
    '승인을 기다리거나 NHN Cloud에 문의하세요. 다시 신청하지 마세요. 분석 호출에서 보이면 NHN에 알리세요.',
  SERVICE_USE_REQUEST_NOT_IN_PROGRESS: '콘솔에서 이용 신청 상태를 확인하고, 꺼져 있으면 신청하세요.',
  SERVICE_ALREADY_ENABLED:
    '설정 스크립트에서는 성공으로 보세요. 촬영 흐름에서 나오면 코드가 관리용 주소를 부르고 있는 거예요.',
  INVALID_APPKEY_SECRETKEY:
    '콘솔의 URL & Appkey와 OCR_APP_KEY, OCR_SECRET_KEY를 비교하세요. 유출됐으면 바꾸고 끝의 줄바꿈을 확인하세요. v1.0/v2.0에서만 써요(v1.1/v2.1은 토큰).',
  INVALID_UUID: '콘솔의 멤버 관리에서 키 소유자가 남아 있는지 보고, 전용 계정으로 다시 발급하세요.',
  NOT_ALLOWED_USER: '멤버의 상태와 조직, 조직의 IP 접근 제한을 확인하세요.',
  INVALID_PROJECT:
    '콘솔의 프로젝트와 배포 설정을 비교하고 결제 상태를 확인하세요(중지된 프로젝트도 이렇게 보일 수 있어요).',
  UNAUTHORIZED_ROLE: '프로젝트의 멤버 역할에서 OCR 사용 역할을 최소 범위로 주세요.',
  INVALID_TOKEN:
    '토큰을 만료 전에 새로 받고(동시에 하나만), 시계 차이와 X-NHN-Authorization의 Bearer 접두사를 확인하세요. 토큰 수명마다 한 번은 정상이에요.',
  PERMISSION_DENIED:
    'appKey가 속한 프로젝트에서 키 소유자에게 OCR 권한을 주세요. 토큰과 appKey의 조직이 같아야 해요.',
  URL_NOT_FOUND:
    'OCR_BASE_URL은 https://api-ocr.nhncloudservice.com이어야 해요(옛 주소 ocr.api.nhncloudservice.com은 2027-07-31 종료). 버전과 메서드도 보세요. HTTP 404로 올 수 있어요.',
  MAX_UPLOAD_SIZE_EXCEEDED:
    '저희 한도(MAX_IMAGE_BYTES, 기본 5MB)가 요청 전체 기준으로 더 낮아야 해요. 작은 파일에서 나오면 옛 호스트나 저희 프록시의 본문 한도를 의심하세요.',
  INTERNAL_API_FAIL: 'NHN Cloud 공지를 보고, 15분 넘게 이어지면 시각과 건수를 담아 문의하세요.',
  ERROR_PARSING_FAIL: '-1과 같이 한 번만 재시도하고, 시각을 모아 NHN에 실제 원인을 물어보세요.',
  DATABASE_FAIL: 'NHN 공지를 보고 재시도 속도를 늦추세요. 저희 설정으로 바꿀 것은 없어요.',
  RESOURCE_DELETE_FAIL:
    '개인정보 관점에서 무엇이 지워지지 않았는지, 개인정보가 포함됐는지 NHN에 서면으로 확인하고 기록하세요.',
  FILE_READ_FAIL:
    '한 건이면 파일, 10분 안에 여러 고객이면 NHN 저장소나 본문을 자르는 프록시를 의심하세요(Content-Length 확인).',
  DECRYPT_FAIL: '4000302·4000303과 같은 점검을 하고, 이상이 없으면 NHN에 키 버전 상태를 문의하세요.',
  ENCRYPT_FAIL: '대칭 키가 정확히 32바이트인지 보고, 맞으면 NHN에 문의하세요. 중복 과금을 살피세요.',
  API_TEMPORARILY_UNAVAILABLE:
    '동시 호출을 줄이고 재시도 간격을 넓히고 Retry-After를 지키세요. 매일 생기면 NHN에 처리 속도를 문의하세요.',
  OCR_DOCUMENT_BUSINESS_API_FAIL:
    '이 문서만 실패하면 NHN 엔진 문제예요. 공지를 확인하고 문의한 뒤, 어떤 문서가 기다리는지 상담 담당자에게 알리세요.',
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY:
    '한 이미지만이면 그 이미지, 여럿이면 엔진 문제예요. 해시와 크기만 남기세요.',
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL:
    '비율만 보세요. 특정 기종에서만 늘면 촬영 단계, 모두 늘면 NHN 엔진 변경을 의심하세요.',
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL:
    '이 문서만 실패하면 NHN 엔진 문제예요. 공지를 확인하고 문의한 뒤, 어떤 문서가 기다리는지 상담 담당자에게 알리세요.',
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY:
    '한 이미지만이면 그 이미지, 여럿이면 엔진 문제예요. 해시와 크기만 남기세요.',
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL:
    '비율만 보세요. 특정 기종에서만 늘면 촬영 단계, 모두 늘면 NHN 엔진 변경을 의심하세요.',
  OCR_DOCUMENT_ID_CARD_API_FAIL:
    '이 문서만 실패하면 NHN 엔진 문제예요. 공지를 확인하고 문의한 뒤, 어떤 문서가 기다리는지 상담 담당자에게 알리세요.',
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY:
    '한 이미지만이면 그 이미지, 여럿이면 엔진 문제예요. 해시와 크기만 남기세요.',
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL:
    '비율만 보세요. 특정 기종에서만 늘면 촬영 단계, 모두 늘면 NHN 엔진 변경을 의심하세요.',
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL:
    '국세청 홈택스 야간 점검 시간과 NHN 공지를 확인하세요. 이미지는 관련이 없어요.',
  UPSTREAM_UNREACHABLE:
    'BFF가 도는 기기에서 호스트에 접속해 보세요: DNS, TLS, 프록시, 출구 규칙. 그다음 NHN 공지를 보세요. 옛 호스트는 2027-07-31 이후 이렇게 실패해요.',
  UPSTREAM_UNREADABLE:
    '기록에서 상태, 콘텐츠 종류, 길이만 보세요(본문은 보지 마세요). 프록시의 안내 페이지, 잘린 답, 바뀐 규약일 수 있어요. NHN 배포 뒤 몰리면 문의하세요.',
  SERVICE_PROBLEM:
    "목록에 없는 접속 관련 코드이거나 게이트웨이예요. 'Client IP is invalid'는 X-Forwarded-For를 NHN에 보낸다는 뜻이고(보내지 마세요), 'Invalid URI'는 경로가 틀렸다는 뜻이에요. 뜻을 알면 행을 추가하세요.",
  SENDING_PROBLEM:
    '목록에 없는 프로토콜·암호화 코드예요. 직전 배포와 NHN 릴리스 노트를 비교하고, 뜻을 알면 행을 추가하세요.',
  CHECKING_PROBLEM: '목록에 없는 5xx 코드예요. 되풀이되는지 보고, 그렇다면 NHN에 뜻을 물어 행을 추가하세요.',
  PHOTO_NOT_USABLE:
    '문서 내용에 대한 새로운 거절이에요. 최신 표에서 코드를 찾아 안내문과 함께 행을 추가하세요.',
  FILE_NOT_USABLE:
    '요청이나 파일에 대한 새로운 거절이에요. 최신 표에서 코드를 찾으세요. 저희가 고칠 요청이라면 고객에게 잘못 안내한 거예요.',
  UNKNOWN: '어느 묶음에도 속하지 않는 번호예요. 시각, 리전, 버전, 번호를 적어 NHN에 묻고 행을 추가하세요.',
} satisfies StaffHints;
