/** As much of a browser as signing in takes: follows redirects, keeps cookies per host, fills in forms. */
export interface OidcBrowser {
  /** Follows redirects until an answer that is none; `stopAt` ends it before a URL that begins like that is asked. */
  open(url: string, stopAt?: string): Promise<Visit>;
  /** Sends the page's form with these fields. */
  submit(page: Visit, fields: Readonly<Record<string, string>>, stopAt?: string): Promise<Visit>;
  cookie(url: string, name: string): string | undefined;
}

export interface Visit {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

const MOST_REDIRECTS = 20;

export function openOidcBrowser(): OidcBrowser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  const ask = async (url: string, init: RequestInit): Promise<Response> => {
    const jar = jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const follow = async (start: string, first: RequestInit, stopAt?: string): Promise<Visit> => {
    let url = start;
    let init = first;
    for (let redirects = 0; redirects < MOST_REDIRECTS; redirects += 1) {
      const answer = await ask(url, init);
      const { status, headers } = answer;
      const location = headers.get('location');
      const body = await answer.text();
      if (location === null) return { url, status, headers, body };
      const next = new URL(location, url).href;
      if (stopAt !== undefined && next.startsWith(stopAt)) return { url: next, status, headers, body };
      url = next;
      init = {};
    }
    throw new Error('too many redirects');
  };
  return {
    open: (url, stopAt) => follow(url, {}, stopAt),
    submit: (page, fields, stopAt) => {
      const action = /<form[^>]* action="([^"]+)"/.exec(page.body)?.[1] ?? '';
      const hidden = [...page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const form = new URLSearchParams();
      for (const [, name = '', value = ''] of hidden) form.append(name, value);
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return follow(
        new URL(action, page.url).href,
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: form.toString(),
        },
        stopAt,
      );
    },
    cookie: (url, name) => jarOf(url).get(name),
  };
}
