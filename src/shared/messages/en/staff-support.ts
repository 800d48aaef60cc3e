import type { StaffSupport } from '../staff-texts.ts';

export const staffSupport = {
  SUCCESS:
    'Read correctly. If the customer says a detail is wrong, ask them to correct it on the check screen. Do not ask for a new photo.',
  FAIL: 'Cause unknown. Retry once from the queue with the same photo. If it stops twice, ask for a new photo and pass the case to the operator.',
  BAD_REQUEST:
    'Our app sent something the reading service did not accept. Do not retry yet. Wait until the developer says it is fixed, then retry from the queue.',
  UNAUTHORIZED:
    'The reading service refused our sign-in. All customers are affected. Do not retry one by one; retry the whole queue after the operator fixes it.',
  FORBIDDEN:
    'The reading service knows us but does not allow this call. Tell the operator. Retry the queue after they confirm access is back.',
  NOT_FOUND:
    'Our app called an address that does not exist. Tell the operator when it began. Retry the queue after the address is fixed.',
  METHOD_NOT_ALLOWED:
    'Our app called the service in the wrong way. Only a developer can fix it. Leave the case in the queue until then.',
  UNSUPPORTED_MEDIA_TYPE:
    "Our app labelled the upload wrongly. This is not about the customer's file type, so do not ask for another file. Wait for the developer.",
  INVALID_PARAMETER:
    'Part of what our app sent with the photo was missing or in the wrong form. Do not ask for a new photo. Wait for the developer, then retry.',
  INVALID_FILE:
    'Ask the customer to open the file on their own device. If it does not open there, it is damaged. Do not retry the same file.',
  INVALID_FILE_TYPE:
    'A file renamed to .jpg keeps its old type. Ask the customer to take the photo on our screen; that always makes the right type.',
  UPLOADED_FILE_IS_EMPTY:
    'Often a photo that is still in the cloud. Ask the customer to open it first so that it downloads, then choose it again.',
  MISSING_REQUIRED_HEADER:
    'A technical part of our message was missing. The photo is not the cause. Retry the queue only after the developer says it is fixed.',
  API_CALL_LIMIT_EXCEEDED:
    'Our allowance of calls is used up. Every retry fails until it is reset or raised, so do not retry. Tell the operator at once.',
  INVALID_BUSINESS_REGISTRATION_FORMAT:
    "Check that it is a Korean business registration certificate, the right way up, with the whole page in view. Other documents can't be read.",
  NOT_EXIST_BUSINESS_NUMBER:
    'Compare the ten digits with the certificate. A very new business may not be listed yet; suggest trying again the next day.',
  PDF_PASSWORD_PROTECTED:
    'Do not ask for the password. Ask for an unlocked copy or a photo. Only the first page of a PDF is read.',
  CREDIT_CARD_INFO_NOT_FOUND:
    'Ask for the side with the number, the right way up. Never ask the customer to say or send the card number.',
  ID_CARD_INFO_NOT_FOUND:
    "Check which document it is and which side. Back sides, student cards and foreign resident cards can't be read. Do not retry the same photo.",
  AUTHENTICITY_REQUEST_KEY_INVALID:
    "The pass that comes with each photo works once and for one hour. It can't be renewed. The customer must take the photo again and finish within the hour.",
  REGISTRATION_CARD_AUTHENTICATION_LOCKED:
    "Only the card's owner can unlock it, at Gov24 or a community service centre (confirm the way first). Do not try again and do not ask for the issue date.",
  INVALID_KEY_VERSION:
    'A security setting was out of date. Our app should renew it by itself. Retry once; if it stops again, tell the developer.',
  INVALID_SYMMETRIC_KEY:
    'Our app could not set up safe sending. The photo is not the cause. Pass it to the developer and retry after the fix.',
  INVALID_ENCRYPTED_DATA:
    'Our app damaged the photo data on the way. Do not ask for a new one. Pass it to the developer and retry after the fix.',
  SERVICE_NOT_ENABLED:
    'The reading service is not switched on for us. Tell the operator. Retry the whole queue once it is on.',
  SERVICE_USE_REQUEST_ALREADY_IN_PROGRESS:
    'Our request to use the service is still being approved. Retries will fail until then. Ask the operator when it is expected.',
  SERVICE_USE_REQUEST_NOT_IN_PROGRESS:
    "Our app expected an open request to use the service, but there is none. Tell the operator. Customers can't fix this.",
  SERVICE_ALREADY_ENABLED:
    'The service is already on, so a customer should never meet this. Tell the developer, then retry the case once.',
  INVALID_APPKEY_SECRETKEY:
    'Our access details for the reading service are wrong, and everyone is affected. Tell the operator at once. Never explain this cause to customers.',
  INVALID_UUID:
    'The reading service does not know the account our app uses. Tell the operator. Retry the queue after the account is corrected.',
  NOT_ALLOWED_USER:
    'The account our app uses is not let in. It may have been removed or suspended. Tell the operator; retry after that.',
  INVALID_PROJECT:
    'Our app points at a workspace that is wrong or closed. Tell the operator at once. Retry the queue after they change it.',
  UNAUTHORIZED_ROLE:
    'Our account is missing a role it needs. Tell the operator which time it began. Retry the queue after the role is given.',
  INVALID_TOKEN:
    'Our temporary access expired and was not renewed. Retry once after five minutes. If it stops again, tell the operator.',
  PERMISSION_DENIED:
    'Our account can sign in but may not use document reading. Tell the operator. Retry after they grant the right.',
  URL_NOT_FOUND:
    'Our app called an address the reading service does not offer, often after an address change or update. Tell the operator. Retry after the fix.',
  MAX_UPLOAD_SIZE_EXCEEDED:
    'Photos taken on our screen are made small enough. If a small file gets this message, our limit is set wrongly: tell the operator the file size.',
  INTERNAL_API_FAIL:
    'The reading service had a problem inside. Wait ten minutes, then retry. If many cases stop, tell the operator.',
  ERROR_PARSING_FAIL:
    'The reading service got an answer it could not understand itself. Retry once. Pass the case on if it stops again.',
  DATABASE_FAIL:
    "The reading service's own data store is down. Retry after the operator confirms that NHN Cloud has recovered.",
  RESOURCE_DELETE_FAIL:
    'The reading service could not delete something. Do not retry. Tell the operator today: they must ask NHN Cloud whether customer data was left behind.',
  FILE_READ_FAIL:
    'We already tried twice with this file. Ask for a new photo. If several customers get this, tell the operator.',
  DECRYPT_FAIL:
    'What our app locked for safe sending could not be unlocked. The photo is not the cause. Retry once, then tell the developer.',
  ENCRYPT_FAIL:
    'The result could not be locked for its way back to us. Retry once only: reading again may be charged again.',
  API_TEMPORARILY_UNAVAILABLE:
    'Short overload. Do not press retry again and again; that makes it worse. Try once after ten minutes.',
  OCR_DOCUMENT_BUSINESS_API_FAIL:
    'Only business certificates are affected. Retry the queue after the operator confirms that reading works again.',
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY:
    'Retry once. If the answer is empty again with the same file, ask for a clearer photo of the certificate.',
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL:
    'The same photo will not work. Suggest even light, no flash and the whole page flat. After three photos, offer another way.',
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL:
    'Card photos are never kept, so there is nothing to retry here. Ask the customer to try later. Never take the number by phone or chat.',
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY:
    'Nothing is stored for this case. Ask the customer to try once more, then with a clearer photo.',
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL:
    'The same photo will not work. If the number is worn off, suggest another card. Never take the number by phone or chat.',
  OCR_DOCUMENT_ID_CARD_API_FAIL:
    'Only IDs are affected. Retry the queue after the operator confirms that reading works again.',
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY:
    'Retry once. If the answer is empty again with the same photo, ask for a clearer photo of the ID.',
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL:
    'The same photo will not work. Go through the photo tips: flat, even light, no flash, card fills the frame. After three photos, offer another way.',
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL:
    'The tax office link may be down. No photo is involved. Suggest trying again later; tell the operator if it lasts an hour.',
  CAMERA_PERMISSION_DENIED:
    'Guide the customer to the lock or camera icon beside the address. If they do not want to allow it, a file works just as well.',
  CAMERA_PERMISSION_PENDING:
    'The question may be hidden behind another window or app. Ask the customer to look for it at the top of the screen.',
  CAMERA_BLOCKED_BY_SITE:
    "Often an in-app browser or a page setting. Suggest opening the link in the phone's normal browser. Tell the developer if normal browsers show it.",
  CAMERA_NOT_FOUND:
    'On a computer without a camera this is normal. Suggest a file, or the same link on a phone.',
  CAMERA_IN_USE:
    'Video calls and other tabs hold the camera. If closing them does not help, suggest a restart of the browser, or a file.',
  CAMERA_UNSUITABLE: "Usually an old webcam or a front camera only. A phone's back camera works best.",
  CAMERA_STOPPED:
    'Happens when the phone is locked, a call comes in or a cable is loose. Reopening the camera is enough.',
  BROWSER_UNSUPPORTED:
    "In-app browsers are a common cause. Send the customer the link to open in the phone's own browser.",
  NO_FILE_SELECTED: 'Nothing was sent. Show the customer where the two buttons are.',
  TOO_MANY_FILES: 'Only one document is read per try. Other documents can follow afterwards.',
  FILE_TYPE_UNSUPPORTED:
    'Stopped on the device; nothing was sent. Screenshots and photos taken on our screen are always the right type.',
  HEIC_NOT_CONVERTED:
    'HEIC photos open only in some browsers. In iPhone Settings, Camera, Formats, the choice Most Compatible makes JPG files.',
  PDF_NOT_ALLOWED: 'PDF works for business certificates only. For an ID or card, ask for a photo.',
  PDF_MANY_PAGES:
    'Only page one of a PDF is read. If the certificate is on another page, ask for a photo of it.',
  FILE_CORRUPT:
    'Stopped on the device; nothing was sent. Ask the customer to open the photo in their gallery first.',
  FILE_EMPTY:
    'Stopped on the device; nothing was sent. The photo may still be in the cloud; open it once in the gallery, then choose it again.',
  FILE_TOO_LARGE:
    'Stopped on the device; nothing was sent. Photos taken on our screen are made small enough by themselves.',
  IMAGE_TOO_DETAILED:
    "Panoramas, scans and high-resolution modes make such photos. It never reached the reading service. Suggest the camera's normal mode.",
  IMAGE_TOO_SMALL:
    'Pictures saved from chat apps are often shrunk. Ask for the original file, or a new photo.',
  IMAGE_BLURRY:
    'Suggest resting elbows on a table, wiping the lens, and waiting a second before pressing the button.',
  IMAGE_GLARE: 'Glare comes from flash or ceiling lights. Suggest daylight from the side and a dark table.',
  IMAGE_TOO_DARK: 'Suggest a window or a lamp at the side. Do not suggest flash; it makes glare.',
  IMAGE_TOO_BRIGHT:
    'Suggest shade with even light. Tapping on the document in the camera view often corrects it.',
  CARD_NOT_IN_FRAME: 'Ask the customer to lay it on a plain, darker table so that its edges stand out.',
  CARD_CUT_OFF: 'Fingers and cases also hide edges. Ask the customer to lay the document on a table.',
  CARD_TOO_FAR:
    'Ask the customer to fill the guide frame. Zoom makes it less sharp; moving closer is better.',
  CARD_TILTED:
    'Ask the customer to lay it on a table and hold the phone right above it, the text the right way up.',
  SAME_PHOTO_AGAIN:
    'The same file was sent again and was stopped before any charge. Ask for a really new photo.',
  OFFLINE: "Nothing was sent. The photo is still on the customer's screen if the page is open.",
  UPLOAD_INTERRUPTED: 'Weak mobile signal is the usual cause. Suggest Wi-Fi. Nothing is stored for this try.',
  UPLOAD_TIMEOUT:
    'Check in the case list first: the photo may have arrived. If it did, do not ask to send it again.',
  SERVICE_UNREACHABLE:
    'Our own service is down or being updated. Check the status page and tell the operator.',
  UPSTREAM_UNREACHABLE:
    'Our service works, but NHN Cloud did not answer in time. Retry after the operator confirms it is back.',
  UPSTREAM_UNREADABLE:
    'The answer from NHN Cloud was not in the agreed form. Retry once. If it repeats, the operator must look.',
  TOO_MANY_ATTEMPTS:
    "Our own limit, not NHN Cloud's. It lifts by itself. Do not lift it by hand without checking for misuse.",
  SESSION_EXPIRED: 'Nothing is stored. The customer starts over; ask them to have the document ready first.',
  CONSENT_MISSING:
    'Nothing was sent. Do not agree for the customer. If they do not agree, offer the way without a photo.',
  PHONE_LINK_ENDED:
    'The link from the computer was used, cancelled or older than ten minutes. The customer gets a new one there; nothing was lost.',
  PHONE_NOT_CONFIRMED:
    'The computer waits for a yes to the two-digit number. Only say yes when both screens show the same.',
  STATUS_LINK_ENDED:
    'The status link was opened before, replaced by a newer one, or its time is over. The photo is not affected; look it up by the reference number.',
  RECAPTURE_LINK_ENDED:
    'The link for a new photo was used or is older than three days. Make a new one from the case; nothing was lost.',
  STORAGE_CONSENT_MISSING:
    'Respect the choice. There is no photo in the queue; the customer can send it again later.',
  SAVED_PHOTO_EXPIRED:
    'The keep time ended before a retry worked. Apologize, ask for a new photo, and tell the operator why it waited so long.',
  RETRY_NEEDS_NEW_PHOTO:
    'The retry ran and the photo itself was the problem. It was deleted. Send the customer the link and the photo tips.',
  RESULT_LOW_CONFIDENCE: 'Not a fault. Suggest a new photo only if many fields are marked.',
  RESULT_INCOMPLETE:
    'Ask whether a finger, glare or wear hides the missing part. Do not fill in values for the customer.',
  DOCUMENT_TYPE_MISMATCH:
    'The reading worked, but for another document type. Help the customer pick the right type first.',
  AUTHENTICITY_NOT_CONFIRMED:
    'The call worked; the answer was no. Never say the ID is fake. Warn that several wrong issue dates lock a resident card.',
  AUTHENTICITY_NOT_OFFERED:
    "Passport checks ended in May 2026. Ask for a resident card or a driver's license.",
  BUSINESS_NOT_ACTIVE:
    "The lookup worked. The record is the tax office's; we can't change it. Follow your company's rule for closed businesses.",
  SERVICE_PROBLEM_NOT_SAVED:
    'No photo is stored, so nothing can be retried here. When the service works again, ask the customer to send it once more.',
  SERVICE_PROBLEM_DETAILS:
    'Typed details, no photo. Nothing is queued. Ask the customer to try later; look up the cause by the reference.',
  SERVICE_PROBLEM:
    "A setting or access problem on our side (unlisted code). Find the real cause in the case record and follow the operator's advice before any retry.",
  SENDING_PROBLEM:
    'Our app and the reading service did not understand each other (unlisted code). Wait for the developer before any retry.',
  CHECKING_PROBLEM:
    'The reading service stopped for an unlisted reason. Retry once after ten minutes, then pass the case to the operator.',
  PHOTO_NOT_USABLE:
    'A new kind of photo problem that we have no text for yet. Ask for one new photo, and tell the developer the code in the case record.',
  FILE_NOT_USABLE:
    'A new kind of file problem that we have no text for yet. Ask for a photo taken on our screen, and tell the developer the code.',
  UNKNOWN:
    'No known code. Note the reference and time, retry once, then pass it to the operator. Do not guess a reason to the customer.',
  DETAILS_NOT_ACCEPTED:
    'Ask only about the number of digits and the date format. Never ask the customer to say a full number.',
} satisfies StaffSupport;
