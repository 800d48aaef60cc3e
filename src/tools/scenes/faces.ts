import { join } from 'node:path';
import sharp from 'sharp';
import { type Texture, textureOf } from './texture.ts';

const root = join(import.meta.dirname, '../../..');

export type FaceKind = 'resident' | 'driver' | 'passport' | 'credit-card' | 'business-registration';

export interface Face {
  readonly kind: FaceKind;
  /** Path below the repository: a committed flat drawing, so that no fonts are needed. */
  readonly file: string;
  /** Size of the real thing. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly radiusMm: number;
}

const CARD = { widthMm: 85.6, heightMm: 54, radiusMm: 3.2 } as const;
const PASSPORT = { widthMm: 125, heightMm: 88, radiusMm: 2.2 } as const;
const SHEET = { widthMm: 210, heightMm: 297, radiusMm: 0.2 } as const;

/** The documents that scenes show, all of fictitious persons. */
export const FACES = {
  resident: face('resident', 'e2e/fixtures/resident.jpg', CARD),
  'resident-2': face('resident', 'public/specimens/resident.jpg', CARD),
  driver: face('driver', 'e2e/fixtures/driver.jpg', CARD),
  'driver-2': face('driver', 'public/specimens/driver.jpg', CARD),
  'credit-card': face('credit-card', 'e2e/fixtures/credit-card.jpg', CARD),
  'credit-card-2': face('credit-card', 'public/specimens/credit-card.jpg', CARD),
  passport: face('passport', 'e2e/fixtures/passport.jpg', PASSPORT),
  'passport-2': face('passport', 'public/specimens/passport.jpg', PASSPORT),
  'business-registration': face('business-registration', 'e2e/fixtures/business-registration.jpg', SHEET),
  'business-registration-2': face(
    'business-registration',
    'public/specimens/business-registration.jpg',
    SHEET,
  ),
} as const satisfies Record<string, Face>;

export type FaceName = keyof typeof FACES;

function face(kind: FaceKind, file: string, size: Pick<Face, 'widthMm' | 'heightMm' | 'radiusMm'>): Face {
  return { kind, file, ...size };
}

/** How many times as strong each colour becomes: bank cards come in every colour. */
export type Tint = readonly [red: number, green: number, blue: number];

const loaded = new Map<string, Promise<Texture>>();

export function faceTexture(name: FaceName, tint: Tint = [1, 1, 1]): Promise<Texture> {
  const key = `${name} ${tint.join()}`;
  const known = loaded.get(key) ?? load(join(root, FACES[name].file), tint);
  loaded.set(key, known);
  return known;
}

async function load(path: string, tint: Tint): Promise<Texture> {
  const { data, info } = await sharp(path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  if (tint.some((factor) => factor !== 1)) {
    for (let at = 0; at < data.length; at++) {
      data[at] = Math.min(255, (data[at] ?? 0) * (tint[at & 3] ?? 1));
    }
  }
  return textureOf(data, info.width, info.height);
}
