import {
  type Incident,
  OVERVIEW_PERIODS,
  type Overview,
  type OverviewPeriod,
  type PausePress,
  type QueueView,
} from '#src/shared/contract/support/overview.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Fault } from '#src/shared/results/outcome.ts';
import type { Answer } from '../connection.ts';
import { type Following, follow } from '../event-stream.ts';
import { type Shape, listOf, number, object, oneOf, orNull, parserOf, text, word } from './shapes.ts';
import { BY_ITSELF, isSignedOut, parseNothing, staffRequest } from './staff-request.ts';
import { tellSignedOut } from './signed-out.ts';

const OVERVIEW = '/api/support/overview';
const QUEUE = '/api/support/queue';

/** Where no stream comes through. */
const ASK_EVERY_MS = 10_000;

const INCIDENT: Shape<Incident> = object<Incident>({
  id: text,
  cause: word<MeaningKey>(),
  openedAt: text,
  lastAt: text,
  captures: number,
  waiting: number,
  closedAt: orNull(text),
  closedBy: orNull(text),
});

const QUEUE_VIEW: Shape<QueueView> = object<QueueView>({
  waiting: number,
  staff: number,
  oldestAt: orNull(text),
  paused: orNull(object<NonNullable<QueueView['paused']>>({ at: text, by: text, reason: text })),
  breaker: object<QueueView['breaker']>({
    state: oneOf(['closed', 'open', 'probing']),
    since: orNull(text),
    until: orNull(text),
    cause: orNull(word<MeaningKey>()),
  }),
});

type Step = Overview['steps'][number];

/** 200 of `GET /api/support/overview`, and `data` of its event stream. */
export const parseOverview = parserOf(
  object<Overview>({
    period: oneOf(OVERVIEW_PERIODS),
    steps: listOf(
      object<Step>({
        at: text,
        counts: object<Step['counts']>({
          none: number,
          user: number,
          upstream: number,
          operator: number,
          developer: number,
        }),
      }),
    ),
    causes: listOf(
      object<Overview['causes'][number]>({ cause: word<MeaningKey>(), fault: word<Fault>(), count: number }),
    ),
    incidents: listOf(INCIDENT),
    queue: QUEUE_VIEW,
    total: number,
    read: number,
  }),
);

/** Told of every change of the overview; the returned function stops it. */
export function followOverview(
  period: OverviewPeriod,
  told: Pick<Following<Overview>, 'onValue' | 'onConnection'>,
): () => void {
  return follow({
    path: OVERVIEW,
    query: `?period=${period}`,
    headers: BY_ITSELF,
    askEveryMs: ASK_EVERY_MS,
    parse: parseOverview,
    isLast: () => false,
    onProblem: (problem) => {
      if (isSignedOut({ kind: 'problem', problem })) tellSignedOut();
      else told.onConnection(false);
    },
    ...told,
  });
}

/** `POST /api/support/queue/pause`: no kept photo is called again until somebody resumes. Admins. */
export function pauseQueue(body: PausePress): Promise<Answer<QueueView>> {
  return staffRequest({ path: `${QUEUE}/pause`, body, parse: parserOf(QUEUE_VIEW) });
}

/** `POST /api/support/queue/resume`. Admins. */
export function resumeQueue(): Promise<Answer<QueueView>> {
  return staffRequest({ path: `${QUEUE}/resume`, body: {}, parse: parserOf(QUEUE_VIEW) });
}

/** `POST /api/support/incidents/{id}/close`. */
export function closeIncident(id: string): Promise<Answer<true>> {
  return staffRequest({
    path: `/api/support/incidents/${encodeURIComponent(id)}/close`,
    body: {},
    parse: parseNothing,
  });
}
