import { describe, expect, it } from 'vitest';
import {
  HAS_CORPUS,
  NO_CORPUS,
  corpusFiles,
  jpegSegment,
  makeJpeg,
  makePdf,
  makePng,
  pngChunk,
} from '../../testing/test-images.ts';
import { checkImage } from './check-image.ts';

const check = (file: Uint8Array) => checkImage(file, 'business-registration');

function cleaned(file: Uint8Array): Buffer {
  const checked = check(file);
  if (!checked.ok) throw new Error(checked.reason);
  return Buffer.concat(checked.parts);
}

function reasonOf(file: Uint8Array): string {
  const checked = check(file);
  return checked.ok ? 'ok' : checked.reason;
}

describe('type', () => {
  it('is decided by content', () => {
    expect(check(makeJpeg())).toMatchObject({ ok: true, type: 'image/jpeg', width: 800, height: 500 });
    expect(check(makePng())).toMatchObject({ ok: true, type: 'image/png', width: 800, height: 500 });
    expect(check(makePdf())).toMatchObject({ ok: true, type: 'application/pdf', width: 0, height: 0 });
    for (const text of [
      'GIF89a',
      'RIFF\0\0\0\0WEBP',
      '<svg/>',
      '<!doctype html>',
      '\0\0\0\x18ftypheic',
      'x',
      'PK\x03\x04',
    ]) {
      expect(reasonOf(Buffer.from(text, 'latin1'))).toBe('FILE_TYPE_UNSUPPORTED');
    }
    expect(reasonOf(Buffer.alloc(0))).toBe('FILE_EMPTY');
    expect(checkImage(makePdf(), 'credit-card')).toEqual({ ok: false, reason: 'PDF_NOT_ALLOWED' });
  });
});

describe('structure', () => {
  it('is walked to the end: a file cut anywhere is refused', () => {
    for (const file of [makeJpeg(), makePng(), makePdf()]) {
      // The last byte of the PDF is only a line end.
      const whole = file.subarray(0, 5).toString('latin1') === '%PDF-' ? file.length - 1 : file.length;
      for (let length = 8; length < whole; length += 1) {
        expect([length, reasonOf(file.subarray(0, length))]).toEqual([length, 'FILE_CORRUPT']);
      }
    }
  });

  it('is refused with any byte of a kept PNG chunk changed', () => {
    const png = makePng();
    for (let at = 8; at < png.length; at += 1) {
      const changed = Buffer.from(png);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(check(changed).ok).toBe(false);
    }
  });

  it('is cut after its end', () => {
    const tail = Buffer.from('PK\x03\x04<script>alert(1)</script>');
    for (const file of [makeJpeg(), makePng(), makePdf()]) {
      expect(cleaned(Buffer.concat([file, tail])).equals(file)).toBe(true);
    }
  });

  it('refuses more than 40 megapixels by the header alone', () => {
    expect(reasonOf(makePng(8_000, 5_000))).toBe('ok');
    expect(reasonOf(makePng(8_000, 5_001))).toBe('IMAGE_TOO_DETAILED');
    expect(reasonOf(makeJpeg({ width: 65_535, height: 65_535 }))).toBe('IMAGE_TOO_DETAILED');
    expect(reasonOf(makeJpeg({ width: 8_000, height: 5_000 }))).toBe('ok');
    expect(reasonOf(makeJpeg({ width: 0 }))).toBe('FILE_CORRUPT');
    expect(reasonOf(makePng(0))).toBe('FILE_CORRUPT');
  });
});

describe('the parts', () => {
  it('are views on what was received: a clean photo is not copied', () => {
    const file = makeJpeg({ extra: [jpegSegment(0xe1, Buffer.from('Exif\0\0'))] });
    const checked = check(file);
    if (!checked.ok) throw new Error(checked.reason);
    // Start, the shortened JFIF, everything after Exif.
    expect(checked.parts).toHaveLength(3);
    expect(checked.parts.at(-1)?.buffer).toBe(file.buffer);
    const png = check(makePng());
    expect(png.ok && png.parts).toHaveLength(1);
  });
});

describe('metadata', () => {
  it('goes from a JPEG; what tells the colours stays, without its thumbnail', () => {
    const thumbnail = Buffer.concat([Buffer.from('4a46494600010101004800480101', 'hex'), Buffer.from('GPS')]);
    const adobe = Buffer.concat([
      Buffer.from('Adobe'),
      Buffer.from('00640000000001', 'hex'),
      Buffer.from('GPS'),
    ]);
    const extra = [
      jpegSegment(0xe1, Buffer.from('Exif\0\0GPS')),
      jpegSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0GPS')),
      jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0GPS')),
      jpegSegment(0xed, Buffer.from('Photoshop 3.0\0GPS')),
      jpegSegment(0xfe, Buffer.from('GPS')),
      jpegSegment(0xe0, thumbnail),
      jpegSegment(0xee, adobe),
    ];
    const result = cleaned(makeJpeg({ extra }));
    expect(result.includes('GPS')).toBe(false);
    expect(result.includes('Adobe')).toBe(true);
    const kept = [
      jpegSegment(0xe0, Buffer.from('4a46494600010101004800480000', 'hex')),
      jpegSegment(0xee, adobe.subarray(0, 12)),
    ];
    expect(result.equals(makeJpeg({ extra: kept }))).toBe(true);
  });

  it('goes from a PNG, also when its chunk is damaged', () => {
    const damaged = pngChunk('eXIf', Buffer.from('GPS'));
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    const extra = [
      pngChunk('tEXt', Buffer.from('Comment\0GPS')),
      pngChunk('iTXt', Buffer.from('XML:com.adobe.xmp\0GPS')),
      pngChunk('iCCP', Buffer.from('GPS')),
      pngChunk('tIME', Buffer.from('GPSGPSG')),
      pngChunk('caBX', Buffer.from('GPS')),
      damaged,
    ];
    expect(cleaned(makePng(800, 500, extra)).equals(makePng())).toBe(true);
    const gamma = [pngChunk('gAMA', Buffer.from('0000b18f', 'hex'))];
    expect(cleaned(makePng(800, 500, gamma)).equals(makePng(800, 500, gamma))).toBe(true);
  });
});

describe('a PDF', () => {
  it('must end as one', () => {
    const text = makePdf().toString();
    expect(reasonOf(Buffer.from(text.replace('startxref', 'startxxx')))).toBe('FILE_CORRUPT');
    expect(reasonOf(Buffer.from(text.replace('\n30\n', '\n9999999\n')))).toBe('FILE_CORRUPT');
    // Written for the web and cut in the middle: an early end mark, objects after it.
    expect(reasonOf(Buffer.from(`${text}7 0 obj\n<<`))).toBe('FILE_CORRUPT');
  });
});

describe.skipIf(!HAS_CORPUS)(`odd files${HAS_CORPUS ? '' : ` (${NO_CORPUS})`}`, () => {
  const folder = (name: string) => (HAS_CORPUS ? corpusFiles(name) : []);
  const FORBIDDEN = ['Exif\0\0', 'http://ns.adobe.com/xap', 'ICC_PROFILE', 'eXIf', 'tEXt', 'zTXt', 'iTXt'];

  it.each(['png_ok', 'exif_gps', 'orientation', 'colour'])('takes all of %s', (name) => {
    for (const { name: file, bytes } of folder(name)) expect([file, reasonOf(bytes)]).toEqual([file, 'ok']);
  });

  it.each(['truncated', 'pixel_flood', 'svg', 'heic', 'heic_fuzz', 'heic_odd', 'webp_fuzz'])(
    'refuses all of %s',
    (name) => {
      for (const { name: file, bytes } of folder(name)) {
        expect([file, checkImage(bytes, 'id-card').ok]).toEqual([file, false]);
      }
    },
  );

  it('refuses by the wrong type what only looks like an image', () => {
    const taken = [...folder('wrong_type'), ...folder('mini')].filter(
      ({ bytes }) => checkImage(bytes, 'id-card').ok,
    );
    expect(taken.map(({ name }) => name).sort()).toEqual([
      'mini/jpg.jpg',
      'mini/png.png',
      'wrong_type/fixture-itxt.png',
      'wrong_type/fixture.jpg',
      'wrong_type/fixture.png',
    ]);
  });

  it('comes to one end with each of the broken ones, fast, and lets no metadata through', () => {
    const files = [
      'jpeg_fuzz',
      'jpeg_bugs',
      'png_fuzz',
      'png_bad',
      'exif_bad',
      'exif_gps',
      'webp_fuzz',
    ].flatMap(folder);
    expect(files.length).toBeGreaterThan(500);
    let slowestMs = 0;
    for (const { name, bytes } of files) {
      const startedAt = performance.now();
      const checked = check(bytes);
      slowestMs = Math.max(slowestMs, performance.now() - startedAt);
      if (!checked.ok) continue;
      const sent = Buffer.concat(checked.parts);
      expect(sent.length).toBeLessThanOrEqual(bytes.length);
      // Compressed pixels may spell anything once in a while; the marks are looked for in the heads.
      const start = sent.subarray(0, 2_000);
      for (const mark of FORBIDDEN) expect([name, mark, start.includes(mark)]).toEqual([name, mark, false]);
      // What came out is whole: walking it again changes nothing.
      expect(cleaned(sent).equals(sent)).toBe(true);
    }
    // Far above what it takes: other tests run at the same time.
    expect(slowestMs).toBeLessThan(1_000);
  });
});
