import { useMutation } from '@tanstack/react-query';
import type { Simulation } from '#src/shared/contract/config.ts';

/** `POST /api/simulate`: makes our own local-ocr fail the next calls; resolves to whether it will. */
export function useSimulate() {
  return useMutation<boolean, Error, Simulation>({
    mutationFn: async (simulation) => {
      const response = await fetch('/api/simulate', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(simulation),
      });
      return response.ok;
    },
  });
}

/** `DELETE /api/simulate`: forgets every failure that is still waiting; resolves to whether it did. */
export function useStopSimulating() {
  return useMutation<boolean>({
    mutationFn: async () => (await fetch('/api/simulate', { method: 'DELETE' })).ok,
  });
}
