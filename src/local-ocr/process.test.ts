import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';

const MAIN = `${import.meta.dirname}/main.ts`;
const KEYS = { OCR_APP_KEY: 'process-app', OCR_SECRET_KEY: 'process-secret' };

let children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
});

function forkMain(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = fork(MAIN, { env: { PATH: process.env['PATH'], ...env }, silent: true });
  children.push(child);
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text };
}

describe('the process', () => {
  it('tells its parent the port, serves, and ends with its parent', async () => {
    const { child, output } = forkMain(KEYS);
    const [message] = (await once(child, 'message')) as [{ port: number }];
    expect(message.port).toBeGreaterThan(1023);

    const response = await fetch(
      `http://127.0.0.1:${message.port}/v2.0/appkeys/process-app/public-keys/id-card`,
      { headers: { Authorization: 'process-secret' } },
    );
    expect(response.status).toBe(200);
    await response.text();

    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
    // What a process wrote may be read after its end is known.
    await vi.waitFor(() => expect(output()).toContain('\n'));
    expect(output()).toMatch(/^GET \/v2\.0\/appkeys\/\{appKey\}\/public-keys\/id-card 200 0 \d+ms$/m);
    expect(output()).not.toMatch(/process-app|process-secret/);
  });

  it('leaves Ctrl+C to its parent, and ends on SIGTERM', async () => {
    const { child } = forkMain(KEYS);
    await once(child, 'message');
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(child.exitCode).toBe(null);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends with one line when its environment is wrong', async () => {
    const { child, output } = forkMain({ OCR_APP_KEY: 'process-app' });
    expect(await once(child, 'exit')).toEqual([1, null]);
    await vi.waitFor(() => expect(output()).not.toBe(''));
    expect(output()).toBe('OCR_SECRET_KEY is missing: clients are asked for it\n');
  });

  it('ends with one line when its port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { child, output } = forkMain({ ...KEYS, LOCAL_OCR_PORT: port });
    expect(await once(child, 'exit')).toEqual([1, null]);
    await vi.waitFor(() => expect(output()).not.toBe(''));
    expect(output()).toBe(`LOCAL_OCR_PORT ${port} is in use by another process\n`);
    holder.close();
  });
});
