import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImagePart } from './multipart.ts';

const CORPUS = `${import.meta.dirname}/../../../shared/corpus/http_multipart`;

describe('reading a multipart body', () => {
  it('gives back any bytes, also some that look like a boundary', () => {
    const tricky = Buffer.from('--edge\r\n--edge--\r\n\r\n-- edge\r\n--edg\0\xff', 'latin1');
    const body = Buffer.concat([
      Buffer.from('--edgeX\r\nContent-Type: image/jpeg\r\n'),
      Buffer.from('content-disposition: form-data; filename="a"; name="image"\r\n\r\n'),
      tricky,
      Buffer.from('\r\n--edgeX--\r\n'),
    ]);
    expect(readImagePart('multipart/form-data; boundary=edgeX', body)).toEqual({ ok: true, bytes: tricky });
  });

  it('ends on every cut of a right body, and only the whole one is taken', () => {
    const body = Buffer.from(
      '--b\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\nDATA\r\n--b--',
    );
    for (let length = 0; length < body.length; length += 1) {
      expect(readImagePart('multipart/form-data; boundary=b', body.subarray(0, length)).ok).toBe(false);
    }
    expect(readImagePart('multipart/form-data; boundary=b', body).ok).toBe(true);
  });

  it.skipIf(!existsSync(CORPUS))(
    'answers each malformed body of the corpus with a value (skipped without ../shared/corpus)',
    () => {
      const names = readdirSync(CORPUS);
      expect(names.length).toBeGreaterThan(100);
      for (const name of names) {
        const body = readFileSync(`${CORPUS}/${name}`);
        const boundary = /^--([^\r\n]{1,70})/.exec(body.toString('latin1'))?.[1] ?? 'none';
        const part = readImagePart(`multipart/form-data; boundary="${boundary}"`, body);
        if (!part.ok) expect(part.why).not.toBe('');
      }
    },
  );
});
