/** How often each path template was called since the start, key by "METHOD template". */
export interface CallCounts {
  count(method: string, template: string): void;
  all(): Record<string, number>;
}

export function createCallCounts(): CallCounts {
  const counts = new Map<string, number>();
  return {
    count(method, template) {
      const key = `${method} ${template}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    all: () => Object.fromEntries(counts),
  };
}
