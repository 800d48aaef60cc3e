/**
 * The smallest honest PDF of empty pages. `fillerBytes`: so much is said in a comment, which readers pass over.
 * Source: ISO 32000-1, 7.5.
 */
export function pdfOf(pages: number, fillerBytes = 0): Blob {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ];
  let text = '%PDF-1.4\n';
  if (fillerBytes > 0) text += `%${'-'.repeat(fillerBytes)}\n`;
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new Blob([text, table, trailer], { type: 'application/pdf' });
}

/** A HEIC that says how large it is and holds no picture. Source: ISO/IEC 14496-12, 4.2; ISO/IEC 23008-12, 6.5.3. */
export function emptyHeic(): Blob {
  const sizes = box('ispe', [...fullBox(), ...u32(1600), ...u32(1200)]);
  const properties = box('iprp', box('ipco', sizes));
  const bytes = [
    ...box('ftyp', [...ascii('heic'), ...u32(0), ...ascii('mif1'), ...ascii('heic')]),
    ...box('meta', [...fullBox(), ...properties]),
    ...box('mdat', u32(0)),
  ];
  return new Blob([Uint8Array.from(bytes)], { type: 'image/heic' });
}

function box(name: string, content: readonly number[]): readonly number[] {
  return [...u32(content.length + 8), ...ascii(name), ...content];
}

/** Version and flags. */
const fullBox = () => u32(0);
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
