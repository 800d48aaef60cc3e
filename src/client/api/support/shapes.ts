import { isFiniteNumber, isObject, isString } from '../shape.ts';

/** What a value is when it does not have the shape that the contract promises; null is a value like others. */
const MISFIT = Symbol('misfit');

/** Reads a value as `T`. The console's answers are large and many, so their checks are put together from these. */
export type Shape<T> = (value: unknown) => T | typeof MISFIT;

export const text: Shape<string> = (value) => (isString(value) ? value : MISFIT);
export const number: Shape<number> = (value) => (isFiniteNumber(value) ? value : MISFIT);
export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : MISFIT);

/** A word of a list that grows with the BFF: one that is newer than this page passes, and is shown as it is. */
export function word<T extends string>(): Shape<T> {
  return (value) => (isString(value) ? (value as T) : MISFIT);
}

export function oneOf<T extends string>(words: readonly T[]): Shape<T> {
  return (value) => words.find((known) => known === value) ?? MISFIT;
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

/** A list with all its items: one that is not what was promised makes the whole a misfit. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return MISFIT;
    const items = value.map(shape);
    return items.every((item): item is T => item !== MISFIT) ? items : MISFIT;
  };
}

/** An object used as a table: its values by any names. */
export function tableOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value) => {
    if (!isObject(value)) return MISFIT;
    const entries = Object.entries(value).map(([name, one]) => [name, shape(one)] as const);
    return entries.every((entry): entry is readonly [string, T] => entry[1] !== MISFIT)
      ? Object.fromEntries(entries)
      : MISFIT;
  };
}

/** An object with these members; others that it has are left out. */
export function object<T extends object>(members: {
  readonly [Name in keyof T]-?: Shape<T[Name]>;
}): Shape<T> {
  return (value) => {
    if (!isObject(value)) return MISFIT;
    const read: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries<Shape<unknown>>(members)) {
      const member = shape(value[name]);
      if (member === MISFIT) return MISFIT;
      read[name] = member;
    }
    return read as T;
  };
}

/** A shape made of a hand-written check, which says null for a misfit. */
export function checked<T>(parse: (value: unknown) => T | null): Shape<T> {
  return (value) => parse(value) ?? MISFIT;
}

/** As a request wants it: the value, or null. */
export function parserOf<T>(shape: Shape<T>): (value: unknown) => T | null {
  return (value) => {
    const read = shape(value);
    return read === MISFIT ? null : read;
  };
}
