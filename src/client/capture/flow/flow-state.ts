import type { Upload, UploadProgress } from '#src/client/api/upload-capture.ts';
import type { CaptureRead, Quad } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { ClientOutcome } from '#src/shared/results/outcome.ts';
import type { Cut, PhotoLook, PreparedImage } from '../prepare-image/prepared-image.ts';
import type { Message } from '#src/client/ui/message/message.ts';

/** A photo that is ready to be sent. It lives in this page's memory and nowhere else. */
export interface Photo {
  readonly image: PreparedImage;
  /** What the image was made of; another cut is made of it again. */
  readonly given: GivenPhoto;
  /** What was asked for; `look.cutAt` says what became of it. */
  readonly cut: Cut;
  readonly look: PhotoLook;
  /** Said before sending, such as PDF_MANY_PAGES. */
  readonly notices: readonly ClientOutcome[];
  /** One per photo, cut and document; every resend carries the same. */
  readonly idempotencyKey: string;
  /** Which of the photos held back so far this one is, counted from one; 0 when nothing spoke against it. */
  readonly heldBack: number;
}

/** A photo as it came: a file, or a still of this page's camera. */
export interface GivenPhoto {
  readonly file: Blob;
  /** "Take another" leads back to where the photo came from. */
  readonly from: Exclude<PhotoSource, 'phone'>;
}

/** Where photos come from: this device's files, this page's camera, the person's phone. */
export type PhotoSource = 'file' | 'camera' | 'phone';

/** What the person sees. Each screen carries exactly what it needs. */
export type Screen =
  | { readonly step: 'choosing-document' }
  | {
      readonly step: 'consent';
      readonly document: DocumentType;
      /** A photo that was ready when the agreement turned out to be missing; it is not lost. */
      readonly photo: Photo | null;
    }
  | { readonly step: 'giving-photo'; readonly document: DocumentType }
  /** The camera in the page. */
  | { readonly step: 'camera'; readonly document: DocumentType }
  /** The capture goes on with the person's phone; this page follows it. */
  | {
      readonly step: 'phone';
      readonly document: DocumentType;
      /** Whether leaving would end what the phone is doing, and whether the person is being asked about that. */
      readonly leaving: 'free' | 'ends-work' | 'asking';
    }
  | {
      readonly step: 'preparing';
      readonly document: DocumentType;
      readonly given: GivenPhoto;
      readonly cut: Cut;
      /** The photo as it was, when only its cut changes: it stays in sight, and it is what "back" leads to. */
      readonly before: Photo | null;
    }
  /** The person moves the corners of the document on the whole photo. */
  | {
      readonly step: 'adjusting';
      readonly document: DocumentType;
      readonly photo: Photo;
      /** The whole photo, upright, to move the corners on; null until it is made. */
      readonly whole: PreparedImage | null;
      /** Where the corners start, in shares (0–1) of the upright photo. */
      readonly corners: Quad;
    }
  | {
      readonly step: 'looking';
      readonly document: DocumentType;
      readonly photo: Photo;
      /** Leaving would lose the photo, and the person is being asked. */
      readonly askingToDiscard: boolean;
      /** Another cut was wanted and could not be made; the photo is as it was. */
      readonly cutFailed: boolean;
    }
  | {
      readonly step: 'sending';
      readonly document: DocumentType;
      readonly photo: Photo;
      /** A new object for every press, so that each press sends anew. */
      readonly upload: Upload;
      /** Presses on "try again" so far. */
      readonly press: number;
      readonly phase: SendingPhase;
    }
  | {
      readonly step: 'read';
      readonly document: DocumentType;
      /** Null when the photo never was in this page: the phone took it, or the person came back for what it gave. */
      readonly photo: Photo | null;
      readonly capture: CaptureRead;
      /** Where "take another" leads, also when there is no photo any more. */
      readonly from: PhotoSource;
    }
  | {
      readonly step: 'message';
      readonly document: DocumentType;
      /** Null when there is none, or when it is of no more use. */
      readonly photo: Photo | null;
      /** Where "take another" leads, also when there is no photo any more. */
      readonly from: PhotoSource;
      readonly message: Message;
      readonly press: number;
    }
  /** Nothing is kept any more, and nothing came of it. */
  | { readonly step: 'kept-ended'; readonly how: KeptEnd }
  | { readonly step: 'finished' };

/** `withdrawn`: by a press on this page; `deleted`: by one elsewhere; `closed`: support staff ended it. */
export type KeptEnd = 'withdrawn' | 'deleted' | 'closed';

export type SendingPhase =
  | { readonly kind: 'uploading'; readonly progress: UploadProgress }
  | { readonly kind: 'reading' };

/** What outlives a screen, for this visit only. */
export interface Visit {
  /** The document whose notice was agreed to: what is collected differs, so each has its own. */
  readonly agreedFor: DocumentType | null;
  /** Marked when the person comes back to the first step. */
  readonly lastDocument: DocumentType | null;
  /** What was given before the document was chosen or the notice agreed to. */
  readonly early: EarlyFile;
  /** Photos that failed for a reason of their own: document and SHA-256. */
  readonly failedPhotos: ReadonlySet<string>;
  /** Photos that were held back before sending for how they look; after two, a soft fault may be overridden. */
  readonly heldBack: number;
  /** Photo faults in a row, ended by anything that could be read. */
  readonly photoFaultsInARow: number;
  /** Answers of the BFF so far. */
  readonly outcomes: number;
  /** Reference of a photo that is still kept and tried again, whatever this page shows. */
  readonly kept: string | null;
  /** Secret of the link that asked the person for a new photo of one document. */
  readonly recapture: string | null;
  /** This is a phone that takes the photo for a computer. */
  readonly isForComputer: boolean;
}

export type EarlyFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly given: GivenPhoto; readonly cut: Cut }
  | { readonly kind: 'too-many' };

export interface Flow {
  readonly screen: Screen;
  readonly visit: Visit;
}

export const FIRST_FLOW: Flow = {
  screen: { step: 'choosing-document' },
  visit: {
    agreedFor: null,
    lastDocument: null,
    early: { kind: 'none' },
    failedPhotos: new Set(),
    heldBack: 0,
    photoFaultsInARow: 0,
    outcomes: 0,
    kept: null,
    recapture: null,
    isForComputer: false,
  },
};

/** The photo that is to be looked at. */
export function lookingAt(document: DocumentType, photo: Photo): Screen {
  return { step: 'looking', document, photo, askingToDiscard: false, cutFailed: false };
}

/** The step that sends the person to their phone. */
export function atPhone(document: DocumentType): Screen {
  return { step: 'phone', document, leaving: 'free' };
}

/** The person's photo, wherever it is on its way; null when there is none. */
export function photoOf(screen: Screen): Photo | null {
  if (screen.step === 'preparing') return screen.before;
  return 'photo' in screen ? screen.photo : null;
}

/**
 * How deep a screen is: its place in the browser's history. Screens that replace each other share a depth.
 */
export function depthOf(screen: Screen): number {
  switch (screen.step) {
    case 'choosing-document':
    case 'kept-ended':
    case 'finished':
      return 0;
    case 'consent':
      return 1;
    case 'giving-photo':
      return 2;
    case 'camera':
    case 'phone':
      return 3;
    case 'preparing':
      return screen.before === null && screen.given.from === 'file' ? 3 : 4;
    case 'looking':
      return 4;
    case 'adjusting':
    case 'sending':
    case 'read':
    case 'message':
      return 5;
  }
}

/** Whether closing the page now would lose something that the person gave or has not noted down yet. */
export function wouldLoseSomething(screen: Screen): boolean {
  switch (screen.step) {
    case 'preparing':
    case 'looking':
    case 'adjusting':
    case 'sending':
    case 'read':
      return true;
    case 'consent':
      return screen.photo !== null;
    case 'message':
      // A kept photo is safe where it lies.
      return screen.photo !== null && !screen.message.imageKept;
    case 'phone':
      return screen.leaving !== 'free';
    case 'choosing-document':
    case 'giving-photo':
    case 'camera':
    case 'kept-ended':
    case 'finished':
      return false;
  }
}
