import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of the tests' own: a free loopback port, a temporary folder, gone with `stop`. */
export interface PostgresServer {
  /** Folders with everything that it wrote for one of its databases, its log ahead included; flushed. */
  foldersOf(databaseUrl: string): Promise<readonly string[]>;
  /** A new, empty database on it. */
  newDatabase(): Promise<string>;
  /** At once, without a shutdown of its own. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export type PostgresStart =
  | { readonly ok: true; readonly server: PostgresServer }
  /** Why these tests cannot run here, in words. */
  | { readonly ok: false; readonly why: string };

const DEBIANS = '/usr/lib/postgresql';
const READY_LIMIT_MS = 30_000;
const INSTALL_LIMIT_MS = 240_000;

/** Starts a server; installs Debian's package first when there is none and this is root. */
export async function startPostgres(): Promise<PostgresStart> {
  const found = findPrograms() ?? installPrograms();
  if (found === null) {
    return {
      ok: false,
      why: "PostgreSQL's own programs (initdb, postgres) are not here; as root on Debian they install themselves",
    };
  }
  const user = serverUser();
  if (user === null)
    return { ok: false, why: 'PostgreSQL refuses to run as root, and there is no user postgres' };
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (user !== 'self') chownSync(folder, user.uid, user.gid);
  const as = user === 'self' ? {} : user;
  const data = join(folder, 'data');
  const made = spawnSync(
    join(found, 'initdb'),
    ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...as, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return { ok: false, why: `initdb ended with ${made.status ?? made.signal}: ${made.stderr.trim()}` };
  }
  const port = await freePort();
  const url = (database: string) => `postgres://test@127.0.0.1:${port}/${database}`;
  let child: ChildProcess | null = null;
  let databases = 0;

  const start = async () => {
    const options = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'];
    // What a killed process wrote survives it; waiting for the disk would only prove the machine's power supply.
    const settings = ['-c', 'max_connections=200', '-c', 'fsync=off'];
    child = spawn(join(found, 'postgres'), [...options, ...settings], {
      ...as,
      cwd: folder,
      stdio: 'ignore',
    });
    await answering(url('postgres'), child);
  };
  const end = async (signal: NodeJS.Signals) => {
    const running = child;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };

  await start();
  return {
    ok: true,
    server: {
      async foldersOf(databaseUrl) {
        await query(databaseUrl, 'CHECKPOINT');
        const [row] = await query(
          databaseUrl,
          'SELECT oid FROM pg_database WHERE datname = current_database()',
        );
        return [join(data, 'base', String(row?.['oid'])), join(data, 'pg_wal')];
      },
      async newDatabase() {
        databases += 1;
        const name = `test_${process.pid}_${databases}`;
        await query(url('postgres'), `CREATE DATABASE ${name}`);
        return url(name);
      },
      // SIGQUIT is its immediate shutdown: the next start recovers from the log, as after a crash.
      kill: () => end('SIGQUIT'),
      start,
      async stop() {
        // Nobody reads its files any more: no need to have them written out.
        await end('SIGQUIT');
        rmSync(folder, { recursive: true, force: true });
      },
    },
  };
}

function findPrograms(): string | null {
  const versions = existsSync(DEBIANS) ? readdirSync(DEBIANS).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIANS, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

function installPrograms(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log("Installing Debian's postgresql package for the data tests.");
  const quiet = { stdio: 'ignore', timeout: INSTALL_LIMIT_MS } as const;
  try {
    execFileSync('apt-get', ['update', '-q'], quiet);
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], quiet);
  } catch {
    return null;
  }
  return findPrograms();
}

/** Whom the server runs as: itself never as root. */
function serverUser(): { uid: number; gid: number } | 'self' | null {
  if (process.getuid?.() !== 0) return 'self';
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + READY_LIMIT_MS;
  for (;;) {
    try {
      await query(url, 'SELECT 1');
      return;
    } catch (error) {
      if (child.exitCode !== null || performance.now() > giveUpAt) throw error;
      await setTimeout(50);
    }
  }
}

async function query(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  // Told by the query as well; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
