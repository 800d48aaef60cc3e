import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixedKeys } from './key-ring.ts';
import { keptMasterKeys, parseMasterKeys, type MasterKey } from './master-keys.ts';
import { rewrap, seal, unseal } from './seal.ts';

const one: MasterKey = { version: '1', bytes: Buffer.alloc(32, 1) };
const two: MasterKey = { version: '2', bytes: Buffer.alloc(32, 2) };
const content = Buffer.from('901340-1000007 카나리시험');

describe('seal', () => {
  it('opens for its owner with the key that wrapped it', () => {
    const sealed = seal(content, 'K7Q4MF2X:session', fixedKeys([one]));
    expect(unseal(sealed, 'K7Q4MF2X:session', fixedKeys([one]))).toEqual({ ok: true, bytes: content });
    expect(unseal(sealed, 'K7Q4MF2X:session', fixedKeys([two, one]))).toEqual({ ok: true, bytes: content });
  });

  it('holds nothing in plain, and no two are alike', () => {
    const nonces = new Set<string>();
    for (let round = 0; round < 500; round += 1) {
      const sealed = seal(content, 'a', fixedKeys([one]));
      expect(sealed.body.includes('901340')).toBe(false);
      nonces
        .add(sealed.body.subarray(0, 12).toString('hex'))
        .add(sealed.wrappedKey.subarray(0, 12).toString('hex'));
    }
    expect(nonces.size).toBe(1_000);
  });

  it('does not open when anything about it is changed', () => {
    const sealed = seal(content, 'a', fixedKeys([one]));
    expect(unseal(sealed, 'b', fixedKeys([one]))).toEqual({ ok: false, because: 'tampered' });
    for (const part of ['body', 'wrappedKey'] as const) {
      for (let at = 0; at < sealed[part].length; at += 1) {
        const changed = Buffer.from(sealed[part]);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(unseal({ ...sealed, [part]: changed }, 'a', fixedKeys([one])).ok).toBe(false);
      }
      expect(unseal({ ...sealed, [part]: sealed[part].subarray(0, 20) }, 'a', fixedKeys([one])).ok).toBe(
        false,
      );
    }
    const other = seal(content, 'a', fixedKeys([one]));
    expect(unseal({ ...sealed, body: other.body }, 'a', fixedKeys([one])).ok).toBe(false);
  });

  it('says when the master key is gone', () => {
    const sealed = seal(content, 'a', fixedKeys([one]));
    expect(unseal(sealed, 'a', fixedKeys([two]))).toEqual({ ok: false, because: 'master-key-missing' });
    const otherBytes = { version: '1', bytes: Buffer.alloc(32, 9) };
    expect(unseal(sealed, 'a', fixedKeys([otherBytes]))).toEqual({ ok: false, because: 'tampered' });
  });
});

describe('rewrap', () => {
  it('makes the newest key open it, and that one only', () => {
    const sealed = seal(content, 'a', fixedKeys([one]));
    const wrapped = rewrap(sealed, 'a', fixedKeys([two, one]));
    if (!wrapped.ok) throw new Error(wrapped.because);
    expect(wrapped.keyVersion).toBe('2');
    const moved = { ...sealed, ...wrapped };
    expect(unseal(moved, 'a', fixedKeys([two]))).toEqual({ ok: true, bytes: content });
    expect(unseal(moved, 'b', fixedKeys([two])).ok).toBe(false);
    expect(unseal(moved, 'a', fixedKeys([one])).ok).toBe(false);
  });

  it('says what it cannot do', () => {
    const sealed = seal(content, 'a', fixedKeys([one]));
    expect(rewrap(sealed, 'a', fixedKeys([two]))).toEqual({ ok: false, because: 'master-key-missing' });
    expect(rewrap(sealed, 'b', fixedKeys([two, one]))).toEqual({ ok: false, because: 'tampered' });
  });
});

describe('master keys', () => {
  it('are read as version:base64, newest first', () => {
    const text = `2026-11:${two.bytes.toString('base64')}, 1:${one.bytes.toString('base64')}`;
    expect(parseMasterKeys(text)?.map(({ version }) => version)).toEqual(['2026-11', '1']);
    for (const bad of ['', 'a', '1:', `:${one.bytes.toString('base64')}`, '1:AAAA', `${text},`]) {
      expect(parseMasterKeys(bad)).toBeNull();
    }
  });

  it('are made once, for their owner only', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'keys-'));
    const first = keptMasterKeys(dataDir);
    const second = keptMasterKeys(dataDir);
    if (!first.ok || !second.ok) throw new Error('no keys');
    expect([first.made, second.made]).toEqual([true, false]);
    expect(second.keys).toEqual(first.keys);
    expect(statSync(first.path).mode & 0o777).toBe(0o600);
    expect(readFileSync(first.path, 'utf8')).toMatch(/^1:[A-Za-z0-9+/]{43}=$/);
    writeFileSync(first.path, 'damaged');
    expect(keptMasterKeys(dataDir)).toEqual({ ok: false, path: first.path });
  });
});
