export interface SeenEvent {
  readonly id: string;
  readonly data: unknown;
}

/** Reads an event stream as browsers do, with what a test wants to know about it. */
export interface EventReader {
  answer(): Promise<Response>;
  headers(): Promise<Headers>;
  /** The first so many events, once they have come. */
  next(count: number): Promise<readonly SeenEvent[]>;
  /** Every event, once the stream has ended. */
  all(): Promise<readonly SeenEvent[]>;
  /** How often the server said that it is alive. */
  beats(): number;
  close(): void;
}

export function followEvents(url: string, cookie: string, lastId?: string): EventReader {
  const stop = new AbortController();
  const events: SeenEvent[] = [];
  let beats = 0;
  const answer = fetch(url, {
    headers: { cookie, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) },
    signal: stop.signal,
  });
  const take = (block: string) => {
    const fields = new Map(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    if (fields.get('event') === 'beat') beats += 1;
    else if (fields.has('data')) {
      events.push({ id: fields.get('id') ?? '', data: JSON.parse(fields.get('data') ?? '') as unknown });
    }
  };
  const read = async () => {
    let rest = '';
    const { body } = await answer;
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) take(block);
    }
  };
  const done = read().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return {
    answer: () => answer,
    headers: async () => (await answer).headers,
    async next(count) {
      while (events.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
      return events.slice(0, count);
    },
    async all() {
      await done;
      return events;
    },
    beats: () => beats,
    close: () => stop.abort(),
  };
}
