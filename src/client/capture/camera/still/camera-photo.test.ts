import { describe, expect, it } from 'vitest';
import { photoSize, within } from './camera-photo.ts';

const range = (max: number) => ({ min: 1, max, step: 1 });

describe('the size of a photo', () => {
  it.each([
    [4032, 3024, { width: 4032, height: 3024 }],
    [8160, 6120, { width: 4096, height: 3072 }],
    [1920, 1080, { width: 1920, height: 1080 }],
  ])('%i x %i', (width, height, size) => {
    expect(photoSize(range(width), range(height))).toEqual(size);
  });

  it('is unknown where the camera does not tell', () => {
    expect(photoSize(undefined, range(10))).toBeNull();
    expect(photoSize(range(0), range(0))).toBeNull();
  });
});

describe('waiting', () => {
  it('gives up after its time', async () => {
    expect(await within(10, new Promise(() => {}))).toBeNull();
  });
  it('passes on what came, and what failed', async () => {
    expect(await within(1000, Promise.resolve('photo'))).toBe('photo');
    await expect(within(1000, Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
