import type { MessageParams, Quad } from '#src/shared/contract/captures.ts';
import type { DocumentType, UploadType } from '#src/shared/documents.ts';
import type { ClientOutcome, PublicReason } from '#src/shared/results/outcome.ts';
import type { FrameLook, PhotoFault, TroubleMap } from '../quality/frame-look.ts';

/** Which part of the photo becomes the image. Corners are shares (0–1) of the upright photo. */
export type Cut =
  /** The document, straightened, when it is found; else the whole photo. `near`: where it was a moment ago. */
  | { readonly kind: 'find'; readonly near?: Quad }
  | { readonly kind: 'whole' }
  | { readonly kind: 'corners'; readonly corners: Quad };

/** What `prepareImage` needs to know besides the file. */
export interface PrepareOptions {
  readonly document: DocumentType;
  /** Largest image the BFF takes, in bytes (`GET /api/config`). */
  readonly maxImageBytes: number;
  /** Whether the HEIC decoder may be loaded when the browser cannot open the photo itself. */
  readonly heicDecoder: boolean;
  readonly cut: Cut;
  readonly signal?: AbortSignal;
}

/** The one image that is sent: no metadata, upright, within the budget. */
export interface PreparedImage {
  readonly blob: Blob;
  readonly type: UploadType;
  /** Pixels; 0 for a PDF. */
  readonly width: number;
  readonly height: number;
  /** Pages of a PDF, 1 for a photo. */
  readonly pages: number;
  /** The file as the person gave it; pixels as stored, before turning; 0 for a PDF. */
  readonly source: { readonly bytes: number; readonly width: number; readonly height: number };
  /** SHA-256 of the image, lower-case hex: the same photo, prepared the same way, gives the same. */
  readonly sha256: string;
  /** How often a JPEG was encoded: 0 when the pixels passed through untouched. */
  readonly encodes: number;
}

/** How the photo looks, before it is sent. */
export interface PhotoLook {
  /** The document's corners in shares (0–1) of the upright photo, clockwise from its top left; null when not found. */
  readonly found: Quad | null;
  /** The corners that `image` was cut out at, or null when it is the whole photo. */
  readonly cutAt: Quad | null;
  /** Worst first; empty for a good photo. */
  readonly faults: readonly PhotoFault[];
  /** Over `image` as it is; null when there is no trouble to show, and for a PDF. */
  readonly trouble: TroubleMap | null;
  /** Of what is sent, rounded: see `FrameLook`; null for a PDF. */
  readonly measured: Measured | null;
}

export type Measured = Pick<FrameLook, 'sharpness' | 'glare' | 'brightness'>;

/** A failed preparation is a value; the original is never sent instead. */
export type Preparation =
  | {
      readonly ok: true;
      readonly image: PreparedImage;
      readonly notices: readonly ClientOutcome[];
      readonly look: PhotoLook;
    }
  | { readonly ok: false; readonly reason: PublicReason; readonly params: MessageParams };

/** Signature of `prepareImage` in `prepare-image.ts`; never rejects except with the signal's abort reason. */
export type PrepareImage = (file: Blob, options: PrepareOptions) => Promise<Preparation>;
