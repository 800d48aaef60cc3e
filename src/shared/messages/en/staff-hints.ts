import type { StaffHints } from '../staff-texts.ts';

export const staffHints = {
  SUCCESS:
    'Watch the share of low confidence, resolution=low and empty keyValues: success is not the same as a usable result. isAuthenticity=false and statusCode 00/05/06 also arrive as SUCCESS.',
  FAIL: 'Compare time and document type with other failures; same sha256 failing twice = image-specific: send NHN a support ticket with time, region, API version and resultCode (never the image). Check the NHN Cloud status notice.',
  BAD_REQUEST:
    'Diff the last BFF deployment; log the request shape (headers present, part names, byte length), never values. Check proxies that rewrite bodies.',
  UNAUTHORIZED:
    'Check the deployment secret, that the header NAME fits the API version (Authorization = secretKey for v1.0/v2.0; X-NHN-Authorization = Bearer token for v1.1/v2.1) and that no proxy strips it.',
  FORBIDDEN:
    'Console: project > member/role of the key owner; OCR > Document OCR enabled; billing state; any IP access list for the egress IP of the BFF.',
  NOT_FOUND:
    'Check OCR_BASE_URL and the version in the path: v1.x serves business and credit-card, v2.x serves credit-card and id-card. An empty OCR_APP_KEY yields /appkeys//...',
  METHOD_NOT_ALLOWED:
    "Use https and the final host in OCR_BASE_URL: redirects are never followed, so that they can't change the method or leak the secret header. Check proxies that rewrite methods.",
  UNSUPPORTED_MEDIA_TYPE:
    'The analyze call must say multipart/form-data with the boundary of its own body; authenticity and status calls need application/json. Check proxies that rewrite Content-Type.',
  INVALID_PARAMETER:
    "analyze: multipart part name must be 'image'. authenticity: residentNumber 13 digits (resident) or 7 (driver), driverLicenseNumber 12, issueDate YYYYMMDD, serialNum 5-6, each encrypted. status: businessNumber 10 digits.",
  INVALID_FILE:
    "Single cases: user files. A burst, above all on v2.x: check that the AES output is not truncated or base64'd twice and that the upload stream is complete.",
  INVALID_FILE_TYPE:
    'Should be caught by the magic-byte preflight. If not: on v2.x wrong decryption also looks like a wrong type; check IV = first 16 bytes of the key and PKCS7.',
  UPLOADED_FILE_IS_EMPTY:
    'If the browser measured size > 0 it is our bug: a retry that reuses a consumed stream or a lost multipart part. Buffer the bytes per try.',
  MISSING_REQUIRED_HEADER:
    'v2.x analyze needs X-Key-Version and Symmetric-Key; authenticity needs Request-Key too. Check that corporate proxies pass custom headers.',
  API_CALL_LIMIT_EXCEEDED:
    'Open the circuit, ask NHN Cloud customer service for a higher limit (the message itself says so), look for a retry loop or misuse in our own traffic first.',
  INVALID_BUSINESS_REGISTRATION_FORMAT:
    'Rate only. A rise after an app release points at the crop or rotation step (EXIF orientation).',
  NOT_EXIST_BUSINESS_NUMBER:
    'Rate only. A rise points at misread digits: compare with the check digit of the ten-digit number.',
  PDF_PASSWORD_PROTECTED:
    'Should be caught before sending, by /Encrypt in the file. If not: a kind of protection that our check does not know; keep the PDF version only.',
  CREDIT_CARD_INFO_NOT_FOUND:
    'Rate only. Docs: a vertical card must be turned so that number and date read upright.',
  ID_CARD_INFO_NOT_FOUND:
    'Rate only; > 15 % points at the guide frame, EXIF rotation or over-strong shrinking (keep at least 760x480).',
  AUTHENTICITY_REQUEST_KEY_INVALID:
    'Never repeat authenticity after a normal answer. A Request-Key lives one hour and works once: a rise means that people wait too long, or that a press is sent twice.',
  REGISTRATION_CARD_AUTHENTICATION_LOCKED:
    'More than five wrong issue dates lock a card. A rise means that issueDate is misread: the person must always confirm it before it is sent.',
  INVALID_KEY_VERSION:
    'Refetch GET /public-keys/{serviceName}; check that the credit-card key is not used for id-card and that the cache has a short life.',
  INVALID_SYMMETRIC_KEY:
    'Check: 32 raw bytes (not 32 hex characters), PKCS1 v1.5 padding (not OAEP), base64 without line breaks. Recent Node/OpenSSL releases restrict PKCS1 v1.5.',
  INVALID_ENCRYPTED_DATA:
    'IV = bytes 0-15 of the symmetric key; image part is binary ciphertext (see OCR_IMAGE_ENCODING); JSON fields are base64. Run the tests of the envelope against its fixed vectors.',
  SERVICE_NOT_ENABLED:
    'Console > AI Service > OCR > Document OCR: enable and submit the use request; check that the appKey belongs to that project.',
  SERVICE_USE_REQUEST_ALREADY_IN_PROGRESS:
    'Wait for approval or ask NHN Cloud support; do not submit again. If seen on an analyze call, report to NHN.',
  SERVICE_USE_REQUEST_NOT_IN_PROGRESS:
    'Check the use request in the console; submit one if the service is off.',
  SERVICE_ALREADY_ENABLED:
    'Treat as success in set-up scripts. In the capture flow it means our code calls a management address.',
  INVALID_APPKEY_SECRETKEY:
    'Console > OCR > URL & Appkey: compare OCR_APP_KEY and OCR_SECRET_KEY; rotate if leaked; look for a trailing newline. v1.0/v2.0 only: v1.1/v2.1 use tokens.',
  INVALID_UUID:
    'Console > member management: does the owner of the key still exist? Re-issue under a service account.',
  NOT_ALLOWED_USER: "Check the member's state and organization; IP access rules of the organization.",
  INVALID_PROJECT:
    'Compare the project in the console with the deployment; check the payment state (a stopped project probably looks like this).',
  UNAUTHORIZED_ROLE: 'Project > member > role: give the OCR service role (smallest that works).',
  INVALID_TOKEN:
    "Token cache: renew before expiry, one renewal at a time; check clock skew and the 'Bearer ' prefix in X-NHN-Authorization. Normal once per token life.",
  PERMISSION_DENIED:
    'Give the key owner the OCR permission in the project that owns the appKey; token and appKey must be of the same organization.',
  URL_NOT_FOUND:
    'OCR_BASE_URL must be https://api-ocr.nhncloudservice.com (old host ocr.api.nhncloudservice.com ends 2027-07-31); check version and method. May arrive with HTTP 404.',
  MAX_UPLOAD_SIZE_EXCEEDED:
    'Our limit (MAX_IMAGE_BYTES, 5 MB by default) must be the lower one, measured on the whole request. If small files get it: old host, or a body limit in a reverse proxy of ours.',
  INTERNAL_API_FAIL: 'NHN Cloud status notice; if > 15 min, support ticket with times and counts.',
  ERROR_PARSING_FAIL: 'Treat like -1: retry once; collect times; ask NHN what the inner fault was.',
  DATABASE_FAIL: 'NHN status notice; slow the retries; nothing to set on our side.',
  RESOURCE_DELETE_FAIL:
    'Privacy: ask NHN in writing which resource was not deleted and whether it holds personal data; record the answer.',
  FILE_READ_FAIL:
    'Single case = file. Several users in ten minutes = NHN storage or our proxy cutting bodies (check Content-Length).',
  DECRYPT_FAIL:
    'Same checks as 4000302 and 4000303; if those pass, NHN ticket: the private key of our version may be gone.',
  ENCRYPT_FAIL:
    'Check that the symmetric key is exactly 32 bytes; if it is, NHN ticket. Watch double charges.',
  API_TEMPORARILY_UNAVAILABLE:
    'Lower our concurrency, widen back-off, honour a Retry-After of our own; ask NHN for the rate if it is daily.',
  OCR_DOCUMENT_BUSINESS_API_FAIL:
    'Is only this document type failing? Then NHN engine: status notice, ticket. Tell support staff which document waits.',
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY:
    'Single image = image-specific; many = engine fault. Keep the sha256 and size only.',
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL:
    'Rate only; compare with our client-side quality scores; a jump on one phone model = camera step; a jump everywhere = NHN engine release.',
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL:
    'Is only this document type failing? Then NHN engine: status notice, ticket. Tell support staff which document waits.',
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY:
    'Single image = image-specific; many = engine fault. Keep the sha256 and size only.',
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL:
    'Rate only; compare with our client-side quality scores; a jump on one phone model = camera step; a jump everywhere = NHN engine release.',
  OCR_DOCUMENT_ID_CARD_API_FAIL:
    'Is only this document type failing? Then NHN engine: status notice, ticket. Tell support staff which document waits.',
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY:
    'Single image = image-specific; many = engine fault. Keep the sha256 and size only.',
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL:
    'Rate only; compare with our client-side quality scores; a jump on one phone model = camera step; a jump everywhere = NHN engine release.',
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL:
    'Hometax maintenance hours at night; NHN status notice. No image involved.',
  UPSTREAM_UNREACHABLE:
    'Try the host from the machine of the BFF: DNS, TLS, proxy, egress rules. Then the NHN status notice. The old host ends 2027-07-31 and then fails like this.',
  UPSTREAM_UNREADABLE:
    "Look at status, content type and length in the log, never the body: a proxy's page, a cut answer, or a changed contract. Many at once after an NHN release: ticket.",
  SERVICE_PROBLEM:
    "An access code that has no row, or the gateway: 'Client IP is invalid' means that X-Forwarded-For is sent to NHN (don't); 'Invalid URI' means a wrong path. Add a row once the meaning is known.",
  SENDING_PROBLEM:
    "A protocol or envelope code that has no row. Compare with the last deployment and the upstream's release notes; add a row once the meaning is known.",
  CHECKING_PROBLEM:
    'A 5xx code that has no row. Watch whether it repeats; if so, ask NHN what it means and add a row.',
  PHOTO_NOT_USABLE:
    "A new refusal of a document's content. Look up the code in the current table and add a row with its own text.",
  FILE_NOT_USABLE:
    'A new refusal of a request or file. Look up the code in the current table: if the request is ours to mend, the person was sent the wrong way.',
  UNKNOWN: 'A number outside every family. Note time, region, version and number, ask NHN, and add a row.',
} satisfies StaffHints;
