import { LOCALES } from '#src/shared/contract/locales.ts';
import type {
  CaptureFacts,
  CaseDetail,
  CaseEvent,
  PhotoFacts,
  RetryOffer,
} from '#src/shared/contract/support/case-detail.ts';
import type { CaseFacets, CasePage, CaseRow } from '#src/shared/contract/support/cases.ts';
import { CASE_STATES } from '#src/shared/contract/support/cases.ts';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import { parseProblem } from '../problem.ts';
import { isFiniteNumber, isObject, isString } from '../shape.ts';
import {
  type Shape,
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

const ROW: Shape<CaseRow> = object<CaseRow>({
  reference: text,
  document: oneOf(DOCUMENT_TYPES),
  state: oneOf(CASE_STATES),
  cause: orNull(word()),
  fault: orNull(word()),
  resultCode: orNull(number),
  locale: oneOf(LOCALES),
  apiVersion: orNull(text),
  createdAt: text,
  changedAt: text,
  dueAt: orNull(text),
  keptUntil: orNull(text),
  backgroundCalls: number,
  run: number,
  askedBy: orNull(text),
  incident: orNull(text),
  assignedTo: orNull(text),
  hasRecaptureLink: flag,
});

/** 200 of `GET /api/support/cases`. */
export const parseCasePage = parserOf(
  object<CasePage>({ total: number, asOf: text, newer: number, rows: listOf(ROW) }),
);

const COUNTS = tableOf(number);

/** 200 of `GET /api/support/facets`. */
export const parseFacets = parserOf(
  object<CaseFacets>({
    state: COUNTS,
    cause: COUNTS,
    document: COUNTS,
    locale: COUNTS,
    apiVersion: COUNTS,
    code: listOf(object({ code: number, count: number })),
  }),
);

const PHOTO: Shape<PhotoFacts> = object<PhotoFacts>({
  source: word(),
  cut: word(),
  sharpness: orNull(number),
  glare: orNull(number),
  brightness: orNull(number),
  overridden: listOf(text),
});

const FACTS: Shape<CaptureFacts> = object<CaptureFacts>({
  browser: text,
  system: text,
  isMobile: flag,
  bytes: number,
  type: text,
  width: orNull(number),
  height: orNull(number),
  photo: orNull(PHOTO),
});

const EVENT: Shape<CaseEvent> = object<CaseEvent>({
  id: text,
  at: text,
  kind: word(),
  actor: text,
  ms: orNull(number),
  label: orNull(text),
  resultCode: orNull(number),
  resultMessage: orNull(text),
  cause: orNull(word()),
  detail: checked(parseDetail),
});

/** 200 of `GET /api/support/cases/{reference}`, and of what follows it. */
export const parseCaseDetail = parserOf(
  object<CaseDetail>({
    row: ROW,
    told: orNull(checked(parseProblem)),
    facts: orNull(FACTS),
    events: listOf(EVENT),
    notes: listOf(object({ id: text, author: text, at: text, text })),
    retry: checked(parseOffer),
    recapture: object({ offered: flag, expiresAt: orNull(text) }),
    answers: orNull(text),
    answeredBy: orNull(text),
  }),
);

/** Facts of any name; what is neither a word, a number nor a flag is left out. */
function parseDetail(value: unknown): CaseEvent['detail'] | null {
  if (!isObject(value)) return null;
  const simple = (entry: [string, unknown]): entry is [string, string | number | boolean] =>
    isString(entry[1]) || isFiniteNumber(entry[1]) || typeof entry[1] === 'boolean';
  return Object.fromEntries(Object.entries(value).filter(simple));
}

const OFFERED = parserOf(
  object<Extract<RetryOffer, { kind: 'offered' }>>({
    kind: oneOf(['offered']),
    waitsFor: oneOf(['nothing', 'breaker', 'pause']),
  }),
);
const NOT_OFFERED = parserOf(
  object<Extract<RetryOffer, { kind: 'not-offered' }>>({
    kind: oneOf(['not-offered']),
    because: word(),
    helps: oneOf(['recapture-link', 'wait', 'nothing']),
  }),
);

function parseOffer(value: unknown): RetryOffer | null {
  return OFFERED(value) ?? NOT_OFFERED(value);
}
