import type { AppParts } from './app-parts.ts';
import { errorFacts } from './http/request-log.ts';

/** Deletes what is past its time, at once and then again and again. */
export function startSweeper(parts: AppParts): { stop(): Promise<void> } {
  const { config, life, sessions, staff, signIn, handOvers, work, changes, log } = parts;
  let headTold = 0;
  let running: Promise<void> = Promise.resolve();
  const sweep = async () => {
    try {
      const expired = await life.expire();
      for (const { reference } of expired) changes.tell(reference);
      await handOvers.sweep();
      await signIn.links.sweep();
      await signIn.signIns.sweep();
      await work.bulk.tidy();
      const ended = (await sessions.sweep()) + (await staff.sweep());
      // A log that is kept elsewhere shows whether the database was put back to an earlier state.
      const head = await parts.auditHead();
      if (head.number !== headTold) log.info(head, 'audit head');
      headTold = head.number;
      if (expired.length + ended > 0) log.debug({ captures: expired.length, sessions: ended }, 'swept');
    } catch (error) {
      // The next round tries again; what is due stays due.
      log.error(errorFacts(error), 'sweep failed');
    }
  };
  running = sweep();
  const timer = setInterval(() => {
    running = running.then(sweep);
  }, config.timings.sweepMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
