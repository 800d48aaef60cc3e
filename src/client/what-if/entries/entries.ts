import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import type { ClientOutcome } from '#src/shared/results/outcome.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import { RESULT_CODES, RESULT_KEYS, type ResultKey } from '#src/shared/results/result-codes.ts';
import { CLIENT_WAYS } from './client-ways.ts';
import type { Entry } from './entry.ts';
import type { Way } from './way.ts';

/** Everything that can come of a photo: the published table in its order, then our own outcomes. */
export const ENTRIES: readonly Entry[] = [
  ...RESULT_KEYS.map(codeEntry),
  ...(Object.keys(CLIENT_WAYS) as ClientOutcome[]).map(clientEntry),
];

function codeEntry(key: ResultKey): Entry {
  const { resultCode, resultMessage } = RESULT_CODES[key];
  const handling = POLICY[key];
  const [document = 'id-card', ...documents] = handling.documents;
  // Reading for real is what ends with SUCCESS.
  const times = 1 + handling.retry.maxAutomatic;
  const way: Way =
    key === 'SUCCESS'
      ? { kind: 'send', hand: null }
      : { kind: 'simulate', simulation: { resultCode, times }, keeps: null };
  return {
    key,
    id: String(resultCode),
    resultMessage,
    group: handling.family,
    reason: handling.publicReason,
    handling,
    documents: [document, ...documents],
    way,
  };
}

function clientEntry(key: ClientOutcome): Entry {
  const { group, way } = CLIENT_WAYS[key];
  return {
    key,
    id: key,
    resultMessage: null,
    group,
    reason: key,
    handling: CLIENT_POLICY[key],
    documents: [way.kind === 'file' ? way.document : 'id-card'],
    way,
  };
}
