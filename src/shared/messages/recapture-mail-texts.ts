import type { recaptureMail } from './en/recapture-mail.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's mail with a link for a new photo. English is the shape. */
export type RecaptureMailTexts = SameKeys<typeof recaptureMail>;
