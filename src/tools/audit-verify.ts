/**
 * `npm run audit:verify -- [--head=<number>:<hash>] [--accept=<row>]`: reads the whole audit. Exit code 0: whole; 1: somebody
 * changed something, and the first such row is named; 2: it could not be read.
 */
import { parseArgs } from 'node:util';
import { type AuditBreak, type ChainPoint, verifyAudit } from '#src/bff/access/verify-audit.ts';
import { endWith } from './end-with.ts';
import { openInstallation } from './installation.ts';

const USAGE = 'npm run audit:verify -- [--head=<number>:<hash>] [--accept=<row>]';
const BROKEN = 1;

const { head, accept } = readArguments();
const { database, masterKeys } = await openInstallation();
const { rows, end, broken } = await verifyAudit(database, {
  keys: masterKeys,
  known: head,
  accepted: accept,
});
await database.close();
if (broken) {
  console.log(`Audit BROKEN at row ${broken.row}: ${wordsOf(broken)}`);
  console.log(`Whole up to row ${rows}.`);
  process.exitCode = BROKEN;
} else {
  console.log(`Audit whole: ${rows} rows.`);
  console.log(`Head ${end.number}:${end.hash}`);
}

function wordsOf({ why, row }: AuditBreak): string {
  switch (why) {
    case 'missing':
      return 'it is not there.';
    case 'changed':
      return 'it, its place or the row before it is not as it was written.';
    case 'shortened':
      return 'it and what came after it was taken away.';
    case 'added':
      return 'it was put there by something other than this installation.';
    case 'end-not-ours':
      return 'the end of the audit is not signed by this installation; rows were taken away or written anew.';
    case 'end-unknown-key':
      return 'the end is signed with a master key that is not here: give MASTER_KEYS as the BFF has them.';
    case 'goes-on-from-not-ours':
      return `the end before it was not this installation's. Once looked into: --accept=${row}`;
    case 'other-than-known':
      return 'it is not the one that --head names: the database was put back to an earlier state, or replaced.';
  }
}

function readArguments(): { head: ChainPoint | null; accept: readonly number[] } {
  try {
    const options = { head: { type: 'string' }, accept: { type: 'string', multiple: true } } as const;
    const { values } = parseArgs({ options });
    const accept = (values.accept ?? []).map(Number);
    const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(values.head ?? '') ?? [];
    const isWrong = (values.head !== undefined && hash === undefined) || accept.some(Number.isNaN);
    if (isWrong) return endWith(USAGE);
    return { head: hash === undefined ? null : { number: Number(number), hash }, accept };
  } catch {
    return endWith(USAGE);
  }
}
