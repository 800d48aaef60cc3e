import { randomBytes } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { makeReference } from '#src/shared/reference.ts';
import type { Config } from '../config.ts';
import { problemOf, problemOfProtocol } from '../problems/problem.ts';
import type { ProtocolFault } from '../problems/problem-table.ts';
import { answerClientError } from './client-error.ts';
import { isFromAnotherSite } from './origin-rule.ts';
import { contextOf } from './problem-context.ts';
import { closeAfterAnswer } from './refuse-upload.ts';
import { errorFacts, logRequests } from './request-log.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { sendProblem } from './send-problem.ts';

const REQUEST_HEAD_BYTES = 16_384;
const KEEP_ALIVE_MS = 10_000;

/** A Fastify instance with everything that is true for every route: headers, origin rule, problems, log lines. */
export async function openHttpServer(config: Config, log: FastifyBaseLogger): Promise<FastifyInstance> {
  const { timings } = config;
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: [...config.trustedProxies],
    // Requests that were begun are finished; see `close` in app.ts.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Uploads are judged by their progress, not by their length: see receive-body.ts.
    requestTimeout: 0,
    http: {
      headersTimeout: timings.headersReceivedMs,
      connectionsCheckingInterval: timings.connectionsCheckMs,
      maxHeaderSize: REQUEST_HEAD_BYTES,
      insecureHTTPParser: false,
      // Node's own refusal would carry no headers of ours; see the first hook.
      requireHostHeader: false,
    },
    clientErrorHandler: (error, socket) => answerClientError(error, socket, config.maxImageBytes),
    frameworkErrors: (_error, request, reply) => {
      // No hook has run for what the router could not read.
      request.facts = {};
      void reply.headers(SECURITY_HEADERS);
      sendProblem(
        request,
        reply as FastifyReply,
        problemOfProtocol('bad-request', contextOf(request, config)),
      );
    },
    genReqId: () => randomBytes(8).toString('hex'),
  });
  // An expectation that nobody knows is no reason for an answer past all hooks.
  app.server.on('checkExpectation', (request, response) => app.routing(request, response));
  logRequests(app);
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(SECURITY_HEADERS);
    if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) {
      return refuse(config, request, reply, 'bad-request');
    }
    if (isFromAnotherSite(request, config.publicUrl)) return refuse(config, request, reply, 'origin-refused');
    return undefined;
  });
  // An answer that goes out while stopping ends its connection: nobody waits for an idle one.
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) void reply.header('connection', 'close');
    done();
  });
  await app.register(fastifyCookie);
  // Bodies are read by the routes that want one, each with its own limit.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.setNotFoundHandler((request, reply) => refuse(config, request, reply, 'not-found'));
  app.setErrorHandler((error, request, reply) => {
    const fault = faultOf(error);
    return fault ? refuse(config, request, reply, fault) : sendUnknown(config, request, reply, error);
  });
  return app;
}

function refuse(
  config: Config,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: ProtocolFault,
): FastifyReply {
  closeAfterAnswer(request, reply, config.timings.lingerMs);
  return sendProblem(request, reply, problemOfProtocol(fault, contextOf(request, config)));
}

/** What Fastify itself refuses, by its status; null for a bug of ours. */
function faultOf(error: unknown): ProtocolFault | null {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 404) return 'not-found';
  if (status === 413) return 'body-too-large';
  if (status === 415) return 'not-json';
  return status >= 400 && status < 500 ? 'bad-request' : null;
}

/** One general answer with a number; everything else about it is in the log under that number. */
function sendUnknown(
  config: Config,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): FastifyReply {
  const reference = makeReference(randomBytes(5));
  request.log.error({ reference, ...errorFacts(error) }, 'unexpected error');
  closeAfterAnswer(request, reply, config.timings.lingerMs);
  const context = contextOf(request, config);
  const problem = problemOf('SERVICE_PROBLEM_NOT_SAVED', { ...context, reference });
  return sendProblem(request, reply, { ...problem, instance: context.instance });
}
