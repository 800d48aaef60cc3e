import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.ts';
import { errorFacts } from './http/request-log.ts';

/**
 * Structured lines on standard output. What Fastify and its plugins log by themselves goes through these
 * serializers too: nothing of a request or of an error's message gets by.
 */
export function openLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      req: () => undefined,
      res: () => undefined,
      err: errorFacts,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
