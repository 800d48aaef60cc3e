import { z } from 'zod';
import type { PhotoFacts } from '#src/shared/contract/support/case-detail.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';

/** Longer headers are not read. */
const MOST_SIGNS = 1_000;

/** Faults that a browser finds before it sends; others than these are left out, since a list could carry anything. */
const FOUND_BEFORE: readonly PublicReason[] = [
  'IMAGE_TOO_SMALL',
  'IMAGE_BLURRY',
  'IMAGE_GLARE',
  'IMAGE_TOO_DARK',
  'IMAGE_TOO_BRIGHT',
  'CARD_NOT_IN_FRAME',
  'CARD_CUT_OFF',
  'CARD_TOO_FAR',
  'CARD_TILTED',
];

const PHOTO_FACTS = z.strictObject({
  source: z.enum(['camera', 'file', 'phone']),
  cut: z.enum(['whole', 'found', 'by-hand']),
  sharpness: z.number().min(0).max(1_000_000).nullable(),
  glare: z.number().min(0).max(1).nullable(),
  brightness: z.number().min(0).max(255).nullable(),
  overridden: z
    .array(z.string().max(40))
    .max(20)
    .transform((names) => FOUND_BEFORE.filter((name) => names.includes(name))),
});

/** What the browser measured of the photo; null when it says nothing, or something else than that. */
export function readPhotoFacts(header: string | readonly string[] | undefined): PhotoFacts | null {
  if (typeof header !== 'string' || header.length > MOST_SIGNS) return null;
  try {
    const parsed = PHOTO_FACTS.safeParse(JSON.parse(header));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: a program of its own may send what it likes.
    return null;
  }
}
