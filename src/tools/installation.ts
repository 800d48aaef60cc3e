import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fixedKeys, type KeyRing } from '#src/bff/captures/key-ring.ts';
import { keptMasterKeys } from '#src/bff/captures/master-keys.ts';
import { readConfig, type Config } from '#src/bff/config.ts';
import { openDatabase, type Database } from '#src/bff/store/database.ts';
import { endWith } from './end-with.ts';

/** The installation that a command works on: the one that the BFF with the same environment runs on. */
export interface Installation {
  readonly config: Config;
  readonly database: Database;
  readonly masterKeys: KeyRing;
}

/** Ends the process with one line when there is no such installation yet, or when it cannot be opened. */
export async function openInstallation(): Promise<Installation> {
  const reading = readConfig(process.env);
  if (!reading.ok) return endWith(reading.line);
  const { config } = reading;
  const { dataDir, databaseUrl } = config;
  // Opened, it would be made: a command on the wrong folder must not look as if all were well.
  if (databaseUrl === null && !existsSync(join(dataDir, 'captures.sqlite'))) {
    return endWith(`DATA_DIR ${dataDir} holds no database: start the BFF once, or name its folder`);
  }
  if (config.masterKeys === null && !existsSync(join(dataDir, 'master-keys'))) {
    return endWith(`DATA_DIR ${dataDir} holds no master keys: give this command what the BFF was given`);
  }
  try {
    const kept = config.masterKeys ? null : keptMasterKeys(dataDir);
    if (kept?.ok === false) return endWith(`MASTER_KEYS: the file ${kept.path} does not hold master keys`);
    const masterKeys = fixedKeys(config.masterKeys ?? kept?.keys ?? []);
    return { config, masterKeys, database: await openDatabase({ dataDir, url: databaseUrl }) };
  } catch (error) {
    const setting = databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL';
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
    return endWith(`${setting} cannot be used: ${code}`);
  }
}
