import type { StaffHints } from '../staff-texts.ts';

export const staffHints = {
  SUCCESS:
    '请关注低置信度、resolution=low 和空 keyValues 的比例：成功不等于结果可用。isAuthenticity=false 以及 statusCode 00/05/06 也会以 SUCCESS 返回。',
  FAIL: '与其他失败比较时间和证件类型；同一 sha256 失败两次即为该图片的问题。只附时间、区域、API 版本和 resultCode 向 NHN 提交工单（不要附图片），并查看 NHN Cloud 公告。',
  BAD_REQUEST:
    '对比最近一次 BFF 部署；只记录请求的形状（有哪些请求头、部件名、字节数），不记录值。检查改写正文的代理。',
  UNAUTHORIZED:
    '检查部署的密钥值，以及请求头名称是否符合 API 版本（v1.0/v2.0 用 Authorization，v1.1/v2.1 用 X-NHN-Authorization: Bearer），并确认代理没有删除它。',
  FORBIDDEN:
    '在控制台检查密钥所有者的成员与角色、Document OCR 是否启用、付款状态，以及对 BFF 出口 IP 的限制。',
  NOT_FOUND:
    '检查 OCR_BASE_URL 和路径中的版本：v1.x 提供 business 和 credit-card，v2.x 提供 credit-card 和 id-card。OCR_APP_KEY 为空时路径会变成 /appkeys//。',
  METHOD_NOT_ALLOWED:
    'OCR_BASE_URL 请直接使用 https 和最终主机：为防止方法改变或泄露密钥请求头，不跟随重定向。检查改写方法的代理。',
  UNSUPPORTED_MEDIA_TYPE:
    '分析调用须为 multipart/form-data 且 boundary 与正文一致；真伪核验和状态查询须为 application/json。检查改写 Content-Type 的代理。',
  INVALID_PARAMETER:
    '分析：部件名须为 image。真伪核验：residentNumber 13 位（居民身份证）或 7 位（驾照），driverLicenseNumber 12 位，issueDate 为 YYYYMMDD，serialNum 5-6 位，全部加密。状态查询：businessNumber 10 位。',
  INVALID_FILE:
    '个别情况是客户文件的问题。集中出现（尤其 v2.x）时，检查 AES 输出是否被截断或重复 base64 编码，上传流是否完整。',
  INVALID_FILE_TYPE:
    '本应被文件头字节的预检拦下。若没有：v2.x 上错误的加密也会像类型不符，请检查 IV（密钥前 16 字节）和 PKCS7。',
  UPLOADED_FILE_IS_EMPTY:
    '若浏览器测得大小大于 0，则是我们的缺陷：重试时复用了已读完的流，或丢失了部件。每次尝试都应使用完整的字节。',
  MISSING_REQUIRED_HEADER:
    'v2.x 分析需要 X-Key-Version 和 Symmetric-Key，真伪核验还需要 Request-Key。检查企业代理是否放行自定义请求头。',
  API_CALL_LIMIT_EXCEEDED:
    '暂停调用，向 NHN Cloud 客服申请提高限额。请先检查我们自己的流量中有无重试循环或滥用。',
  INVALID_BUSINESS_REGISTRATION_FORMAT: '只看比例。应用发布后上升，多为裁剪或旋转（EXIF 方向）步骤的问题。',
  NOT_EXIST_BUSINESS_NUMBER: '只看比例。上升时多为数字误读，请与十位号码的校验位比对。',
  PDF_PASSWORD_PROTECTED:
    '本应在发送前通过文件中的 /Encrypt 拦下。若没有，说明是检查不认识的保护方式；只保留 PDF 版本号。',
  CREDIT_CARD_INFO_NOT_FOUND: '只看比例。竖版卡片须转到号码和有效期正向可读再拍。',
  ID_CARD_INFO_NOT_FOUND: '只看比例。超过 15% 时，请检查取景框、EXIF 旋转或过度缩小（低于 760x480）。',
  AUTHENTICITY_REQUEST_KEY_INVALID:
    '得到正常答复后，切勿重复真伪核验。Request-Key 一小时内只能用一次：上升说明等待过久，或同一次点击被发送两次。',
  REGISTRATION_CARD_AUTHENTICATION_LOCKED:
    '发证日期错误超过五次会锁定证件。上升说明 issueDate 被误读：发送前必须由本人确认。',
  INVALID_KEY_VERSION:
    '重新获取 GET /public-keys/{serviceName}；检查 credit-card 的公钥没有用于 id-card，且缓存时间较短。',
  INVALID_SYMMETRIC_KEY:
    '检查：原始 32 字节（不是 32 个十六进制字符）、PKCS1 v1.5 填充（不是 OAEP）、无换行的 base64。较新的 Node/OpenSSL 会限制 PKCS1 v1.5。',
  INVALID_ENCRYPTED_DATA:
    'IV 为对称密钥的第 0-15 字节；图片部件为二进制密文（见 OCR_IMAGE_ENCODING）；JSON 字段为 base64。请用固定向量运行信封测试。',
  SERVICE_NOT_ENABLED:
    '在控制台 AI Service > OCR > Document OCR 中启用并提交使用申请；确认 appKey 属于该项目。',
  SERVICE_USE_REQUEST_ALREADY_IN_PROGRESS:
    '等待批准或联系 NHN Cloud，不要重复提交。若出现在分析调用中，请报告 NHN。',
  SERVICE_USE_REQUEST_NOT_IN_PROGRESS: '在控制台检查使用申请的状态；若服务未开通，请提交申请。',
  SERVICE_ALREADY_ENABLED: '在设置脚本中视为成功。若出现在拍摄流程中，说明代码调用了管理地址。',
  INVALID_APPKEY_SECRETKEY:
    '将控制台 OCR > URL & Appkey 与 OCR_APP_KEY、OCR_SECRET_KEY 比对；如有泄露请更换，并检查末尾换行。仅 v1.0/v2.0 使用（v1.1/v2.1 用令牌）。',
  INVALID_UUID: '在控制台的成员管理中确认密钥所有者是否仍在，并用专用账号重新签发。',
  NOT_ALLOWED_USER: '检查成员状态、所属组织，以及组织的 IP 访问限制。',
  INVALID_PROJECT: '将控制台中的项目与部署设置比对，并检查付款状态（已停用的项目可能也是这样）。',
  UNAUTHORIZED_ROLE: '在项目的成员角色中授予 OCR 使用角色，范围越小越好。',
  INVALID_TOKEN:
    '令牌应在到期前更新，且同一时间只更新一次；检查时钟偏差和 X-NHN-Authorization 中的“Bearer ”前缀。每个令牌周期出现一次属正常。',
  PERMISSION_DENIED: '在 appKey 所属的项目中，为密钥所有者授予 OCR 权限；令牌与 appKey 须属同一组织。',
  URL_NOT_FOUND:
    'OCR_BASE_URL 须为 https://api-ocr.nhncloudservice.com（旧主机 ocr.api.nhncloudservice.com 于 2027-07-31 停用）；检查版本和方法。可能以 HTTP 404 返回。',
  MAX_UPLOAD_SIZE_EXCEEDED:
    '我们的上限（MAX_IMAGE_BYTES，默认 5 MB）按整个请求计算，须低于对方。小文件也出现时，多为旧主机或我们反向代理的正文限制。',
  INTERNAL_API_FAIL: '查看 NHN Cloud 公告；持续超过 15 分钟时，附时间和件数提交工单。',
  ERROR_PARSING_FAIL: '与 -1 相同：只重试一次，收集时间，并向 NHN 询问内部原因。',
  DATABASE_FAIL: '查看 NHN 公告，放慢重试速度；我们这边没有可设置的内容。',
  RESOURCE_DELETE_FAIL: '从隐私角度，书面询问 NHN 哪些内容没有删除、是否包含个人信息，并记录答复。',
  FILE_READ_FAIL:
    '单件是文件的问题。十分钟内多位客户出现，多为 NHN 存储或我们的代理截断正文（检查 Content-Length）。',
  DECRYPT_FAIL: '按 4000302 和 4000303 检查；若无异常，向 NHN 提交工单：所用版本的私钥可能已不存在。',
  ENCRYPT_FAIL: '检查对称密钥是否正好 32 字节；若是，向 NHN 提交工单。注意重复计费。',
  API_TEMPORARILY_UNAVAILABLE:
    '减少并发，拉长重试间隔，遵守 Retry-After；若每天发生，请与 NHN 商量处理速度。',
  OCR_DOCUMENT_BUSINESS_API_FAIL:
    '若只有这种证件失败，则是 NHN 引擎的问题：查看公告、提交工单，并告知客服哪种证件在等待。',
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY:
    '只有一张图片时是图片的问题，多张时是引擎的问题。只保留 sha256 和大小。',
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL:
    '只看比例，并与客户端的画质数值对照：只有某一机型上升，多为拍摄步骤；全部上升，多为 NHN 引擎更新。',
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL:
    '若只有这种证件失败，则是 NHN 引擎的问题：查看公告、提交工单，并告知客服哪种证件在等待。',
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY:
    '只有一张图片时是图片的问题，多张时是引擎的问题。只保留 sha256 和大小。',
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL:
    '只看比例，并与客户端的画质数值对照：只有某一机型上升，多为拍摄步骤；全部上升，多为 NHN 引擎更新。',
  OCR_DOCUMENT_ID_CARD_API_FAIL:
    '若只有这种证件失败，则是 NHN 引擎的问题：查看公告、提交工单，并告知客服哪种证件在等待。',
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY:
    '只有一张图片时是图片的问题，多张时是引擎的问题。只保留 sha256 和大小。',
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL:
    '只看比例，并与客户端的画质数值对照：只有某一机型上升，多为拍摄步骤；全部上升，多为 NHN 引擎更新。',
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL: '查看韩国国税厅 Hometax 的夜间维护时间和 NHN 公告。与图片无关。',
  UPSTREAM_UNREACHABLE:
    '在 BFF 所在机器上测试主机：DNS、TLS、代理、出口规则，然后查看 NHN 公告。旧主机在 2027-07-31 之后会这样失败。',
  UPSTREAM_UNREADABLE:
    '在日志中只看状态、内容类型和长度，不看正文：可能是代理页面、被截断的答复或约定改变。若在 NHN 发布后集中出现，请提交工单。',
  SERVICE_PROBLEM:
    '未列出的接入类代码，或来自网关：“Client IP is invalid”表示把 X-Forwarded-For 发给了 NHN（不要发送），“Invalid URI”表示路径有误。弄清含义后请补上一行。',
  SENDING_PROBLEM: '未列出的协议或加密代码。请对照最近的部署和 NHN 发布说明，弄清含义后补上一行。',
  CHECKING_PROBLEM: '未列出的 5xx 代码。观察是否反复；若反复，请向 NHN 询问含义并补上一行。',
  PHOTO_NOT_USABLE: '对证件内容的新拒绝。请在最新的表中查找代码，并补上一行及其说明文字。',
  FILE_NOT_USABLE: '对请求或文件的新拒绝。请在最新的表中查找代码；若应由我们修正请求，则对客户的指引有误。',
  UNKNOWN: '不属于任何系列的号码。请记下时间、区域、版本和号码，询问 NHN，并补上一行。',
} satisfies StaffHints;
