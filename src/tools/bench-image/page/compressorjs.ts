import Compressor from 'compressorjs';
import { LONG_SIDE, QUALITY, type Contender } from './contender.ts';

/** On the main thread, the only place it has. It knows no limit in bytes. */
export const compressorjs: Contender = ({ photo }) =>
  new Promise((resolve, reject) => {
    const compressor = new Compressor(photo, {
      maxWidth: LONG_SIDE,
      maxHeight: LONG_SIDE,
      quality: QUALITY,
      mimeType: 'image/jpeg',
      success: (blob) => resolve({ blob, encodes: null }),
      error: reject,
    });
    void compressor;
  });
