/** One measured figure; `bar` and `isMet` where a figure to reach was decided. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly bar?: string;
  readonly isMet?: boolean;
}

/** The value below which `share` (0 to 1) of the samples lie; samples need no order. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** "p50 1,234 ms   p95 2,345 ms" */
export function spread(samples: readonly number[]): string {
  const show = (share: number) => {
    const ms = percentile(samples, share);
    return ms < 100 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en');
  };
  return `p50 ${show(0.5)} ms, p95 ${show(0.95)} ms (n ${samples.length})`;
}

export function printTable(title: string, figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length));
  console.log(`\n${title}`);
  for (const { name, value, bar, isMet } of figures) {
    const verdict = bar === undefined ? '' : `   bar ${bar}: ${isMet ? 'met' : 'MISSED'}`;
    console.log(`  ${name.padEnd(width)}  ${value}${verdict}`);
  }
}
