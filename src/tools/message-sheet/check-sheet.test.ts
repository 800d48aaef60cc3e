import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { checkSheet } from './check-sheet.ts';
import { readCsv, writeCsv } from './csv.ts';
import { type SheetFault, lineOf } from './fault.ts';
import { sheetOf } from './sheet.ts';
import { readTable, withTexts } from './text-table.ts';

const table = readTable();
const sheet = sheetOf(table);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const check = (text: string) => checkSheet(bytesOf(text), table);

const TITLE = 'person.CARD_TOO_FAR.title';
const ACTION = 'person.UPSTREAM_UNREACHABLE.action';
const now = (id: string) => table.get(id)?.texts ?? { ko: '', en: '', ja: '', zh: '' };

type Edit = (rows: string[][]) => void;

/** The sheet as a translator's spreadsheet program saves it after an edit; cells are named by id and column. */
function edited(edit: Edit): string {
  const read = readCsv(bytesOf(sheet));
  if (!read.ok) throw new Error(read.what);
  const rows = read.rows.map((row) => [...row]);
  edit(rows);
  return writeCsv(rows);
}

const put =
  (id: string, column: string, text: string): Edit =>
  (rows) => {
    const row = rows.find(([name]) => name === id);
    if (row) row[rows[0]?.indexOf(column) ?? -1] = text;
  };

function faultsOf(...edits: readonly Edit[]): readonly SheetFault[] {
  const checked = check(edited((rows) => edits.forEach((edit) => edit(rows))));
  return checked.ok ? [] : checked.faults;
}

function changesOf(text: string) {
  const checked = check(text);
  if (!checked.ok) throw new Error(checked.faults.map(lineOf).join('\n'));
  return Object.fromEntries(checked.changes);
}

describe('the file', () => {
  test('is one that spreadsheet programs open right', () => {
    expect(bytesOf(sheet).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(sheet.slice(1).split('\r\n')[0]).toBe('"id","context","ko","en","ja","zh","version"');
    expect(sheet).toContain(now(TITLE).ko);
  });

  test('comes back without a change as no change', () => {
    expect(changesOf(sheet)).toEqual({});
  });

  test('may be saved with semicolons, tabs, line feeds, other columns first, without its mark, with empty rows', () => {
    const rows = edited((all) => {
      put(TITLE, 'en', 'Move a bit closer')(all);
      all.push(['', '', '', '', '', '', '']);
    });
    const read = readCsv(bytesOf(rows));
    if (!read.ok) throw new Error(read.what);
    const turned = read.rows.map((row) => row.toReversed());
    for (const delimiter of [';', '\t', ',']) {
      expect(changesOf(stringify(turned, { delimiter }))).toEqual({ [TITLE]: { en: 'Move a bit closer' } });
    }
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+82', "'+82"],
    ['-', "'-"],
    ['@name', "'@name"],
    ["'=quoted", "''=quoted"],
    ["it's", "it's"],
    ["'plain'", "'plain'"],
  ])('guards %s against being calculated, and takes the guard off again', (text, guarded) => {
    const written = writeCsv([[text]]);
    expect(written).toBe(`\ufeff"${guarded}"\r\n`);
    expect(readCsv(bytesOf(written))).toEqual({ ok: true, rows: [[text]] });
  });

  test.each([
    ['quotes', 'He said "no", twice'],
    ['lines', 'one\n\nthree'],
    ['delimiters', 'a;b\tc,d'],
  ])('keeps %s', (_what, text) => {
    expect(readCsv(bytesOf(writeCsv([[text, 'x']])))).toEqual({ ok: true, rows: [[text, 'x']] });
  });

  test('in another encoding or shape is refused as a whole, with what to do', () => {
    const utf16 = new Uint8Array(Buffer.from(sheet, 'utf16le'));
    const lines = (bytes: Uint8Array) => {
      const checked = checkSheet(bytes, table);
      return checked.ok ? [] : checked.faults.map(lineOf);
    };
    expect(lines(utf16)[0]).toMatch(/^file: .*Save it again|^row 1/);
    expect(lines(Uint8Array.of(0xb0, 0xa1))[0]).toContain('not UTF-8');
    expect(lines(bytesOf('"id","ko\n'))[0]).toMatch(/^file: the file is no CSV/);
    expect(lines(bytesOf('id,ko,en,zh,version\n'))).toEqual([
      'row 1: no column ja. Row 1 has to name the columns id, ko, en, ja, zh, version.',
    ]);
    expect(lines(bytesOf('id,ko,en,ja,zh,zh,version\n'))[0]).toContain('two columns zh');
  });
});

describe('a changed text', () => {
  test('is taken over in the languages that changed', () => {
    const text = edited((rows) => {
      put(TITLE, 'en', 'Move a bit closer')(rows);
      put('interface.page.back', 'ja', '前へ戻る')(rows);
    });
    expect(changesOf(text)).toEqual({
      [TITLE]: { en: 'Move a bit closer' },
      'interface.page.back': { ja: '前へ戻る' },
    });
  });

  test.each([
    ['empty', put(TITLE, 'zh', ' '), /^row \d+ · person\.CARD_TOO_FAR\.title · zh: empty\. .*it was: /],
    ['calculated', put(TITLE, 'en', '#NAME?'), /calculated it\. Format the cell as text/],
    [
      'a lost placeholder',
      put(ACTION, 'en', 'Keep the number. You do not need to send it again.'),
      /lost \{/,
    ],
    [
      'a placeholder too many',
      put(TITLE, 'en', 'Move closer {ref}'),
      /has \{ref\}, which nothing fills in\. Take/,
    ],
    ['a space around', put(TITLE, 'en', 'Move closer '), /begins or ends with a space/],
    ['a second line', put(TITLE, 'en', 'Move\ncloser'), /several lines/],
    ['an unseen character', put(TITLE, 'en', 'Move\u200b closer'), /nobody sees/],
    ['too long', put(TITLE, 'en', 'Move '.repeat(12).trim()), /en: M4: title has 59 characters, at most 40/],
    ['a banned word', put(TITLE, 'en', 'Sorry, move closer'), /M3: /],
    ['out of tone', put(TITLE, 'ko', '더 가까이 찍어라'), /ko: M6: title is out of tone/],
    ['a double', put(TITLE, 'en', now('person.IMAGE_BLURRY.title').en), /M10: same title as /],
    ['another script', put('interface.page.back', 'en', '뒤로'), /interface: another script/],
  ])('with %s is told by its row', (_what, edit, line) => {
    const faults = faultsOf(edit).map(lineOf);
    expect(faults.join('\n')).toMatch(line);
    for (const fault of faults) expect(fault).toMatch(/\. [A-Z].+/);
  });

  test('whose fault shows at another text is told for the file', () => {
    const lines = faultsOf(put('buttons.fixDevice', 'ko', '새로 보기')).map(lineOf);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^file · ko: [A-Z_]+ M11: no such button/);
  });

  test('is told with every other fault at once, in the order of the rows', () => {
    const faults = faultsOf(
      put(TITLE, 'zh', ''),
      put('interface.page.back', 'en', 'Oops'),
      put('person.IMAGE_BLURRY.title', 'ja', ''),
    );
    expect(faults.length).toBe(3);
    expect(faults.map(({ row }) => row)).toEqual(
      faults.map(({ row }) => row).sort((a, b) => Number(a) - Number(b)),
    );
  });
});

describe('ids', () => {
  test.each([
    ['unknown', put(TITLE, 'id', 'person.NOBODY.title'), ['no text has this id', 'the row is missing']],
    ['missing', (rows: string[][]) => void rows.splice(9, 1), ['the row is missing']],
    ['twice', (rows: string[][]) => void rows.push(rows[5] ?? []), ['the id is there twice, first in row 6']],
    ['empty', put(TITLE, 'id', ''), ['the row is missing', 'no id']],
  ])('%s are refused', (_what, edit, whats) => {
    expect(
      faultsOf(edit)
        .map(({ what }) => what)
        .sort(),
    ).toEqual(whats.sort());
  });
});

describe('texts that the product has changed since the export', () => {
  const later = withTexts(table, new Map([[TITLE, { en: 'Come closer' }]]));

  test('stay when the translator left them', () => {
    expect(checkSheet(bytesOf(sheet), later)).toEqual({ ok: true, changes: new Map() });
  });

  test('are no fault when both say the same by now', () => {
    const same = bytesOf(edited(put(TITLE, 'en', 'Come closer')));
    expect(checkSheet(same, later)).toEqual({ ok: true, changes: new Map() });
  });

  test('are a fault when both changed them', () => {
    const checked = checkSheet(bytesOf(edited(put(TITLE, 'ko', '더 가까이 찍어요'))), later);
    expect(checked.ok ? [] : checked.faults.map(({ what }) => what)).toEqual([
      'changed here and, since the export, in the product too',
    ]);
  });
});
