import type { ReactNode } from 'react';
import { loadNamespace } from '../locale/locale.ts';
import { readStatusAddress } from './status-address.ts';
import { StatusPage } from './status-page.tsx';

/** The page for whoever comes back to a kept photo, with its words. Rejects when they can't be fetched. */
export async function startStatusPage(): Promise<ReactNode> {
  const address = readStatusAddress(location.hash);
  // A capture that is there may have ended: its words are those of the kept photo.
  await Promise.all([loadNamespace('status'), loadNamespace('saved')]);
  return <StatusPage address={address} />;
}
