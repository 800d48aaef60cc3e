import type { ReactNode } from 'react';
import { getConfig } from '#src/client/api/get-config.ts';

/**
 * The gallery of all messages; null where this installation reads for real: then nothing of it is loaded. Rejects when it
 * cannot be fetched.
 */
export async function startWhatIf(): Promise<ReactNode | null> {
  const config = await getConfig();
  if (config.kind !== 'ok' || !config.value.features.simulate) return null;
  const { drawGallery } = await import('./draw-gallery.tsx');
  return drawGallery(config.value);
}
