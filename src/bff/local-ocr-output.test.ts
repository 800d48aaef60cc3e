import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { logOutput, type FirstWords } from './local-ocr-output.ts';
import { openLog } from './log.ts';

interface Heard {
  /** Level, origin and text of each line in the log. */
  readonly lines: unknown[];
  readonly held: string | null;
}

/** A real process that runs `script`; `meanwhile` is called once it runs. */
async function hear(script: string, meanwhile: (words: FirstWords) => void = () => {}): Promise<Heard> {
  const lines: unknown[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const { level, from, msg } = JSON.parse(chunk.toString()) as Record<string, unknown>;
      lines.push([level, from, msg]);
      done();
    },
  });
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const words = logOutput(child, openLog('info', destination));
  meanwhile(words);
  await once(child, 'close');
  return { lines, held: words.held() };
}

describe('what local-ocr prints', () => {
  it('stands in the log line by line, cut where it is long', async () => {
    const { lines } = await hear(
      `process.stdout.write('POST /a 2'); setTimeout(() => process.stdout.write('00\\nlast "one" without an end'), 50);
       process.stdout.write('x'.repeat(70_000) + '\\n');`,
    );
    expect(lines).toEqual([
      ['info', 'local-ocr', `POST /a 2${'x'.repeat(491)}…`],
      ['info', 'local-ocr', '00'],
      ['info', 'local-ocr', 'last "one" without an end'],
    ]);
  });

  it('keeps the only line on standard error for whoever asks why', async () => {
    expect(await hear(`console.error('PORT is in use')`)).toEqual({ lines: [], held: 'PORT is in use' });
    expect(await hear('')).toEqual({ lines: [], held: null });
  });

  it('warns of the lines of a crash, and of any after the start', async () => {
    const two = [
      ['warn', 'local-ocr', 'one'],
      ['warn', 'local-ocr', 'two'],
    ];
    expect(await hear(`console.error('one\\ntwo')`)).toEqual({ lines: two, held: null });
    const started = await hear(`console.error('one\\ntwo')`, (words) => words.letGo());
    expect(started).toEqual({ lines: two, held: null });
    const one = await hear(`console.error('one')`, (words) => words.letGo());
    expect(one).toEqual({ lines: two.slice(0, 1), held: null });
  });
});
