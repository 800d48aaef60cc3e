import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What happens to requests that carry a photo; everything else passes. */
export type LineFault =
  | { readonly kind: 'none' }
  /** The connection breaks when so many bytes of the request have passed, so many times. */
  | { readonly kind: 'cut'; readonly afterBytes: number; readonly times: number }
  /** The request arrives whole and is worked on, but its answer is lost, so many times. */
  | { readonly kind: 'lose-answer'; readonly times: number }
  /** Bytes leave the browser and get nowhere. */
  | { readonly kind: 'stall' }
  /** Slow, in bytes a second, so that progress can be seen. */
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** Nothing passes any more, photo or not, as when the whole service is down. */
  | { readonly kind: 'down' };

/** A wire between the browser and the BFF that can be cut: plain TCP, so that both ends see the real thing. */
export interface Line {
  readonly url: string;
  /** From the next connection on; the open ones end. */
  set(fault: LineFault): void;
  close(): Promise<void>;
}

const PHOTO = 'POST /api/captures/';
const ANY_REQUEST = /^(GET|HEAD|POST|PUT|DELETE|OPTIONS) \//;

export async function openLine(bffUrl: string): Promise<Line> {
  let fault: LineFault = { kind: 'none' };
  const open = new Set<Socket>();
  const { hostname, port } = new URL(bffUrl);

  const server = createServer((browser) => {
    if (fault.kind === 'down') return browser.destroy();
    const bff = connect({ host: hostname, port: Number(port) });
    let carriesPhoto = false;
    let isStalled = false;
    let photoBytes = 0;
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
      const start = chunk.toString('latin1', 0, PHOTO.length);
      if (ANY_REQUEST.test(start)) {
        carriesPhoto = start === PHOTO;
        photoBytes = 0;
      }
      photoBytes += chunk.length;
      if (carriesPhoto && fault.kind === 'stall') {
        isStalled = true;
        bff.destroy();
        return browser.pause();
      }
      if (carriesPhoto && fault.kind === 'cut' && photoBytes > fault.afterBytes && fault.times > 0) {
        fault = { ...fault, times: fault.times - 1 };
        return cut();
      }
      bff.write(chunk);
      if (carriesPhoto && fault.kind === 'slow') {
        browser.pause();
        setTimeout(() => browser.resume(), (chunk.length / fault.bytesPerSecond) * 1_000);
      }
      return undefined;
    });
    bff.on('data', (chunk) => {
      if (carriesPhoto && fault.kind === 'lose-answer' && fault.times > 0) {
        fault = { ...fault, times: fault.times - 1 };
        return cut();
      }
      return browser.write(chunk);
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    set(next) {
      fault = next;
      // A browser quietly repeats what broke on a connection that it had used before; on a new one it does not.
      for (const socket of open) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
