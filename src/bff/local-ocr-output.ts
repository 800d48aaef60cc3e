import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Logger } from 'pino';

const LONGEST_LINE = 500;

/** The first line on standard error is held back: when nothing follows it, it says why a start failed. */
export interface FirstWords {
  /** It started: what was held back goes to the log, and all that follows at once. */
  letGo(): void;
  /** The line that no log has; null when there was none, or more than one. */
  held(): string | null;
}

/** Everything that local-ocr prints becomes lines of the BFF's log, so that one stream has one form. */
export function logOutput(child: ChildProcess, log: Logger): FirstWords {
  let isHolding = true;
  let held: string | null = null;
  const warn = (line: string) => log.warn({ from: 'local-ocr' }, cut(line));
  const letGo = () => {
    if (held !== null) warn(held);
    held = null;
    isHolding = false;
  };
  const take = (line: string) => {
    if (isHolding && held === null) {
      held = line;
      return;
    }
    letGo();
    warn(line);
  };
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => log.info({ from: 'local-ocr' }, cut(line)));
  }
  if (child.stderr) createInterface({ input: child.stderr }).on('line', take);
  return { letGo, held: () => held };
}

function cut(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
