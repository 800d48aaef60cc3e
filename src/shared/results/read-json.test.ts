import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('readJson', () => {
  it('parses within the limit, and refuses one byte more', () => {
    const body = bytes('{"a":[1,2]}');
    expect(readJson(body, body.byteLength)).toEqual({ ok: true, value: { a: [1, 2] } });
    expect(readJson(body, body.byteLength - 1)).toEqual({ ok: false, why: 'too-long' });
  });

  it('drops members that would reach a prototype, at any depth', () => {
    const read = readJson(bytes('{"__proto__":{"x":1},"a":{"__proto__":{"x":1},"b":2}}'), 1000);
    expect(read).toEqual({ ok: true, value: { a: { b: 2 } } });
    expect(Object.getOwnPropertyNames(read.ok ? read.value : null)).toEqual(['a']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['half a body', '{"header":{"isSucc'],
    ['a page', '<!doctype html><title>502</title>'],
    ['bytes that are no UTF-8', '"\xff\xfe"'],
    ['more levels than there is stack', '['.repeat(200_000) + ']'.repeat(200_000)],
  ])('%s is not JSON', (_name, text) => {
    expect(readJson(bytes(text), 1_000_000)).toEqual({ ok: false, why: 'not-json' });
  });
});
