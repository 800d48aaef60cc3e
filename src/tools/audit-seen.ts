/**
 * `npm run audit:seen -- --since=<time> [--to=<time>] [--actor=<name>]`: which people and items were seen since then, one
 * line for each case, deed and member of staff. Times are ISO 8601; without a zone they are UTC, and so is what is printed.
 */
import { parseArgs } from 'node:util';
import { type Seen, seenSince } from '#src/bff/access/seen-since.ts';
import { formatReference } from '#src/shared/reference.ts';
import { endWith } from './end-with.ts';
import { openInstallation } from './installation.ts';

const USAGE = 'npm run audit:seen -- --since=2026-11-30T09:00 [--to=<time>] [--actor=<name>]';

const question = readArguments();
const { database } = await openInstallation();
const seen = await seenSince(database, question);
await database.close();
console.log(['reference', 'document', 'seen', 'by', 'times', 'first', 'last', 'row'].join('\t'));
for (const one of seen) console.log(lineOf(one));
const people = new Set(seen.flatMap(({ about }) => about ?? [])).size;
console.error(
  `${people} people's documents, seen by ${new Set(seen.map(({ actor }) => actor)).size} of staff`,
);

function lineOf({ about, document, action, actor, times, firstAt, lastAt, lastRow }: Seen): string {
  const [first, last] = [firstAt, lastAt].map((at) => new Date(at).toISOString());
  const reference = about === null ? '–' : formatReference(about);
  return [reference, document ?? '–', action, actor, times, first, last, lastRow].join('\t');
}

function readArguments() {
  try {
    const options = { since: { type: 'string' }, to: { type: 'string' }, actor: { type: 'string' } } as const;
    const { since, to, actor } = parseArgs({ options }).values;
    const sinceMs = timeIn(since);
    const toMs = timeIn(to);
    if (sinceMs === undefined || Number.isNaN(sinceMs) || Number.isNaN(toMs)) return endWith(USAGE);
    return { sinceMs, toMs, actor };
  } catch {
    return endWith(USAGE);
  }
}

/** A time that names no zone would mean another moment on every machine. */
function timeIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const hasZone = /(?:z|[+-]\d{2}:?\d{2})$/i.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);
  return Date.parse(hasZone ? text : `${text}Z`);
}
