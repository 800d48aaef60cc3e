import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTexts } from './capture/locale/locale.ts';
import { CapturePage } from './capture/page/capture-page.tsx';

/** Nothing can be said in the person's language without its texts, so the page waits for them. */
async function start(root: HTMLElement): Promise<void> {
  let page: ReactNode;
  try {
    page = await loadPage(location.pathname);
  } catch {
    // The words for this are in the page itself, in every language.
    document.getElementById('unavailable')?.removeAttribute('hidden');
    return;
  }
  createRoot(root).render(page);
}

/** A first visit to the capture page fetches nothing of the others, not even where they are. */
async function loadPage(path: string): Promise<ReactNode> {
  if (path !== '/') return (await import('./other-pages.tsx')).loadOtherPage(path);
  await startTexts();
  return <CapturePage />;
}

const root = document.getElementById('root');
if (root !== null) void start(root);
