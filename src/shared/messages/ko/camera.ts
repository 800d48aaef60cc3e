import type { CameraTexts } from '../camera-texts.ts';

export const camera = {
  title: '카메라로 서류를 비춰 주세요',
  starting: {
    title: '카메라를 켜고 있어요',
    body: '브라우저가 물어보면 [허용]을 눌러 주세요.',
    why: '사진 한 장을 찍는 데만 쓰고, 녹화하지 않아요.',
  },
  resting: { title: '카메라가 잠시 쉬고 있어요', body: '곧 저절로 다시 켜져요.' },
  hints: {
    CARD_NOT_IN_FRAME: '서류를 틀 안에 놓아 주세요',
    CARD_CUT_OFF: '네 모서리가 모두 보이게 해 주세요',
    CARD_TOO_CLOSE: '조금 더 멀리 두세요',
    CARD_TOO_FAR: '더 가까이 대 주세요',
    CARD_OTHER_SHAPE: '서류만 보이게 해 주세요',
    CARD_TURNED: '틀 방향에 맞게 돌려 주세요',
    CARD_TILTED: '카메라와 나란히 맞춰 주세요',
    CARD_OFF_CENTRE: '가운데로 옮겨 주세요',
    IMAGE_GLARE: '빛이 반사되지 않게 살짝 기울여 주세요',
    IMAGE_TOO_DARK: '더 밝은 곳에서 비춰 주세요',
    IMAGE_TOO_BRIGHT: '강한 빛을 피해 주세요',
    IMAGE_BLURRY: '글자가 또렷해질 때까지 기다려 주세요',
    HOLD_STILL: '움직이지 말아 주세요',
    READY: '좋아요, 그대로 계세요',
  },
  pressNow: '좋아요, 둥근 버튼을 눌러 주세요',
  taken: '찍었어요',
  notTaken: '사진이 찍히지 않았어요. 버튼을 다시 눌러 주세요',
  side: {
    label: '보여 줄 서류',
    'id-card': '신분증 앞면',
    passport: '여권 사진면',
    'credit-card': '카드 번호가 있는 면',
    'business-registration': '한 장 전체',
  },
  shutter: '사진 찍기',
  auto: { label: '자동 촬영', on: '켬', off: '끔' },
  torch: '조명',
  lens: { label: '카메라', nth: '카메라 {number}' },
  zoom: { label: '확대', value: '{times}배' },
  help: {
    title: '잘 안 찍히나요?',
    body: '둥근 버튼을 직접 눌러 찍을 수 있어요.',
    ground: '무늬 없는 어두운 바닥에 놓기',
    lamp: '조명이 비치지 않게 하기',
    fingers: '가장자리를 손으로 가리지 않기',
    chooseFile: '대신 파일 고르기',
  },
  failed: {
    cameraApp: '카메라 앱으로 찍기',
    openBrowser: '브라우저에서 열기',
    copyAddress: '이 페이지 주소 복사',
    addressCopied: '복사했어요. 브라우저 주소창에 붙여 넣어 주세요',
    notCopied: '주소창에서 주소를 복사해 주세요',
    inApp: '지금은 {app} 안에서 열려 있어요. 기본 브라우저에서는 카메라를 쓸 수 있어요.',
    stepsTitle: '카메라를 허용하는 방법',
    stepsLast: '이 화면으로 돌아와 [다시 확인]을 눌러 주세요.',
    device: '그래도 안 되면 기기 설정에서 브라우저의 카메라 사용이 켜져 있는지 봐 주세요.',
  },
  steps: {
    'chrome-android': {
      first: '주소 왼쪽의 아이콘을 누르세요.',
      second: '[권한], [카메라]를 차례로 누르고 허용하세요.',
    },
    'samsung-android': {
      first: '주소 왼쪽의 자물쇠를 누르세요.',
      second: '[권한], [카메라]를 차례로 누르고 허용하세요.',
    },
    'firefox-android': {
      first: '주소 왼쪽의 자물쇠를 누르세요.',
      second: '[카메라]를 눌러 허용됨으로 바꾸세요.',
    },
    'safari-ios': {
      first: '주소창의 페이지 아이콘을 누르고 [웹 사이트 설정]을 여세요.',
      second: '[카메라]를 [허용]으로 바꾸세요.',
    },
    'other-ios': {
      first: '기기의 [설정]을 열고 앱 목록에서 이 브라우저를 고르세요.',
      second: '[카메라]를 켜세요.',
    },
    'chromium-desktop': {
      first: '주소 왼쪽의 아이콘을 누르세요.',
      second: '[카메라]를 켜세요.',
    },
    'safari-mac': {
      first: 'Safari 메뉴에서 이 웹 사이트의 설정을 여세요.',
      second: '[카메라]를 [허용]으로 바꾸세요.',
    },
    'firefox-desktop': {
      first: '주소 왼쪽의 줄이 그어진 카메라를 누르세요.',
      second: '카메라 사용 옆의 차단을 지우세요.',
    },
    other: {
      first: '브라우저에서 이 사이트의 설정을 여세요.',
      second: '카메라를 허용하세요.',
    },
  },
} satisfies CameraTexts;
