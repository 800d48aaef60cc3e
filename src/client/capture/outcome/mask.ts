/**
 * Numbers that unlock something for whoever reads them over a shoulder: shown masked until the person asks.
 * The upstream's keys. Parts of a card number, which start with `cardNum`, are covered whole.
 */
const SENSITIVE: Readonly<Record<string, (value: string) => string>> = {
  residentNumber: (value) => keepStart(value, 6),
  driverLicenseNumber: (value) => keepEnd(value, 2),
  passportNo: (value) => keepEnd(value, 2),
  personalNo: (value) => keepEnd(value, 0),
  MRZ1: (value) => keepEnd(value, 0),
  MRZ2: (value) => keepEnd(value, 0),
  totalCardNum: (value) => keepEnd(value, 4),
  법인등록번호: (value) => keepStart(value, 6),
};

/** The masked form of a sensitive value, or null when the value may be shown. */
export function maskOf(key: string, value: string): string | null {
  if (value === '') return null;
  if (key.startsWith('cardNum')) return keepEnd(value, 0);
  return Object.hasOwn(SENSITIVE, key) ? (SENSITIVE[key]?.(value) ?? null) : null;
}

function keepStart(value: string, count: number): string {
  return cover(value, (index) => index < count);
}

function keepEnd(value: string, count: number): string {
  const total = [...value].filter(isCovered).length;
  return cover(value, (index) => index >= total - count);
}

/** Dots for letters and digits, separators stay; `stays` is asked with the letter's or digit's own index. */
function cover(value: string, stays: (index: number) => boolean): string {
  let index = -1;
  return [...value]
    .map((character) => {
      if (!isCovered(character)) return character;
      index += 1;
      return stays(index) ? character : '•';
    })
    .join('');
}

function isCovered(character: string): boolean {
  return /[\p{L}\p{N}<]/u.test(character);
}
