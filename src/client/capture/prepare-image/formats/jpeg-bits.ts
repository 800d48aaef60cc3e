import { u8, u16 } from './bytes.ts';

const CODE_BITS = 16;

/**
 * A Huffman table as one answer per 16 bits ahead: length of the code times 256 plus its symbol; 0 where no
 * code matches (ITU-T T.81, annex C).
 */
export type CodeTable = Uint16Array;

/** The table in a DHT segment that starts at `at`, and where it ends; null when it is impossible. */
export function readCodeTable(bytes: Uint8Array, at: number): { table: CodeTable; end: number } | null {
  const table = new Uint16Array(1 << CODE_BITS);
  let filled = 0;
  let symbolAt = at + CODE_BITS;
  for (let length = 1; length <= CODE_BITS; length++) {
    const share = 1 << (CODE_BITS - length);
    for (let count = u8(bytes, at + length - 1); count > 0; count--) {
      if (filled + share > table.length) return null;
      table.fill(length * 256 + u8(bytes, symbolAt++), filled, filled + share);
      filled += share;
    }
  }
  return { table, end: symbolAt };
}

/** Bits of a scan's coded data, stuffed bytes left out. Past the end it gives zeros and knows that it did. */
export class ScanBits {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;
  #held = 0;
  #heldBits = 0;
  #invented = 0;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
  }

  /** Whether more was taken than there was. */
  get overrun(): boolean {
    return this.#invented > this.#heldBits;
  }

  /** The next symbol, or -1 when no code matches. */
  symbol(table: CodeTable): number {
    if (this.#heldBits < CODE_BITS) this.#fill();
    const found = table[(this.#held >>> (this.#heldBits - CODE_BITS)) & 0xffff] ?? 0;
    if (found === 0) return -1;
    this.#heldBits -= found >>> 8;
    return found & 0xff;
  }

  /** The value of the next `count` bits, at most 16. */
  take(count: number): number {
    if (this.#heldBits < count) this.#fill();
    this.#heldBits -= count;
    return (this.#held >>> this.#heldBits) & ((1 << count) - 1);
  }

  /** Goes past the restart marker that has to come next; false when it is another or none. */
  restart(number: number): boolean {
    this.#held = 0;
    this.#heldBits = 0;
    this.#invented = 0;
    // Bytes left before the marker are padding that decoders pass over.
    let at = this.#bytes.indexOf(0xff, this.#at);
    while (at >= 0 && at < this.#end && (u8(this.#bytes, at + 1) === 0 || u8(this.#bytes, at + 1) === 0xff)) {
      at = this.#bytes.indexOf(0xff, at + 1);
    }
    if (at < 0 || at + 2 > this.#end || u16(this.#bytes, at) !== 0xffd0 + number) return false;
    this.#at = at + 2;
    return true;
  }

  #fill(): void {
    while (this.#heldBits <= 24) {
      let next = 0;
      if (this.#at >= this.#end) {
        this.#invented += 8;
      } else {
        next = this.#bytes[this.#at] ?? 0;
        if (next !== 0xff) this.#at++;
        else if (u8(this.#bytes, this.#at + 1) === 0) this.#at += 2;
        else {
          // A marker: it stays where it is.
          next = 0;
          this.#invented += 8;
        }
      }
      this.#held = (this.#held << 8) | next;
      this.#heldBits += 8;
    }
  }
}
