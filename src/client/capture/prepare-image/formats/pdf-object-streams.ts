/** Unpacked bytes that are looked at in all, so that a packed bomb ends early. */
const UNPACKED_LIMIT_BYTES = 20_000_000;
const STREAM = /\/Type\s{0,4}\/ObjStm(?![A-Za-z])/g;

/**
 * Objects that stand inside compressed object streams (ISO 32000-1, 7.5.7), by number. Only unpacked and
 * Flate-packed streams without a predictor exist in practice; others are passed over.
 */
export async function packedObjects(
  bytes: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<Map<number, string>> {
  const objects = new Map<number, string>();
  let room = UNPACKED_LIMIT_BYTES;
  for (const found of text.matchAll(STREAM)) {
    const open = text.lastIndexOf('obj', found.index);
    const keyword = /stream\r?\n/.exec(text.slice(found.index, found.index + 2000));
    if (open < 0 || !keyword) continue;
    const start = found.index + keyword.index + keyword[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0 || room <= 0) break;
    const dictionary = text.slice(open, start);
    const count = numberOf(dictionary, 'N');
    const first = numberOf(dictionary, 'First');
    if (count === null || first === null) continue;
    const packed = bytes.subarray(start, end);
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
