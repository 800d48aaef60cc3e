import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useObjectUrl } from './use-object-url.ts';

const made = vi.spyOn(URL, 'createObjectURL');
const revoked = vi.spyOn(URL, 'revokeObjectURL');

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

function Photo({ blob }: { readonly blob: Blob | null }) {
  const url = useObjectUrl(blob);
  return url === null ? null : <img src={url} alt="" />;
}

const urls = () => made.mock.results.map(({ value }) => value as string);

test('the address of a photo is revoked when another is shown, none is, or the page goes', async () => {
  const host = document.createElement('div');
  const root = createRoot(host);
  const show = (blob: Blob | null) => act(async () => root.render(<Photo blob={blob} />));
  const [first, second, third] = ['first', 'second', 'third'].map((text) => new Blob([text]));

  await show(first ?? null);
  expect(await (await fetch(urls()[0] ?? '')).text()).toBe('first');
  expect(host.querySelector('img')?.src).toBe(urls()[0]);
  expect(revoked).not.toHaveBeenCalled();

  await show(second ?? null);
  await show(null);
  expect(host.querySelector('img')).toBeNull();
  await show(third ?? null);
  await act(async () => root.unmount());

  expect(urls()).toHaveLength(3);
  expect(revoked.mock.calls.map(([url]) => url)).toEqual(urls());
  for (const url of urls()) await expect(fetch(url)).rejects.toThrow();
});
