import { expect, test } from 'vitest';
import { SIMULATED_FAULTS } from '#src/shared/contract/config.ts';
import { SIMULATION } from '#src/shared/contract/config-schema.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import { RESULT_KEYS } from '#src/shared/results/result-codes.ts';
import { causeGroups } from './causes.ts';

test('every published failure and every fault can be chosen, each once', () => {
  const { person, service, connection } = causeGroups('id-card');
  const ids = [...person, ...service].map((cause) => cause.id);
  expect(ids.sort()).toEqual(RESULT_KEYS.filter((key) => key !== 'SUCCESS').sort());
  expect(connection.map((cause) => cause.id)).toEqual(SIMULATED_FAULTS);
});

test('a wrong key is offered only where there is an envelope to open with it', () => {
  const others = SIMULATED_FAULTS.filter((fault) => fault !== 'wrong-key');
  for (const document of ['business-registration', null] as const) {
    expect(causeGroups(document).connection.map((cause) => cause.id)).toEqual(others);
  }
  expect(causeGroups('credit-card').connection.map((cause) => cause.id)).toEqual(SIMULATED_FAULTS);
});

test('what is posted is what the BFF takes', () => {
  for (const cause of Object.values(causeGroups('id-card')).flat()) {
    expect(SIMULATION.safeParse(cause.simulation).success).toBe(true);
  }
});

test('a fault lasts for every call that the BFF makes of one photo', () => {
  const calls = 1 + POLICY.API_TEMPORARILY_UNAVAILABLE.retry.maxAutomatic;
  expect(calls).toBe(4);
  for (const { simulation } of causeGroups('id-card').connection)
    expect(simulation.times).toBeGreaterThanOrEqual(calls);
});
