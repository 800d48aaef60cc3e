import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { Reference } from './reference.tsx';

let host: HTMLDivElement;
let root: Root;

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  vi.restoreAllMocks();
  root.unmount();
  host.remove();
});

function show(onCopy?: (copied: boolean) => void) {
  root.render(
    <>
      <Reference
        label="Reference number"
        value="K7Q4-MF2X"
        copyLabel="Copy"
        copiedLabel="Copied"
        {...(onCopy && { onCopy })}
      />
      <textarea aria-label="Paste here" />
    </>,
  );
}

async function pasted(): Promise<string> {
  const field = page.getByRole('textbox', { name: 'Paste here' });
  await field.click();
  await userEvent.keyboard('{Control>}v{/Control}');
  const node = field.element();
  return node instanceof HTMLTextAreaElement ? node.value : '';
}

function refuse() {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
}

it('puts the number on the clipboard and says so for a while', async () => {
  const copies: boolean[] = [];
  show((copied) => copies.push(copied));
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(copies).toEqual([true]);
  expect(await pasted()).toBe('K7Q4-MF2X');
  await expect.element(page.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
});

it('copies the old way where the clipboard is closed to pages', async () => {
  refuse();
  show();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByRole('button', { name: 'Copied' })).toHaveFocus();
  expect(await pasted()).toBe('K7Q4-MF2X');
});

it('selects the number when nothing may be copied, so that the person can', async () => {
  refuse();
  vi.spyOn(document, 'execCommand').mockReturnValue(false);
  const copies: boolean[] = [];
  show((copied) => copies.push(copied));
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => copies).toEqual([false]);
  expect(String(getSelection())).toBe('K7Q4-MF2X');
});

it('is read out character by character', async () => {
  show();
  await expect.element(page.getByText('K 7 Q 4, M F 2 X')).toBeInTheDocument();
  await expect.element(page.getByText('K7Q4-MF2X')).toHaveAttribute('aria-hidden', 'true');
});
