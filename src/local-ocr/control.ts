import type { IncomingMessage } from 'node:http';
import { plainJson, type Answer } from './answers.ts';
import { parseJsonObject } from './json-object.ts';
import type { KeyPairs } from './key-pairs.ts';
import { isFromLoopback } from './loopback.ts';
import { readBody } from './request-body.ts';
import { parsePlan } from './simulate/plan.ts';
import type { PlanQueue } from './simulate/plan-queue.ts';
import type { CallCounts } from './call-counts.ts';

/** What the control endpoints steer. */
export interface Controls {
  plans: PlanQueue;
  counts: CallCounts;
  keyPairs: KeyPairs;
}

const CONTROL_BODY_BYTES = 16_384;
const DONE: Answer = { httpStatus: 204, headers: {}, body: '', resultCode: null, why: '' };

/** The paths that are not part of the published contract and steer this process. */
export const CONTROL_PATHS: readonly string[] = ['/simulate', '/rotate-keys', '/calls'];

/** Answers a control request; only this machine may steer. */
export async function control(controls: Controls, request: IncomingMessage, path: string): Promise<Answer> {
  if (!isFromLoopback(request)) return plainJson(403, { error: 'Only this machine may steer local-ocr.' });
  switch (`${request.method ?? ''} ${path}`) {
    case 'POST /simulate': {
      const body = await readBody(request, CONTROL_BODY_BYTES);
      if (body.kind !== 'read') return plainJson(413, { error: 'The body is too large.' });
      const parsed = parsePlan(parseJsonObject(body.bytes));
      if (!parsed.ok) return plainJson(400, { error: parsed.detail });
      controls.plans.add(parsed.plan);
      return DONE;
    }
    case 'DELETE /simulate':
      controls.plans.clear();
      return DONE;
    case 'POST /rotate-keys':
      await controls.keyPairs.rotate();
      return DONE;
    case 'GET /calls':
      return plainJson(200, { calls: controls.counts.all() });
    default:
      return plainJson(405, { error: 'No such method here.' });
  }
}
