import type { Kysely } from 'kysely';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Schema } from './schema.ts';

export type Engine = 'sqlite' | 'postgres';

/** The open database, whichever engine it is. `forget` makes deleted content unreadable in the write-ahead log too. */
export interface Database {
  readonly db: Kysely<Schema>;
  readonly engine: Engine;
  forget(): void;
  close(): Promise<void>;
}

/** Where the database is: embedded in a folder, or a PostgreSQL server. */
export interface DatabasePlace {
  readonly dataDir: string;
  /** `postgres://…`, or null for the embedded one. */
  readonly url: string | null;
}

/** Opens the database and brings its schema up to date under a lock; throws when it cannot be used. */
export function openDatabase({ dataDir, url }: DatabasePlace): Promise<Database> {
  return url === null ? openSqlite(dataDir) : openPostgres(url);
}
