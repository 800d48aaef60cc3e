import type { PersonTexts } from '../person-texts.ts';

/** What the reading of a document came to. */
export const personReading = {
  SUCCESS: {
    title: 'We read your document',
    body: 'The details from your photo are below.',
    action: 'Check each detail, change anything that is wrong, then press Continue.',
  },
  FAIL: {
    title: 'The check stopped unexpectedly',
    body: "We don't know the reason yet. It is not something you did.",
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  INVALID_FILE: {
    title: "We couldn't open this file",
    body: 'The file may be damaged, or it may not be a photo.',
    action: 'Choose another file, or take a new photo.',
  },
  INVALID_FILE_TYPE: {
    title: "This type of file can't be used",
    body: 'We can only read {formats} files.',
    action: 'Choose a {formats} file, or take a new photo.',
  },
  UPLOADED_FILE_IS_EMPTY: {
    title: 'This file is empty',
    body: 'There is no photo inside the file we received.',
    action: 'Choose another file, or take a new photo.',
  },
  API_CALL_LIMIT_EXCEEDED: {
    title: "We can't check more photos right now",
    body: 'We have reached the number of checks we can make for now.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  INVALID_BUSINESS_REGISTRATION_FORMAT: {
    title: "We couldn't find a business certificate",
    body: 'It may be another document, or only part of it is in view.',
    action: 'Lay the whole certificate flat and take a new photo.',
  },
  NOT_EXIST_BUSINESS_NUMBER: {
    title: "We couldn't find this business number",
    body: 'No business is listed under this number.',
    action: 'Compare it with the number on your certificate, fix it and press Send again.',
  },
  PDF_PASSWORD_PROTECTED: {
    title: 'This PDF is locked with a password',
    body: "We can't open a PDF that needs a password.",
    action: 'Choose a PDF without a password, or take a photo of the page.',
  },
  CREDIT_CARD_INFO_NOT_FOUND: {
    title: "We couldn't find a card in the photo",
    body: 'The card number may be hidden, upside down or too small.',
    action: 'Fill the frame with the side that shows the number and take a new photo.',
  },
  ID_CARD_INFO_NOT_FOUND: {
    title: "We couldn't find an ID in the photo",
    body: "We can read a Korean resident card or driver's license, or the photo page of a passport.",
    action: 'Fill the frame with the front of your ID and take a new photo.',
  },
  AUTHENTICITY_REQUEST_KEY_INVALID: {
    title: "This ID photo can't be checked any more",
    body: 'For your safety, each photo works for one check and only for a short time.',
    action: 'Start again and take a new photo of your ID.',
  },
  REGISTRATION_CARD_AUTHENTICATION_LOCKED: {
    title: 'Checks of this resident card are locked',
    body: "The issue date did not match several times, so this card can't be checked.",
    action: 'Use a different ID, or unlock this card at Gov24 or a local office first.',
  },
  MAX_UPLOAD_SIZE_EXCEEDED: {
    title: 'The file is too big',
    body: 'The file can be up to {maxMB} MB.',
    action: 'Take a new photo here, or choose a smaller file.',
  },
  FILE_READ_FAIL: {
    title: "The file couldn't be read",
    body: 'It was cut off on the way, or it could not be opened.',
    action: 'Choose the file again, or take a new photo.',
  },
  API_TEMPORARILY_UNAVAILABLE: {
    title: 'It is very busy right now',
    body: "Too many photos came in at once, so we can't check yours yet.",
    action: 'Wait a few minutes, then press Try again. Your photo stays on this screen.',
  },
  OCR_DOCUMENT_BUSINESS_API_FAIL: {
    title: "We can't read certificates right now",
    body: 'The part that reads business certificates is not working for now.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY: {
    title: 'We got no result for the certificate',
    body: 'The reading ended, but the result was empty. You did not cause this.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL: {
    title: "We couldn't read the certificate",
    body: 'The words may be blurred, in shadow or covered by glare.',
    action: 'Lay it flat in even light and take a new photo.',
  },
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL: {
    title: "We can't read payment cards right now",
    body: 'The part that reads cards is not working for now. We did not keep your card photo.',
    action: 'Wait a few minutes, then press Try again.',
  },
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY: {
    title: 'We got no result for your payment card',
    body: 'The reading ended, but the result was empty. We did not keep your card photo.',
    action: 'Press Try again. If it happens again, take a new photo.',
  },
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL: {
    title: "We couldn't read your payment card",
    body: 'The number may be blurred, worn or covered by glare.',
    action: 'Turn the card away from bright light and take a new photo.',
  },
  OCR_DOCUMENT_ID_CARD_API_FAIL: {
    title: "We can't read IDs right now",
    body: 'The part that reads IDs is not working for now.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY: {
    title: 'We got no result for your ID',
    body: 'The reading ended, but the result was empty. You did not cause this.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL: {
    title: "We couldn't read your ID",
    body: 'The letters may be blurred, too dark or covered by glare.',
    action: 'Lay the ID flat in even light, turn off the flash and take a new photo.',
  },
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL: {
    title: "We can't look up the business right now",
    body: 'We got no answer about this business number.',
    action: 'Wait a few minutes, then press Try again. The number stays on this screen.',
  },
  RESULT_LOW_CONFIDENCE: {
    title: 'Check the marked details',
    body: 'Some letters were hard to read, so we marked them.',
    action: 'Compare the marked details with your document, then press Continue.',
  },
  RESULT_INCOMPLETE: {
    title: 'Some details are missing',
    body: 'We could not read every part of your document.',
    action: 'Fill in the empty boxes and press Send again, or take a new photo.',
  },
  DOCUMENT_TYPE_MISMATCH: {
    title: 'This is a different document',
    body: 'The photo shows another kind of document from the one you chose.',
    action: 'Take a photo of the document you chose, or choose a different ID.',
  },
  AUTHENTICITY_NOT_CONFIRMED: {
    title: 'The details did not match the records',
    body: 'Official records do not match the details you sent.',
    action:
      'Compare each detail with your ID, fix what differs and press Send again. If all match, contact us.',
  },
  AUTHENTICITY_NOT_OFFERED: {
    title: "This ID can't be checked here",
    body: "We can check a Korean resident card or driver's license, but not a passport.",
    action: 'Use a different ID.',
  },
  BUSINESS_NOT_ACTIVE: {
    title: 'This business is not listed as active',
    body: 'The tax records list it as closed, paused or not trading.',
    action: 'Check the business number, or contact us with reference number {ref}.',
  },
  DETAILS_NOT_ACCEPTED: {
    title: 'Check the details you entered',
    body: 'One of them is not in the form we expect. A number may have a digit missing.',
    action: 'Compare each number and date with your document, correct them and press Send again.',
  },
} satisfies Partial<PersonTexts>;
