import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import '../tokens.css';
import '../base.css';
import { FieldList } from './field-list.tsx';
import { FieldRow } from './field-row.tsx';

let host: HTMLDivElement;
let root: Root;
let calls: string[];

beforeEach(() => {
  calls = [];
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <FieldList label="Details">
      <FieldRow
        label="Resident number"
        value="901340-1000007"
        masked={{ value: '901340-1••••••', revealLabel: 'Show', hideLabel: 'Hide' }}
        onActivate={() => calls.push('on')}
        onDeactivate={() => calls.push('off')}
      />
      <FieldRow label="Name" value="카나리시험" lang="ko" weak="Please check" />
    </FieldList>,
  );
});

afterEach(() => {
  root.unmount();
  host.remove();
});

it('keeps a sensitive number out of the page until it is asked for, and again after', async () => {
  const show = page.getByRole('button', { name: 'Show' });
  await expect.element(show).toBeVisible();
  expect(host.innerHTML).not.toContain('1000007');
  await show.click();
  await expect.element(page.getByText('901340-1000007')).toBeVisible();
  await page.getByRole('button', { name: 'Hide' }).click();
  expect(host.innerHTML).not.toContain('1000007');
});

it('is worked by keys alone', async () => {
  await expect.element(page.getByRole('button', { name: 'Show' })).toBeVisible();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('901340-1000007')).toBeVisible();
});

it('asks for its place on the photo when it has the focus', async () => {
  await page.getByRole('button', { name: /Resident number/ }).click();
  expect(calls).toContain('on');
  await page.getByRole('button', { name: /Name/ }).click();
  expect(calls.at(-1)).toBe('off');
});

it('says in words what the dot says, in the language of the value', async () => {
  await expect.element(page.getByRole('button', { name: /Name.*Please check/ })).toBeVisible();
  await expect.element(page.getByText('카나리시험')).toHaveAttribute('lang', 'ko');
});
