import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RunningApp } from '#src/tools/running-app.ts';

export interface CommandEnd {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command of the installation as `npm run` does, on the app's data. */
export async function runCommand(
  app: RunningApp,
  script: 'staff-link' | 'audit-verify' | 'audit-seen',
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandEnd> {
  const root = join(import.meta.dirname, '..');
  const child = spawn(process.execPath, [`src/tools/${script}.ts`, ...words], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', DATA_DIR: app.dataDir, PUBLIC_URL: app.url, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

/** The link in what was printed. */
export function linkIn(output: string): string {
  const link = /https?:\/\/\S+\/support#[\w-]{43}/.exec(output)?.[0];
  if (link === undefined) throw new Error(`no link in: ${output}`);
  return link;
}

/** A new link made by the command. */
export async function newLink(app: RunningApp, role: string, name: string): Promise<string> {
  const { code, output } = await runCommand(app, 'staff-link', ['--role', role, '--name', name]);
  if (code !== 0) throw new Error(output);
  return linkIn(output);
}

/** Signs in by a link without a browser; gives the cookie header. */
export async function signInByLink(app: RunningApp, link: string): Promise<string> {
  const answer = await fetch(`${app.url}/api/support/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: new URL(link).hash.slice(1) }),
  });
  if (answer.status !== 201) throw new Error(`sign-in: ${answer.status}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
