import { useMutation } from '@tanstack/react-query';
import type { Simulation } from '#src/shared/contract/config.ts';

/** `POST /api/simulate`: makes our own local-ocr fail the next calls; resolves to whether it will. */
export async function simulate(simulation: Simulation): Promise<boolean> {
  const response = await fetch('/api/simulate', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(simulation),
  });
  return response.ok;
}

/** `DELETE /api/simulate`: forgets every failure that is still waiting; resolves to whether it did. */
export async function stopSimulating(): Promise<boolean> {
  return (await fetch('/api/simulate', { method: 'DELETE' })).ok;
}

export function useSimulate() {
  return useMutation<boolean, Error, Simulation>({ mutationFn: simulate });
}

export function useStopSimulating() {
  return useMutation<boolean>({ mutationFn: stopSimulating });
}
