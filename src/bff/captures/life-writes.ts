import type { Problem } from '#src/shared/contract/captures.ts';
import type { CaseEventKind } from '#src/shared/contract/support/case-detail.ts';
import type { DocumentType, UploadType } from '#src/shared/documents.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { Run } from './ledger.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** Who did something to a capture: its person, the clock, or a staff member by name. */
export type Actor = 'person' | 'clock' | { readonly staff: string };

/** One call to the upstream, as the timeline tells it. */
export interface CallRecord {
  /** When it began; epoch milliseconds. */
  readonly at: number;
  readonly ms: number;
  /** `success`, `code-4000121`, `http-503`, or the name of a transport fault. */
  readonly label: string;
  readonly resultCode: number | null;
  /** The upstream's own words, at most 200 characters; for staff only. */
  readonly resultMessage: string | null;
  readonly cause: Outcome['staffKey'] | null;
}

/** A photo on its way into the store. */
export interface NewPhoto {
  readonly type: UploadType;
  readonly parts: readonly Uint8Array[];
}

/** Why a photo is not kept though the policy would have it kept. */
export type NotKept = 'not-given' | 'storage-failed' | 'card';

/** How one run of a capture ended; each is one conditional write. */
export type Settlement =
  | { readonly to: 'recognised'; readonly answer: StoredAnswer }
  /** The person's turn: nothing is kept but the answer. `isFinal`: the same key gives the same answer again. */
  | {
      readonly to: 'person';
      readonly outcome: Outcome;
      readonly told: Problem;
      readonly answer: StoredAnswer;
      readonly isFinal: boolean;
      /** Why its photo is not kept though the policy would have it kept; null when it would not. */
      readonly notKept: NotKept | null;
    }
  /** Kept: `photo` when it is not in the store yet. Epoch milliseconds. */
  | {
      readonly to: 'waiting';
      readonly outcome: Outcome;
      readonly told: Problem;
      readonly answer: StoredAnswer;
      readonly keptUntil: number;
      readonly dueAt: number;
      readonly incidentId: string | null;
      readonly photo: NewPhoto | null;
    }
  | {
      readonly to: 'staff';
      readonly outcome: Outcome;
      readonly told: Problem;
      readonly answer: StoredAnswer;
      readonly keptUntil: number;
      readonly incidentId: string | null;
      readonly photo: NewPhoto | null;
    };

/** `settled`: written. `fenced`: another run, a withdrawal or the keep time was first. `not-kept`: the photo could not be stored, nothing was written. */
export type Settled = 'settled' | 'fenced' | 'not-kept';

/** A kept capture that this process may call now. */
export interface Lease {
  readonly run: Run;
  readonly keptUntil: number;
  /** Background calls before this one. */
  readonly backgroundCalls: number;
  /** Name of the staff member who pressed retry, or null when it came due by itself. */
  readonly askedBy: string | null;
  /** The bulk retry that the press belongs to. */
  readonly askedBulk: string | null;
  readonly locale: string;
}

export type OpenedPhoto =
  | { readonly ok: true; readonly type: UploadType; readonly bytes: Buffer }
  /** `gone`: destroyed or lost. `sealed`: its master key is missing. `damaged`: somebody changed it. */
  | { readonly ok: false; readonly because: 'gone' | 'sealed' | 'damaged' };

/** What came of a press on "retry". `changed`: somebody or the clock was first. */
export type Asked = 'asked' | 'changed' | 'not-possible';

export interface EndedCapture {
  readonly reference: string;
  readonly document: DocumentType;
}

/**
 * The conditional writes of a capture's life, with the row of its timeline in the same transaction. What a capture leaves
 * `KEPT` for takes its photo's key with it in that very write; the file goes right after, or with the next sweep.
 */
export interface LifeWrites {
  /** The first call is about to be made; false when the capture was withdrawn or taken over meanwhile. */
  begin(run: Run): Promise<boolean>;
  settle(run: Run, settlement: Settlement, calls: readonly CallRecord[], actor: Actor): Promise<Settled>;
  /**
   * Up to `limit` captures to call now: those whose process is gone, then those that staff asked for, then at most
   * `byItself` of those that came due by themselves, oldest first. Each becomes `calling`, owned by this process for the
   * lease, with a new fence. Nobody else gets the same. `byItself` is `limit` when left out.
   */
  leaseDue(limit: number, byItself?: number): Promise<readonly Lease[]>;
  /** Moves the lease on; false when it was lost. */
  beat(run: Run): Promise<boolean>;
  /** Gives a leased capture back without a call: it waits until `dueAt`. */
  putBack(run: Run, dueAt: number): Promise<boolean>;
  openPhoto(reference: string): Promise<OpenedPhoto>;
  /** Makes it due at once in the name of a staff member, if it still is as they saw it. */
  ask(press: {
    readonly reference: string;
    readonly seenRun: number;
    readonly by: string;
    readonly bulkId: string | null;
  }): Promise<Asked>;
  /** Ends it: photo, answer, keys and link secrets are destroyed, the row and its timeline stay. */
  end(reference: string, how: 'close' | 'delete', actor: Actor, replacedBy?: string): Promise<boolean>;
  /** Destroys what has reached the end of its keep time, and files that nobody knows. */
  expire(): Promise<readonly EndedCapture[]>;
  /** A row of the timeline that changes no state. */
  note(
    reference: string,
    kind: CaseEventKind,
    actor: Actor,
    detail?: Readonly<Record<string, string | number | boolean>>,
  ): Promise<void>;
}
