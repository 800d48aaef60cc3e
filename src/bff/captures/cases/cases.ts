import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import type { CaseFacets, CaseFilter, CasePage, CaseWindow } from '#src/shared/contract/support/cases.ts';
import type { Database } from '../../store/database.ts';
import type { Queue } from '../background/queue.ts';
import type { CaseChanges } from '../case-changes.ts';
import { addEvents } from '../case-events.ts';
import type { KeyRing } from '../key-ring.ts';
import type { LifeWrites } from '../life-writes.ts';
import { readDetail } from './case-detail.ts';
import { caseFacets } from './case-facets.ts';
import { openCaseGroups } from './case-groups.ts';
import { listCases } from './case-list.ts';
import type { CaseOrder } from './case-order.ts';
import { exportCases, type CsvExport } from './export-cases.ts';
import { insertNote } from './notes.ts';

/** The captures as support staff work with them; references are the 8 signs. */
export interface Cases {
  list(filter: CaseFilter, window: CaseWindow): Promise<CasePage>;
  facets(filter: CaseFilter): Promise<CaseFacets>;
  /** The list as a file. */
  export(filter: CaseFilter, order: CaseOrder): Promise<CsvExport>;
  detail(reference: string): Promise<CaseDetail | null>;
  /** Seals what somebody wrote beside a case; false when there is no such case, or it was deleted. */
  note(reference: string, author: string, text: string): Promise<boolean>;
  /** Null gives it back to everyone; false when there is no such case. */
  assign(reference: string, to: string | null, by: string): Promise<boolean>;
  /**
   * Destroys photo, answer, keys and links; `delete` the notes too, also of a case that has ended. False when that has been
   * done already, or there is no such case.
   */
  end(reference: string, how: 'close' | 'delete', by: string): Promise<boolean>;
}

export interface CasesOptions {
  readonly database: Database;
  readonly masterKeys: KeyRing;
  readonly life: Pick<LifeWrites, 'end'>;
  readonly queue: Pick<Queue, 'room'>;
  readonly changes: Pick<CaseChanges, 'tell'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How long counts may be old, in milliseconds. */
  readonly countsKeptMs: number;
}

const WAITS_FOR = { open: 'nothing', probe: 'breaker', breaker: 'breaker', pause: 'pause' } as const;

export function openCases(options: CasesOptions): Cases {
  const { database, masterKeys, life, queue, changes, now } = options;
  const { db } = database;
  const groups = openCaseGroups({ database, now, keptMs: options.countsKeptMs });

  return {
    list: (filter, window) => listCases({ database, groups, now: now() }, filter, window),
    facets: (filter) => caseFacets(groups, filter),
    export: (filter, order) => exportCases({ database, groups, now: now() }, filter, order),
    async detail(reference) {
      const waitsFor = WAITS_FOR[await queue.room()];
      return readDetail({ database, masterKeys, now: now(), waitsFor }, reference);
    },

    async note(reference, author, text) {
      const at = now();
      const isNoted = await db.transaction().execute(async (trx) => {
        const found = trx
          .selectFrom('captures')
          .select('reference')
          .where('reference', '=', reference)
          // Deleted means that nothing is left that anybody wrote about it.
          .where('state', '!=', 'deleted');
        const row = await (database.engine === 'postgres' ? found.forUpdate() : found).executeTakeFirst();
        if (!row) return false;
        await insertNote(trx, { reference, author, text, at }, masterKeys);
        await addEvents(trx, reference, [{ kind: 'noted', at, actor: { staff: author } }]);
        return true;
      });
      if (isNoted) changes.tell(reference);
      return isNoted;
    },

    async assign(reference, to, by) {
      const at = now();
      const isAssigned = await db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('captures')
          .set({ assigned_to: to })
          .where('reference', '=', reference)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        const detail = to === null ? {} : { to };
        await addEvents(trx, reference, [{ kind: 'assigned', at, actor: { staff: by }, detail }]);
        return true;
      });
      if (isAssigned) changes.tell(reference);
      return isAssigned;
    },

    async end(reference, how, by) {
      const isEnded =
        (await life.end(reference, how, { staff: by })) ||
        (how === 'delete' && (await dropNotes(reference, by)));
      if (isEnded) changes.tell(reference);
      return isEnded;
    },
  };

  /** What people wrote outlives the case that they wrote it beside, until somebody deletes that. */
  async function dropNotes(reference: string, by: string): Promise<boolean> {
    const isDropped = await db.transaction().execute(async (trx) => {
      const { numDeletedRows } = await trx
        .deleteFrom('notes')
        .where('reference', '=', reference)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return false;
      await addEvents(trx, reference, [{ kind: 'deleted', at: now(), actor: { staff: by } }]);
      return true;
    });
    if (isDropped) database.forget();
    return isDropped;
  }
}
