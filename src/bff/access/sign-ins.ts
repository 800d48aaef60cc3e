import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../store/database.ts';
import { hashOfSecret } from './sessions.ts';

/** What goes to the provider and comes back; all follow from the one secret in the cookie. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  /** PKCE. */
  readonly verifier: string;
}

/** Sign-ins at the provider that have been begun, each good for one callback. */
export interface SignIns {
  /** The secret goes into the transaction cookie and nowhere else. */
  begin(): Promise<{ secret: string } & SignInSecrets>;
  /** Uses the sign-in up; null when the state is another one, or when it has been used or has ended. */
  take(secret: string | undefined, state: string | null): Promise<SignInSecrets | null>;
  sweep(): Promise<void>;
}

const SECRET_BYTES = 32;

export function openSignIns(options: {
  readonly database: Database;
  readonly now: () => number;
  readonly signInMs: number;
}): SignIns {
  const { db } = options.database;
  return {
    async begin() {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const row = { id_hash: hashOfSecret(secret), expires_at: options.now() + options.signInMs };
      await db
        .insertInto('sign_ins')
        .values({ ...row, used_at: null })
        .execute();
      return { secret, ...secretsOf(secret) };
    },
    async take(secret, state) {
      if (secret === undefined || state === null) return null;
      const secrets = secretsOf(secret);
      const [expected, got] = [hashOfSecret(secrets.state), hashOfSecret(state)].map((hash) =>
        Buffer.from(hash),
      );
      if (!expected || !got || !timingSafeEqual(expected, got)) return null;
      const now = options.now();
      const { numUpdatedRows } = await db
        .updateTable('sign_ins')
        .set({ used_at: now })
        .where('id_hash', '=', hashOfSecret(secret))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return numUpdatedRows === 1n ? secrets : null;
    },
    async sweep() {
      await db.deleteFrom('sign_ins').where('expires_at', '<=', options.now()).execute();
    },
  };
}

/** Derived, so that nothing of them stands in the database. */
function secretsOf(secret: string): SignInSecrets {
  const derived = (name: string) => createHmac('sha256', secret).update(name).digest('base64url');
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
}
