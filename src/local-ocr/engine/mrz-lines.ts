import type { TextLine } from './tesseract-pair.ts';
import { compact } from './text-match.ts';

/** Lines that look like one of the two of a passport's machine readable zone (44 characters, fillers `<`). */
export function findMrzLines(lines: readonly TextLine[]): TextLine[] {
  return lines.filter((line) => {
    const text = compact(line.text);
    const fillers = /[<«K]{4,}/.test(text) || (text.match(/[<«]/g) ?? []).length >= 3;
    const secondLine =
      /^[A-Z0-9<«]{38,48}$/.test(text) && /[A-Z]{3}/.test(text) && /\d{6}/.test(text) && /[<K]/.test(text);
    const firstLine = /^P[A-Z<][A-Z]{3}[A-Z<]{10,}/.test(text);
    return text.length >= 30 && (fillers || secondLine || firstLine);
  });
}
