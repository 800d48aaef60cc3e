import type { Upload, UploadProgress } from '#src/client/api/upload-capture.ts';
import type { CaptureRead } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { ClientOutcome } from '#src/shared/results/outcome.ts';
import type { PreparedImage } from '../prepare-image/prepared-image.ts';
import type { Message } from './message.ts';

/** A photo that is ready to be sent. It lives in this page's memory and nowhere else. */
export interface Photo {
  readonly image: PreparedImage;
  /** Said before sending, such as PDF_MANY_PAGES. */
  readonly notices: readonly ClientOutcome[];
  /** One per photo and document; every resend carries the same. */
  readonly idempotencyKey: string;
}

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
  | { readonly step: 'preparing'; readonly document: DocumentType; readonly file: Blob }
  | {
      readonly step: 'looking';
      readonly document: DocumentType;
      readonly photo: Photo;
      /** Leaving would lose the photo, and the person is being asked. */
      readonly askingToDiscard: boolean;
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
      readonly photo: Photo;
      readonly capture: CaptureRead;
    }
  | {
      readonly step: 'message';
      readonly document: DocumentType;
      /** Null when there is none, or when it is of no more use. */
      readonly photo: Photo | null;
      readonly message: Message;
      readonly press: number;
    }
  | { readonly step: 'finished' };

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
  /** Photo faults in a row, ended by anything that could be read. */
  readonly photoFaultsInARow: number;
  /** Answers of the BFF so far. */
  readonly outcomes: number;
}

export type EarlyFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly file: Blob }
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
    photoFaultsInARow: 0,
    outcomes: 0,
  },
};

/** After so many photo faults in a row, a person helps better than another photo. */
export const PHOTO_FAULTS_UNTIL_HELP = 3;

/**
 * How deep a screen is: its place in the browser's history. Screens that replace each other share a depth.
 */
export function depthOf(screen: Screen): number {
  switch (screen.step) {
    case 'choosing-document':
    case 'finished':
      return 0;
    case 'consent':
      return 1;
    case 'giving-photo':
    case 'preparing':
      return 2;
    case 'looking':
      return 3;
    case 'sending':
    case 'read':
    case 'message':
      return 4;
  }
}

/** Whether closing the page now would lose something that the person gave or has not noted down yet. */
export function wouldLoseSomething(screen: Screen): boolean {
  switch (screen.step) {
    case 'preparing':
    case 'looking':
    case 'sending':
    case 'read':
      return true;
    case 'consent':
    case 'message':
      return screen.photo !== null;
    case 'choosing-document':
    case 'giving-photo':
    case 'finished':
      return false;
  }
}
