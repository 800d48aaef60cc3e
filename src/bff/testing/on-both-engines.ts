import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import type { DatabasePlace, Engine } from '../store/database.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** What a data test runs on. */
export interface TestEngine {
  readonly engine: Engine;
  /** An empty place; every process of a test opens the same one. */
  newPlace(): Promise<DatabasePlace>;
  /** Everything that stands on the disk by now, logs of the engine included. */
  onDisk(place: DatabasePlace): Promise<Buffer>;
}

/**
 * The same data tests on the embedded database and on a PostgreSQL server of their own. Where that cannot run, a
 * skipped test says why.
 */
export async function onBothEngines(tests: (engine: TestEngine) => void): Promise<void> {
  const started = await startPostgres();
  const folders: string[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-'));
    folders.push(folder);
    return folder;
  };
  afterAll(async () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    if (started.ok) await started.server.stop();
  });

  describe('on SQLite', () => {
    tests({
      engine: 'sqlite',
      newPlace: () => Promise.resolve({ dataDir: newFolder(), url: null }),
      onDisk: ({ dataDir }) => Promise.resolve(filesBelow(dataDir)),
    });
  });
  if (started.ok) describe('on PostgreSQL', () => tests(postgresEngine(started.server, newFolder)));
  else it.skip(`on PostgreSQL: not tried, ${started.why}`, () => undefined);
}

function postgresEngine(server: PostgresServer, newFolder: () => string): TestEngine {
  return {
    engine: 'postgres',
    newPlace: async () => ({ dataDir: newFolder(), url: await server.newDatabase() }),
    async onDisk({ url }) {
      return Buffer.concat((await server.foldersOf(url ?? '')).map(filesBelow));
    },
  };
}

function filesBelow(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
}
