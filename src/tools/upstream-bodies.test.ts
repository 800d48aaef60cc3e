import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import { person } from '#src/shared/messages/en/person.ts';
import type { Operation, Outcome } from '#src/shared/results/outcome.ts';
import { readJson } from '#src/shared/results/read-json.ts';
import { resolveAnswer, resolveStatus } from '#src/shared/results/resolve.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const FOLDERS = ['json_bad', 'json_valid_wrong_shape'];
const OPERATIONS: readonly Operation[] = ['analyze', 'authenticity', 'businessStatus', 'publicKey'];
const LONGEST_ANSWER_BYTES = 1_000_000;

/** Real bodies that broke other parsers, as if the upstream had sent them. */
describe.each(FOLDERS)('every body in corpus/%s', (folder) => {
  const path = join(CORPUS, folder);
  const present = existsSync(path);

  const note = present ? '' : ` (skipped: no ../shared/corpus/${folder} on this machine)`;

  it.skipIf(!present)(`comes to exactly one outcome that has a text${note}`, () => {
    const names = readdirSync(path);
    expect(names.length).toBeGreaterThan(40);
    for (const name of names)
      for (const status of [200, 404, 503]) {
        const outcomes = everyOutcome(readFileSync(join(path, name)), status);
        for (const outcome of outcomes) {
          expect(person[outcome.reason].title, name).not.toBe('');
          expect(outcome.resultKey, name).toBeNull();
          if (status === 200) expect(outcome.staffKey, name).toBe('UPSTREAM_UNREADABLE');
        }
      }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

function everyOutcome(bytes: Uint8Array, status: number): Outcome[] {
  const body = readJson(bytes, LONGEST_ANSWER_BYTES);
  return OPERATIONS.flatMap((operation) =>
    DOCUMENT_TYPES.map((document) =>
      body.ok
        ? resolveAnswer(body.value, status, operation, document)
        : resolveStatus(status, operation, document),
    ),
  );
}
