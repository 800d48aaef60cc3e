import type { MessageParams } from '#src/shared/contract/captures.ts';
import { FORMAT_NAMES, type UploadType } from '#src/shared/documents.ts';
import {
  BROWSER_MAX_PIXELS,
  BROWSER_MAX_WHOLE_DECODE_PIXELS,
  maxMegabytesText,
  maxMP,
} from '#src/shared/limits.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import { canDecodeScaled } from './decode.ts';
import { area, smallness, type SmallestSize } from './fit-size.ts';
import { sniff } from './formats/sniff.ts';
import { makeImage } from './make-image.ts';
import type { Cut, PhotoLook, PreparedImage, Preparation } from './prepared-image.ts';
import { preparePdf } from './prepare-pdf.ts';
import { sha256Hex } from './sha256.ts';
import { MAX_PROGRESSIVE_PIXELS, MAX_SOURCE_BYTES } from './sizes.ts';
import { readSource, type Source } from './source.ts';

/** What a document allows, and what this installation and this browser do. */
export interface PrepareRules {
  readonly accepts: readonly UploadType[];
  readonly smallest: SmallestSize;
  /** Width over height of the document as it is usually held. */
  readonly aspect: number;
  /** Long side over short side of everything that may be shown for it. */
  readonly aspects: readonly number[];
  readonly maxImageBytes: number;
  readonly heicDecoder: boolean;
  readonly cut: Cut;
}

/**
 * The one image that is sent, out of a file's bytes. `fileBytes` is the file's own size: of a file beyond
 * `MAX_SOURCE_BYTES` only the beginning is given here, enough to say what it is.
 */
export async function prepareBytes(
  bytes: Uint8Array<ArrayBuffer>,
  fileBytes: number,
  rules: PrepareRules,
): Promise<Preparation> {
  if (fileBytes === 0) return refused('FILE_EMPTY', rules);
  const kind = sniff(bytes);
  if (!kind) return refused('FILE_TYPE_UNSUPPORTED', rules);
  if (kind === 'pdf' && !rules.accepts.includes('application/pdf')) return refused('PDF_NOT_ALLOWED', rules);
  if (fileBytes > MAX_SOURCE_BYTES) return refused('FILE_TOO_LARGE', rules);
  if (kind === 'pdf') {
    const pdf = await preparePdf(bytes, rules.maxImageBytes);
    return pdf.ok ? { ...pdf, look: UNSEEN } : refused(pdf.reason, rules);
  }
  const source = readSource(kind, bytes);
  if (!source) return refused('FILE_CORRUPT', rules);
  // Before the pixels are looked at: the size comes from the header alone.
  const maxPixels = largestPixels(source);
  if (area(source.header) > maxPixels) {
    return refused('IMAGE_TOO_DETAILED', rules, { maxMP: maxMP(maxPixels) });
  }
  if (smallness(source.header, rules.smallest) === 'unreadable') return refused('IMAGE_TOO_SMALL', rules);

  const answer = await makeImage(source, rules);
  if (typeof answer === 'string') return refused(answer, rules);
  const image: PreparedImage = {
    ...answer.made,
    pages: 1,
    source: { bytes: fileBytes, width: source.header.width, height: source.header.height },
    sha256: await sha256Hex(new Uint8Array(await answer.made.blob.arrayBuffer())),
  };
  return { ok: true, image, notices: [], look: answer.look };
}

const UNSEEN: PhotoLook = { found: null, cutAt: null, faults: [], trouble: null, measured: null };

/** Pixels up to which this picture fits in memory here. */
function largestPixels(source: Source): number {
  if (source.kind !== 'jpeg' || !canDecodeScaled()) return BROWSER_MAX_WHOLE_DECODE_PIXELS;
  return source.progressive ? MAX_PROGRESSIVE_PIXELS : BROWSER_MAX_PIXELS;
}

function refused(reason: PublicReason, rules: PrepareRules, more: MessageParams = {}): Preparation {
  return {
    ok: false,
    reason,
    params: {
      formats: formatsText(rules.accepts),
      maxMB: maxMegabytesText(rules.maxImageBytes),
      minWidth: rules.smallest.long,
      minHeight: rules.smallest.short,
      ...more,
    },
  };
}

function formatsText(accepts: readonly UploadType[]): string {
  return accepts.map((type) => FORMAT_NAMES[type]).join(', ');
}
