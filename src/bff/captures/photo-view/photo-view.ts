import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { UploadType } from '#src/shared/documents.ts';
import { VIEW_EXIT, type ViewJob } from './view-job.ts';

export type PhotoView =
  | { readonly ok: true; readonly jpeg: Buffer }
  /** `no-picture`: damaged, or not what it says. `busy`: others are being drawn. `failed`: too long, too much, or it broke. */
  | { readonly ok: false; readonly because: 'no-picture' | 'busy' | 'failed' };

export interface PhotoViews {
  /** A new JPEG of a photo: masked, so that nothing on it can be read, or as it is. */
  draw(photo: { readonly type: UploadType; readonly bytes: Uint8Array }, masked: boolean): Promise<PhotoView>;
}

export interface PhotoViewOptions {
  /** Milliseconds until a drawing process is ended. */
  readonly limitMs: number;
  /** Processes at one time. */
  readonly atOnce: number;
}

const PROGRAM = join(import.meta.dirname, 'view-process.ts');
/** A drawn view is a few hundred kilobytes; more than this is no view. */
const MAX_VIEW_BYTES = 8_000_000;
const HEAP_MB = 256;

/** One process per photo: what breaks there takes nothing else with it. */
export function openPhotoViews({ limitMs, atOnce }: PhotoViewOptions): PhotoViews {
  let running = 0;
  return {
    async draw({ type, bytes }, masked) {
      if (running >= atOnce) return { ok: false, because: 'busy' };
      running += 1;
      try {
        return await run({ type, masked }, bytes, limitMs);
      } finally {
        running -= 1;
      }
    },
  };
}

function run(job: ViewJob, bytes: Uint8Array, limitMs: number): Promise<PhotoView> {
  return new Promise((resolve) => {
    // It writes no file, starts nothing and is told nothing of this process's environment.
    const permissions = ['--permission', '--allow-fs-read=*', '--allow-addons'];
    const child = spawn(process.execPath, [...permissions, `--max-old-space-size=${HEAP_MB}`, PROGRAM], {
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: limitMs,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_VIEW_BYTES) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    // It may end before it has read everything; how it ended says enough.
    child.stdin.on('error', () => undefined);
    child.on('error', () => resolve({ ok: false, because: 'failed' }));
    child.on('close', (code) => {
      const jpeg = Buffer.concat(chunks);
      if (code === 0 && jpeg.length > 0) resolve({ ok: true, jpeg });
      else resolve({ ok: false, because: code === VIEW_EXIT.noPicture ? 'no-picture' : 'failed' });
    });
    child.stdin.write(`${JSON.stringify(job)}\n`);
    child.stdin.end(bytes);
  });
}
