/**
 * The smallest honest PDF: each page is one photo, its JPEG bytes embedded as they are (DCTDecode).
 * Source: ISO 32000-1, 7.4.8 and 7.5.
 */

export interface PdfPicture {
  readonly jpeg: Buffer;
  /** Pixels of the JPEG. */
  readonly width: number;
  readonly height: number;
}

/** Points across the page; the height follows the picture. A4 is 595 wide. */
const PAGE_WIDTH_POINTS = 595;

/** One page per picture. */
export function pdfOfPictures(pictures: readonly PdfPicture[]): Buffer {
  return writePdf(pageObjects(pictures), '');
}

/** A PDF that says that it is encrypted; nothing but that is read from it before the question for a password. */
export function lockedPdf(picture: PdfPicture): Buffer {
  const objects = pageObjects([picture]);
  const key = '00'.repeat(32);
  objects.push(Buffer.from(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${key}> /U <${key}> >>`));
  return writePdf(objects, `/Encrypt ${objects.length} 0 R /ID [<${key}> <${key}>]`);
}

/** Object 1 is the catalogue, 2 the page tree; then three per page: page, picture, drawing. */
function pageObjects(pictures: readonly PdfPicture[]): Buffer[] {
  const pages = pictures.map((_, index) => `${3 + index * 3} 0 R`);
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} >>`),
  ];
  pictures.forEach(({ jpeg, width, height }, index) => {
    const number = 3 + index * 3;
    const pageHeight = Math.round((PAGE_WIDTH_POINTS * height) / width);
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH_POINTS} ${pageHeight}] ` +
          `/Resources << /XObject << /Photo ${number + 1} 0 R >> >> /Contents ${number + 2} 0 R >>`,
      ),
      stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ` +
          '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode ',
        jpeg,
      ),
      stream('', Buffer.from(`q ${PAGE_WIDTH_POINTS} 0 0 ${pageHeight} 0 0 cm /Photo Do Q`)),
    );
  });
  return objects;
}

function stream(dictionary: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary}/Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

function writePdf(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  let at = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(at);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    at += part.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
