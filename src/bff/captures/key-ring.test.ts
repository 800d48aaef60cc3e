import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fixedKeys, keysOfFile, type KeyRing } from './key-ring.ts';
import { keptMasterKeys } from './master-keys.ts';

const ONE = `1:${Buffer.alloc(32, 1).toString('base64')}`;
const TWO = `2:${Buffer.alloc(32, 2).toString('base64')}`;

let folder: string;
let path: string;
let missing: string[];
let ring: KeyRing;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ring-'));
  path = join(folder, 'master-keys');
  missing = [];
  write(ONE);
  const kept = keptMasterKeys(folder);
  if (!kept.ok) throw new Error('no keys');
  ring = keysOfFile({ ...kept, onMissing: (version) => missing.push(version) });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(text: string): void {
  writeFileSync(`${path}.next`, text);
  renameSync(`${path}.next`, path);
}

it('finds a key that came after the start, and seals with it from then on', () => {
  expect(ring.newest().version).toBe('1');
  write(`${TWO},${ONE}`);
  expect(ring.find('2')?.bytes).toEqual(Buffer.alloc(32, 2));
  expect(ring.newest().version).toBe('2');
  expect(ring.find('1')?.version).toBe('1');
  expect(missing).toEqual([]);
});

it('tells once of a key that is nowhere', () => {
  expect([ring.find('7'), ring.find('7'), ring.find('8')]).toEqual([null, null, null]);
  expect(missing).toEqual(['7', '8']);
});

it('lets go of a key that was dropped', () => {
  write(`${TWO},${ONE}`);
  expect(ring.find('2')?.version).toBe('2');
  write(TWO);
  expect(ring.find('3')).toBeNull();
  expect(ring.find('1')).toBeNull();
});

it('keeps its keys when the file is gone or damaged', () => {
  write('damaged');
  expect(ring.find('2')).toBeNull();
  rmSync(path);
  expect(ring.find('3')).toBeNull();
  expect(ring.newest().version).toBe('1');
  expect(ring.find('1')?.version).toBe('1');
});

it('has at least one key', () => {
  expect(() => fixedKeys([])).toThrow('no master key');
});
