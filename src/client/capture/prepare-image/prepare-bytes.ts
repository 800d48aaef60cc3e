import type { MessageParams } from '#src/shared/contract/captures.ts';
import { FORMAT_NAMES, type UploadType } from '#src/shared/documents.ts';
import {
  BROWSER_MAX_PIXELS,
  BROWSER_MAX_WHOLE_DECODE_PIXELS,
  maxMegabytesText,
  maxMP,
} from '#src/shared/limits.ts';
import type { ClientOutcome, PublicReason } from '#src/shared/results/outcome.ts';
import { canDecodeScaled, decode } from './decode.ts';
import { decodeHeic } from './decode-heic.ts';
import { encodeWithin } from './encode.ts';
import { area, smallness, type SmallestSize } from './fit-size.ts';
import { sniff } from './formats/sniff.ts';
import type { Picture } from './picture.ts';
import type { Cut, PhotoLook, PreparedImage, Preparation } from './prepared-image.ts';
import { preparePdf } from './prepare-pdf.ts';
import { sha256Hex } from './sha256.ts';
import { ACCEPTED_PIXELS, MAX_PROGRESSIVE_PIXELS, MAX_SOURCE_BYTES, PASS_THROUGH_BYTES } from './sizes.ts';
import { readSource, type Source } from './source.ts';

/** What a document allows, and what this installation and this browser do. */
export interface PrepareRules {
  readonly accepts: readonly UploadType[];
  readonly smallest: SmallestSize;
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
  if (!(await source.isComplete())) return refused('FILE_CORRUPT', rules);
  const small = smallness(source.header, rules.smallest);
  if (small === 'unreadable') return refused('IMAGE_TOO_SMALL', rules);

  const made = (await passThrough(source, rules)) ?? (await remake(source, rules));
  if (typeof made === 'string') return refused(made, rules);
  const image: PreparedImage = {
    ...made,
    pages: 1,
    source: { bytes: fileBytes, width: source.header.width, height: source.header.height },
    sha256: await sha256Hex(bytes),
  };
  const notices: readonly ClientOutcome[] = small === 'small' ? ['IMAGE_TOO_SMALL'] : [];
  return { ok: true, image, notices, look: UNSEEN };
}

const UNSEEN: PhotoLook = { found: null, cutAt: null, faults: [], trouble: null };

type Made = Pick<PreparedImage, 'blob' | 'type' | 'width' | 'height' | 'encodes'>;

/** The picture as it is, minus its metadata, when it is small, upright and of plain colours. */
async function passThrough(source: Source, rules: PrepareRules): Promise<Made | null> {
  const { header, untouched } = source;
  if (!untouched || header.orientation !== 1 || area(header) > ACCEPTED_PIXELS) return null;
  if (untouched.blob.size > Math.min(PASS_THROUGH_BYTES, rules.maxImageBytes)) return null;
  // Opened all the same: what this browser cannot show is not sent.
  const bitmap = await createImageBitmap(untouched.blob).catch(() => null);
  if (!bitmap) return null;
  const { width, height } = bitmap;
  bitmap.close();
  if (width !== header.width || height !== header.height) return null;
  return { ...untouched, width, height, encodes: 0 };
}

async function remake(source: Source, rules: PrepareRules): Promise<Made | PublicReason> {
  const picture = await open(source, rules);
  if (typeof picture === 'string') return picture;
  try {
    const encoded = await encodeWithin(picture, rules.smallest, rules.maxImageBytes);
    return encoded ? { ...encoded, type: 'image/jpeg' } : 'FILE_TOO_LARGE';
  } finally {
    picture.pixels.close();
  }
}

async function open(source: Source, rules: PrepareRules): Promise<Picture | PublicReason> {
  const picture = await decode(source, rules.smallest);
  if (picture) return picture;
  if (source.kind !== 'heif') return 'FILE_CORRUPT';
  return (
    (rules.heicDecoder ? await decodeHeic(source.decodable, source.space) : null) ?? 'HEIC_NOT_CONVERTED'
  );
}

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
