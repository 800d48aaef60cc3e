/** Bytes of images that may stand in memory at one time. */
export interface MemoryBudget {
  /** Takes the bytes, or gives null when there is no room; the returned function gives them back, once. */
  reserve(bytes: number): (() => void) | null;
  readonly usedBytes: number;
}

export function openMemoryBudget(limitBytes: number): MemoryBudget {
  let used = 0;
  return {
    reserve(bytes) {
      if (used + bytes > limitBytes) return null;
      used += bytes;
      let isHeld = true;
      return () => {
        if (isHeld) used -= bytes;
        isHeld = false;
      };
    },
    get usedBytes() {
      return used;
    },
  };
}
