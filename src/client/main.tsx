import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { PHONE_PATH } from '#src/shared/contract/hand-over.ts';
import { SUPPORT_PATH } from '#src/shared/contract/support/staff.ts';
import { loadNamespace, startTexts } from './capture/locale/locale.ts';
import { CapturePage } from './capture/page/capture-page.tsx';
import { readPhoneAddress } from './capture/phone/phone-address.ts';

/** Nothing can be said in the person's language without its texts, so the page waits for them. */
async function start(root: HTMLElement): Promise<void> {
  let page: ReactNode;
  try {
    page = await loadPage();
  } catch {
    // The words for this are in the page itself, in every language.
    document.getElementById('unavailable')?.removeAttribute('hidden');
    return;
  }
  createRoot(root).render(page);
}

/** The console, and the page that a phone opens for a computer, are fetched only there; their words too. */
async function loadPage(): Promise<ReactNode> {
  if (`${location.pathname}/`.startsWith(`${SUPPORT_PATH}/`)) {
    return (await import('./support/start-console.tsx')).startConsole();
  }
  await startTexts();
  if (location.pathname !== PHONE_PATH) return <CapturePage />;
  const address = readPhoneAddress();
  const [{ PhonePage }] = await Promise.all([
    import('./capture/phone/phone-page.tsx'),
    loadNamespace('phone'),
  ]);
  return <PhonePage address={address} />;
}

const root = document.getElementById('root');
if (root !== null) void start(root);
