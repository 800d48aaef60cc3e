/** Of a command that could not do what it was asked for. */
const CANNOT = 2;

/** Ends a command with one line that says why. */
export function endWith(line: string, exitCode = CANNOT): never {
  console.error(line);
  process.exit(exitCode);
}
