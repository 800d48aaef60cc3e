import type { AppParts } from './app-parts.ts';
import { errorFacts } from './http/request-log.ts';

/** Deletes what is past its time, at once and then again and again. */
export function startSweeper({ config, life, sessions, staff, signIn, handOvers, work, log }: AppParts): {
  stop(): Promise<void>;
} {
  let running: Promise<void> = Promise.resolve();
  const sweep = async () => {
    try {
      const { length: captures } = await life.expire();
      await handOvers.sweep();
      await signIn.links.sweep();
      await signIn.signIns.sweep();
      await work.bulk.tidy();
      const ended = (await sessions.sweep()) + (await staff.sweep());
      if (captures + ended > 0) log.debug({ captures, sessions: ended }, 'swept');
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
