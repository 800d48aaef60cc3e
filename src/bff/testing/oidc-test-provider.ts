import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the provider knows. */
export interface TestProviderSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** Claims by the name that people sign in with. */
  readonly accounts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly rolesInIdToken?: boolean;
}

export interface TestProvider {
  readonly issuer: string;
  /** `OIDC_*` of a BFF that uses it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const READY_LIMIT_MS = 20_000;

/** Starts the provider on that loopback port and waits until it answers. */
export async function startTestProvider(
  port: number,
  settings: Omit<TestProviderSettings, 'clientId' | 'clientSecret'>,
): Promise<TestProvider> {
  const client = { clientId: 'document-capture', clientSecret: 'for tests: %+ and more' };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'oidc-provider-process.ts')], {
    env: {
      PATH: process.env.PATH ?? '',
      PROVIDER_SETTINGS: JSON.stringify({ ...settings, ...client, port }),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const issuer = await issuerOf(child);
  return {
    issuer,
    environment: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.clientId,
      OIDC_CLIENT_SECRET: client.clientSecret,
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function issuerOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the provider has no output');
  const limit = setTimeout(() => child.kill('SIGKILL'), READY_LIMIT_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const issuer = /^provider (\S+)$/.exec(line)?.[1];
      if (issuer) return issuer;
    }
  } finally {
    clearTimeout(limit);
  }
  throw new Error('the provider did not start');
}
