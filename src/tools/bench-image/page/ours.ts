import type { Cut } from '#src/client/capture/prepare-image/prepared-image.ts';
import { prepareImage } from '#src/client/capture/prepare-image/prepare-image.ts';
import type { Contender } from './contender.ts';

/** The product's own preparation, through its own worker, as the page calls it. */
export function ours(kind: 'whole' | 'find'): Contender {
  const cut: Cut = { kind };
  return async ({ photo, document, maxBytes }) => {
    const made = await prepareImage(photo, {
      document,
      maxImageBytes: maxBytes,
      heicDecoder: true,
      cut,
    });
    if (!made.ok) throw new Error(made.reason);
    return { blob: made.image.blob, encodes: made.image.encodes };
  };
}
