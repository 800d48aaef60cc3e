import type { PersonTexts } from '../person-texts.ts';

/** What the reading of a document came to. */
export const personReading = {
  SUCCESS: {
    title: '已读取您的证件',
    body: '下面是从照片中读取的内容。',
    action: '请核对每一项，改正有误之处，然后点击“继续”。',
  },
  FAIL: {
    title: '照片处理意外中断',
    body: '原因还不清楚，但不是您的操作造成的。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  INVALID_FILE: {
    title: '无法打开这个文件',
    body: '文件可能已损坏，或者不是照片。',
    action: '请选择其他文件，或重新拍照。',
  },
  INVALID_FILE_TYPE: {
    title: '不支持这种文件格式',
    body: '只能读取 {formats} 文件。',
    action: '请选择 {formats} 文件，或重新拍照。',
  },
  UPLOADED_FILE_IS_EMPTY: {
    title: '文件是空的',
    body: '收到的文件里没有照片。',
    action: '请选择其他文件，或重新拍照。',
  },
  API_CALL_LIMIT_EXCEEDED: {
    title: '目前无法处理更多照片',
    body: '我们目前可处理的数量已达上限。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  INVALID_BUSINESS_REGISTRATION_FORMAT: {
    title: '照片中没有找到韩国营业执照',
    body: '可能是其他文件，或只拍到一部分。',
    action: '请将整张营业执照摊平，完整拍入画面。',
  },
  NOT_EXIST_BUSINESS_NUMBER: {
    title: '查不到这个营业执照号码',
    body: '没有使用该号码登记的企业。',
    action: '请对照营业执照改正号码，然后点击“重新发送”。',
  },
  PDF_PASSWORD_PROTECTED: {
    title: '这个 PDF 设有密码',
    body: '无法打开需要密码的 PDF。',
    action: '请选择没有密码的 PDF，或直接拍照。',
  },
  CREDIT_CARD_INFO_NOT_FOUND: {
    title: '照片中没有找到银行卡',
    body: '卡号可能被遮住、上下颠倒或太小。',
    action: '请将有卡号的一面填满画面，重新拍照。',
  },
  ID_CARD_INFO_NOT_FOUND: {
    title: '照片中没有找到身份证件',
    body: '可读取韩国居民身份证、韩国驾照，以及护照的照片页。',
    action: '请将身份证件正面填满画面，重新拍照。',
  },
  AUTHENTICITY_REQUEST_KEY_INVALID: {
    title: '这张照片不能再用于核验',
    body: '为了安全，每张照片只能在短时间内核验一次。',
    action: '请从头开始，重新拍摄身份证件。',
  },
  REGISTRATION_CARD_AUTHENTICATION_LOCKED: {
    title: '韩国居民身份证核验已锁定',
    body: '发证日期多次不一致，这张身份证的核验已被锁定。',
    action: '请改用其他证件，或先到“政府24”或居民中心解锁。',
  },
  MAX_UPLOAD_SIZE_EXCEEDED: {
    title: '文件太大',
    body: '文件最大为 {maxMB} MB。',
    action: '请在此页面重新拍照，或选择更小的文件。',
  },
  FILE_READ_FAIL: {
    title: '文件没有读取完整',
    body: '发送途中中断，或文件无法打开。',
    action: '请重新选择文件，或重新拍照。',
  },
  API_TEMPORARILY_UNAVAILABLE: {
    title: '现在使用的人很多',
    body: '短时间内收到大量照片，暂时无法处理。',
    action: '请等几分钟，再点击“重试”。照片仍在此页面上。',
  },
  OCR_DOCUMENT_BUSINESS_API_FAIL: {
    title: '目前无法读取营业执照',
    body: '读取营业执照的功能暂时停止了。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY: {
    title: '没有收到营业执照的读取结果',
    body: '读取已结束，但结果是空的。这不是您的操作造成的。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL: {
    title: '未能读取营业执照',
    body: '文字可能模糊、有阴影或被反光遮住。',
    action: '请在光线均匀处摊平，重新拍照。',
  },
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL: {
    title: '目前无法读取银行卡',
    body: '读取银行卡的功能暂时停止了。我们没有保留银行卡照片。',
    action: '请等几分钟，再点击“重试”。',
  },
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY: {
    title: '没有收到银行卡的读取结果',
    body: '读取已结束，但结果是空的。我们没有保留银行卡照片。',
    action: '请点击“重试”；若仍不行，请重新拍照。',
  },
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL: {
    title: '未能读取银行卡',
    body: '卡号可能模糊、磨损或被反光遮住。',
    action: '请调整银行卡角度，避开反光后重新拍照。',
  },
  OCR_DOCUMENT_ID_CARD_API_FAIL: {
    title: '目前无法读取身份证件',
    body: '读取身份证件的功能暂时停止了。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY: {
    title: '没有收到身份证件的读取结果',
    body: '读取已结束，但结果是空的。这不是您的操作造成的。',
    action: '请记下受理编号 {ref}。照片已保留，无需重新发送。',
  },
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL: {
    title: '未能读取身份证件',
    body: '文字可能模糊、太暗或被反光遮住。',
    action: '请关闭闪光灯，将身份证件平放在光线均匀处，重新拍照。',
  },
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL: {
    title: '目前无法查询企业状态',
    body: '没有收到这个营业执照号码的查询结果。',
    action: '请等几分钟，再点击“重试”。号码仍在此页面上。',
  },
  RESULT_LOW_CONFIDENCE: {
    title: '请核对标出的内容',
    body: '有些文字不易辨认，我们已标出。',
    action: '请对照证件核对标出的内容，然后点击“继续”。',
  },
  RESULT_INCOMPLETE: {
    title: '有些内容缺失',
    body: '证件有一部分未能读取。',
    action: '请填写空白处并点击“重新发送”，或重新拍照。',
  },
  DOCUMENT_TYPE_MISMATCH: {
    title: '与所选证件不同',
    body: '照片中的证件与您选择的种类不同。',
    action: '请拍摄所选的证件，或改用其他证件。',
  },
  AUTHENTICITY_NOT_CONFIRMED: {
    title: '内容与记录不一致',
    body: '您发送的内容与官方记录不同。',
    action: '请改正与证件不符之处，再点击“重新发送”；若都相符，请联系我们。',
  },
  AUTHENTICITY_NOT_OFFERED: {
    title: '此处无法核验这种证件',
    body: '可核验韩国居民身份证和韩国驾照，但不能核验护照。',
    action: '请改用其他证件。',
  },
  BUSINESS_NOT_ACTIVE: {
    title: '无法确认该企业正在营业',
    body: '税务记录显示为停业、注销或未经营。',
    action: '请检查营业执照号码，或凭受理编号 {ref} 联系我们。',
  },
  DETAILS_NOT_ACCEPTED: {
    title: '请核对填写的内容',
    body: '有一项的格式不符，可能是号码少了一位。',
    action: '请对照证件改正号码和日期，然后点击“重新发送”。',
  },
} satisfies Partial<PersonTexts>;
