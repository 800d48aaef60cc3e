import type { FastifyRequest } from 'fastify';
import { addressKey } from '../../access/address-key.ts';
import type { Deed } from '../../access/staff.ts';
import type { AppParts } from '../../app-parts.ts';

/**
 * Records what somebody without a session was refused. They could fill the disk with it, so past the limit of their address
 * one row says that there were more.
 */
export async function recordStranger(
  parts: AppParts,
  request: FastifyRequest,
  deed: Deed,
  name = '–',
): Promise<void> {
  const count = parts.limits.refusalsPerAddress.count(addressKey(request.ip));
  if (count === 'past') return;
  const more = count === 'last' ? { 'more-not-recorded': true } : {};
  await parts.audit.record(
    { name, role: null, address: request.ip },
    { ...deed, detail: { ...deed.detail, ...more } },
  );
}
