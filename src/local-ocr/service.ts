import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuseAccess } from './access.ts';
import { answerCall, type Outcome } from './answer-call.ts';
import { failure, type Answer } from './answers.ts';
import { createAuthenticityRegister } from './authenticity.ts';
import type { Desk } from './call.ts';
import { createCallCounts } from './call-counts.ts';
import { checkCall } from './check-call.ts';
import type { LocalOcrConfig } from './config.ts';
import { control, CONTROL_PATHS, type Controls } from './control.ts';
import { createKeyPairs } from './key-pairs.ts';
import type { Reader } from './reading.ts';
import { createRequestKeys } from './request-keys.ts';
import { readBody } from './request-body.ts';
import { matchRoute } from './routes.ts';
import { createPlanQueue } from './simulate/plan-queue.ts';
import { writeAnswer } from './simulate/spoil.ts';
import { issueToken, TOKEN_PATH } from './token-endpoint.ts';
import { createTokens, type Tokens } from './tokens.ts';

export interface Surroundings {
  /** Gets one line per request: method, path template, statuses, time; never a key or a value. */
  log: (line: string) => void;
  /** Gets what must never happen. */
  reportBug: (error: unknown) => void;
  /** A monotonic clock. */
  nowMs: () => number;
}

interface Service {
  desk: Desk;
  controls: Controls;
  tokens: Tokens;
  surroundings: Surroundings;
}

/** How long a client may go on sending what is too large, in ms, so that it gets to see the answer. */
const LINGER_MS = 2_000;

/** The server, not yet listening. It must only ever be bound to loopback. */
export async function createService(
  config: LocalOcrConfig,
  reader: Reader,
  surroundings: Surroundings,
): Promise<Server> {
  const keyPairs = await createKeyPairs();
  const service: Service = {
    desk: {
      config,
      keyPairs,
      reader,
      requestKeys: createRequestKeys(surroundings.nowMs),
      askRegister: createAuthenticityRegister(),
    },
    controls: { plans: createPlanQueue(), counts: createCallCounts(), keyPairs },
    tokens: createTokens(config, surroundings.nowMs),
    surroundings,
  };
  return createServer((request, response) => void serve(service, request, response));
}

async function serve(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedMs = service.surroundings.nowMs();
  const method = request.method ?? '';
  const { template, outcome } = await handle(service, request, response).catch((error: unknown): Handled => {
    service.surroundings.reportBug(error);
    const answer = failure('FAIL', 'broke');
    if (!response.headersSent) writeAnswer(response, answer);
    return { template: '(broken)', outcome: answer };
  });
  const { httpStatus, resultCode, why } = outcome;
  const tookMs = Math.round(service.surroundings.nowMs() - startedMs);
  const parts = [method, template, httpStatus ?? 'no answer', resultCode ?? '-', `${tookMs}ms`, why];
  service.surroundings.log(parts.filter((part) => part !== '').join(' '));
}

interface Handled {
  template: string;
  outcome: Outcome;
}

async function handle(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Handled> {
  const method = request.method ?? '';
  const url = request.url ?? '';
  const path = url.split('?', 1)[0] ?? '';
  const finish = (template: string, answer: Answer): Handled => {
    if (!response.destroyed) writeAnswer(response, answer);
    return { template, outcome: answer };
  };

  if (CONTROL_PATHS.includes(path)) return finish(path, await control(service.controls, request, path));
  if (path === TOKEN_PATH) {
    service.controls.counts.count(method, path);
    return finish(path, await issueToken(service.tokens, request));
  }

  const match = matchRoute(method, url);
  service.controls.counts.count(method, match.template);
  const body = await readBody(request, service.desk.config.maxBodyBytes);
  if (body.kind === 'gone') {
    return {
      template: match.template,
      outcome: { httpStatus: null, resultCode: null, why: 'the client left' },
    };
  }
  if (body.kind === 'too-large') {
    const handled = finish(match.template, tooLarge());
    await linger(request);
    return handled;
  }
  if (match.kind === 'unknown') return finish(match.template, failure('URL_NOT_FOUND', '', 404));
  if (match.kind === 'wrong-method') return finish(match.template, failure('METHOD_NOT_ALLOWED', '', 405));

  const { route } = match;
  const refusal = refuseAccess(route, request.headers, service.desk.config, service.tokens);
  if (refusal !== null) return finish(match.template, failure(refusal));
  const checked = checkCall(service.desk, { route, headers: request.headers, body: body.bytes });
  if (!checked.ok) return finish(match.template, checked.answer);
  const outcome = await answerCall(response, checked, service.controls.plans.take(route), {
    operation: route.operation,
    document: route.document,
    reportBug: service.surroundings.reportBug,
  });
  checked.forget();
  return { template: match.template, outcome };
}

/** The gateway answers at once and closes, without waiting for the rest of the body. */
function tooLarge(): Answer {
  const answer = failure('MAX_UPLOAD_SIZE_EXCEEDED', 'over the size limit', 413);
  return { ...answer, headers: { ...answer.headers, Connection: 'close' } };
}

/** Closing while the client still sends would reset the connection and lose the answer. */
async function linger(request: IncomingMessage): Promise<void> {
  request.resume();
  const done = new AbortController();
  request.once('close', () => done.abort());
  request.once('end', () => done.abort());
  await sleep(LINGER_MS, undefined, { signal: done.signal, ref: false }).catch(() => undefined);
  if (!request.complete) request.destroy();
}
