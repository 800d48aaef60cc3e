import { describe, expect, it } from 'vitest';
import { facesPerson, offeredLenses, preferredLens } from './lens-choice.ts';

const lenses = (...labels: string[]) => labels.map((label) => ({ deviceId: `id of ${label}`, label }));
const preferred = (...labels: string[]) => preferredLens(lenses(...labels), null)?.label ?? null;

describe('the camera that is opened', () => {
  it.each([
    ['an iPhone with one rear camera', ['Front Camera', 'Back Camera'], null],
    [
      'an iPhone with a camera that changes its lens for what is near',
      ['Front Camera', 'Back Dual Wide Camera', 'Back Ultra Wide Camera', 'Back Camera'],
      'Back Dual Wide Camera',
    ],
    [
      'an iPhone with three lenses',
      [
        'Front Camera',
        'Back Triple Camera',
        'Back Dual Camera',
        'Back Ultra Wide Camera',
        'Back Camera',
        'Back Telephoto Camera',
      ],
      'Back Triple Camera',
    ],
    [
      'lenses without one that acts for all',
      ['Back Ultra Wide Camera', 'Back Telephoto Camera', 'Back Camera'],
      'Back Camera',
    ],
    ['Korean', ['전면 카메라', '후면 초광각 카메라', '후면 카메라', '후면 망원 카메라'], '후면 카메라'],
    [
      'Korean, two in one',
      ['전면 카메라', '후면 듀얼 와이드 카메라', '후면 카메라'],
      '후면 듀얼 와이드 카메라',
    ],
    ['Japanese', ['前面カメラ', '背面超広角カメラ', '背面カメラ', '背面望遠カメラ'], '背面カメラ'],
    ['Japanese, two in one', ['背面カメラ', '背面デュアル広角カメラ'], '背面デュアル広角カメラ'],
    ['Chinese', ['前置镜头', '后置超广角镜头', '后置镜头', '后置长焦镜头'], '后置镜头'],
    ['Chinese, two in one', ['后置镜头', '后置双广角镜头'], '后置双广角镜头'],
    [
      'a Samsung phone',
      [
        'camera2 1, facing front',
        'camera2 3, facing front',
        'camera2 2, facing back',
        'camera2 0, facing back',
      ],
      'camera2 0, facing back',
    ],
    [
      'an older Android',
      ['camera 1, facing front', 'camera 2, facing back', 'camera 0, facing back'],
      'camera 0, facing back',
    ],
    ['a macro camera beside it', ['Rear macro camera', 'Rear camera'], 'Rear camera'],
    ['0.5x beside it', ['Rear camera 0.5x', 'Rear camera 1x'], 'Rear camera 1x'],
    ['webcams, none of them named rear', ['FaceTime HD Camera', 'Logitech C920'], null],
    ['cameras without names', ['', ''], null],
    ['no camera', [], null],
  ] as const)('of %s', (_, labels, wanted) => {
    expect(preferred(...labels)).toBe(wanted);
  });

  it('is the one chosen before, as long as it is there', () => {
    const all = lenses('Back Camera', 'Back Ultra Wide Camera');
    expect(preferredLens(all, 'id of Back Ultra Wide Camera')?.label).toBe('Back Ultra Wide Camera');
    expect(preferredLens(all, 'id of a camera that was unplugged')?.label).toBe('Back Camera');
    expect(
      preferredLens(lenses('Logitech C920', 'FaceTime HD Camera'), 'id of FaceTime HD Camera')?.label,
    ).toBe('FaceTime HD Camera');
  });
});

describe('the cameras offered', () => {
  it('are those on the rear, where labels tell', () => {
    const all = lenses('Front Camera', 'Back Camera', 'Back Ultra Wide Camera');
    const labels = (open: string | null) =>
      offeredLenses(all, all.find(({ label }) => label === open) ?? null).map(({ label }) => label);
    expect(labels(null)).toEqual(['Back Camera', 'Back Ultra Wide Camera']);
    expect(labels('Back Camera')).toEqual(['Back Camera', 'Back Ultra Wide Camera']);
    // It would be called by the name of another one.
    expect(labels('Front Camera')).toEqual(['Front Camera', 'Back Camera', 'Back Ultra Wide Camera']);
  });

  it('have the one among them that is open, though the browser lists it not', () => {
    const [open = null] = lenses('Virtual Camera');
    expect(offeredLenses(lenses('Logitech C920'), open).map(({ label }) => label)).toEqual([
      'Logitech C920',
      'Virtual Camera',
    ]);
    expect(offeredLenses([], null)).toEqual([]);
  });

  it('are all of them elsewhere', () => {
    const all = lenses('Logitech C920', 'FaceTime HD Camera');
    expect(offeredLenses(all, all[1] ?? null)).toEqual(all);
  });
});

it.each([
  ['Front Camera', true],
  ['FaceTime HD Camera (Built-in)', true],
  ['전면 카메라', true],
  ['camera2 1, facing front', true],
  ['camera2 0, facing back', false],
  ['背面カメラ', false],
  ['Logitech C920', null],
])('whether %s looks at the person: %s', (label, faces) => {
  expect(facesPerson(label)).toBe(faces);
});
