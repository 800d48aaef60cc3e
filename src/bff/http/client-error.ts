import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOfProtocol } from '../problems/problem.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Answers what is not HTTP as agreed, or did not arrive in time, and closes. No route ever sees it. */
export function answerClientError(error: Error, socket: Socket, maxImageBytes: number): void {
  const code = 'code' in error ? error.code : undefined;
  // Somebody who has gone away is not told anything.
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const fault = code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request-too-slow' : 'bad-request';
  const body = JSON.stringify(problemOfProtocol(fault, { instance: '/', maxImageBytes }));
  const { status } = JSON.parse(body) as { status: number };
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
  // One that keeps its side open is not waited for.
  setTimeout(() => socket.destroy(), 1_000).unref();
}
