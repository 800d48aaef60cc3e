/**
 * `npm run keys:rotate`: a new master key, while the BFF runs. Then, once everything is wrapped with it,
 * `npm run keys:rotate -- --drop-old` forgets the others.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openAudit } from '#src/bff/access/audit.ts';
import { newMasterKey } from '#src/bff/captures/change-master-keys.ts';
import { fixedKeys } from '#src/bff/captures/key-ring.ts';
import { keptMasterKeys, MASTER_KEY_FILE, type MasterKey } from '#src/bff/captures/master-keys.ts';
import {
  addKeyToFile,
  dropOldFromFile,
  needing,
  type RotationOptions,
  wrapWithNewest,
} from '#src/bff/captures/rotate-keys.ts';
import { endWith } from './end-with.ts';
import { openInstallation } from './installation.ts';
import { systemUser } from './system-user.ts';

const USAGE = 'npm run keys:rotate [-- --drop-old]';

const { dropsOld } = readArguments();
const { config, database } = await openInstallation();
const options: RotationOptions = {
  database,
  now: config.now,
  record: (keys, detail) =>
    openAudit({ database, keys, now: config.now }).record(
      { name: systemUser(), role: null, address: 'console' },
      { action: 'keys-rotated', detail },
    ),
};
const path = join(config.dataDir, MASTER_KEY_FILE);
const line = await (config.masterKeys
  ? rotateGiven(config.masterKeys)
  : dropsOld
    ? dropFromFile()
    : rotateFile());
await database.close();
if (line !== null) endWith(line);

/** The keys are a file of ours. Each of these gives the line to end with when it could not do its work. */
async function rotateFile(): Promise<string | null> {
  const made = await addKeyToFile(path, options);
  if (!made.ok) return whyNotWritten(made);
  const ring = fixedKeys(made.keys);
  await tellWrapped(ring.newest().version, made.keys);
  console.log('Once a minute has passed: npm run keys:rotate -- --drop-old');
  return null;
}

async function dropFromFile(): Promise<string | null> {
  const kept = keptMasterKeys(config.dataDir);
  if (!kept.ok) return `MASTER_KEYS: the file ${kept.path} does not hold master keys`;
  const dropped = await dropOldFromFile(path, kept.keys, options);
  if (dropped.ok) {
    const gone =
      dropped.dropped.length === 0 ? 'No older key was there' : `Dropped ${dropped.dropped.join(', ')}`;
    console.log(`${gone}; ${dropped.left} is left.`);
    return null;
  }
  switch (dropped.because) {
    case 'young':
      return `A process may still store what it sealed with the earlier key: wait ${Math.ceil(dropped.waitMs / 1_000)} s`;
    case 'in-use':
      return `Nothing was dropped: ${countsOf(dropped.versions)}`;
    default:
      return whyNotWritten(dropped);
  }
}

/** The keys come from the environment, which only whoever runs the processes can change. */
async function rotateGiven(keys: readonly MasterKey[]): Promise<string | null> {
  const [newest, ...older] = keys;
  if (newest === undefined) return 'MASTER_KEYS is empty';
  if (older.length === 0) {
    if (dropsOld) return 'MASTER_KEYS holds one key: there is none to drop';
    const { version, bytes } = newMasterKey(keys, config.now);
    console.log(
      '1. Put this in front of what MASTER_KEYS is, for every process, and start each of them again:',
    );
    console.log(`${version}:${bytes.toString('base64')},`);
    console.log('2. Then run this command again with the same MASTER_KEYS.');
    return null;
  }
  await options.record(fixedKeys(keys), { version: newest.version });
  await tellWrapped(newest.version, keys);
  const versions = await needing(database, keys);
  if (versions.size > 0) return `Leave MASTER_KEYS as it is: ${countsOf(versions)}`;
  const gone = older.map(({ version }) => version).join(', ');
  console.log(`Once every process has had ${newest.version} in front for a minute, and this command has run`);
  console.log(`again without moving anything: leave ${gone} out of MASTER_KEYS.`);
  return null;
}

async function tellWrapped(version: string, keys: readonly MasterKey[]): Promise<void> {
  const { answers, photos, notes, unopened } = await wrapWithNewest(database, fixedKeys(keys));
  console.log(`Wrapped with ${version}: ${answers} answers, ${photos} photos, ${notes} notes.`);
  if (unopened > 0)
    console.log(`${unopened} cannot be opened by any key that is here, and stay as they are.`);
}

function countsOf(versions: ReadonlyMap<string, number>): string {
  return [...versions].map(([version, count]) => `${version} still wraps ${count}`).join(', ');
}

function whyNotWritten(change: { readonly because: 'busy' | 'damaged'; readonly draft: string }): string {
  return change.because === 'damaged'
    ? `MASTER_KEYS: the file ${path} does not hold master keys`
    : `Another rotation is running. If none is, one was cut off: remove ${change.draft}`;
}

function readArguments(): { dropsOld: boolean } {
  try {
    const { values } = parseArgs({ options: { 'drop-old': { type: 'boolean', default: false } } });
    return { dropsOld: values['drop-old'] };
  } catch {
    return endWith(USAGE);
  }
}
