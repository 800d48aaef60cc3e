import { kill } from 'node:process';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { createReader, READER_LIMITS, type ReaderLimits } from './reader.ts';

type TestedReader = ReturnType<typeof createReader>;

/** A white sheet: read in no time, and there is no document on it. */
const blank = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#ffffff' } })
  .png()
  .toBuffer();

const open: TestedReader[] = [];

async function started(limits: Partial<ReaderLimits> = {}): Promise<TestedReader> {
  const reader = createReader({ ...READER_LIMITS, ...limits });
  open.push(reader);
  await reader.ready();
  return reader;
}

function pidOf(reader: TestedReader): number {
  const pid = reader.childPid();
  if (pid === undefined) throw new Error('no child process');
  return pid;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((reader) => reader.close()));
});

describe('the reading process', { timeout: 60_000 }, () => {
  it('refuses files by what is in them', async () => {
    const reader = await started();
    const refusal = async (bytes: Uint8Array, kind: 'readIdCard' | 'readBusiness' = 'readIdCard') => {
      const reading = await reader[kind](bytes);
      return reading.ok ? 'accepted' : reading.refusal;
    };
    expect(await refusal(new Uint8Array())).toBe('UPLOADED_FILE_IS_EMPTY');
    expect(await refusal(Buffer.from('GIF89a'))).toBe('INVALID_FILE_TYPE');
    expect(await refusal(Buffer.from('%PDF-1.7'))).toBe('INVALID_FILE_TYPE');
    expect(await refusal(Buffer.from('%PDF-1.7'), 'readBusiness')).toBe('INVALID_FILE');
    expect(await refusal(blank.subarray(0, 300))).toBe('INVALID_FILE');
    expect(await refusal(blank)).toBe('ID_CARD_INFO_NOT_FOUND');
    expect(await refusal(blank, 'readBusiness')).toBe('INVALID_BUSINESS_REGISTRATION_FORMAT');
    expect(await reader.readCreditCard(blank)).toEqual({ ok: false, refusal: 'CREDIT_CARD_INFO_NOT_FOUND' });
  });

  it('ends and replaces a process that hangs', async () => {
    const reader = await started({ imageTimeoutMs: 3_000 });
    const hanging = pidOf(reader);
    kill(hanging, 'SIGSTOP');
    expect(await reader.readIdCard(blank)).toEqual({
      ok: false,
      refusal: 'OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL',
    });
    await expect.poll(() => pidOf(reader)).not.toBe(hanging);
    expect(() => kill(hanging, 0)).toThrow('ESRCH');
    await reader.ready();
    expect(await reader.readIdCard(blank)).toEqual({ ok: false, refusal: 'ID_CARD_INFO_NOT_FOUND' });
  });

  it('answers and goes on when the process is killed while it reads', async () => {
    const reader = await started();
    const first = pidOf(reader);
    // Stopped first, so that it certainly has the image and no answer when the kill comes.
    kill(first, 'SIGSTOP');
    const reading = reader.readCreditCard(blank);
    await new Promise((resolve) => setTimeout(resolve, 100));
    kill(first, 'SIGKILL');
    expect(await reading).toEqual({ ok: false, refusal: 'API_TEMPORARILY_UNAVAILABLE' });
    expect(await reader.readCreditCard(blank)).toEqual({ ok: false, refusal: 'CREDIT_CARD_INFO_NOT_FOUND' });
    expect(pidOf(reader)).not.toBe(first);
  });

  it('goes on when the process was killed while it waited', async () => {
    const reader = await started();
    const first = pidOf(reader);
    kill(first, 'SIGKILL');
    await expect.poll(() => alive(first)).toBe(false);
    expect(await reader.readIdCard(blank)).toEqual({ ok: false, refusal: 'ID_CARD_INFO_NOT_FOUND' });
  });

  it('takes a new process after so many images', async () => {
    const reader = await started({ imagesPerChild: 2 });
    const first = pidOf(reader);
    await reader.readIdCard(blank);
    expect(pidOf(reader)).toBe(first);
    await reader.readIdCard(blank);
    await expect.poll(() => pidOf(reader)).not.toBe(first);
    expect(alive(first)).toBe(false);
    expect(await reader.readIdCard(blank)).toEqual({ ok: false, refusal: 'ID_CARD_INFO_NOT_FOUND' });
  });

  it('lets a few images wait and refuses more', async () => {
    const reader = await started({ waiting: 2 });
    const readings = await Promise.all(Array.from({ length: 5 }, () => reader.readIdCard(blank)));
    const refusals = readings.map((reading) => (reading.ok ? '' : reading.refusal));
    expect(refusals).toEqual([
      ...Array.from({ length: 3 }, () => 'ID_CARD_INFO_NOT_FOUND'),
      ...Array.from({ length: 2 }, () => 'API_TEMPORARILY_UNAVAILABLE'),
    ]);
    expect(await reader.readIdCard(blank)).toEqual({ ok: false, refusal: 'ID_CARD_INFO_NOT_FOUND' });
  });

  it('is gone when closed', async () => {
    const reader = await started();
    const pid = pidOf(reader);
    await reader.close();
    expect(alive(pid)).toBe(false);
    expect(await reader.readIdCard(blank)).toEqual({ ok: false, refusal: 'API_TEMPORARILY_UNAVAILABLE' });
  });
});

function alive(pid: number): boolean {
  try {
    return kill(pid, 0);
  } catch {
    return false;
  }
}
