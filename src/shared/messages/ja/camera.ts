import type { CameraTexts } from '../camera-texts.ts';

export const camera: CameraTexts = {
  title: 'カメラ',
};
