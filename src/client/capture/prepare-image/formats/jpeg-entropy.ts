import { u8, u16 } from './bytes.ts';
import { type CodeTable, readCodeTable, ScanBits } from './jpeg-bits.ts';
import type { Jpeg } from './jpeg.ts';

interface Component {
  readonly across: number;
  readonly down: number;
  /** Blocks in a scan of this component alone. */
  readonly ownBlocks: number;
}

interface Scan {
  readonly parts: readonly { readonly component: Component; readonly dc: number; readonly ac: number }[];
  readonly from: number;
  readonly to: number;
  readonly refines: boolean;
}

type Tables = ReadonlyMap<number, CodeTable>;
/** Reads one block; false when its codes are impossible. */
type ReadBlock = (bits: ScanBits, dc: CodeTable | undefined, ac: CodeTable | undefined) => boolean;

const AC_TABLES = 16;
const LARGEST_DC_CATEGORY = 15;

/**
 * Whether the coded data really holds every block of the picture. Browsers paint what they can read of a
 * damaged JPEG and fill the rest with gray, without an error, so the codes are walked here, values unread
 * (ITU-T T.81, annexes F and G). Refining scans of progressive files are not walked: they only add detail.
 */
export function hasAllBlocks(bytes: Uint8Array, jpeg: Jpeg): boolean {
  if (jpeg.coding === 'unusual') return true;
  const tables = new Map<number, CodeTable>();
  const components = new Map<number, Component>();
  const started = new Set<Component>();
  let mcus = 0;
  let interval = 0;
  for (const { start, end } of jpeg.essential) {
    const marker = u8(bytes, start + 1);
    const bodyEnd = start + 2 + u16(bytes, start + 2);
    if (marker === 0xc4 && !readTables(bytes, start + 4, bodyEnd, tables)) return false;
    if (marker === 0xdd) interval = u16(bytes, start + 4);
    if (marker >= 0xc0 && marker <= 0xc2) {
      mcus = readComponents(bytes, start, jpeg, components);
      if (mcus === 0) return false;
    }
    if (marker !== 0xda) continue;
    const scan = readScan(bytes, start, components);
    if (!scan) return false;
    const bits = new ScanBits(bytes, bodyEnd, end);
    if (!(jpeg.coding === 'progressive' && scan.refines && scan.from > 0)) {
      const readBlock = jpeg.coding === 'baseline' ? readBaselineBlock : progressiveReader(scan);
      if (!walkScan(bits, scan, tables, mcus, interval, readBlock)) return false;
    }
    if (scan.from === 0) for (const { component } of scan.parts) started.add(component);
  }
  return started.size === components.size;
}

function walkScan(
  bits: ScanBits,
  scan: Scan,
  tables: Tables,
  mcus: number,
  interval: number,
  readBlock: ReadBlock,
): boolean {
  const [first] = scan.parts;
  if (!first) return false;
  const alone = scan.parts.length === 1;
  const units = alone ? first.component.ownBlocks : mcus;
  const blocks = scan.parts.flatMap(({ component, dc, ac }) =>
    Array.from({ length: alone ? 1 : component.across * component.down }, () => ({
      dc: tables.get(dc),
      ac: tables.get(AC_TABLES + ac),
    })),
  );
  for (let unit = 0; unit < units; unit++) {
    if (interval > 0 && unit > 0 && unit % interval === 0) {
      if (bits.overrun || !bits.restart((unit / interval - 1) % 8)) return false;
    }
    for (const { dc, ac } of blocks) if (!readBlock(bits, dc, ac)) return false;
    // Past the end every further block is made of invented zeros: no need to read them all.
    if (bits.overrun) return false;
  }
  return true;
}

const readBaselineBlock: ReadBlock = (bits, dc, ac) => {
  if (!dc || !ac) return false;
  const category = bits.symbol(dc);
  if (category < 0 || category > LARGEST_DC_CATEGORY) return false;
  if (category > 0) bits.take(category);
  for (let k = 1; k < 64; k++) {
    const symbol = bits.symbol(ac);
    if (symbol < 0) return false;
    const category = symbol & 15;
    if (category === 0) {
      if (symbol !== 0xf0) break;
      k += 15;
      continue;
    }
    k += symbol >> 4;
    if (k > 63) return false;
    bits.take(category);
  }
  return true;
};

/** Reads blocks of one progressive scan; the run of empty blocks goes on from block to block. */
function progressiveReader(scan: Scan): ReadBlock {
  if (scan.from === 0) return scan.refines ? readRefinedDc : readFirstDc;
  let emptyBlocks = 0;
  return (bits, _dc, ac) => {
    if (emptyBlocks > 0) {
      emptyBlocks--;
      return true;
    }
    if (!ac) return false;
    for (let k = scan.from; k <= scan.to; k++) {
      const symbol = bits.symbol(ac);
      if (symbol < 0) return false;
      const run = symbol >> 4;
      const category = symbol & 15;
      if (category === 0 && run < 15) {
        emptyBlocks = (1 << run) - 1 + bits.take(run);
        break;
      }
      k += run;
      if (category === 0) continue;
      if (k > scan.to) return false;
      bits.take(category);
    }
    return true;
  };
}

const readFirstDc: ReadBlock = (bits, dc) => {
  const category = dc ? bits.symbol(dc) : -1;
  if (category < 0 || category > LARGEST_DC_CATEGORY) return false;
  if (category > 0) bits.take(category);
  return true;
};

const readRefinedDc: ReadBlock = (bits) => {
  bits.take(1);
  return true;
};

function readTables(bytes: Uint8Array, from: number, to: number, tables: Map<number, CodeTable>): boolean {
  for (let at = from; at < to;) {
    const read = readCodeTable(bytes, at + 1);
    if (!read || read.end > to) return false;
    tables.set((u8(bytes, at) >> 4) * AC_TABLES + (u8(bytes, at) & 15), read.table);
    at = read.end;
  }
  return true;
}

/** Fills in the components of the frame; answers the number of MCUs, 0 when the frame is impossible. */
function readComponents(
  bytes: Uint8Array,
  frame: number,
  jpeg: Jpeg,
  components: Map<number, Component>,
): number {
  const read = Array.from({ length: jpeg.components }, (_, i) => {
    const at = frame + 10 + i * 3;
    return { id: u8(bytes, at), across: u8(bytes, at + 1) >> 4, down: u8(bytes, at + 1) & 15 };
  });
  if (read.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4)) return 0;
  const mostAcross = Math.max(...read.map(({ across }) => across));
  const mostDown = Math.max(...read.map(({ down }) => down));
  for (const { id, across, down } of read) {
    const wide = Math.ceil(Math.ceil((jpeg.width * across) / mostAcross) / 8);
    const high = Math.ceil(Math.ceil((jpeg.height * down) / mostDown) / 8);
    components.set(id, { across, down, ownBlocks: wide * high });
  }
  if (components.size !== read.length) return 0;
  return Math.ceil(jpeg.width / (8 * mostAcross)) * Math.ceil(jpeg.height / (8 * mostDown));
}

function readScan(bytes: Uint8Array, start: number, components: ReadonlyMap<number, Component>): Scan | null {
  const count = u8(bytes, start + 4);
  if (count < 1 || count > 4) return null;
  const parts: Scan['parts'][number][] = [];
  for (let i = 0; i < count; i++) {
    const at = start + 5 + i * 2;
    const component = components.get(u8(bytes, at));
    if (!component) return null;
    parts.push({ component, dc: u8(bytes, at + 1) >> 4, ac: u8(bytes, at + 1) & 15 });
  }
  const tail = start + 5 + count * 2;
  const [from, to] = [u8(bytes, tail), u8(bytes, tail + 1)];
  // Only the progressive process gives these three bytes a meaning; others write 0, 63, 0, or anything.
  return { parts, from, to: Math.min(to, 63), refines: u8(bytes, tail + 2) >> 4 > 0 };
}
