import type { IncomingMessage } from 'node:http';

const LOOPBACK_ADDRESS = /^(?:127\.|::1$|::ffff:127\.)/;
const LOOPBACK_ORIGIN = /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

/**
 * Whether a request may steer this process: from this machine, and not from a page of another site that is
 * open in a browser of this machine.
 */
export function isFromLoopback(request: IncomingMessage): boolean {
  const { origin } = request.headers;
  return (
    LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? '') &&
    (origin === undefined || LOOPBACK_ORIGIN.test(origin))
  );
}
