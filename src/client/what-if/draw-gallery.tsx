import type { ReactNode } from 'react';
import { loadNamespace } from '#src/client/capture/locale/locale.ts';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import { loadGallery } from './gallery.ts';
import { WhatIfPage } from './what-if-page.tsx';

/** The page with its words. Rejects when they cannot be fetched. */
export async function drawGallery(config: PublicConfig): Promise<ReactNode> {
  const [gallery] = await Promise.all([loadGallery(), loadNamespace('whatIf')]);
  return <WhatIfPage config={config} gallery={gallery} />;
}
