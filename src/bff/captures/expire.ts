import type { DocumentType } from '#src/shared/documents.ts';
import { readReference } from '#src/shared/reference.ts';
import { addEvents } from './case-events.ts';
import { EMPTIED, NEXT_RUN } from './end-capture.ts';
import { dropFile, NO_ANSWER, type LifeOptions } from './life-options.ts';
import { lifeStep } from './life-step.ts';
import type { EndedCapture } from './life-writes.ts';
import { KEPT } from './life.ts';

const DAY_MS = 86_400_000;
/** How long codes, causes and times of a capture stay: nothing of the person's is among them. */
const ROWS_KEPT_MS = 90 * DAY_MS;
/** A file is written before its row is committed, and no transaction lasts this long: older ones have no row. */
const LOST_FILE_MS = 60_000;

/** Destroys what has reached its time; gives the captures whose photo nobody came back for. */
export async function expire(options: LifeOptions): Promise<readonly EndedCapture[]> {
  const expired = await expireKept(options);
  await forgetAnswers(options);
  await forgetRows(options);
  await dropLostFiles(options);
  return expired;
}

async function expireKept(options: LifeOptions): Promise<readonly EndedCapture[]> {
  const now = options.now();
  const rows = await options.database.db.transaction().execute(async (trx) => {
    const ended = await lifeStep(trx, 'expire', now)
      .set({ ...EMPTIED, ...NEXT_RUN })
      .where('kept_until', '<=', now)
      // One that was read before stays read; only its answer goes.
      .where('state', 'in', KEPT)
      .returning(['reference', 'document'])
      .execute();
    for (const { reference } of ended) {
      await addEvents(trx, reference, [{ kind: 'expired', at: now, actor: 'clock' }]);
    }
    return ended;
  });
  if (rows.length > 0) options.database.forget();
  for (const { reference } of rows) await dropFile(options, reference);
  return rows.map(({ reference, document }) => ({ reference, document: document as DocumentType }));
}

/** What was read can be asked for again for a while only; that it was read stays known. */
async function forgetAnswers(options: LifeOptions): Promise<void> {
  const now = options.now();
  options.inMemory.destroyBefore(now - options.answerKeptMs);
  const { numUpdatedRows } = await options.database.db
    .updateTable('captures')
    .set({ ...NO_ANSWER, is_final: 0, status_secret_hash: null })
    .where('answer_until', '<=', now)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) options.database.forget();
}

async function forgetRows({ database, now }: LifeOptions): Promise<void> {
  const old = database.db
    .selectFrom('captures')
    .select('reference')
    .where('created_at', '<', now() - ROWS_KEPT_MS)
    .where('state', 'not in', KEPT);
  await database.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('case_events').where('reference', 'in', old).execute();
    await trx.deleteFrom('notes').where('reference', 'in', old).execute();
    await trx.deleteFrom('recapture_links').where('reference', 'in', old).execute();
    await trx.deleteFrom('captures').where('reference', 'in', old).execute();
  });
}

/** A crash between file and row leaves a file whose key nobody has: noise, but it takes room. */
async function dropLostFiles(options: LifeOptions): Promise<void> {
  for await (const { reference, ageMs } of options.images.list()) {
    if (ageMs < LOST_FILE_MS || readReference(reference) === null) continue;
    const row = await options.database.db
      .selectFrom('captures')
      .select('reference')
      .where('reference', '=', reference)
      .where('photo_wrapped_key', 'is not', null)
      .executeTakeFirst();
    if (!row) await dropFile(options, reference);
  }
}
