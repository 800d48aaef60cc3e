import type { PersonTexts } from '../person-texts.ts';

/** The camera, the file and the look of the photo. */
export const personPhoto = {
  CAMERA_PERMISSION_DENIED: {
    title: '未允许此网站使用相机',
    body: '浏览器不允许此页面使用相机。',
    action: '请在浏览器设置中允许使用相机，再点击“再次检查”，或选择文件。',
  },
  CAMERA_PERMISSION_PENDING: {
    title: '正在等待您允许使用相机',
    body: '浏览器正在询问能否使用相机。',
    action: '请在浏览器提示中点击“允许”，或选择文件。',
  },
  CAMERA_BLOCKED_BY_SITE: {
    title: '此页面不能使用相机',
    body: '在这个浏览器中，此页面无法打开相机。',
    action: '请从设备中选择照片文件。',
  },
  CAMERA_NOT_FOUND: {
    title: '没有找到相机',
    body: '这台设备没有可用的相机。',
    action: '请选择照片文件，或在其他设备上打开此页面。',
  },
  CAMERA_IN_USE: {
    title: '相机正被占用',
    body: '可能有其他应用正在使用相机。',
    action: '请关闭使用相机的其他应用，再点击“再次检查”。',
  },
  CAMERA_UNSUITABLE: {
    title: '这个相机拍不清楚',
    body: '相机清晰度不够，无法读取证件上的文字。',
    action: '请选择照片文件，或在其他设备上打开此页面。',
  },
  CAMERA_STOPPED: {
    title: '相机停止了',
    body: '使用途中相机被关闭或断开。',
    action: '请点击“再次检查”打开相机。',
  },
  BROWSER_UNSUPPORTED: {
    title: '不支持这个浏览器',
    body: '版本太旧或在其他应用内打开，无法安全地发送照片。',
    action: '请用最新版 Chrome、Safari、Edge 或三星浏览器打开此页面。',
  },
  NO_FILE_SELECTED: {
    title: '还没有选择照片',
    body: '需要一张证件照片。',
    action: '请拍照，或选择文件。',
  },
  TOO_MANY_FILES: {
    title: '请一次选择一张',
    body: '一次只能处理一张照片。',
    action: '请选择证件最清楚的那一张。',
  },
  FILE_TYPE_UNSUPPORTED: {
    title: '无法读取这类文件',
    body: '文件格式须为 {formats}。',
    action: '请选择 {formats} 文件，或重新拍照。',
  },
  HEIC_NOT_CONVERTED: {
    title: '此处打不开这种格式的照片',
    body: '这个浏览器打不开 iPhone 常用的 HEIC 格式。',
    action: '请在此页面重新拍照，或选择 {formats} 文件。',
  },
  PDF_NOT_ALLOWED: {
    title: '这种证件不能使用 PDF',
    body: '这种证件只能读取照片。',
    action: '请重新拍照，或选择 {formats} 文件。',
  },
  PDF_MANY_PAGES: {
    title: '只会读取第一页',
    body: '您的 PDF 不止一页。',
    action: '请确认营业执照在第一页再点击“继续”，或选择其他文件。',
  },
  FILE_CORRUPT: {
    title: '这张照片打不开',
    body: '文件可能已损坏或没有下载完整。',
    action: '请选择其他文件，或重新拍照。',
  },
  FILE_EMPTY: {
    title: '文件里没有内容',
    body: '所选文件中没有照片。',
    action: '请选择其他文件，或重新拍照。',
  },
  FILE_TOO_LARGE: {
    title: '文件太大，无法发送',
    body: '最大可发送 {maxMB} MB 的文件。',
    action: '请在此页面重新拍照，或选择更小的文件。',
  },
  IMAGE_TOO_DETAILED: {
    title: '照片像素太高',
    body: '照片最高可为 {maxMP} 百万像素。',
    action: '请在此页面重新拍照，或选择更小的照片。',
  },
  IMAGE_TOO_SMALL: {
    title: '照片太小，无法读取',
    body: '照片至少要有 {minWidth} × {minHeight} 像素。',
    action: '请在此页面重新拍照，或选择原图文件。',
  },
  IMAGE_BLURRY: {
    title: '照片模糊',
    body: '文字不够清晰，无法读取。',
    action: '请保持不动，等文字清晰后重新拍照。',
  },
  IMAGE_GLARE: {
    title: '证件上有反光',
    body: '反光遮住了部分文字。',
    action: '请关闭闪光灯，稍微倾斜证件，重新拍照。',
  },
  IMAGE_TOO_DARK: {
    title: '照片太暗',
    body: '文字看不清楚。',
    action: '请到更亮的地方重新拍照。',
  },
  IMAGE_TOO_BRIGHT: {
    title: '照片太亮',
    body: '强光让文字变白，看不清楚。',
    action: '请避开直射光，重新拍照。',
  },
  CARD_NOT_IN_FRAME: {
    title: '看不到您的证件',
    body: '取景框里还没有证件。',
    action: '请把证件放进取景框，重新拍照。',
  },
  CARD_CUT_OFF: {
    title: '证件有一部分没拍到',
    body: '有边缘超出了照片。',
    action: '请露出四个角，重新拍照。',
  },
  CARD_TOO_FAR: {
    title: '证件离得太远',
    body: '证件只占照片的一小部分。',
    action: '请靠近到填满取景框，重新拍照。',
  },
  CARD_TILTED: {
    title: '照片中的证件倾斜了',
    body: '文字倾斜太多，难以读取。',
    action: '请让相机从正面对准证件，重新拍照。',
  },
  SAME_PHOTO_AGAIN: {
    title: '与上次是同一张照片',
    body: '上次未能读取这张照片，再次发送也无法读取。',
    action: '请拍一张新照片。',
  },
} satisfies Partial<PersonTexts>;
