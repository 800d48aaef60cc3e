import { expect, it } from 'vitest';
import { commandOf } from './case-keys.ts';

const PRESS = { ctrlKey: false, metaKey: false, altKey: false, isTyping: false, isOnList: false };

it.each([
  ['j', 'next'],
  ['k', 'previous'],
  ['r', 'retry'],
  ['/', 'search'],
  ['?', 'keys'],
  ['Escape', 'close'],
])('%s works anywhere on the page', (key, command) => {
  expect(commandOf({ ...PRESS, key })).toBe(command);
});

it.each(['Enter', 'ArrowDown', 'End', 'PageUp'])('%s belongs to the list alone', (key) => {
  expect(commandOf({ ...PRESS, key })).toBeNull();
  expect(commandOf({ ...PRESS, key, isOnList: true })).not.toBeNull();
});

it('leaves letters to a field', () => {
  for (const key of ['j', 'r', '/', '?']) expect(commandOf({ ...PRESS, key, isTyping: true })).toBeNull();
});

it("leaves the browser's own keys alone", () => {
  expect(commandOf({ ...PRESS, key: 'r', ctrlKey: true })).toBeNull();
  expect(commandOf({ ...PRESS, key: 'r', metaKey: true })).toBeNull();
  expect(commandOf({ ...PRESS, key: 'j', altKey: true })).toBeNull();
  expect(commandOf({ ...PRESS, key: 'x', isOnList: true })).toBeNull();
});
