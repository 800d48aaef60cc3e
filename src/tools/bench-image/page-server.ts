import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};
const ROOT = join(import.meta.dirname, '../../..');
const COUNTER = join(import.meta.dirname, 'page/count-encodes.js');
/** What its worker loads: its own bundle, from here and not from a CDN, and before it the counter. */
const LIBRARY_URL = '/library/browser-image-compression.js';
const LIBRARY_FILE = join(ROOT, 'node_modules/browser-image-compression/dist/browser-image-compression.js');

export interface PageServer {
  readonly url: string;
  /** What the page last handed in, taken away by asking. */
  takeOutput(): Buffer | null;
  close(): void;
}

/** Serves the built page on loopback and takes the prepared images. */
export async function servePage(folder: string): Promise<PageServer> {
  let output: Buffer | null = null;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (request.method === 'POST') {
      output = await bodyOf(request);
      response.writeHead(204).end();
      return;
    }
    const body = path === LIBRARY_URL ? await countedLibrary() : await fileIn(folder, path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
    });
    response.end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    takeOutput() {
      const taken = output;
      output = null;
      return taken;
    },
    close: () => void server.close(),
  };
}

async function countedLibrary(): Promise<Buffer> {
  return Buffer.concat([await readFile(COUNTER), await readFile(LIBRARY_FILE)]);
}

function fileIn(folder: string, path: string): Promise<Buffer | null> {
  return readFile(join(folder, path === '/' ? 'index.html' : path)).catch(() => null);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
