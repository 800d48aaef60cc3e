import type { DocumentType } from '#src/shared/documents.ts';
import { clientOutcome, outcomeOf } from '#src/shared/results/meaning.ts';
import { fitToCall } from '#src/shared/results/fit-to-call.ts';
import type { ClientOutcome, Outcome } from '#src/shared/results/outcome.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import { RESULT_CODES, RESULT_KEYS, type ResultKey } from '#src/shared/results/result-codes.ts';
import type { Random } from '../specimens/random.ts';

/** How often causes come, in parts of all; what is read is most of it. */
const OFTEN: Readonly<Partial<Record<ResultKey, number>>> = {
  SUCCESS: 900,
  ID_CARD_INFO_NOT_FOUND: 90,
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL: 60,
  CREDIT_CARD_INFO_NOT_FOUND: 45,
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL: 40,
  INVALID_BUSINESS_REGISTRATION_FORMAT: 45,
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL: 30,
  INVALID_FILE: 25,
  PDF_PASSWORD_PROTECTED: 15,
  API_TEMPORARILY_UNAVAILABLE: 40,
  FAIL: 25,
  OCR_DOCUMENT_ID_CARD_API_FAIL: 15,
  API_CALL_LIMIT_EXCEEDED: 12,
};
/** Every other row of the table that a reading can end with. */
const SELDOM = 2;

const FOUND_BY_US: Readonly<Partial<Record<ClientOutcome, number>>> = {
  UPSTREAM_UNREACHABLE: 35,
  UPSTREAM_UNREADABLE: 8,
  SERVICE_PROBLEM_NOT_SAVED: 3,
};

/** Draws how one reading of that document ends, the policy's own way. */
export function drawOutcome(random: Random, document: DocumentType): Outcome {
  const table = tableOf(document);
  let left = random.next() * table.total;
  for (const [outcome, weight] of table.rows) {
    left -= weight;
    if (left < 0) return outcome;
  }
  return outcomeWithKey('SUCCESS', document);
}

export function outcomeWithKey(key: ResultKey, document: DocumentType): Outcome {
  const { resultCode } = RESULT_CODES[key];
  return fitToCall(outcomeOf(key, { foundBy: 'exact', resultKey: key, resultCode }), 'analyze', document);
}

export function outcomeFoundByUs(reason: ClientOutcome, document: DocumentType): Outcome {
  return fitToCall(clientOutcome(reason), 'analyze', document);
}

interface Table {
  readonly rows: readonly (readonly [Outcome, number])[];
  readonly total: number;
}

const TABLES = new Map<DocumentType, Table>();

function tableOf(document: DocumentType): Table {
  const known = TABLES.get(document);
  if (known) return known;
  const fromTable = RESULT_KEYS.filter(
    (key) => POLICY[key].operations.includes('analyze') && POLICY[key].documents.includes(document),
  ).map((key) => [outcomeWithKey(key, document), OFTEN[key] ?? SELDOM] as const);
  const fromUs = (Object.entries(FOUND_BY_US) as [ClientOutcome, number][]).map(
    ([reason, weight]) => [outcomeFoundByUs(reason, document), weight] as const,
  );
  const rows = [...fromTable, ...fromUs];
  const made = { rows, total: rows.reduce((sum, [, weight]) => sum + weight, 0) };
  TABLES.set(document, made);
  return made;
}
