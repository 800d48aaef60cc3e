import type { ReactNode } from 'react';
import { RECAPTURE_PATH, STATUS_PATH } from '#src/shared/contract/captures.ts';
import { WHAT_IF_PATH } from '#src/shared/contract/config.ts';
import { PHONE_PATH } from '#src/shared/contract/hand-over.ts';
import { SUPPORT_PATH } from '#src/shared/contract/support/staff.ts';
import { startTexts } from './capture/locale/locale.ts';
import { CapturePage } from './capture/page/capture-page.tsx';

/**
 * The page of a path other than the capture page's own; each is fetched only where it stands, its words too. An
 * unknown path is the capture page. Rejects when a part cannot be fetched.
 */
export async function loadOtherPage(path: string): Promise<ReactNode> {
  if (`${path}/`.startsWith(`${SUPPORT_PATH}/`)) {
    return (await import('./support/start-console.tsx')).startConsole();
  }
  await startTexts();
  switch (path) {
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
