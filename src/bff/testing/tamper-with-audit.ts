import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { AUDIT_TRIGGERS } from '../store/migrations/0005-staff.ts';

/** What somebody does who may do anything in the database: takes the triggers away, changes rows, puts them back. */
export async function tamperWithAudit(database: Database, statements: readonly string[]): Promise<void> {
  for (const statement of withoutTriggers(database, statements))
    await sql.raw(statement).execute(database.db);
}

function withoutTriggers({ engine }: Database, statements: readonly string[]): readonly string[] {
  if (engine === 'postgres') {
    const all = (what: string) =>
      ['audit', 'audit_end'].map((table) => `alter table ${table} ${what} trigger all`);
    return [...all('disable'), ...statements, ...all('enable')];
  }
  const triggers = AUDIT_TRIGGERS.sqlite;
  const names = triggers.map((trigger) => / TRIGGER (\w+) /.exec(trigger)?.[1] ?? '');
  return [...names.map((name) => `drop trigger ${name}`), ...statements, ...triggers];
}
