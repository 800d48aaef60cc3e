import type { Generated } from 'kysely';
import type { CaseEventKind } from '#src/shared/contract/support/case-detail.ts';
import type { CaseState } from '#src/shared/contract/support/cases.ts';

/**
 * One capture from its first byte to its end, and the queue at once: what is due stands in its own row, so that
 * "state changed" and "work due" are one write.
 */
export interface CaptureRow {
  /** 8 signs, without the hyphen. */
  reference: string;
  /** Who may see it; stays when it has ended. */
  session_hash: string;
  /** SHA-256 of the idempotency key, hex. */
  key_hash: string;
  document: string;
  /** SHA-256 of document and bytes, hex. */
  fingerprint: string;
  /** Its transitions: `captures/life.ts`. */
  state: CaseState;
  /** When it came into that state. */
  state_at: Generated<number>;
  /** 1 when the answer stands for good, 0 when the same key may run again. */
  is_final: Generated<number>;
  /** The fence: grows with every lease; what an earlier owner brings is not stored over a later one's. */
  run: Generated<number>;
  /** The process that reads it; null outside `calling`. */
  owner: string | null;
  lease_until: number | null;
  created_at: number;
  locale: Generated<string>;
  /** `v1.0`, `v2.0`, ... of its last call. */
  api_version: string | null;
  /** `CaptureFacts` as JSON: what device, what the photo measures. Nothing that was read. */
  facts: string | null;

  /** The answer, sealed, until the keep time ends: HTTP status, key version, wrapped data key, sealed body. */
  answer_status: number | null;
  key_version: string | null;
  wrapped_key: Buffer | null;
  answer: Buffer | null;
  /** When the answer is destroyed: of a photo that was kept, when that would have been. Null while one is kept. */
  answer_until: number | null;

  /** The kept photo's key; without it the file of that name is noise. All null when nothing is kept. */
  photo_key_version: string | null;
  photo_wrapped_key: Buffer | null;
  /** Media type and size before sealing. */
  photo_type: string | null;
  photo_bytes: number | null;
  /** When photo, answer and keys are destroyed, counted from the first failure; null when no photo is kept. */
  kept_until: number | null;

  /** When it is called again by itself; null outside `waiting`. */
  due_at: number | null;
  /** Calls made in the background so far; they choose the next gap. */
  background_calls: Generated<number>;
  /** Name of the staff member whose press is being carried out, and the bulk retry it belongs to. */
  asked_by: string | null;
  asked_bulk: string | null;

  /** The problem that the person was told last, as JSON: codes and parameters, nothing of the person's. */
  told: string | null;
  /** The last outcome's `staffKey` and fault, and the upstream's own number; null while there is none. */
  cause: string | null;
  fault: string | null;
  result_code: number | null;
  /** The open or past incident that it waits for. */
  incident_id: string | null;

  assigned_to: string | null;
  /** SHA-256 of the status link's secret, hex; null when there is none or it has been used. */
  status_secret_hash: string | null;
  /** The recapture link that it was made with. */
  recapture_id: string | null;
  /** The capture that took its place: a new photo by a recapture link. */
  replaced_by: string | null;
}

/** What happened to one capture, oldest first by `at`, then `id`. Never changed, never holds what was read. */
export interface CaseEventRow {
  /** Sorts within one millisecond. */
  id: string;
  reference: string;
  at: number;
  kind: CaseEventKind;
  /** `person`, `clock` (by itself), or the staff member's name. */
  actor: string;
  /** Of a call: how long it took, in milliseconds. */
  ms: number | null;
  /** Of a call: `success`, `code-4000121`, `http-503`, or the name of a transport fault. */
  label: string | null;
  result_code: number | null;
  /** The upstream's own words, shortened to 200 characters. Staff only. */
  result_message: string | null;
  /** `staffKey` of the outcome. */
  cause: string | null;
  /** Free facts as JSON: codes, counts, times. */
  detail: string | null;
}
