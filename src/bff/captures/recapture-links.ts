import { randomBytes } from 'node:crypto';
import type { RecaptureOffer } from '#src/shared/contract/captures.ts';
import { type Locale, LOCALES } from '#src/shared/contract/locales.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { type MeaningKey, outcomeOf } from '#src/shared/results/meaning.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import type { Database } from '../store/database.ts';
import { addEvents } from './case-events.ts';
import { canBeRecaptured } from './cases/case-detail.ts';
import { sha256Hex } from './ledger.ts';
import { isLinkSecret, makeLinkSecret } from './link-secret.ts';

const ID_BYTES = 12;
/** Three days: long enough for a weekend, short enough for a mail that is forwarded. */
export const RECAPTURE_LINK_MS = 72 * 3_600_000;

export interface MadeRecaptureLink {
  /** Goes into the link and nowhere else. */
  readonly secret: string;
  readonly locale: Locale;
  readonly document: DocumentType;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Links by which a person photographs one document again. A link ends with the first photo that is read by it. */
export interface RecaptureLinks {
  /** An earlier link of the case no longer works. Null when a new photo would not help (any more). Reference: 8 signs. */
  make(reference: string, by: string): Promise<MadeRecaptureLink | null>;
  /** What the link is for, and its id; null when it has been used, replaced or has expired. */
  find(secret: string): Promise<{ readonly id: string; readonly offer: RecaptureOffer } | null>;
  /** Whether a photo of that document may still be sent by it. */
  takes(id: string, document: DocumentType): Promise<boolean>;
}

export interface RecaptureLinkOptions {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Tells those who follow a case that something of it has changed. */
  readonly onChange: (reference: string) => void;
}

export function openRecaptureLinks({ database, now, onChange }: RecaptureLinkOptions): RecaptureLinks {
  const { db } = database;
  const open = () =>
    db.selectFrom('recapture_links').selectAll().where('used_at', 'is', null).where('expires_at', '>', now());

  return {
    async make(reference, by) {
      const made = await db.transaction().execute(async (trx) => {
        const found = trx
          .selectFrom('captures')
          .select(['document', 'locale', 'state', 'cause', 'fault', 'replaced_by'])
          .where('reference', '=', reference);
        // Of two who make one at once, the later has the link that works.
        const row = await (database.engine === 'postgres' ? found.forUpdate() : found).executeTakeFirst();
        if (!row || row.replaced_by !== null || !canBeRecaptured(row.state, row.cause)) return null;
        await trx
          .deleteFrom('recapture_links')
          .where('reference', '=', reference)
          .where('used_at', 'is', null)
          .execute();
        const { secret, hash } = makeLinkSecret();
        const at = now();
        const link = {
          document: row.document as DocumentType,
          locale: localeOf(row.locale),
          expiresAt: at + RECAPTURE_LINK_MS,
        };
        await trx
          .insertInto('recapture_links')
          .values({
            id: randomBytes(ID_BYTES).toString('base64url'),
            secret_hash: hash,
            reference,
            document: link.document,
            locale: link.locale,
            tip: tipFor(row),
            created_by: by,
            created_at: at,
            expires_at: link.expiresAt,
            used_at: null,
          })
          .execute();
        await addEvents(trx, reference, [{ kind: 'recapture-link', at, actor: { staff: by } }]);
        return { secret, ...link };
      });
      if (made) onChange(reference);
      return made;
    },

    async find(secret) {
      const row = await open().where('secret_hash', '=', sha256Hex(secret)).executeTakeFirst();
      // The index has compared the hash already; this one tells nothing by the time that it takes.
      if (!row || !isLinkSecret(secret, row.secret_hash)) return null;
      return {
        id: row.id,
        offer: {
          document: row.document as DocumentType,
          locale: localeOf(row.locale),
          tip: row.tip as PublicReason,
          expiresAt: new Date(row.expires_at).toISOString(),
        },
      };
    },

    async takes(id, document) {
      const row = await open().where('id', '=', id).where('document', '=', document).executeTakeFirst();
      return row !== undefined;
    },
  };
}

/**
 * What the page opens with: the fault of the photo, when it was that. Of everything else the person only needs to know
 * that a new photo is wanted: no promise of then is repeated.
 */
function tipFor({
  state,
  cause,
  fault,
}: {
  state: string;
  cause: string | null;
  fault: string | null;
}): PublicReason {
  if (fault === 'user' && cause !== null) {
    // Written by us from an outcome's `staffKey`.
    return outcomeOf(cause as MeaningKey, { foundBy: 'exact', resultKey: null, resultCode: null }).reason;
  }
  return state === 'expired' ? 'SAVED_PHOTO_EXPIRED' : 'RETRY_NEEDS_NEW_PHOTO';
}

function localeOf(stored: string): Locale {
  return LOCALES.find((locale) => locale === stored) ?? 'en';
}
