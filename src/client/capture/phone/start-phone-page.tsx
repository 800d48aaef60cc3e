import type { ReactNode } from 'react';
import { loadNamespace } from '../locale/locale.ts';
import { readPhoneAddress } from './phone-address.ts';
import { PhonePage } from './phone-page.tsx';

/** The page that a phone opens for a computer, with its words. Rejects when they can't be fetched. */
export async function startPhonePage(): Promise<ReactNode> {
  const address = readPhoneAddress();
  await loadNamespace('phone');
  return <PhonePage address={address} />;
}
