import { expect, test } from 'vitest';
import { SIMULATION } from '#src/shared/contract/config-schema.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import { RESULT_KEYS } from '#src/shared/results/result-codes.ts';
import { causeGroups } from './causes.ts';

test('every published failure and every fault can be chosen, each once', () => {
  const { person, service, connection } = causeGroups();
  const ids = [...person, ...service].map((cause) => cause.id);
  expect(ids.sort()).toEqual(RESULT_KEYS.filter((key) => key !== 'SUCCESS').sort());
  expect(connection).toHaveLength(8);
});

test('what is posted is what the BFF takes', () => {
  for (const cause of Object.values(causeGroups()).flat()) {
    expect(SIMULATION.safeParse(cause.simulation).success).toBe(true);
  }
});

test('a fault lasts for every call that the BFF makes of one photo', () => {
  const calls = 1 + POLICY.API_TEMPORARILY_UNAVAILABLE.retry.maxAutomatic;
  expect(calls).toBe(4);
  for (const { simulation } of causeGroups().connection)
    expect(simulation.times).toBeGreaterThanOrEqual(calls);
});
