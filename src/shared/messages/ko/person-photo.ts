import type { PersonTexts } from '../person-texts.ts';

/** The camera, the file and the look of the photo. */
export const personPhoto = {
  CAMERA_PERMISSION_DENIED: {
    title: '카메라 사용이 허용되지 않았어요',
    body: '브라우저가 이 페이지의 카메라 사용을 막고 있어요.',
    action: '브라우저 설정에서 카메라를 허용하고 [다시 확인]을 누르거나 파일을 골라 주세요.',
  },
  CAMERA_PERMISSION_PENDING: {
    title: '카메라 허용을 기다리고 있어요',
    body: '브라우저가 카메라를 써도 되는지 묻고 있어요.',
    action: '브라우저 알림에서 [허용]을 누르거나 파일을 골라 주세요.',
  },
  CAMERA_BLOCKED_BY_SITE: {
    title: '이 페이지에서 카메라를 쓸 수 없어요',
    body: '이 브라우저에서는 이 페이지가 카메라를 열 수 없어요.',
    action: '기기에서 사진 파일을 골라 주세요.',
  },
  CAMERA_NOT_FOUND: {
    title: '카메라를 찾지 못했어요',
    body: '이 기기에는 쓸 수 있는 카메라가 없어요.',
    action: '사진 파일을 고르거나 다른 기기에서 이 페이지를 열어 주세요.',
  },
  CAMERA_IN_USE: {
    title: '카메라를 다른 곳에서 쓰고 있어요',
    body: '다른 앱이 카메라를 쓰고 있을 수 있어요.',
    action: '카메라를 쓰는 다른 앱을 닫고 [다시 확인]을 눌러 주세요.',
  },
  CAMERA_UNSUITABLE: {
    title: '이 카메라로는 선명하게 찍기 어려워요',
    body: '카메라 화질이 낮아 서류의 글자를 읽기 어려워요.',
    action: '사진 파일을 고르거나 다른 기기에서 이 페이지를 열어 주세요.',
  },
  CAMERA_STOPPED: {
    title: '카메라가 꺼졌어요',
    body: '사용하던 중에 카메라가 꺼지거나 빠졌어요.',
    action: '[다시 확인]을 눌러 카메라를 켜 주세요.',
  },
  BROWSER_UNSUPPORTED: {
    title: '이 브라우저는 사용할 수 없어요',
    body: '버전이 오래됐거나 앱 안에서 열려 사진을 안전하게 보낼 수 없어요.',
    action: '최신 크롬, 사파리, 엣지, 삼성 인터넷에서 이 페이지를 열어 주세요.',
  },
  NO_FILE_SELECTED: {
    title: '아직 사진을 고르지 않았어요',
    body: '서류 사진이 한 장 필요해요.',
    action: '사진을 찍거나 파일을 골라 주세요.',
  },
  TOO_MANY_FILES: {
    title: '한 번에 한 장만 골라 주세요',
    body: '사진은 한 장씩만 확인할 수 있어요.',
    action: '서류가 가장 잘 보이는 사진 한 장을 골라 주세요.',
  },
  FILE_TYPE_UNSUPPORTED: {
    title: '읽을 수 없는 종류의 파일이에요',
    body: '{formats} 형식의 파일만 쓸 수 있어요.',
    action: '{formats} 파일을 고르거나 사진을 새로 찍어 주세요.',
  },
  HEIC_NOT_CONVERTED: {
    title: '이 형식의 사진은 여기서 열 수 없어요',
    body: '아이폰에서 주로 쓰는 HEIC 형식을 이 브라우저가 열지 못해요.',
    action: '이 화면에서 새로 찍거나 {formats} 파일을 골라 주세요.',
  },
  PDF_NOT_ALLOWED: {
    title: '이 서류에는 PDF를 쓸 수 없어요',
    body: '이 서류는 사진으로만 읽을 수 있어요.',
    action: '사진을 새로 찍거나 {formats} 파일을 골라 주세요.',
  },
  PDF_MANY_PAGES: {
    title: '첫 쪽만 읽어요',
    body: '고른 PDF가 여러 쪽이에요.',
    action: '첫 쪽이 사업자등록증인지 확인한 뒤 [계속]을 누르거나 다른 파일을 골라 주세요.',
  },
  FILE_CORRUPT: {
    title: '이 사진을 열 수 없어요',
    body: '파일이 손상됐거나 끝까지 내려받지 못했을 수 있어요.',
    action: '다른 파일을 고르거나 사진을 새로 찍어 주세요.',
  },
  FILE_EMPTY: {
    title: '파일 안에 아무것도 없어요',
    body: '고른 파일에 사진이 들어 있지 않아요.',
    action: '다른 파일을 고르거나 사진을 새로 찍어 주세요.',
  },
  FILE_TOO_LARGE: {
    title: '파일이 너무 커서 보낼 수 없어요',
    body: '{maxMB}MB까지 보낼 수 있어요.',
    action: '이 화면에서 사진을 새로 찍거나 더 작은 파일을 골라 주세요.',
  },
  IMAGE_TOO_DETAILED: {
    title: '사진의 픽셀 수가 너무 많아요',
    body: '{maxMP}메가픽셀 사진까지 쓸 수 있어요.',
    action: '이 화면에서 새로 찍거나 더 작은 사진을 골라 주세요.',
  },
  IMAGE_TOO_SMALL: {
    title: '사진이 작아서 읽을 수 없어요',
    body: '{minWidth} × {minHeight}픽셀 이상이어야 해요.',
    action: '이 화면에서 새로 찍거나 원본 파일을 골라 주세요.',
  },
  IMAGE_BLURRY: {
    title: '사진이 흐려요',
    body: '글자가 선명하지 않아 읽을 수 없어요.',
    action: '휴대폰을 움직이지 말고 글자가 선명해지면 다시 찍어 주세요.',
  },
  IMAGE_GLARE: {
    title: '서류에 빛이 반사됐어요',
    body: '반사된 빛이 글자를 가리고 있어요.',
    action: '플래시를 끄고 서류를 살짝 기울여 다시 찍어 주세요.',
  },
  IMAGE_TOO_DARK: {
    title: '사진이 너무 어두워요',
    body: '글자가 잘 보이지 않아요.',
    action: '더 밝은 곳에서 다시 찍어 주세요.',
  },
  IMAGE_TOO_BRIGHT: {
    title: '사진이 너무 밝아요',
    body: '강한 빛 때문에 글자가 하얗게 날아갔어요.',
    action: '직접 비치는 빛을 피해 다시 찍어 주세요.',
  },
  CARD_NOT_IN_FRAME: {
    title: '서류가 보이지 않아요',
    body: '화면 틀 안에 아직 서류가 없어요.',
    action: '서류를 틀 안에 놓고 다시 찍어 주세요.',
  },
  CARD_CUT_OFF: {
    title: '서류 일부가 잘렸어요',
    body: '가장자리가 사진 밖으로 나갔어요.',
    action: '네 모서리가 모두 보이게 다시 찍어 주세요.',
  },
  CARD_TOO_FAR: {
    title: '서류가 너무 멀리 있어요',
    body: '서류가 사진의 작은 부분만 차지해요.',
    action: '틀이 꽉 찰 때까지 다가가 다시 찍어 주세요.',
  },
  CARD_TILTED: {
    title: '서류가 기울어졌어요',
    body: '글자가 많이 기울어 읽기 어려워요.',
    action: '카메라를 정면에 두고 반듯하게 다시 찍어 주세요.',
  },
  SAME_PHOTO_AGAIN: {
    title: '앞에서 보낸 사진과 같아요',
    body: '지난번에 읽지 못한 사진이라 다시 해도 읽을 수 없어요.',
    action: '사진을 새로 찍어 주세요.',
  },
} satisfies Partial<PersonTexts>;
