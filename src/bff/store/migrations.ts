import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from './database.ts';
import { keptCaptures } from './migrations/0003-kept-captures.ts';
import { supportWork } from './migrations/0004-support-work.ts';
import { staff } from './migrations/0005-staff.ts';

/** The one thing that the engines call by different names. */
const BYTES = { sqlite: sql`blob`, postgres: sql`bytea` } as const;

/** In the order of their names; one that has been released is never changed. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  const bytes = BYTES[engine];
  return {
    '0001-sessions-and-captures': {
      async up(db: Kysely<unknown>): Promise<void> {
        await db.schema
          .createTable('sessions')
          .addColumn('id_hash', 'text', (column) => column.primaryKey())
          .addColumn('consent_version', 'text', (column) => column.notNull())
          .addColumn('keep_consent', 'integer', (column) => column.notNull())
          .addColumn('locale', 'text', (column) => column.notNull())
          .addColumn('created_at', 'bigint', (column) => column.notNull())
          .addColumn('seen_at', 'bigint', (column) => column.notNull())
          .addColumn('expires_at', 'bigint', (column) => column.notNull())
          .execute();
        await db.schema.createIndex('sessions_by_expiry').on('sessions').column('expires_at').execute();
        await db.schema
          .createTable('captures')
          .addColumn('reference', 'text', (column) => column.primaryKey())
          .addColumn('session_hash', 'text', (column) => column.notNull())
          .addColumn('key_hash', 'text', (column) => column.notNull())
          .addColumn('document', 'text', (column) => column.notNull())
          .addColumn('fingerprint', 'text', (column) => column.notNull())
          .addColumn('state', 'text', (column) => column.notNull())
          .addColumn('is_final', 'integer', (column) => column.notNull().defaultTo(0))
          .addColumn('run', 'integer', (column) => column.notNull().defaultTo(1))
          .addColumn('owner', 'text')
          .addColumn('lease_until', 'bigint')
          .addColumn('created_at', 'bigint', (column) => column.notNull())
          .addColumn('answer_status', 'integer')
          .addColumn('key_version', 'text')
          .addColumn('wrapped_key', bytes)
          .addColumn('answer', bytes)
          .addUniqueConstraint('captures_by_key', ['session_hash', 'key_hash'])
          .execute();
        await db.schema.createIndex('captures_by_age').on('captures').column('created_at').execute();
      },
    },
    '0002-hand-overs': {
      async up(db: Kysely<unknown>): Promise<void> {
        await db.schema
          .createTable('hand_overs')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
          .addColumn('session_hash', 'text', (column) => column.notNull())
          .addColumn('phone_session_hash', 'text')
          .addColumn('document', 'text', (column) => column.notNull())
          .addColumn('locale', 'text', (column) => column.notNull())
          .addColumn('state', 'text', (column) => column.notNull())
          .addColumn('number', 'integer')
          .addColumn('reference', 'text')
          .addColumn('problem', 'text')
          .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
          .addColumn('created_at', 'bigint', (column) => column.notNull())
          .addColumn('expires_at', 'bigint', (column) => column.notNull())
          .execute();
        await db.schema
          .createIndex('hand_overs_by_session')
          .on('hand_overs')
          .column('session_hash')
          .execute();
        await db.schema.createIndex('hand_overs_by_expiry').on('hand_overs').column('expires_at').execute();
        await db.schema.alterTable('sessions').addColumn('hand_over_id', 'text').execute();
      },
    },
    '0003-kept-captures': keptCaptures(bytes),
    '0004-support-work': supportWork(bytes),
    '0005-staff': staff(engine),
  };
}
