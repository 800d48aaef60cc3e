import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { DocumentType } from '#src/shared/documents.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import type { Database } from '../store/database.ts';

/** Faults that a person of this installation has to repair: one incident per cause, however many captures meet it. */
export interface Incidents {
  /**
   * The open incident of this cause, opened now when there is none; gives its id. One that closed by itself a moment
   * ago is opened again: calls that were under way when it closed belong to it.
   */
  met(cause: MeaningKey, document: DocumentType): Promise<string>;
  /** The upstream took a call for this document: whatever kept such calls out is repaired. */
  wentThrough(document: DocumentType): Promise<void>;
  /**
   * What a reading means for incidents: `null` (it was read) and what shows that the call was let in close those of its
   * kind, an operator's fault meets one, whose id it gives. Never rejects: an answer does not fail for its bookkeeping.
   */
  seen(outcome: Outcome | null, document: DocumentType): Promise<string | null>;
  /** Closed by staff; false when it is not open (any more). */
  close(id: string, by: string): Promise<boolean>;
}

export interface IncidentsOptions {
  readonly database: Database;
  readonly now: () => number;
  /** Told when one opened or closed. */
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

/** Who closes an incident when nobody pressed anything. */
export const BY_ITSELF = 'clock';

/** One that closed by itself is the same again within this long, in milliseconds. */
const SAME_AGAIN_MS = 600_000;

/** Whether an outcome belongs to an incident. */
export function opensIncident(outcome: Outcome): boolean {
  return outcome.fault === 'operator' && outcome.keepsImage;
}

/** Whether an outcome shows that the upstream let the call in and looked at the photo. */
export function wasLetIn({ fault, resultKey }: Outcome): boolean {
  if (fault !== 'user' || resultKey === null) return false;
  const { family } = POLICY[resultKey];
  return family === 'content' || family === 'engine';
}

export function openIncidents({ database, now, onChange, onError }: IncidentsOptions): Incidents {
  const { db } = database;

  const reopen = async (cause: MeaningKey) => {
    const last = db
      .selectFrom('incidents')
      .select('id')
      .where('cause', '=', cause)
      .where('closed_by', '=', BY_ITSELF)
      .where('closed_at', '>', now() - SAME_AGAIN_MS)
      .orderBy('closed_at', 'desc')
      .limit(1);
    const isOpen = db
      .selectFrom('incidents')
      .select('id')
      .where('cause', '=', cause)
      .where('closed_at', 'is', null);
    await db
      .updateTable('incidents')
      .set({ closed_at: null, closed_by: null })
      .where('id', 'in', last)
      .where(({ not, exists }) => not(exists(isOpen)))
      .execute();
  };

  const incidents: Incidents = {
    async seen(outcome, document) {
      try {
        if (outcome === null || wasLetIn(outcome)) await incidents.wentThrough(document);
        else if (opensIncident(outcome)) return await incidents.met(outcome.staffKey, document);
      } catch (error) {
        onError(error);
      }
      return null;
    },

    async met(cause, document) {
      // Two at once on PostgreSQL: one of them is refused, and finds the other's right below.
      await reopen(cause).catch(() => undefined);
      const at = now();
      const id = randomUUID();
      const row = await db
        .insertInto('incidents')
        .values({
          id,
          cause,
          documents: `,${document},`,
          opened_at: at,
          last_at: at,
          closed_at: null,
          closed_by: null,
        })
        .onConflict((conflict) =>
          conflict
            .column('cause')
            .where('closed_at', 'is', null)
            .doUpdateSet({
              last_at: at,
              documents: sql<string>`case when incidents.documents like ${`%,${document},%`}
                then incidents.documents else incidents.documents || ${`${document},`} end`,
            }),
        )
        .returning('id')
        .executeTakeFirstOrThrow();
      if (row.id === id) onChange();
      return row.id;
    },

    async wentThrough(document) {
      const { numUpdatedRows } = await db
        .updateTable('incidents')
        .set({ closed_at: now(), closed_by: BY_ITSELF })
        .where('closed_at', 'is', null)
        .where('documents', 'like', `%,${document},%`)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) onChange();
    },

    async close(id, by) {
      const { numUpdatedRows } = await db
        .updateTable('incidents')
        .set({ closed_at: now(), closed_by: by })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) onChange();
      return numUpdatedRows > 0n;
    },
  };
  return incidents;
}
