import { isOfType, type PdfPart } from './pdf-parts.ts';

/** Unpacked bytes that are looked at in all, so that a packed bomb ends early. */
const UNPACKED_LIMIT_BYTES = 20_000_000;
/** Writers put 100 to 200 objects in a stream; more streams than this do not fit in what may be sent. */
const STREAMS_LIMIT = 2000;

/**
 * Objects that stand inside compressed object streams (ISO 32000-1, 7.5.7), by number. Only unpacked and
 * Flate-packed streams without a predictor exist in practice; others are passed over.
 */
export async function packedObjects(
  bytes: Uint8Array<ArrayBuffer>,
  parts: readonly PdfPart[],
): Promise<Map<number, string>> {
  const objects = new Map<number, string>();
  let room = UNPACKED_LIMIT_BYTES;
  const streams = parts.filter(({ dictionary, data }) => data && isOfType(dictionary, 'ObjStm'));
  for (const { dictionary, data } of streams.slice(0, STREAMS_LIMIT)) {
    if (!data || room <= 0) continue;
    const count = numberOf(dictionary, 'N');
    const first = numberOf(dictionary, 'First');
    if (count === null || first === null) continue;
    const packed = bytes.subarray(data.start, data.end);
    const unpacked = dictionary.includes('/FlateDecode') ? await inflate(packed, room) : packed;
    room -= unpacked.length;
    readObjects(new TextDecoder('latin1').decode(unpacked), count, first, objects);
  }
  return objects;
}

function readObjects(content: string, count: number, first: number, into: Map<number, string>): void {
  const index = content.slice(0, first).trim().split(/\s+/).map(Number);
  for (let i = 0; i < Math.min(count, index.length / 2); i++) {
    const [number, from, to] = [index[2 * i], index[2 * i + 1], index[2 * i + 3]];
    if (number === undefined || from === undefined) return;
    into.set(number, content.slice(first + from, to === undefined ? undefined : first + to));
  }
}

function numberOf(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s{0,4}(\\d{1,8})`).exec(dictionary);
  return found ? Number(found[1]) : null;
}

/** What can be unpacked, up to a limit: the line end before "endstream" makes the stream complain at its end. */
async function inflate(packed: Uint8Array<ArrayBuffer>, limitBytes: number): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    while (length < limitBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
  } catch {
    // Broken or followed by a line end: what came so far counts.
  }
  await reader.cancel().catch(() => undefined);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
