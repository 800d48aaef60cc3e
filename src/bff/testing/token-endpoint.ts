import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A token endpoint of its own, apart from local-ocr's: it can be slow, wrong and away. */
export interface TokenEndpoint {
  readonly url: URL;
  readonly pair: { readonly userAccessKey: string; readonly secretAccessKey: string };
  /** Requests so far. */
  asked: number;
  /** Given out, newest last. */
  readonly given: string[];
  lifeSeconds: number;
  /** Used up first, one per request; then a token is given. */
  readonly next: ((response: ServerResponse) => void)[];
  close(): Promise<void>;
}

export async function startTokenEndpoint(): Promise<TokenEndpoint> {
  const pair = { userAccessKey: 'user-access', secretAccessKey: 'secret:with colon' };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      endpoint.asked += 1;
      const special = endpoint.next.shift();
      if (special) return special(response);
      const expected = Buffer.from(`${pair.userAccessKey}:${pair.secretAccessKey}`).toString('base64');
      const isRight =
        request.method === 'POST' &&
        request.headers.authorization === `Basic ${expected}` &&
        request.headers['content-type'] === 'application/x-www-form-urlencoded' &&
        Buffer.concat(chunks).toString() === 'grant_type=client_credentials';
      if (!isRight) return answer(response, 401, { error: 'invalid_client' });
      const token = `token-${endpoint.given.length + 1}`;
      endpoint.given.push(token);
      return answer(response, 200, {
        access_token: token,
        token_type: 'Bearer',
        expires_in: String(endpoint.lifeSeconds),
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint: TokenEndpoint = {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth2/token/create`),
    pair,
    asked: 0,
    given: [],
    lifeSeconds: 3_600,
    next: [],
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return endpoint;
}

export function answer(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
