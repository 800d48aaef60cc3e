import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorFacts } from './request-log.ts';

/** One event: a browser that comes back names the `id` that it saw last. `data` is sent as JSON. */
export interface StreamedEvent {
  readonly id: string;
  readonly data: unknown;
}

export interface StreamSource {
  /** Whose streams are counted together. */
  readonly owner: string;
  /** Begins after `lastId`, when there is one; ends by itself, or with the signal. */
  follow(lastId: string | null, signal: AbortSignal): AsyncIterable<StreamedEvent>;
}

/** `text/event-stream` answers. All end when the server begins to close, which would wait for them otherwise. */
export interface EventStreams {
  /** False when this owner has too many streams open already. */
  send(request: FastifyRequest, reply: FastifyReply, source: StreamSource): boolean;
}

/** A page, its reload and one more. */
const STREAMS_PER_OWNER = 4;
/** When a browser whose stream broke comes back. */
const RETRY_MS = 2_000;

/** `beatMs`: how often a stream says that it is alive, so that neither a proxy nor the page gives it up. */
export function openEventStreams(app: FastifyInstance, { beatMs }: { beatMs: number }): EventStreams {
  const closing = new AbortController();
  const open = new Map<string, number>();
  app.addHook('preClose', (done) => {
    closing.abort();
    done();
  });
  return {
    send(request, reply, source) {
      const streams = open.get(source.owner) ?? 0;
      if (streams >= STREAMS_PER_OWNER) return false;
      open.set(source.owner, streams + 1);
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const stream = new PassThrough();
      stream.write(`retry: ${RETRY_MS}\n\n`);
      const beat = setInterval(() => stream.write('event: beat\ndata: 0\n\n'), beatMs);
      const run = async () => {
        const signal = AbortSignal.any([gone.signal, closing.signal]);
        for await (const { id, data } of source.follow(lastIdOf(request), signal)) {
          stream.write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
        }
      };
      run()
        // Its head is out already: the browser comes back and is answered anew.
        .catch((error: unknown) => request.log.error(errorFacts(error), 'event stream failed'))
        .finally(() => {
          clearInterval(beat);
          stream.end();
          const left = (open.get(source.owner) ?? 1) - 1;
          if (left > 0) open.set(source.owner, left);
          else open.delete(source.owner);
        });
      void reply
        // Buffered by a proxy, news would come when it is old.
        .header('x-accel-buffering', 'no')
        // Left open after its end, the connection would keep a closing server waiting.
        .header('connection', 'close')
        .type('text/event-stream')
        .send(stream);
      return true;
    },
  };
}

function lastIdOf(request: FastifyRequest): string | null {
  const header = request.headers['last-event-id'];
  return typeof header === 'string' ? header : null;
}
