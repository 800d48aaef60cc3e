/** One thing that staff do, as the request that the console makes for it. */
export interface Question {
  readonly group: 'list' | 'sort' | 'filter' | 'search' | 'counts' | 'overview' | 'case';
  readonly name: string;
  /** Path below `/api/support`; `turn` is another number for each request, for those that a cache would answer. */
  path(turn: number): string;
  /** Median to reach, in milliseconds; null where none was decided. */
  readonly barMs: number | null;
  /** Milliseconds to wait before each request, so that it is not answered from the one before. */
  readonly pauseMs: number;
}

const LIST_MS = 100;
const COUNTS_MS = 150;
const SORTS = ['createdAt', 'changedAt', 'keptUntil', 'cause', 'document', 'state'] as const;
const FILTERS: readonly (readonly [string, string])[] = [
  ['one cause', 'cause=OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL'],
  ['one code', 'code=4010001'],
  ['two states, two languages', 'state=waiting&state=staff&locale=ja&locale=en'],
  ['document and version', 'document=business-registration&apiVersion=v1.0'],
  ['assigned to somebody', 'assignedTo=mei'],
];

/** What is asked of `cases` cases, of which one has `reference`, at times before `now` (epoch milliseconds). */
export function questionsFor(cases: number, reference: string, now: number): readonly Question[] {
  const list = (group: Question['group'], name: string, query: string): Question => ({
    group,
    name,
    path: () => `/cases?limit=200&${query}`,
    barMs: LIST_MS,
    pauseMs: 0,
  });
  const wrong = (reference.startsWith('Q') ? 'R' : 'Q') + reference.slice(1);
  const since = (turn: number) => `from=${new Date(now - 3 * 86_400_000 - turn).toISOString()}`;
  const yesterday = `from=${new Date(now - 2 * 86_400_000).toISOString()}&to=${new Date(now - 86_400_000).toISOString()}`;
  return [
    list('list', 'first window', ''),
    ...[0.25, 0.5, 0.99].map((share) =>
      list('list', `window ${Math.round(share * 100)} % down`, `offset=${Math.floor(share * cases)}`),
    ),
    ...SORTS.flatMap((sort) => [
      list('sort', `by ${sort}`, `sort=${sort}`),
      list('sort', `by ${sort}, half way down`, `sort=${sort}&offset=${Math.floor(cases / 2)}`),
      list('sort', `by ${sort}, from the other end`, `sort=${sort}&order=asc`),
    ]),
    ...FILTERS.map(([name, query]) => list('filter', name, query)),
    list('filter', 'one day', yesterday),
    list('search', 'reference', `find=${reference.toLowerCase()}`),
    list('search', 'reference with one sign wrong', `find=${wrong}`),
    list('search', 'first three signs', `find=${reference.slice(0, 3)}`),
    list('search', 'whole link', `find=${encodeURIComponent(`https://id.example/again#${'s'.repeat(22)}`)}`),
    counts('counts anew', (turn) => since(turn)),
    counts('counts anew, with filters', (turn) => `${since(turn)}&state=staff&document=id-card`),
    counts('counts of a moment ago', () => ''),
    ...(['hour', 'day', 'week'] as const).map((period, index): Question => ({
      group: 'overview',
      name: `overview of one ${period}`,
      path: () => `/overview?period=${period}`,
      barMs: COUNTS_MS,
      pauseMs: [1_000, 2_100, 5_100][index] ?? 0,
    })),
    { ...list('case', 'one case', ''), path: () => `/cases/${reference}` },
  ];
}

function counts(name: string, query: (turn: number) => string): Question {
  return { group: 'counts', name, path: (turn) => `/facets?${query(turn)}`, barMs: COUNTS_MS, pauseMs: 0 };
}
