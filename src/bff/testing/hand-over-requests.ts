/** `POST` to `/api/hand-overs` or below it, as the page's scripts send it. */
export function postHandOver(url: string, path: string, cookie: string, body?: unknown): Promise<Response> {
  return fetch(`${url}/api/hand-overs${path}`, {
    method: 'POST',
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Status and reason of a problem. */
export async function reasonOf(answer: Response): Promise<[status: number, reason: string | undefined]> {
  return [answer.status, ((await answer.json()) as { reason?: string }).reason];
}
