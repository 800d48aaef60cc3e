import { z } from 'zod';
import type { LinkSignIn } from './staff.ts';

/** Body of `POST /api/support/sign-in`, for the server only. */
export const LINK_SIGN_IN = z.strictObject({
  secret: z.string().max(128),
}) satisfies z.ZodType<LinkSignIn>;
