/** A process that records deeds as fast as it can, for tests of many at once. Argument: `AuditWriting` as JSON. */
import { openAudit } from '../access/audit.ts';
import { openDatabase, type DatabasePlace } from '../store/database.ts';

export interface AuditWriting {
  readonly place: DatabasePlace;
  readonly name: string;
  readonly deeds: number;
  /** Hex. */
  readonly key: string;
}

const writing = JSON.parse(process.argv[2] ?? '') as AuditWriting;
const key = { version: '1', bytes: Buffer.from(writing.key, 'hex') };
const database = await openDatabase(writing.place);
const audit = openAudit({ database, keys: { newest: () => key, find: () => key }, now: Date.now });
const who = {
  sessionId: 's',
  name: writing.name,
  role: 'retrier',
  source: 'link',
  address: '203.0.113.7',
} as const;
await Promise.all(
  Array.from({ length: writing.deeds }, (_, deed) =>
    audit.record(who, { action: 'retried', detail: { deed } }),
  ),
);
await database.close();
