import type { ReactNode } from 'react';
import { loadNamespace } from '../locale/locale.ts';
import { AgainPage } from './again-page.tsx';

/** The page that a link to a new photo opens, with its words. Rejects when they can't be fetched. */
export async function startAgainPage(): Promise<ReactNode> {
  const secret = location.hash.slice(1);
  await Promise.all([loadNamespace('again'), loadNamespace('status')]);
  return <AgainPage secret={secret} />;
}
