import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../database.ts';

/** Staff sessions, one-time links, sign-ins at a provider, and the audit that nobody may rewrite. */
export function staff(engine: Engine): Migration {
  return {
    async up(db: Kysely<Made>): Promise<void> {
      await db.schema
        .createTable('staff_sessions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('browser', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('seen_at', 'bigint', (column) => column.notNull())
        .addColumn('idle_until', 'bigint', (column) => column.notNull())
        .addColumn('ends_at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('staff_links')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('expires_at', 'bigint', (column) => column.notNull())
        .addColumn('used_at', 'bigint')
        .execute();
      await db.schema
        .createTable('sign_ins')
        .addColumn('id_hash', 'text', (column) => column.primaryKey())
        .addColumn('expires_at', 'bigint', (column) => column.notNull())
        .addColumn('used_at', 'bigint')
        .execute();

      await auditColumns(db, 'audit');
      await db.schema.createIndex('audit_by_time').on('audit').column('at').execute();
      await db.schema.createIndex('audit_by_actor').on('audit').columns(['actor', 'number']).execute();
      await db.schema.createIndex('audit_by_action').on('audit').columns(['action', 'number']).execute();
      await db.schema.createIndex('audit_by_case').on('audit').columns(['about', 'number']).execute();
      await auditColumns(db, 'audit_end');
      await db.schema.alterTable('audit_end').addColumn('id', 'integer').execute();
      await db.schema.alterTable('audit_end').addColumn('key_version', 'text').execute();
      await db.schema.alterTable('audit_end').addColumn('mac', 'text').execute();
      await db
        .insertInto('audit_end')
        .values({
          id: 1,
          number: 0,
          at: 0,
          actor: '',
          address: '',
          action: '',
          detail: '',
          hash: '0'.repeat(64),
          key_version: '',
          mac: '',
        })
        .execute();
      for (const statement of AUDIT_TRIGGERS[engine]) await sql.raw(statement).execute(db);
    },
  };
}

interface Made {
  audit_end: Record<string, string | number>;
}

async function auditColumns(db: Kysely<Made>, table: string): Promise<void> {
  await db.schema
    .createTable(table)
    .addColumn('number', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('about', 'text')
    .addColumn('reason', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
}

const COLUMNS = ['number', 'at', 'actor', 'role', 'address', 'action', 'about', 'reason', 'detail', 'hash'];
const COPY = `INSERT INTO audit (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `NEW.${name}`).join(', ')})`;
const KEPT = 'rows of the audit are neither changed nor deleted';

/** What the engines say differently. Neither stops somebody who may drop triggers: the chain shows what they did. */
export const AUDIT_TRIGGERS: Readonly<Record<Engine, readonly string[]>> = {
  sqlite: [
    `CREATE TRIGGER audit_grows AFTER UPDATE ON audit_end BEGIN ${COPY}; END`,
    `CREATE TRIGGER audit_end_stays BEFORE DELETE ON audit_end BEGIN SELECT RAISE(ABORT, '${KEPT}'); END`,
    `CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, '${KEPT}'); END`,
    `CREATE TRIGGER audit_undeleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, '${KEPT}'); END`,
  ],
  postgres: [
    `CREATE FUNCTION audit_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${COPY}; RETURN NEW; END $$`,
    `CREATE FUNCTION audit_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${KEPT}'; END $$`,
    'CREATE TRIGGER audit_grows AFTER UPDATE ON audit_end FOR EACH ROW EXECUTE FUNCTION audit_grows()',
    'CREATE TRIGGER audit_end_stays BEFORE DELETE OR TRUNCATE ON audit_end FOR EACH STATEMENT EXECUTE FUNCTION audit_kept()',
    'CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_kept()',
  ],
};
