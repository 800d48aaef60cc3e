/** A camera that takes longer than this has been given up by the person, too. */
const PHOTO_LIMIT_MS = 2500;

/** A photo is worth the wait only when it has clearly more pixels than a frame of the video. */
const WORTH_RATIO = 1.3;

/** Enough for any card; the largest that some cameras offer take seconds. */
const MOST_LONG = 4096;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A photo of the camera's own, where it has more pixels than `frame`; null otherwise, or when it takes too long. */
export async function takeCameraPhoto(track: MediaStreamTrack, frame: Size): Promise<Blob | null> {
  if (typeof ImageCapture === 'undefined') return null;
  return within(PHOTO_LIMIT_MS, photo(track, frame)).catch(() => null);
}

async function photo(track: MediaStreamTrack, frame: Size): Promise<Blob | null> {
  const camera = new ImageCapture(track);
  const { imageWidth, imageHeight } = await camera.getPhotoCapabilities();
  const size = photoSize(imageWidth, imageHeight);
  if (!size || size.width * size.height < frame.width * frame.height * WORTH_RATIO) return null;
  return camera.takePhoto({ imageWidth: size.width, imageHeight: size.height });
}

/** The largest photo up to a sensible size, in the proportions of the largest there is. */
export function photoSize(
  width: MediaSettingsRange | undefined,
  height: MediaSettingsRange | undefined,
): Size | null {
  const [mostWide, mostHigh] = [width?.max ?? 0, height?.max ?? 0];
  if (mostWide < 1 || mostHigh < 1) return null;
  const scale = Math.min(1, MOST_LONG / Math.max(mostWide, mostHigh));
  return { width: Math.round(mostWide * scale), height: Math.round(mostHigh * scale) };
}

export function within<Value>(limitMs: number, value: Promise<Value>): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), limitMs);
    value.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
