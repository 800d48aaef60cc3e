import type { CameraTexts } from '../camera-texts.ts';

export const camera = {
  title: '请将相机对准证件',
  starting: {
    title: '正在打开相机',
    body: '如果浏览器询问，请点击“允许”。',
    why: '相机只用来拍这一张照片，不会录像。',
  },
  resting: { title: '相机已暂停', body: '稍后会自动重新打开。' },
  hints: {
    CARD_NOT_IN_FRAME: '请把证件放进取景框',
    CARD_CUT_OFF: '请露出四个角',
    CARD_TOO_CLOSE: '请离远一点',
    CARD_TOO_FAR: '请靠近一点',
    CARD_OTHER_SHAPE: '请只拍证件本身',
    CARD_TURNED: '请按取景框的方向摆放',
    CARD_TILTED: '请让证件正对镜头',
    CARD_OFF_CENTRE: '请移到中间',
    IMAGE_GLARE: '请稍微倾斜，避开反光',
    IMAGE_TOO_DARK: '请到亮一点的地方',
    IMAGE_TOO_BRIGHT: '请避开强光',
    IMAGE_BLURRY: '请稍等，让文字变清晰',
    HOLD_STILL: '请不要动',
    READY: '很好，请保持不动',
  },
  pressNow: '很好，请按圆形按钮',
  taken: '已拍好',
  notTaken: '没有拍到，请再按一次按钮',
  side: {
    label: '要拍的证件',
    'id-card': '证件正面',
    passport: '护照照片页',
    'credit-card': '有卡号的一面',
    'business-registration': '整张执照',
  },
  shutter: '拍照',
  auto: { label: '自动拍摄', on: '开', off: '关' },
  torch: '补光灯',
  lens: { label: '相机', nth: '相机 {number}' },
  zoom: { label: '变焦', value: '{times} 倍' },
  help: {
    title: '一直没拍到？',
    body: '您也可以自己按圆形按钮拍照。',
    ground: '放在颜色较深、没有花纹的地方',
    lamp: '不要让灯光直接照在上面',
    fingers: '手指不要挡住边缘',
    chooseFile: '改为选择文件',
  },
  failed: {
    cameraApp: '用相机应用拍照',
    openBrowser: '在浏览器中打开',
    copyAddress: '复制此页面的地址',
    addressCopied: '已复制，请粘贴到浏览器中',
    notCopied: '请从地址栏复制地址',
    inApp: '您正在 {app} 中打开此页面。在手机自带的浏览器中可以使用相机。',
    stepsTitle: '如何允许使用相机',
    stepsLast: '回到这里，点击“再次检查”。',
    device: '还是打不开？请在设备的设置中查看浏览器能否使用相机。',
  },
  steps: {
    'chrome-android': {
      first: '点击地址左侧的图标。',
      second: '依次点击“权限”“相机”，然后允许。',
    },
    'samsung-android': {
      first: '点击地址左侧的锁形图标。',
      second: '依次点击“权限”“相机”，然后允许。',
    },
    'firefox-android': {
      first: '点击地址左侧的锁形图标。',
      second: '点击“相机”，切换为允许。',
    },
    'safari-ios': {
      first: '点击地址栏中的页面图标，打开“网站设置”。',
      second: '将“相机”设为“允许”。',
    },
    'other-ios': {
      first: '打开设备的“设置”，在应用列表中选择此浏览器。',
      second: '打开“相机”。',
    },
    'chromium-desktop': {
      first: '点击地址左侧的图标。',
      second: '打开“摄像头”。',
    },
    'safari-mac': {
      first: '在 Safari 菜单中打开此网站的设置。',
      second: '将“摄像头”设为“允许”。',
    },
    'firefox-desktop': {
      first: '点击地址左侧带斜线的摄像头图标。',
      second: '去掉“使用摄像头”旁边的阻止。',
    },
    other: {
      first: '在浏览器中打开此网站的设置。',
      second: '允许使用相机。',
    },
  },
} satisfies CameraTexts;
