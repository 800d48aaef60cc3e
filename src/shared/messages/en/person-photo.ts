import type { PersonTexts } from '../person-texts.ts';

/** The camera, the file and the look of the photo. */
export const personPhoto = {
  CAMERA_PERMISSION_DENIED: {
    title: 'The camera is turned off for this site',
    body: 'Your browser does not let this page use the camera.',
    action: 'Allow the camera in your browser settings and press Check again, or choose a file.',
  },
  CAMERA_PERMISSION_PENDING: {
    title: 'Waiting for you to allow the camera',
    body: 'Your browser is asking if this page may use the camera.',
    action: 'Press Allow in the browser message, or choose a file.',
  },
  CAMERA_BLOCKED_BY_SITE: {
    title: "The camera can't be used on this page",
    body: "This page can't open a camera in this browser.",
    action: 'Choose a photo file from your device.',
  },
  CAMERA_NOT_FOUND: {
    title: 'No camera was found',
    body: 'This device has no camera that we can use.',
    action: 'Choose a photo file, or open this page on another device.',
  },
  CAMERA_IN_USE: {
    title: 'The camera is busy',
    body: 'Another app may be using the camera.',
    action: 'Close other apps that use the camera and press Check again.',
  },
  CAMERA_UNSUITABLE: {
    title: "This camera can't take a clear photo",
    body: 'The camera on this device is not sharp enough to read a document.',
    action: 'Choose a photo file, or open this page on another device.',
  },
  CAMERA_STOPPED: {
    title: 'The camera stopped',
    body: 'The camera was turned off or unplugged while it was open.',
    action: 'Press Check again to open the camera.',
  },
  BROWSER_UNSUPPORTED: {
    title: "This browser can't be used here",
    body: "It is too old or runs inside another app. It can't send your photo safely.",
    action: 'Open this page in the latest Chrome, Safari, Edge or Samsung Internet.',
  },
  NO_FILE_SELECTED: {
    title: 'No photo is chosen yet',
    body: 'We need one photo of your document.',
    action: 'Take a photo, or choose a file.',
  },
  TOO_MANY_FILES: {
    title: 'Choose one file at a time',
    body: 'Only one photo can be checked at once.',
    action: 'Choose the one photo that shows your document best.',
  },
  FILE_TYPE_UNSUPPORTED: {
    title: "We can't read this kind of file",
    body: 'The file must be one of these: {formats}.',
    action: 'Choose a {formats} file, or take a new photo.',
  },
  HEIC_NOT_CONVERTED: {
    title: "This photo format can't be opened here",
    body: "This browser can't open HEIC photos, the usual iPhone format.",
    action: 'Take a new photo here, or choose a {formats} file.',
  },
  PDF_NOT_ALLOWED: {
    title: "A PDF can't be used for this document",
    body: 'For this document we can only read a photo.',
    action: 'Take a new photo, or choose a {formats} file.',
  },
  PDF_MANY_PAGES: {
    title: 'Only the first page will be read',
    body: 'Your PDF has more than one page.',
    action: 'Make sure the certificate is page one and press Continue, or choose another file.',
  },
  FILE_CORRUPT: {
    title: "This photo can't be opened",
    body: 'The file may be damaged or not fully downloaded.',
    action: 'Choose another file, or take a new photo.',
  },
  FILE_EMPTY: {
    title: 'There is nothing in this file',
    body: 'The chosen file has no photo in it.',
    action: 'Choose another file, or take a new photo.',
  },
  FILE_TOO_LARGE: {
    title: 'This file is too big to send',
    body: 'You can send a file of up to {maxMB} MB.',
    action: 'Take a new photo here, or choose a smaller file.',
  },
  IMAGE_TOO_DETAILED: {
    title: 'This photo has too many pixels',
    body: 'We can use a photo of up to {maxMP} megapixels.',
    action: 'Take a new photo here, or choose a smaller one.',
  },
  IMAGE_TOO_SMALL: {
    title: 'The photo is too small to read',
    body: 'It needs at least {minWidth} by {minHeight} pixels.',
    action: 'Take a new photo here, or choose the original file.',
  },
  IMAGE_BLURRY: {
    title: 'The photo is blurred',
    body: 'The letters are not sharp enough to read.',
    action: 'Hold still, wait until the letters look sharp and take a new photo.',
  },
  IMAGE_GLARE: {
    title: 'Light is shining on the document',
    body: 'A bright spot covers some of the letters.',
    action: 'Turn off the flash, tilt the document a little and take a new photo.',
  },
  IMAGE_TOO_DARK: {
    title: 'The photo is too dark',
    body: 'The letters are hard to see.',
    action: 'Move to a brighter place and take a new photo.',
  },
  IMAGE_TOO_BRIGHT: {
    title: 'The photo is too bright',
    body: 'Strong light has washed out the letters.',
    action: 'Move out of direct light and take a new photo.',
  },
  CARD_NOT_IN_FRAME: {
    title: "We can't see your document",
    body: 'There is no document inside the frame yet.',
    action: 'Put your document inside the frame and take a new photo.',
  },
  CARD_CUT_OFF: {
    title: 'Part of the document is cut off',
    body: 'One or more edges are outside the photo.',
    action: 'Show all four corners and take a new photo.',
  },
  CARD_TOO_FAR: {
    title: 'The document is too far away',
    body: 'It fills only a small part of the photo.',
    action: 'Move closer until it fills the frame and take a new photo.',
  },
  CARD_TILTED: {
    title: 'The document is at an angle',
    body: 'The letters lean too much to read.',
    action: 'Take a new photo with the camera straight in front of the document.',
  },
  SAME_PHOTO_AGAIN: {
    title: 'This is the same photo as before',
    body: 'We could not read it last time, so it would not work again.',
    action: 'Take a new photo.',
  },
} satisfies Partial<PersonTexts>;
