import type { Entry } from '../entries/entry.ts';
import type { Came, RunOptions } from './came.ts';
import { runEntry } from './run-entry.ts';
import { sendSpecimen } from './send-specimen.ts';

/** A little longer than the BFF holds calls back after an outage. */
const REST_MS = 10_500;

/**
 * Runs an entry. Several failing runs in a row are an outage to the BFF, which then rightly spares the reader: the next
 * run would show that instead of its own message. So it waits until the BFF tries again, shows it a good answer, and
 * runs once more. `onRest`: told when it begins to wait.
 */
export async function runPatiently(entry: Entry, options: RunOptions, onRest: () => void): Promise<Came> {
  const came = await runEntry(entry, options);
  if (!isHeldBack(entry, came)) return came;
  onRest();
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const probe = await sendSpecimen(entry.documents[0], null, options).catch(() => null);
  return probe?.kind === 'read' ? runEntry(entry, options) : came;
}

function isHeldBack({ way, reason }: Entry, came: Came): boolean {
  return (
    way.kind === 'simulate' &&
    came.kind === 'message' &&
    came.message.reason === 'UPSTREAM_UNREACHABLE' &&
    reason !== 'UPSTREAM_UNREACHABLE'
  );
}
