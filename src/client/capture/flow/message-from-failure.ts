import type { RequestFailure } from '#src/client/api/connection.ts';
import { type Message, messageFromBrowser, messageFromProblem } from '#src/client/ui/message/message.ts';

/** A message for a request that carried no photo. */
export function messageFromFailure(failure: RequestFailure): Message {
  return failure.kind === 'problem'
    ? messageFromProblem(failure.problem)
    : messageFromBrowser(failure.reason);
}
