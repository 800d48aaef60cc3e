import imageCompression from 'browser-image-compression';
import { LONG_SIDE, QUALITY, type Contender } from './contender.ts';

const BYTES_PER_MEBIBYTE = 1_048_576;
/** Its own bundle from this server, with a counter in front; by default its worker loads it from a CDN. */
const LIBRARY = '/library/browser-image-compression.js';

/** In its worker. With a long side and a quality as a careful developer sets them; or with a size in bytes alone. */
export const browserImageCompression: Contender = async ({ photo, maxBytes, byteLimit }) => {
  const blob = await imageCompression(photo, {
    maxSizeMB: maxBytes / BYTES_PER_MEBIBYTE,
    ...(byteLimit ? {} : { maxWidthOrHeight: LONG_SIDE, initialQuality: QUALITY }),
    fileType: 'image/jpeg',
    useWebWorker: true,
    libURL: new URL(LIBRARY, location.href).href,
  });
  return { blob, encodes: null };
};
