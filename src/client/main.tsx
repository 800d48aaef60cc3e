import { createRoot } from 'react-dom/client';
import { startTexts } from './capture/locale/locale.ts';
import { CapturePage } from './capture/page/capture-page.tsx';

/** Nothing can be said in the person's language without its texts, so the page waits for them. */
async function start(root: HTMLElement): Promise<void> {
  try {
    await startTexts();
  } catch {
    // The words for this are in the page itself, in every language.
    document.getElementById('unavailable')?.removeAttribute('hidden');
    return;
  }
  createRoot(root).render(<CapturePage />);
}

const root = document.getElementById('root');
if (root !== null) void start(root);
