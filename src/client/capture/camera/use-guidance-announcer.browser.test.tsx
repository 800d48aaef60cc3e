import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveRegion } from '#src/client/ui/progress/live-region.tsx';
import { useGuidanceAnnouncer } from './use-guidance-announcer.ts';

let host: HTMLDivElement;
let root: Root;
let heard: string[];
let observer: MutationObserver;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  heard = [];
  observer = new MutationObserver(() => {
    const words = host.querySelector('[role=status]')?.textContent ?? '';
    if (words !== '' && words !== heard.at(-1)) heard.push(words);
  });
  observer.observe(host, { subtree: true, childList: true, characterData: true });
});

afterEach(() => {
  act(() => root.unmount());
  observer.disconnect();
  host.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function Guided({ words, first }: { readonly words: string; readonly first?: string }) {
  useGuidanceAnnouncer(words, first);
  return null;
}

const show = (words: string, first?: string) =>
  act(async () =>
    root.render(
      <LiveRegion>
        <Guided words={words} {...(first !== undefined && { first })} />
      </LiveRegion>,
    ),
  );
const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms));

it('speaks through the one status node, not more often than every 3 s', async () => {
  await show('Move closer');
  await pass(1_000);
  await show('Hold still');
  await pass(1_000);
  await show('Find more light');
  expect(heard).toEqual(['Move closer']);
  await pass(1_100);
  expect(heard).toEqual(['Move closer', 'Find more light']);
  expect(host.querySelectorAll('[role=status]')).toHaveLength(1);
});

it('offers help once, then goes on', async () => {
  await show('Move closer');
  await pass(5_000);
  await show('Move closer', 'Taking a while?');
  await pass(10_000);
  expect(heard).toEqual(['Move closer', 'Taking a while?', 'Move closer']);
});

it('is silent when there is nothing to say', async () => {
  await show('Move closer');
  await show('');
  expect(host.querySelector('[role=status]')?.textContent).toBe('');
});
