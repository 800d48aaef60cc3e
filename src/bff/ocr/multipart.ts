import { randomBytes } from 'node:crypto';
import type { UploadType } from '#src/shared/documents.ts';

/** A body whose length is known before it is made, so that it can go out slice by slice. */
export interface OutgoingBody {
  readonly contentType: string;
  readonly length: number;
  /** Gives the body from its start each time it is called. */
  slices(): Generator<Uint8Array, void, undefined>;
}

const EXTENSIONS: Record<UploadType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};

/** multipart/form-data with the one part `image`; the file name is ours, never the person's. */
export function imageForm(
  type: UploadType,
  contentLength: number,
  content: () => Iterable<Uint8Array>,
): OutgoingBody {
  const boundary = `----document-capture-${randomBytes(16).toString('hex')}`;
  const head = Buffer.from(
    `--${boundary}\r\n` +
      `Content-Disposition: form-data; name="image"; filename="image.${EXTENSIONS[type]}"\r\n` +
      `Content-Type: ${type}\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: head.length + contentLength + tail.length,
    *slices() {
      yield head;
      yield* content();
      yield tail;
    },
  };
}

/** Base64 of a sequence of slices; slices need not end on multiples of three. */
export function* base64Slices(slices: Iterable<Uint8Array>): Generator<Buffer, void, undefined> {
  let rest = Buffer.alloc(0);
  for (const slice of slices) {
    const joined = Buffer.concat([rest, slice]);
    const whole = joined.length - (joined.length % 3);
    rest = joined.subarray(whole);
    if (whole > 0) yield Buffer.from(joined.toString('base64', 0, whole), 'latin1');
  }
  if (rest.length > 0) yield Buffer.from(rest.toString('base64'), 'latin1');
}

export function base64Length(length: number): number {
  return Math.ceil(length / 3) * 4;
}
