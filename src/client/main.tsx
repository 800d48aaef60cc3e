import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { RECAPTURE_PATH, STATUS_PATH } from '#src/shared/contract/captures.ts';
import { WHAT_IF_PATH } from '#src/shared/contract/config.ts';
import { PHONE_PATH } from '#src/shared/contract/hand-over.ts';
import { SUPPORT_PATH } from '#src/shared/contract/support/staff.ts';
import { startTexts } from './capture/locale/locale.ts';
import { CapturePage } from './capture/page/capture-page.tsx';

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

/** Whatever is not the capture page itself is fetched only where it stands; its words too. */
async function loadPage(): Promise<ReactNode> {
  if (`${location.pathname}/`.startsWith(`${SUPPORT_PATH}/`)) {
    return (await import('./support/start-console.tsx')).startConsole();
  }
  await startTexts();
  switch (location.pathname) {
    case PHONE_PATH:
      return (await import('./capture/phone/start-phone-page.tsx')).startPhonePage();
    case STATUS_PATH:
      return (await import('./capture/status/start-status-page.tsx')).startStatusPage();
    case RECAPTURE_PATH:
      return (await import('./capture/again/start-again-page.tsx')).startAgainPage();
    case WHAT_IF_PATH:
      return (await (await import('./what-if/start-what-if.tsx')).startWhatIf()) ?? <CapturePage />;
    default:
      return <CapturePage />;
  }
}

const root = document.getElementById('root');
if (root !== null) void start(root);
