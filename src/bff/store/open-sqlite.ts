import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

const BUSY_MS = 5_000;
const MIGRATION_WAIT_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/** Opens (and brings up to date) the embedded database in `dataDir`; throws when the folder cannot be used. */
export async function openSqlite(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'captures.sqlite');
  const sqlite = new BetterSqlite(path, { timeout: BUSY_MS });
  chmodSync(path, 0o600);
  sqlite.pragma('journal_mode = WAL');
  // An answer counts as given only when it would survive a power cut.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('secure_delete = ON');
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  try {
    await underLock(dataDir, () => migrate(db, 'sqlite'));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    engine: 'sqlite',
    forget: () => {
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
    },
    close: () => db.destroy(),
  };
}

/**
 * Kysely's migrator takes no lock on SQLite, so two starting processes would both create the tables. A lock
 * on a second, empty database file is freed by the system even when its holder is killed.
 */
async function underLock(dataDir: string, work: () => Promise<void>): Promise<void> {
  const path = join(dataDir, 'migration.lock');
  const lock = new BetterSqlite(path, { timeout: 0 });
  chmodSync(path, 0o600);
  try {
    await take(lock);
    await work();
    lock.exec('COMMIT');
  } finally {
    lock.close();
  }
}

/** Waits without blocking: the holder may be another part of this very process. */
async function take(lock: BetterSqlite.Database): Promise<void> {
  const giveUpAt = performance.now() + MIGRATION_WAIT_MS;
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return;
    } catch (error) {
      const isBusy = error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!isBusy || performance.now() > giveUpAt) throw error;
      await setTimeout(LOOK_AGAIN_MS);
    }
  }
}
