import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import type { Refusal } from '../reading.ts';

export interface RenderedPage {
  /** Four bytes per pixel; the paper is opaque white. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly pointsPerPixel: number;
}

export type Rendered = { ok: true; page: RenderedPage } | { ok: false; refusal: Refusal };

/** 200 dpi for A4: what scanners make of a certificate. */
const LONG_SIDE_PIXELS = 2300;

let library: Promise<PDFiumLibrary> | null = null;

/** Only the first page counts: the upstream reads no other. */
export async function renderFirstPage(bytes: Uint8Array): Promise<Rendered> {
  library ??= PDFiumLibrary.init();
  const pdfium = await library;
  let document: PDFiumDocument;
  try {
    document = await pdfium.loadDocument(bytes);
  } catch (error) {
    const locked = error instanceof Error && /password|security/i.test(error.message);
    return { ok: false, refusal: locked ? 'PDF_PASSWORD_PROTECTED' : 'INVALID_FILE' };
  }
  try {
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = LONG_SIDE_PIXELS / Math.max(originalWidth, originalHeight, 1);
    const { data, width, height } = await page.render({ scale, render: 'bitmap', renderFormFields: false });
    return { ok: true, page: { data, width, height, pointsPerPixel: 1 / scale } };
  } catch {
    return { ok: false, refusal: 'INVALID_FILE' };
  } finally {
    document.destroy();
  }
}
