/**
 * A strict reader of multipart/form-data (RFC 7578) for the one file that the contract asks for. It takes
 * nothing on trust from the client it checks: no preamble, CRLF line ends, a closing delimiter, one file.
 */
export type ImagePart = { ok: true; bytes: Buffer } | { ok: false; why: string };

const MAX_PART_HEADER_BYTES = 8_192;
const BOUNDARY = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i;

/** The bytes of the file part named `image`. */
export function readImagePart(contentType: string | undefined, body: Buffer): ImagePart {
  const match = BOUNDARY.exec(contentType ?? '');
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return { ok: false, why: 'not multipart/form-data with a boundary' };

  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  if (!body.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2))) {
    return { ok: false, why: 'the body does not start with the boundary' };
  }

  let image: Buffer | null = null;
  let files = 0;
  let at = delimiter.length - 2;
  while (!body.subarray(at, at + 2).equals(Buffer.from('--'))) {
    if (!body.subarray(at, at + 2).equals(Buffer.from('\r\n'))) {
      return { ok: false, why: 'no line end after a boundary' };
    }
    const headerEnd = body.indexOf('\r\n\r\n', at);
    if (headerEnd < 0 || headerEnd - at > MAX_PART_HEADER_BYTES) {
      return { ok: false, why: 'a part header does not end' };
    }
    const dataStart = headerEnd + 4;
    const dataEnd = body.indexOf(delimiter, dataStart);
    if (dataEnd < 0) return { ok: false, why: 'no closing boundary' };

    const disposition = dispositionOf(body.toString('latin1', at + 2, headerEnd));
    if (disposition === null) return { ok: false, why: 'a part without a form-data name' };
    if (disposition.isFile) {
      files += 1;
      if (files > 1) return { ok: false, why: 'more than one file' };
      if (disposition.name === 'image') image = body.subarray(dataStart, dataEnd);
    }
    at = dataEnd + delimiter.length;
  }
  return image === null ? { ok: false, why: 'no file part named image' } : { ok: true, bytes: image };
}

function dispositionOf(partHeader: string): { name: string; isFile: boolean } | null {
  const line = partHeader.split('\r\n').find((each) => /^content-disposition:/i.test(each));
  const name = /;\s*name="([^"]*)"/i.exec(line ?? '')?.[1];
  if (line === undefined || name === undefined || !/^content-disposition:\s*form-data\s*;/i.test(line)) {
    return null;
  }
  return { name, isFile: /;\s*filename\*?=/i.test(line) };
}
