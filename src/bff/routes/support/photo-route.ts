import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PHOTO_PRESS } from '#src/shared/contract/support/case-detail-schema.ts';
import type { AppParts } from '../../app-parts.ts';
import type { OpenedPhoto } from '../../captures/life-writes.ts';
import type { PhotoView } from '../../captures/photo-view/photo-view.ts';
import { contextOf } from '../../http/problem-context.ts';
import { sendProblem } from '../../http/send-problem.ts';
import { problemOf } from '../../problems/problem.ts';
import { bodyOf, referenceOf, refuse } from './support-answers.ts';
import { supportRoute } from './support-route.ts';

/** Opened by its own address it is a picture without rights, on no other site's page, and in no cache. */
const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'content-disposition': 'attachment; filename="photo.jpg"',
};

/** Others may be drawn in front of it, in milliseconds. */
const BUSY_MS = 2_000;

/**
 * A kept photo, drawn anew. Everything that can fail comes first; then the one row of the audit and the one of the
 * timeline, and only then the picture.
 */
export function photoRoute(app: FastifyInstance, parts: AppParts): void {
  supportRoute(app, parts, 'POST /api/support/cases/:reference/photo', async (request, reply, staff) => {
    const reference = referenceOf(parts, request, reply);
    const press = reference === null ? null : await bodyOf(parts, request, reply, PHOTO_PRESS);
    if (reference === null || !press) return reply;
    const photo = await parts.life.openPhoto(reference);
    if (!photo.ok) return withoutPhoto(parts, request, reply, photo);
    const view = await parts.photoViews.draw(photo, press.masked);
    photo.bytes.fill(0);
    if (!view.ok) return withoutView(parts, request, reply, view);
    const { masked, reason } = press;
    await parts.audit.record(staff, { action: masked ? 'photo-shown' : 'photo-unmasked', reference, reason });
    await parts.life.note(reference, 'photo-shown', { staff: staff.name }, { masked });
    parts.changes.tell(reference);
    return reply.headers(HEADERS).type('image/jpeg').send(view.jpeg);
  });
}

function withoutPhoto(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  photo: Extract<OpenedPhoto, { ok: false }>,
): FastifyReply {
  if (photo.because !== 'gone') return refuse(parts, request, reply, 'photo-not-opened');
  return sendProblem(request, reply, problemOf('SAVED_PHOTO_EXPIRED', contextOf(request, parts.config)));
}

function withoutView(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  view: Extract<PhotoView, { ok: false }>,
): FastifyReply {
  if (view.because === 'no-picture') return refuse(parts, request, reply, 'photo-without-picture');
  if (view.because === 'failed') return refuse(parts, request, reply, 'photo-not-opened');
  const context = { ...contextOf(request, parts.config), retryAfterMs: BUSY_MS };
  return sendProblem(request, reply, problemOf('TOO_MANY_ATTEMPTS', context));
}
