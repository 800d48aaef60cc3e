import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFilePicker } from './use-file-picker.ts';

let host: HTMLDivElement;
let root: Root;
const openFiles = vi.fn();

function Screen() {
  const picker = useFilePicker({ openFiles });
  return (
    <button type="button" onClick={picker.open}>
      {picker.isOpen ? 'open' : 'closed'}
    </button>
  );
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  openFiles.mockClear();
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  await act(async () => root.render(<Screen />));
  await act(async () => host.querySelector('button')?.click());
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

it('opens the picker, and knows that it is open', () => {
  expect(openFiles).toHaveBeenCalledOnce();
  expect(host.textContent).toBe('open');
});

it.each(['cancel', 'change'])('hears the %s of an input', async (event) => {
  const input = document.createElement('input');
  document.body.append(input);
  await act(async () => input.dispatchEvent(new Event(event, { bubbles: true })));
  input.remove();
  expect(host.textContent).toBe('closed');
});

it('hears the focus that comes back to the page, not one that moves in it', async () => {
  await act(async () => host.querySelector('button')?.dispatchEvent(new FocusEvent('focus')));
  expect(host.textContent).toBe('open');
  await act(async () => globalThis.dispatchEvent(new Event('focus')));
  expect(host.textContent).toBe('closed');
});

it('does not keep the page waiting for a picker that said nothing', async () => {
  await act(async () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
  expect(host.textContent).toBe('closed');
});
