import { crc32 } from '#src/client/capture/prepare-image/formats/crc32.ts';
import { type PhotoChange, changedPhoto, plainPng } from './changed-photo.ts';
import { emptyHeic, pdfOf } from './made-formats.ts';
import { specimenFile } from './send-specimen.ts';

/** A file with something wrong, made here. */
export type MadeFile =
  | 'text'
  | 'empty'
  | 'half'
  | 'empty-heic'
  | 'pdf'
  | 'pdf-two-pages'
  | 'pdf-large'
  | 'huge'
  | PhotoChange;

const SPECIMEN = 'resident.jpg';
/** More than any browser opens whole. */
const HUGE_SIDE_PIXELS = 30_000;

/** Null when the specimen that it is made from cannot be fetched. */
export async function makeFile(made: MadeFile, maxImageBytes: number): Promise<Blob | null> {
  switch (made) {
    case 'text':
      return new Blob(['A letter, not a photo of anything at all.\n'.repeat(40)], { type: 'image/jpeg' });
    case 'empty':
      return new Blob([], { type: 'image/jpeg' });
    case 'half': {
      const whole = await specimenFile(SPECIMEN);
      return whole?.slice(0, whole.size / 2) ?? null;
    }
    case 'empty-heic':
      return emptyHeic();
    case 'pdf':
      return pdfOf(1);
    case 'pdf-two-pages':
      return pdfOf(2);
    case 'pdf-large':
      return pdfOf(1, maxImageBytes);
    case 'huge':
      return withSize(await plainPng(), HUGE_SIDE_PIXELS);
    default:
      return changedPhoto(made);
  }
}

/** The header says how large a PNG is; that is believed before a pixel is opened. */
async function withSize(png: Blob, side: number): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const view = new DataView(bytes.buffer);
  view.setUint32(16, side);
  view.setUint32(20, side);
  view.setUint32(29, crc32(bytes.subarray(12, 29)));
  return new Blob([bytes], { type: 'image/png' });
}
