/**
 * The result codes that the upstream publishes: `resultKey` → `{ resultCode, resultMessage }`.
 * Source: NHN Cloud Document OCR, error code table, read 2026-08-18. `original` marks the 48 rows of the
 * first published table; the other 7 came later. There is no resultKey on the wire: it comes from here.
 */
export const RESULT_CODES = {
  SUCCESS: { resultCode: 0, resultMessage: 'SUCCESS', original: true },
  FAIL: { resultCode: -1, resultMessage: 'Unknown error.', original: true },
  BAD_REQUEST: { resultCode: 400, resultMessage: 'Bad Request', original: true },
  UNAUTHORIZED: { resultCode: 401, resultMessage: 'Unauthorized', original: true },
  FORBIDDEN: { resultCode: 403, resultMessage: 'Forbidden', original: true },
  NOT_FOUND: { resultCode: 404, resultMessage: 'Not Found', original: true },
  METHOD_NOT_ALLOWED: { resultCode: 405, resultMessage: 'Method Not Allowed', original: true },
  UNSUPPORTED_MEDIA_TYPE: { resultCode: 415, resultMessage: 'Unsupported Media Type', original: true },
  INVALID_PARAMETER: { resultCode: 4000001, resultMessage: 'Invalid parameter.', original: true },
  INVALID_FILE: { resultCode: 4000002, resultMessage: 'Invalid file.', original: false },
  INVALID_FILE_TYPE: { resultCode: 4000003, resultMessage: 'Invalid file type.', original: true },
  UPLOADED_FILE_IS_EMPTY: { resultCode: 4000004, resultMessage: 'Uploaded file is empty.', original: true },
  MISSING_REQUIRED_HEADER: {
    resultCode: 4000005,
    resultMessage: 'Required headers is missing.',
    original: true,
  },
  API_CALL_LIMIT_EXCEEDED: {
    resultCode: 4000006,
    resultMessage:
      'Api call limit exceeded, If you need to adjust the limit, please contact customer service.',
    original: true,
  },
  INVALID_BUSINESS_REGISTRATION_FORMAT: {
    resultCode: 4000101,
    resultMessage: 'Invalid business registration format.',
    original: true,
  },
  NOT_EXIST_BUSINESS_NUMBER: {
    resultCode: 4000102,
    resultMessage: 'Business number that does not exist.',
    original: true,
  },
  PDF_PASSWORD_PROTECTED: {
    resultCode: 4000103,
    resultMessage: 'PDF file is password protected.',
    original: false,
  },
  CREDIT_CARD_INFO_NOT_FOUND: {
    resultCode: 4000111,
    resultMessage: 'Credit card info not found.',
    original: true,
  },
  ID_CARD_INFO_NOT_FOUND: { resultCode: 4000121, resultMessage: 'Id card info not found.', original: true },
  AUTHENTICITY_REQUEST_KEY_INVALID: {
    resultCode: 4000122,
    resultMessage: 'Request Key is invalid or expired.',
    original: true,
  },
  REGISTRATION_CARD_AUTHENTICATION_LOCKED: {
    resultCode: 4000123,
    resultMessage: 'Registration card authentication is locked.',
    original: false,
  },
  INVALID_KEY_VERSION: { resultCode: 4000301, resultMessage: 'Invalid key version.', original: true },
  INVALID_SYMMETRIC_KEY: { resultCode: 4000302, resultMessage: 'Invalid symmetric key.', original: true },
  INVALID_ENCRYPTED_DATA: { resultCode: 4000303, resultMessage: 'Invalid encrypted data.', original: true },
  SERVICE_NOT_ENABLED: {
    resultCode: 4000401,
    resultMessage: 'Service not enabled. Please submit service use request.',
    original: true,
  },
  SERVICE_USE_REQUEST_ALREADY_IN_PROGRESS: {
    resultCode: 4000402,
    resultMessage: 'Service use request already in progress.',
    original: true,
  },
  SERVICE_USE_REQUEST_NOT_IN_PROGRESS: {
    resultCode: 4000403,
    resultMessage: 'Service use request not in progress.',
    original: true,
  },
  SERVICE_ALREADY_ENABLED: { resultCode: 4000404, resultMessage: 'Service already enabled.', original: true },
  INVALID_APPKEY_SECRETKEY: {
    resultCode: 4010001,
    resultMessage: 'Invalid appKey or secretKey.',
    original: true,
  },
  INVALID_UUID: { resultCode: 4010002, resultMessage: 'Invalid uuid.', original: true },
  NOT_ALLOWED_USER: { resultCode: 4010003, resultMessage: 'Not allowed user.', original: true },
  INVALID_PROJECT: { resultCode: 4010004, resultMessage: 'Invalid project.', original: true },
  UNAUTHORIZED_ROLE: { resultCode: 4010005, resultMessage: 'Unauthorized role.', original: true },
  INVALID_TOKEN: { resultCode: 4010006, resultMessage: 'Invalid token.', original: false },
  PERMISSION_DENIED: { resultCode: 4010007, resultMessage: 'Permission denied.', original: false },
  URL_NOT_FOUND: { resultCode: 4041007, resultMessage: 'URL Not Found', original: false },
  MAX_UPLOAD_SIZE_EXCEEDED: {
    resultCode: 4131000,
    resultMessage: 'Request size is larger than permissible limit. the permissible limit is 5mb.',
    original: true,
  },
  INTERNAL_API_FAIL: { resultCode: 5000001, resultMessage: 'Internal Api fail.', original: true },
  ERROR_PARSING_FAIL: { resultCode: 5000002, resultMessage: 'Error parsing fail.', original: true },
  DATABASE_FAIL: { resultCode: 5000003, resultMessage: 'Database server error.', original: true },
  RESOURCE_DELETE_FAIL: {
    resultCode: 5000004,
    resultMessage: 'All or some resource delete fail.',
    original: true,
  },
  FILE_READ_FAIL: { resultCode: 5000005, resultMessage: 'File read fail.', original: true },
  DECRYPT_FAIL: { resultCode: 5000006, resultMessage: 'Decrypt fail.', original: true },
  ENCRYPT_FAIL: { resultCode: 5000007, resultMessage: 'Encrypt fail.', original: true },
  API_TEMPORARILY_UNAVAILABLE: {
    resultCode: 5000503,
    resultMessage: 'The API you requested is temporarily unavailable. Please try again later.',
    original: false,
  },
  OCR_DOCUMENT_BUSINESS_API_FAIL: {
    resultCode: 5003001,
    resultMessage: 'Document(business) OCR Api fail.',
    original: true,
  },
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY: {
    resultCode: 5003002,
    resultMessage: 'Document(business) OCR Api returned empty body.',
    original: true,
  },
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL: {
    resultCode: 5003003,
    resultMessage: 'Document(business) OCR failed to recognize the document.',
    original: true,
  },
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL: {
    resultCode: 5003011,
    resultMessage: 'Document(credit card) OCR Api fail.',
    original: true,
  },
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY: {
    resultCode: 5003012,
    resultMessage: 'Document(credit card) OCR Api returned empty body.',
    original: true,
  },
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL: {
    resultCode: 5003013,
    resultMessage: 'Document(credit card) OCR failed to recognize the document.',
    original: true,
  },
  OCR_DOCUMENT_ID_CARD_API_FAIL: {
    resultCode: 5003021,
    resultMessage: 'Document(id card) OCR Api fail.',
    original: true,
  },
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY: {
    resultCode: 5003022,
    resultMessage: 'Document(id card) OCR Api returned empty body.',
    original: true,
  },
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL: {
    resultCode: 5003023,
    resultMessage: 'Document(id card) OCR failed to recognize the document.',
    original: true,
  },
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL: {
    resultCode: 5003004,
    resultMessage: 'Document(business) Status Api fail.',
    original: true,
  },
} as const satisfies Record<string, ResultCodeRow>;

/** One row of the published table. `resultMessage` is English, never shown to a person. */
export interface ResultCodeRow {
  readonly resultCode: number;
  readonly resultMessage: string;
  readonly original: boolean;
}

export type ResultKey = keyof typeof RESULT_CODES;

/** Every result key, in the order of the published table. */
export const RESULT_KEYS = Object.keys(RESULT_CODES) as ResultKey[];
