import type { PersonTexts } from '../person-texts.ts';

/** The connection, the visit, what is kept, and faults that are not told apart. */
export const personService = {
  OFFLINE: {
    title: '没有连接网络',
    body: '照片尚未发送。',
    action: '请连接网络，再点击“重试”。照片仍在此页面上。',
  },
  UPLOAD_INTERRUPTED: {
    title: '连接中断了',
    body: '照片还没发送完就停止了。',
    action: '请检查网络，再点击“重试”。照片仍在此页面上。',
  },
  UPLOAD_TIMEOUT: {
    title: '发送时间过长',
    body: '现在网络可能较慢。',
    action: '请到信号更好的地方，再点击“重试”。',
  },
  SERVICE_UNREACHABLE: {
    title: '暂时无法连接服务',
    body: '网络正常，但我们的服务没有回应。',
    action: '请等几分钟，再点击“重试”。照片仍在此页面上。',
  },
  UPSTREAM_UNREACHABLE: {
    title: '无法连接读取服务',
    body: '读取照片的服务没有回应。这不是您的操作造成的。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  UPSTREAM_UNREADABLE: {
    title: '收到的结果无法使用',
    body: '照片的读取结果不完整。这不是您的操作造成的。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  TOO_MANY_ATTEMPTS: {
    title: '尝试次数过多',
    body: '为了安全，发送照片的次数有限制。',
    action: '请等 {minutes} 分钟，再点击“重试”。',
  },
  SESSION_EXPIRED: {
    title: '页面打开时间过长',
    body: '为了安全，我们已结束本次办理并删除照片。',
    action: '请从头开始，重新拍照。',
  },
  CONSENT_MISSING: {
    title: '需要先征得您的同意',
    body: '只有您同意，我们才能读取证件。',
    action: '请阅读说明并勾选，然后点击“同意并继续”。',
  },
  PHONE_LINK_ENDED: {
    title: '此链接已不能使用',
    body: '链接只能在手机上打开一次，十分钟内有效。',
    action: '请在电脑上获取新链接，或点击“重新开始”在此办理。',
  },
  PHONE_NOT_CONFIRMED: {
    title: '电脑上尚未确认',
    body: '电脑正在询问两边的数字是否相同。',
    action: '请先在电脑上回答，再在这里点击“重试”。',
  },
  STATUS_LINK_ENDED: {
    title: '此链接已无法查看进度',
    body: '链接只能打开一次，生成新链接后旧的即失效。',
    action: '请在生成链接的页面重新获取，或凭受理编号联系我们。',
  },
  RECAPTURE_LINK_ENDED: {
    title: '重新拍照的链接已结束',
    body: '链接用到照片读取成功为止，最长三天。',
    action: '请联系我们获取新链接。',
  },
  STORAGE_CONSENT_MISSING: {
    title: '照片没有保留',
    body: '照片未能处理。只有您同意，我们才会保留照片。',
    action: '请等几分钟，再点击“重试”。照片仍在此页面上。',
  },
  SAVED_PHOTO_EXPIRED: {
    title: '保留的照片已删除',
    body: '我们没能及时处理。照片超过规定时间会被删除。',
    action: '请拍一张新照片。',
  },
  RETRY_NEEDS_NEW_PHOTO: {
    title: '需要一张新照片',
    body: '我们再次尝试，但未能读取保留的照片，已将它删除。',
    action: '请拍一张新照片。',
  },
  SERVICE_PROBLEM_NOT_SAVED: {
    title: '照片未能处理',
    body: '问题出在我们这边。我们没有保留您的照片。',
    action: '请等几分钟，再点击“重试”；若仍不行，请凭受理编号 {ref} 联系我们。',
  },
  SERVICE_PROBLEM_DETAILS: {
    title: '目前无法核验填写的内容',
    body: '问题出在我们这边，您填写的内容仍在。',
    action: '请等几分钟，再点击“重试”。',
  },
  SERVICE_PROBLEM: {
    title: '目前无法处理证件照片',
    body: '问题出在我们这边，您的照片还没有处理。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  SENDING_PROBLEM: {
    title: '照片未能开始处理',
    body: '照片已收到，但我们这边出了问题。这不是您的操作造成的。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  CHECKING_PROBLEM: {
    title: '照片没有处理完',
    body: '处理中途停止了，这不是您这边的问题。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  PHOTO_NOT_USABLE: {
    title: '这张照片不能使用',
    body: '无法处理照片中的证件。',
    action: '请在明亮处将证件摊平，重新拍照。',
  },
  FILE_NOT_USABLE: {
    title: '这个文件不能使用',
    body: '无法处理这个文件。',
    action: '请选择其他文件；若仍不行，请凭受理编号 {ref} 联系我们。',
  },
  UNKNOWN: {
    title: '这一步没有完成',
    body: '中途停止了，原因还不清楚。',
    action: '请点击“重试”；若仍不行，请凭受理编号 {ref} 联系我们。',
  },
} satisfies Partial<PersonTexts>;
