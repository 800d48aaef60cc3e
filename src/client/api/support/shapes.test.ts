import { expect, it } from 'vitest';
import {
  checked,
  flag,
  listOf,
  number,
  object,
  oneOf,
  orNull,
  parserOf,
  tableOf,
  text,
  word,
} from './shapes.ts';

interface Row {
  readonly name: string;
  readonly count: number | null;
  readonly kind: 'a' | 'b';
  readonly tags: readonly string[];
  readonly open: boolean;
}

const parse = parserOf(
  object<Row>({
    name: text,
    count: orNull(number),
    kind: oneOf(['a', 'b']),
    tags: listOf(word()),
    open: flag,
  }),
);
const ROW = { name: 'one', count: null, kind: 'a', tags: ['x'], open: false };

it('reads what was promised, and nothing beside it', () => {
  expect(parse({ ...ROW, secret: 'no' })).toEqual(ROW);
});

it.each([
  ['nothing', undefined],
  ['a list', [ROW]],
  ['a member missing', { ...ROW, name: undefined }],
  ['null where none may be', { ...ROW, name: null }],
  ['another kind', { ...ROW, kind: 'c' }],
  ['no number', { ...ROW, count: Number.NaN }],
  ['a misfit within a list', { ...ROW, tags: ['x', 7] }],
  ['no list', { ...ROW, tags: 'x' }],
  ['no flag', { ...ROW, open: 0 }],
])('refuses %s', (_name, value) => {
  expect(parse(value)).toBeNull();
});

it('reads tables by any names', () => {
  const table = parserOf(tableOf(number));
  expect(table({ 'v1.0': 3 })).toEqual({ 'v1.0': 3 });
  expect(table({ 'v1.0': '3' })).toBeNull();
  expect(table(null)).toBeNull();
});

it('takes hand-written checks in', () => {
  const even = checked((value) => (typeof value === 'number' && value % 2 === 0 ? value : null));
  expect(parserOf(listOf(even))([2, 4])).toEqual([2, 4]);
  expect(parserOf(listOf(even))([2, 5])).toBeNull();
});
