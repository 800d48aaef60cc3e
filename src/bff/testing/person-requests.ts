/** What a request of the person's page was answered with. */
export interface Answered {
  readonly status: number;
  /** Null when there was no body. */
  readonly json: Record<string, unknown> | null;
  /** The cookie that it set, as a request sends it back; empty when it set none. */
  readonly cookie: string;
}

/** `ask(url, 'POST /api/status', { body })`, as the page's scripts send it. */
export async function ask(
  url: string,
  way: `${'GET' | 'POST' | 'DELETE'} /api/${string}`,
  { cookie = '', body }: { readonly cookie?: string; readonly body?: unknown } = {},
): Promise<Answered> {
  const [method = '', path = ''] = way.split(' ');
  const answer = await fetch(url + path, {
    method,
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    json: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
    cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
  };
}
