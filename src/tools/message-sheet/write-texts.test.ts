import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readTable, MESSAGES_FOLDER } from './text-table.ts';
import { filesWith, writeFiles } from './write-texts.ts';

const root = join(import.meta.dirname, '../../..');
const STYLE = { printWidth: 110, singleQuote: true };
const TITLE = 'person.CARD_TOO_FAR.title';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'messages-'));
  cpSync(MESSAGES_FOLDER, folder, { recursive: true });
});

/** Every file of texts, by its path below the folder. */
function contents(of = folder): Readonly<Record<string, string>> {
  const names = readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(of, name), 'utf8')]));
}

function changedLines(before: string, after: string): readonly string[] {
  const lines = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !lines.has(line));
}

test('what is written differs in the changed texts alone', async () => {
  const changes = new Map([
    [TITLE, { en: "Don't stay so far away", ja: 'もっと近づけて撮ってください' }],
    ['recaptureMail.body', { en: 'Hello,\n\n{document} {link} `{until}`' }],
    ['console.roles.viewer', { ko: '조회자' }],
  ]);
  const before = contents();
  const files = await filesWith(changes, readTable(folder), folder, STYLE);
  writeFiles(files);
  const after = contents();
  const different = Object.keys(before).filter((name) => before[name] !== after[name]);
  expect(different.sort()).toEqual(
    ['en/person-photo.ts', 'en/recapture-mail.ts', 'ja/person-photo.ts', 'ko/console.ts'].sort(),
  );
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const photo = 'en/person-photo.ts';
  expect(changedLines(before[photo] ?? '', after[photo] ?? '')).toEqual([
    `    title: "Don't stay so far away",`,
  ]);
  const table = readTable(folder);
  for (const [id, texts] of changes) expect(table.get(id)?.texts).toMatchObject(texts);
});

test('no change writes no file', async () => {
  expect(await filesWith(new Map(), readTable(folder), folder, STYLE)).toEqual([]);
});

test('all files are written or none', async () => {
  const changes = new Map([[TITLE, { ko: 'ㄱ', en: 'A', ja: 'あ', zh: '中' }]]);
  const files = await filesWith(changes, readTable(folder), folder, STYLE);
  expect(files.length).toBe(4);
  const before = contents();
  // Something stands where the last of them would be written first.
  writeFileSync(`${files.at(-1)?.path}.new`, '');
  expect(() => writeFiles(files)).toThrow(/EEXIST/);
  expect(contents()).toEqual(before);
});

describe('the commands', () => {
  const run = (tool: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [`src/tools/messages-${tool}.ts`, ...args], { cwd: root, encoding: 'utf8' });

  test('round-trip without a change, and write nothing when a row is wrong', () => {
    const before = contents(MESSAGES_FOLDER);
    const file = join(folder, 'messages.csv');
    expect(run('export', '--out', file).stdout).toMatch(/^\d{4} texts in /);
    const unchanged = run('import', file);
    expect(unchanged.stdout).toBe('0 texts changed\n');
    expect(unchanged.status).toBe(0);

    const sheet = readFileSync(file, 'utf8');
    const [text = ''] = Object.values(readTable().get(TITLE)?.texts ?? {});
    writeFileSync(file, sheet.replace(`"${text}"`, '""').replace('"interface.page.back"', '"nowhere"'));
    const faulty = run('import', file);
    expect(faulty.status).toBe(1);
    expect(faulty.stderr).toContain(`${TITLE} · ko: empty`);
    expect(faulty.stderr).toContain('nowhere: no text has this id');
    expect(faulty.stderr).toContain('3 faults: nothing was written');
    expect(contents(MESSAGES_FOLDER)).toEqual(before);
  });

  test('say how they are used', () => {
    expect(run('import').stderr).toContain('npm run messages:import -- messages.csv');
    expect(run('export', '--format').status).toBe(2);
    expect(run('import', '/nowhere.csv').stderr).toContain('cannot be read');
  });
});
