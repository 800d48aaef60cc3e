const JPEG = { type: 'image/jpeg', quality: 0.92 };

/** What the video shows now, in its own size; for when there is no worker to ask. Null when it shows nothing. */
export async function takeVideoPhoto(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const canvas = new OffscreenCanvas(videoWidth, videoHeight);
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0);
  return canvas.convertToBlob(JPEG).catch(() => null);
}
