import createHeif, { type HeifImage } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { BROWSER_MAX_WHOLE_DECODE_PIXELS } from '#src/shared/limits.ts';

export interface HeicRequest {
  readonly heic: Blob;
  /** What the decoded numbers mean: the decoder hands them over as they are. */
  readonly space: 'srgb' | 'display-p3';
}

/** The primary picture, turned as the file says, or null when the decoder cannot read it. */
export type HeicReply = ImageBitmap | null;

globalThis.addEventListener('message', (event: MessageEvent<HeicRequest>) => {
  void decode(event.data)
    .catch(() => null)
    .then((bitmap) =>
      globalThis.postMessage(bitmap satisfies HeicReply, { transfer: bitmap ? [bitmap] : [] }),
    );
});

async function decode({ heic, space }: HeicRequest): Promise<ImageBitmap | null> {
  const bytes = new Uint8Array(await heic.arrayBuffer());
  const images = new (createHeif().HeifDecoder)().decode(bytes);
  const image = images.find((candidate) => candidate.is_primary()) ?? images[0];
  if (!image) return null;
  const [width, height] = [image.get_width(), image.get_height()];
  if (width < 1 || height < 1 || width * height > BROWSER_MAX_WHOLE_DECODE_PIXELS) return null;
  const pixels = await display(image, new ImageData(width, height, { colorSpace: space }));
  return pixels ? createImageBitmap(pixels) : null;
}

function display(image: HeifImage, empty: ImageData): Promise<ImageData | null> {
  return new Promise((resolve) => {
    image.display(empty, resolve);
  });
}
