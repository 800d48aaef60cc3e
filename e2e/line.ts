import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What happens to requests that carry a photo; unless said otherwise, everything else passes. */
export type LineFault =
  | { readonly kind: 'none' }
  /** Whatever asks for a path that begins so waits until the next fault is set; the photo itself by default. */
  | { readonly kind: 'hold'; readonly path?: string }
  /** The connection breaks whenever so many bytes of the request have passed. Browsers repeat it a few times. */
  | { readonly kind: 'cut'; readonly afterBytes: number; readonly path?: string }
  /** The request arrives whole and is worked on, but its answer is lost. */
  | { readonly kind: 'lose-answer' }
  /** Bytes leave the browser and get nowhere. */
  | { readonly kind: 'stall' }
  /** Nothing passes any more, photo or not, as when the whole service is down. */
  | { readonly kind: 'down' };

/** A wire between the browser and the BFF that can be cut: plain TCP, so that both ends see the real thing. */
export interface Line {
  readonly url: string;
  set(fault: LineFault): void;
  close(): Promise<void>;
}

const PHOTO_PATH = '/api/captures/';
const REQUEST_LINE = /^(?:GET|POST|DELETE) (\S+)/;

export async function openLine(bffUrl: string): Promise<Line> {
  let fault: LineFault = { kind: 'none' };
  const open = new Set<Socket>();
  const held: (() => void)[] = [];
  const { hostname, port } = new URL(bffUrl);

  const server = createServer((browser) => {
    if (fault.kind === 'down') return browser.destroy();
    const bff = connect({ host: hostname, port: Number(port) });
    let path = '';
    let isStalled = false;
    let bytes = 0;
    const cut = () => {
      bff.destroy();
      if (!isStalled) browser.destroy();
    };
    for (const socket of [browser, bff]) {
      open.add(socket);
      socket.on('error', cut).on('close', () => {
        open.delete(socket);
        cut();
      });
    }
    browser.on('data', (chunk) => {
      const asked = REQUEST_LINE.exec(chunk.toString('latin1', 0, 200))?.[1];
      if (asked !== undefined) {
        path = asked;
        bytes = 0;
      }
      bytes += chunk.length;
      if (path.startsWith(PHOTO_PATH) && fault.kind === 'stall') {
        isStalled = true;
        bff.destroy();
        return browser.pause();
      }
      if (fault.kind === 'cut' && path.startsWith(fault.path ?? PHOTO_PATH) && bytes > fault.afterBytes) {
        return cut();
      }
      if (fault.kind === 'hold' && asked?.startsWith(fault.path ?? PHOTO_PATH)) {
        browser.pause();
        held.push(() => {
          bff.write(chunk);
          browser.resume();
        });
        return undefined;
      }
      bff.write(chunk);
      return undefined;
    });
    bff.on('data', (chunk) => {
      if (path.startsWith(PHOTO_PATH) && fault.kind === 'lose-answer') return cut();
      return browser.write(chunk);
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    set(next) {
      fault = next;
      for (const goOn of held.splice(0)) goOn();
      if (next.kind === 'down') for (const socket of open) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
