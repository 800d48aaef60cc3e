export interface BenchOptions {
  readonly documentsPerClass: number;
  readonly empty: number;
  /** Where to write a PNG of the scenes. */
  readonly sheet: string | null;
  /** Only what went wrong comes on the sheet. */
  readonly misses: boolean;
  /** Only scenes whose name holds this come on the sheet. */
  readonly only: string;
  readonly verbose: boolean;
  readonly writesDocs: boolean;
}

/** Ends the process with one line when an option is not known. */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const known = /^--(short|misses|verbose|sheet=.+|only=.+)$/;
  const unknown = args.find((arg) => !known.test(arg));
  if (unknown !== undefined) {
    console.error(
      `Not an option: ${unknown}. There are: --short --verbose --sheet=<file.png> --misses --only=<name>`,
    );
    process.exit(1);
  }
  const valueOf = (name: string): string | null =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
  const short = args.includes('--short');
  return {
    documentsPerClass: short ? 20 : 160,
    empty: short ? 20 : 208,
    sheet: valueOf('sheet'),
    misses: args.includes('--misses'),
    only: valueOf('only') ?? '',
    verbose: args.includes('--verbose'),
    writesDocs: !short,
  };
}
