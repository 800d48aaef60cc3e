import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#src/shared/contract/captures.ts';
import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';
import { formatReference } from '#src/shared/reference.ts';
import { outcomeOf } from '#src/shared/results/meaning.ts';
import type { PhoneReport } from '../access/hand-overs.ts';
import type { AppParts } from '../app-parts.ts';
import { checkImage, type CheckedImage } from '../captures/image/check-image.ts';
import { readStoredAnswer } from '../captures/stored-answer.ts';
import type { CaptureAnswer } from '../captures/submission.ts';
import { declaredLength, receiveBody } from '../http/receive-body.ts';
import { closeAfterAnswer } from '../http/refuse-upload.ts';
import { sendProblem } from '../http/send-problem.ts';
import { problemOf, problemOfOutcome, problemOfProtocol, type ProblemContext } from '../problems/problem.ts';
import { admitCapture, type Admitted } from './admit-capture.ts';
import { sendStoredAnswer } from './send-stored-answer.ts';

type CaptureRequest = FastifyRequest<{ Params: { document: string } }>;
type Answered =
  | { readonly way: 'run' | 'replay'; readonly answer: CaptureAnswer }
  | { readonly problem: Problem };

const BUSY_MS = 2_000;

/** `POST /api/captures/{document}`: admits, receives, checks, reads, answers. */
export async function submitCapture(
  parts: AppParts,
  request: CaptureRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const admission = await admitCapture(parts, request);
  if (!admission.ok) return sendEarly(parts, request, reply, admission.problem);
  const { admitted } = admission;
  const tell = tellComputer(parts, admitted.handOverId);
  const release = parts.budget.reserve(declaredLength(request.raw) ?? parts.config.maxImageBytes);
  if (!release) {
    const problem = busy(admitted.context);
    await tell({ state: 'failed', problem });
    return sendEarly(parts, request, reply, problem);
  }
  try {
    await tell({ state: 'sending' });
    const received = await receive(parts, request, admitted.context);
    if ('problem' in received) {
      await tell({ state: 'failed', problem: received.problem });
      return sendEarly(parts, request, reply, received.problem);
    }
    await tell({ state: 'reading' });
    const answered = await read(parts, admitted, received.bytes);
    await tell(reportOf(answered));
    if ('problem' in answered) return sendProblem(request, reply, answered.problem);
    request.facts.way = answered.way;
    request.facts.reference = formatReference(answered.answer.reference);
    return sendStoredAnswer(request, reply, answered.answer);
  } finally {
    release();
  }
}

/** A phone's photo: the computer that waits for it is told how far it is. */
function tellComputer(parts: AppParts, handOverId: string | null): (report: PhoneReport) => Promise<void> {
  return async (report) => {
    if (handOverId !== null) await parts.handOvers.report(handOverId, report);
  };
}

function reportOf(answered: Answered): PhoneReport {
  if ('problem' in answered) return { state: 'failed', problem: answered.problem };
  const told = readStoredAnswer(answered.answer);
  return told.ok
    ? { state: 'read', reference: answered.answer.reference }
    : { state: 'failed', problem: told.problem };
}

async function receive(
  parts: AppParts,
  request: CaptureRequest,
  context: ProblemContext,
): Promise<{ bytes: Buffer } | { problem: Problem }> {
  const { timings, maxImageBytes } = parts.config;
  const received = await receiveBody(request.raw, {
    maxBytes: maxImageBytes,
    idleMs: timings.uploadIdleMs,
    progressBytes: timings.uploadProgressBytes,
  });
  if (received.ok) {
    request.facts.imageBytes = received.bytes.length;
    return received;
  }
  const reasons = {
    'too-large': 'FILE_TOO_LARGE',
    'too-slow': 'UPLOAD_TIMEOUT',
    aborted: 'UPLOAD_INTERRUPTED',
  } as const;
  return { problem: problemOf(reasons[received.why], context) };
}

async function read(parts: AppParts, admitted: Admitted, bytes: Buffer): Promise<Answered> {
  const receivedAt = performance.now();
  const { document, context } = admitted;
  const checked = checkImage(bytes, document);
  if (!checked.ok) {
    parts.metrics.capture(document, checked.reason);
    return { problem: problemOf(checked.reason, context) };
  }
  const fingerprint = createHash('sha256').update(`${document}\n`).update(bytes).digest('hex');
  const submitted = await parts.captures.submit({
    ...admitted,
    ...checked,
    facts: factsOf(admitted.sender, checked, bytes.length),
    fingerprint,
    receivedAt,
  });
  switch (submitted.kind) {
    case 'answered':
      return submitted;
    case 'in-flight': {
      const { reference, retryAfterMs } = submitted;
      return { problem: problemOfProtocol('capture-in-flight', { ...context, reference, retryAfterMs }) };
    }
    case 'ended':
      return {
        problem: problemOf('SAVED_PHOTO_EXPIRED', { ...context, reference: submitted.reference }),
      };
    case 'other-bytes':
      return { problem: problemOfProtocol('idempotency-key-reused', context) };
    case 'too-many':
      return { problem: problemOf('TOO_MANY_ATTEMPTS', { ...context, retryAfterMs: submitted.waitMs }) };
  }
}

/** What the device and the photo were like, for whoever has to help. */
function factsOf(
  sender: Admitted['sender'],
  { type, width, height }: Extract<CheckedImage, { ok: true }>,
  bytes: number,
): CaptureFacts {
  // A PDF has no pixels.
  const hasPixels = width > 0 && height > 0;
  return {
    ...sender,
    bytes,
    type,
    width: hasPixels ? width : null,
    height: hasPixels ? height : null,
  };
}

/** More images are being read than memory has room for. */
function busy(context: ProblemContext): Problem {
  const found = { foundBy: 'client', resultKey: null, resultCode: null } as const;
  return problemOfOutcome(outcomeOf('API_TEMPORARILY_UNAVAILABLE', found), {
    ...context,
    retryAfterMs: BUSY_MS,
  });
}

/** An answer while the body may still be on its way. */
function sendEarly(
  parts: AppParts,
  request: CaptureRequest,
  reply: FastifyReply,
  problem: Problem,
): FastifyReply {
  closeAfterAnswer(request, reply, parts.config.timings.lingerMs);
  return sendProblem(request, reply, problem);
}
