import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { LEADS_TO, type LifeEvent, statesBefore } from './life.ts';

/**
 * One transition as one conditional write: it finds no row when that event is not allowed where the capture is by now.
 * The caller says which capture, and by which fence. `at`: epoch milliseconds.
 */
export function lifeStep(db: Kysely<Schema>, event: LifeEvent, at: number) {
  return db
    .updateTable('captures')
    .set({ state: LEADS_TO[event], state_at: at })
    .where('state', 'in', statesBefore(event));
}
