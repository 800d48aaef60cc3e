import sharp, { type Sharp } from 'sharp';
import { blocksOf, pixelate } from './pixelate.ts';
import type { ViewJob } from './view-job.ts';

/** What the BFF itself accepts; a file that says more lies. */
const MAX_PIXELS = 41_000_000;
/** Enough to read a document by, when it has to be. */
const PLAIN_LONG_SIDE = 2_000;
const DETAIL_LONG_SIDE = 640;
const PDF_LONG_SIDE = 1_600;

/** Draws a kept photo anew, so that nothing of the file as it came leaves the house. Throws when it shows no picture. */
export async function drawView(job: ViewJob, bytes: Buffer): Promise<Buffer> {
  // One photo at a time, and nothing of it is left behind.
  sharp.concurrency(1);
  sharp.cache(false);
  const photo = job.type === 'application/pdf' ? await firstPage(bytes) : upright(sharp(bytes, LIMITS));
  return job.masked ? masked(photo) : plain(photo);
}

const LIMITS = { limitInputPixels: MAX_PIXELS, failOn: 'none', pages: 1 } as const;

function upright(image: Sharp): Sharp {
  return image.autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
}

function plain(photo: Sharp): Promise<Buffer> {
  return photo
    .resize({ width: PLAIN_LONG_SIDE, height: PLAIN_LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer();
}

async function masked(photo: Sharp): Promise<Buffer> {
  const small = await photo
    .resize({ width: DETAIL_LONG_SIDE, height: DETAIL_LONG_SIDE, fit: 'inside' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = small.info;
  const again = () => sharp(small.data, { raw: { width, height, channels: 3 } });
  const gray = await again().greyscale().raw().toBuffer({ resolveWithObject: true });
  const size = blocksOf(width, height);
  const blocks = await again()
    .resize({ ...size, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const view = pixelate(
    { data: blocks, ...size },
    { data: everyNth(gray.data, gray.info.channels), width, height },
  );
  return sharp(view.data, { raw: { width: view.width, height: view.height, channels: 3 } })
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** The first of every pixel's channels. */
function everyNth(data: Buffer, channels: number): Uint8Array {
  return channels === 1
    ? data
    : Uint8Array.from({ length: data.length / channels }, (_, at) => data[at * channels] ?? 0);
}

/** Loaded only when there is a PDF: it brings a megabyte of WebAssembly. */
async function firstPage(bytes: Buffer): Promise<Sharp> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const page = document.getPage(0);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = PDF_LONG_SIDE / Math.max(originalWidth, originalHeight, 1);
  const { data, width, height } = await page.render({ scale, render: 'bitmap', renderFormFields: false });
  return upright(sharp(data, { raw: { width, height, channels: 4 } }));
}
