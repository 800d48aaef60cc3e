import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answers.ts';
import type { Seal } from './analysis-result.ts';
import type { AuthenticityRegister } from './authenticity.ts';
import type { LocalOcrConfig } from './config.ts';
import type { KeyPairs } from './key-pairs.ts';
import type { Reader } from './reading.ts';
import type { RequestKeys } from './request-keys.ts';
import type { Route } from './routes.ts';

/** Everything a call may need; made once per process. */
export interface Desk {
  config: LocalOcrConfig;
  keyPairs: KeyPairs;
  requestKeys: RequestKeys;
  askRegister: AuthenticityRegister;
  reader: Reader;
}

/** One authorised request with its whole body. */
export interface Call {
  route: Route;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * A call that was checked: either it is refused already, or it can be answered. Checking comes first so that
 * a simulated failure never hides a broken request. `run` may be given another seal than the request's own,
 * to answer under a wrong key.
 */
export type CheckedCall =
  | { ok: false; answer: Answer }
  | {
      ok: true;
      /** Null in calls that answer in plain. */
      seal: Seal | null;
      run: (seal: Seal) => Answer | Promise<Answer>;
      /** To be called when the answer is made: forgets the symmetric key. */
      forget: () => void;
    };
