import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

/** Connections of one process; one statement each at a time. */
const CONNECTIONS = 10;
const CONNECT_MS = 3_000;
/** No statement of ours takes longer; a lost server must not hold a capture for minutes. */
const STATEMENT_MS = 10_000;
/** Object id of int8 in the protocol. */
const INT8 = 20;

/**
 * Opens (and brings up to date) the PostgreSQL database at `url`; throws when it cannot be reached in time or refuses.
 * Whole numbers of eight bytes come as numbers: ours are epoch milliseconds and counts, far below 2^53.
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + 2_000,
    application_name: 'document-capture',
    types: {
      getTypeParser: (id, format) =>
        id === INT8 && format !== 'binary' ? Number : types.getTypeParser(id, format),
    },
  });
  // An idle connection that breaks is replaced by the next query; unheard, it would end the process.
  pool.on('error', () => undefined);
  // So does one that breaks between two statements of a transaction: the next statement tells.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgres');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, engine: 'postgres', forget: () => undefined, close: () => db.destroy() };
}
