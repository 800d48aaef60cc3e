import { ACCESS_POLICY } from './policy-access.ts';
import { PHOTO_POLICY } from './policy-photo.ts';
import type { PolicyRow } from './policy-row.ts';
import { SENDING_POLICY } from './policy-sending.ts';
import { SERVICE_POLICY } from './policy-service.ts';
import type { ResultKey } from './result-codes.ts';

/** What each row of the published table means for the person, for us and for the image. A missing row does not compile. */
export const POLICY: Readonly<Record<ResultKey, PolicyRow>> = {
  ...ACCESS_POLICY,
  ...PHOTO_POLICY,
  ...SENDING_POLICY,
  ...SERVICE_POLICY,
};
