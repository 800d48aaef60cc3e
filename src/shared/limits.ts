/**
 * Every limit with its unit and source.
 */

/**
 * The whole HTTP body that leaves the BFF for the upstream, in bytes. Our product rule; the upstream's own
 * limit is 20 MB since 2026-08-11 and was 5 MB before (NHN Cloud Document OCR guide, read 2026-08-18).
 */
export const UPSTREAM_BODY_BYTES = 5_000_000;

/**
 * What is set aside for the multipart frame (boundary lines, part header: under 400 bytes) and the PKCS#7
 * padding of AES-256-CBC (1 to 16 bytes), in bytes, with room for a longer boundary or more part headers.
 */
export const FRAME_RESERVE_BYTES = 10_000;

/**
 * The largest image a browser may send, in bytes: 5,000,000 − 10,000 = 4,990,000. When the upstream wants
 * Base64 inside the part (`OCR_IMAGE_ENCODING=base64`) four bytes carry three, hence 3/4 of it.
 */
export function imageBudgetBytes(upstreamBodyBytes: number, encoding: 'raw' | 'base64'): number {
  const room = upstreamBodyBytes - FRAME_RESERVE_BYTES;
  return encoding === 'base64' ? Math.floor(room / 4) * 3 : room;
}

/** The default of `imageBudgetBytes`, in bytes. */
export const IMAGE_BUDGET_BYTES = imageBudgetBytes(UPSTREAM_BODY_BYTES, 'raw');

/**
 * How long the answer to one photo can be asked for again, sealed, in hours; less where `RETENTION_HOURS` is less.
 * The notice tells the person so; a change needs a new `CONSENT_VERSION`.
 */
export const ANSWER_KEPT_HOURS = 24;

/** Largest image the BFF takes, in pixels, read from the header (ASVS 5.2.6). Browsers may decode larger photos scaled. */
export const BFF_MAX_PIXELS = 40_000_000;

/** Largest photo a browser tries at all, in pixels. */
export const BROWSER_MAX_PIXELS = 300_000_000;

/** Largest photo a browser decodes whole, where it cannot decode scaled, in pixels. */
export const BROWSER_MAX_WHOLE_DECODE_PIXELS = 40_000_000;

/** Largest canvas, in pixels: iOS before 18 fails silently above it (WebKit, 4096 x 4096). */
export const MAX_CANVAS_PIXELS = 16_777_216;

/** `{maxMB}` in texts: MB rounded down to one decimal, 4.9 is shown as 5. */
export function maxMegabytesText(maxImageBytes: number): string {
  const tenths = Math.floor(maxImageBytes / 100_000);
  // The product's own limit is 5 MB less the frame: nobody is helped by "4.9".
  return tenths === 49 ? '5' : String(tenths / 10);
}

/** `{maxMP}` in texts: how many pixels a photo may have, rounded down. */
export function maxMP(maxPixels: number): number {
  return Math.floor(maxPixels / 1_000_000);
}
