import type { PersonTexts } from '../person-texts.ts';

/** The connection, the visit, what is kept, and faults that are not told apart. */
export const personService = {
  OFFLINE: {
    title: 'You are not connected to the internet',
    body: 'Your photo has not been sent yet.',
    action: 'Connect to the internet and press Try again. Your photo stays on this screen.',
  },
  UPLOAD_INTERRUPTED: {
    title: 'The connection was lost',
    body: 'Sending stopped before it was finished.',
    action: 'Check your connection and press Try again. Your photo stays on this screen.',
  },
  UPLOAD_TIMEOUT: {
    title: 'Sending took too long',
    body: 'Your connection may be slow right now.',
    action: 'Move to a place with a better signal and press Try again.',
  },
  SERVICE_UNREACHABLE: {
    title: "We can't be reached right now",
    body: 'Your connection works, but our service did not answer.',
    action: 'Wait a few minutes, then press Try again. Your photo stays on this screen.',
  },
  UPSTREAM_UNREACHABLE: {
    title: "We can't reach the reading service",
    body: 'The service that reads photos did not answer us. You did not cause this.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  UPSTREAM_UNREADABLE: {
    title: "We got a result we couldn't use",
    body: 'The result for your photo was not complete. You did not cause this.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  TOO_MANY_ATTEMPTS: {
    title: 'Too many tries in a short time',
    body: 'To keep everyone safe, we limit how often a photo can be sent.',
    action: 'Wait {minutes} min, then press Try again.',
  },
  SESSION_EXPIRED: {
    title: 'This page was open for too long',
    body: 'To keep you safe, we ended this visit and deleted the photo.',
    action: 'Start again and take a new photo.',
  },
  CONSENT_MISSING: {
    title: 'We need your agreement first',
    body: 'We can only read your document if you agree.',
    action: 'Read the notice, tick the box and press Agree and continue.',
  },
  PHONE_LINK_ENDED: {
    title: 'This link can no longer be used',
    body: 'It works once, for ten minutes, and only on your phone.',
    action: 'Open a new link from your computer, or press Start again to do it all here.',
  },
  PHONE_NOT_CONFIRMED: {
    title: 'Your computer has not said yes yet',
    body: 'It asks whether both show the same number.',
    action: 'Check your computer and answer there. Then press Try again here.',
  },
  STATUS_LINK_ENDED: {
    title: 'This link no longer works',
    body: 'It opens once, and a newer link replaces it.',
    action: 'Make a new link on the page you sent the photo from, or contact us with your reference number.',
  },
  RECAPTURE_LINK_ENDED: {
    title: 'The link for a new photo has ended',
    body: 'It works until a photo has been read, for three days at most.',
    action: 'Press Contact us to get a new link, or start again with a new photo here.',
  },
  STORAGE_CONSENT_MISSING: {
    title: 'Your photo was not kept',
    body: "We couldn't check it, and we keep photos only if you agree.",
    action: 'Wait a few minutes, then press Try again. Your photo stays on this screen.',
  },
  SAVED_PHOTO_EXPIRED: {
    title: 'Your saved photo was deleted',
    body: 'We could not check it in time. We delete photos after a set time.',
    action: 'Take a new photo.',
  },
  RETRY_NEEDS_NEW_PHOTO: {
    title: 'We need a new photo from you',
    body: 'We tried again, but the saved photo could not be read. We have deleted it.',
    action: 'Take a new photo.',
  },
  SERVICE_PROBLEM_NOT_SAVED: {
    title: 'Your photo could not be checked',
    body: 'The problem is on our side. We did not keep your photo.',
    action:
      'Wait a few minutes and press Try again. If it happens again, contact us with reference number {ref}.',
  },
  SERVICE_PROBLEM_DETAILS: {
    title: "We can't check your details right now",
    body: 'The problem is on our side. What you entered is still here.',
    action: 'Wait a few minutes, then press Try again.',
  },
  SERVICE_PROBLEM: {
    title: "We can't check documents right now",
    body: 'The problem is on our side. Your photo has not been checked yet.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  SENDING_PROBLEM: {
    title: 'Your photo was not sent for checking',
    body: 'It reached us, but something went wrong on our side. You did nothing wrong.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  CHECKING_PROBLEM: {
    title: "We couldn't finish checking your photo",
    body: 'The check stopped part way. The problem is not on your side.',
    action: 'Keep your reference number: {ref}. We kept your photo, so you do not need to send it again.',
  },
  PHOTO_NOT_USABLE: {
    title: "We couldn't use this photo",
    body: 'The document in the photo could not be checked.',
    action: 'Lay the document flat in good light and take a new photo.',
  },
  FILE_NOT_USABLE: {
    title: "We couldn't use this file",
    body: 'The file could not be checked.',
    action: 'Choose another file. If that does not work, contact us with reference number {ref}.',
  },
  UNKNOWN: {
    title: "We couldn't finish this step",
    body: "Something stopped it. We don't know the reason yet.",
    action: 'Press Try again. If it happens again, contact us with reference number {ref}.',
  },
} satisfies Partial<PersonTexts>;
