import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { receiveBody } from './receive-body.ts';

const LIMITS = { maxBytes: 1_000, idleMs: 10_000, progressBytes: 1 };

/** A request whose body comes in these chunks; `declared` is its Content-Length. */
function requestOf(chunks: readonly Buffer[], declared?: number): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  if (declared === undefined) request.headers['transfer-encoding'] = 'chunked';
  else request.headers['content-length'] = String(declared);
  for (const chunk of chunks) request.push(chunk);
  request.push(null);
  return request;
}

/** Memory of its own, as Node's parser gives it out. */
const alone = (text: string) => {
  const chunk = Buffer.allocUnsafeSlow(text.length);
  chunk.write(text);
  return chunk;
};

describe('receiving a body', () => {
  it('gives back the memory of each chunk that it has copied', async () => {
    const chunks = [alone('one '), alone('two '), alone('three')];
    expect(await receiveBody(requestOf(chunks, 13), LIMITS)).toEqual({
      ok: true,
      bytes: Buffer.from('one two three'),
    });
    expect(chunks.map(({ buffer }) => buffer.byteLength)).toEqual([0, 0, 0]);
  });

  it('leaves memory alone that chunks share', async () => {
    const shared = alone('one two three');
    const chunks = [shared.subarray(0, 4), shared.subarray(4)];
    const received = await receiveBody(requestOf(chunks, 13), LIMITS);
    expect(received).toEqual({ ok: true, bytes: Buffer.from('one two three') });
    expect(shared.toString()).toBe('one two three');
  });

  it('joins a body of unknown length', async () => {
    const received = await receiveBody(requestOf([alone('one '), alone('two')]), LIMITS);
    expect(received).toEqual({ ok: true, bytes: Buffer.from('one two') });
  });
});
