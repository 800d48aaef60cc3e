import { type Bytes, concat } from './tampering.ts';

/** Puts numbered objects together to a PDF with a cross-reference table that is right to the byte. */
export function pdf(objects: readonly (string | Uint8Array)[], trailer = ''): Bytes {
  const offsets: number[] = [];
  let body = concat('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n');
  objects.forEach((object, i) => {
    offsets.push(body.length);
    body = concat(body, `${i + 1} 0 obj\n`, object, '\nendobj\n');
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return concat(
    body,
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`,
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

/** A PDF of as many empty pages. */
export function pagesPdf(pages: number, trailer = ''): Bytes {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ');
  return pdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
      ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    ],
    trailer,
  );
}

/** The same with its objects packed away, as PDF 1.5 writers do, under a cross-reference stream. */
export async function packedPdf(pages: number, extra = ''): Promise<Bytes> {
  const kids = Array.from({ length: pages }, () => '9 0 R').join(' ');
  const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
  const tree = `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`;
  const index = `1 0 2 ${catalogue.length + 1} `;
  const data = await deflate(concat(index, catalogue, ' ', tree));
  const head = `<< /Type /ObjStm /N 2 /First ${index.length} /Filter /FlateDecode /Length ${data.length} >>`;
  const body = concat('%PDF-1.5\n5 0 obj\n', head, '\nstream\n', data, '\nendstream\nendobj\n');
  const table = await deflate(new Uint8Array(30));
  return concat(
    body,
    `6 0 obj\n<< /Type /XRef /Size 7 /Root 1 0 R ${extra}/W [1 2 1] /Filter /FlateDecode /Length ${table.length} >>\nstream\n`,
    table,
    `\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF`,
  );
}

async function deflate(bytes: Bytes): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
