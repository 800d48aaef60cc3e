import { specimenFile } from './send-specimen.ts';

/** What a hand, a lamp or a distance does to a photo. */
export type PhotoChange = 'tiny' | 'blurred' | 'glaring' | 'dark' | 'bright' | 'cut-off' | 'far' | 'tilted';

/** A card on a desk, drawn. */
const CARD_ON_DESK = 'resident-photo.jpg';
/** The card alone. */
const CARD = 'resident.jpg';
const QUALITY = 0.9;

type Context = OffscreenCanvasRenderingContext2D;
type Draw = (context: Context, photo: ImageBitmap) => void;

interface Change {
  readonly from: string;
  /** Size of the photo that comes of it; as large as the other when left out. */
  readonly size?: (photo: ImageBitmap) => { readonly width: number; readonly height: number };
  readonly draw: Draw;
}

const withFilter =
  (filter: string): Draw =>
  (context, photo) => {
    context.filter = filter;
    context.drawImage(photo, 0, 0);
    context.filter = 'none';
  };

const CHANGES: Readonly<Record<PhotoChange, Change>> = {
  tiny: {
    from: CARD,
    size: () => ({ width: 240, height: 151 }),
    draw: (context, photo) => context.drawImage(photo, 0, 0, 240, 151),
  },
  blurred: { from: CARD_ON_DESK, draw: withFilter('blur(9px)') },
  dark: { from: CARD_ON_DESK, draw: withFilter('brightness(0.1)') },
  bright: {
    from: CARD,
    draw: (context, photo) => {
      context.fillStyle = 'rgb(254 254 254)';
      context.fillRect(0, 0, photo.width, photo.height);
      context.globalAlpha = 0.025;
      context.drawImage(photo, 0, 0);
    },
  },
  glaring: {
    from: CARD_ON_DESK,
    draw: (context, photo) => {
      withFilter('brightness(0.75)')(context, photo);
      const { width, height } = photo;
      const light = context.createRadialGradient(0, 0, 0.6, 0, 0, 1);
      light.addColorStop(0, 'rgb(255 255 255)');
      light.addColorStop(1, 'rgb(255 255 255 / 0)');
      context.setTransform(width * 0.26, 0, 0, height * 0.3, width * 0.42, height * 0.45);
      context.fillStyle = light;
      context.fillRect(-1, -1, 2, 2);
    },
  },
  'cut-off': {
    from: CARD_ON_DESK,
    size: ({ width, height }) => ({ width: Math.round(width * 0.78), height }),
    draw: (context, photo) => context.drawImage(photo, 0, 0),
  },
  far: {
    from: CARD,
    size: () => ({ width: 2400, height: 1800 }),
    draw: (context, photo) => {
      paintDesk(context);
      context.drawImage(photo, 900, 700, 600, 378);
    },
  },
  tilted: {
    from: CARD,
    size: () => ({ width: 1600, height: 1200 }),
    draw: (context, photo) => {
      paintDesk(context);
      leaning(context, photo);
    },
  },
};

/** Null when the specimen cannot be fetched. */
export async function changedPhoto(change: PhotoChange): Promise<Blob | null> {
  const { from, size, draw } = CHANGES[change];
  const file = await specimenFile(from);
  if (file === null) return null;
  const photo = await createImageBitmap(file);
  const { width, height } = size?.(photo) ?? photo;
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  draw(context, photo);
  photo.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

/** The smallest picture there is. */
export function plainPng(): Promise<Blob> {
  const canvas = new OffscreenCanvas(1, 1);
  contextOf(canvas).fillRect(0, 0, 1, 1);
  return canvas.convertToBlob({ type: 'image/png' });
}

function paintDesk(context: Context): void {
  context.fillStyle = 'rgb(92 74 58)';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}

/** Line by line, as a card looks that leans back by 56 degrees: above narrower, and lines closer together. */
function leaning(context: Context, photo: ImageBitmap): void {
  const [top, bottom] = [450, 821];
  const [far, near] = [838, 1236];
  for (let y = top; y < bottom; y++) {
    const share = (y - top) / (bottom - top);
    const width = far + (near - far) * share;
    // Of equal steps on the picture those further up are larger ones on the card.
    const v = (share * near) / width;
    context.drawImage(photo, 0, v * (photo.height - 1), photo.width, 1, 800 - width / 2, y, width, 1);
  }
}

function contextOf(canvas: OffscreenCanvas): Context {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws nothing off screen');
  return context;
}
