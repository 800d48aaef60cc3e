/** The segments of a JPEG that decide how it is decoded (ITU-T T.81, B.2); each reader refuses the impossible. */

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: readonly { readonly id: number }[];
}

/** SOF0 to SOF2: 8 bits, 1, 3 or 4 components; a height of 0 (given later by DNL) is refused. */
export function readFrame(content: Uint8Array): Frame | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (content.length < 6) return null;
  const precision = view.getUint8(0);
  const height = view.getUint16(1);
  const width = view.getUint16(3);
  const count = view.getUint8(5);
  const countFine = count === 1 || count === 3 || count === 4;
  if (precision !== 8 || width === 0 || height === 0 || !countFine) return null;
  if (content.length !== 6 + 3 * count) return null;
  const components: { id: number }[] = [];
  for (let at = 6; at < content.length; at += 3) {
    const sampling = view.getUint8(at + 1);
    const across = sampling >> 4;
    const down = sampling & 15;
    if (across < 1 || across > 4 || down < 1 || down > 4 || view.getUint8(at + 2) > 3) return null;
    components.push({ id: view.getUint8(at) });
  }
  if (new Set(components.map(({ id }) => id)).size !== count) return null;
  return { width, height, components };
}

/** SOS: the ids of the components that this scan carries. */
export function readScan(content: Uint8Array, frame: Frame): readonly number[] | null {
  const count = content[0] ?? 0;
  if (count < 1 || count > frame.components.length || content.length !== 4 + 2 * count) return null;
  const ids: number[] = [];
  for (let at = 1; at < 1 + 2 * count; at += 2) {
    const id = content[at] ?? -1;
    const tables = content[at + 1] ?? 255;
    if (!frame.components.some((component) => component.id === id) || ids.includes(id)) return null;
    if (tables >> 4 > 3 || (tables & 15) > 3) return null;
    ids.push(id);
  }
  const [first = 255, last = 255] = content.subarray(1 + 2 * count);
  return first <= 63 && last <= 63 && first <= last ? ids : null;
}

/** DQT: one or more tables of 64 values, 8 or 16 bits each. */
export function readQuantisationTables(content: Uint8Array): boolean {
  let at = 0;
  while (at < content.length) {
    const head = content[at] ?? 255;
    if (head >> 4 > 1 || (head & 15) > 3) return false;
    at += 1 + (head >> 4 === 1 ? 128 : 64);
  }
  return content.length > 0 && at === content.length;
}

/** DHT: one or more tables, 16 counts and as many symbols. */
export function readHuffmanTables(content: Uint8Array): boolean {
  let at = 0;
  while (at < content.length) {
    const head = content[at] ?? 255;
    if (head >> 4 > 1 || (head & 15) > 3 || at + 17 > content.length) return false;
    const symbols = content.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    if (symbols > 256) return false;
    at += 17 + symbols;
  }
  return content.length > 0 && at === content.length;
}
