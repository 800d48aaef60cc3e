/** Carries the one line that names a wrong setting out of the readers, up to `readConfig`. */
export class WrongSetting extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Empty means not given, as in compose files and unit files. */
export function text(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

export function wholeNumber(
  environment: Environment,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const value = text(environment, name);
  if (value === undefined) return otherwise;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new WrongSetting(`${name} must be a whole number from ${least} to ${most}`);
  }
  return number;
}

export function oneOf<T extends string>(
  environment: Environment,
  name: string,
  allowed: readonly T[],
  otherwise: T,
): T {
  const value = text(environment, name);
  if (value === undefined) return otherwise;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new WrongSetting(`${name} must be one of: ${allowed.join(', ')}`);
  return found;
}

export function url(name: string, value: string): URL {
  const parsed = URL.parse(value);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) {
    throw new WrongSetting(`${name} must be an http or https URL without a user name`);
  }
  return parsed;
}
