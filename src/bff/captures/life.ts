/** Where a capture is in its life. */
export type LifeState =
  /** Taken in; no call has been made for it. */
  | 'received'
  /** A process reads it: it holds a lease and the newest fence number. */
  | 'calling'
  /** Read; the fields are there for the person until the keep time ends. */
  | 'recognised'
  /** Ended in a message that the person acts on; nothing is kept but that message. */
  | 'person'
  /** Kept, and called again by itself when it is due. */
  | 'waiting'
  /** Kept, and nothing happens by itself: the cause is the operator's or ours. */
  | 'staff'
  | 'closed'
  | 'deleted'
  | 'expired';

/** What can happen to one. */
export type LifeEvent =
  | 'call'
  | 'recognise'
  | 'hand-back'
  | 'wait'
  | 'need-staff'
  | 'give-up'
  | 'close'
  | 'delete'
  | 'expire';

/** Where an event leads, from wherever it is allowed. */
export const LEADS_TO = {
  call: 'calling',
  recognise: 'recognised',
  'hand-back': 'person',
  wait: 'waiting',
  'need-staff': 'staff',
  'give-up': 'person',
  close: 'closed',
  delete: 'deleted',
  expire: 'expired',
} as const satisfies Record<LifeEvent, LifeState>;

/** States that nothing leads out of; they hold neither image nor fields nor keys. */
export const ENDED: readonly LifeState[] = ['closed', 'deleted', 'expired'];

/** States in which a sealed image may lie in the store. */
export const KEPT: readonly LifeState[] = ['calling', 'waiting', 'staff'];

const { close, delete: deleted, expire } = LEADS_TO;
const END = { close, delete: deleted, expire } as const;

/**
 * Every transition there is. Each is one conditional write: `UPDATE … WHERE state = …` that finds no row has come too
 * late. `call` out of `calling` is the takeover of a lease that ran out.
 */
export const LIFE: Readonly<Record<LifeState, Readonly<Partial<Record<LifeEvent, LifeState>>>>> = {
  received: { call: 'calling', 'give-up': 'person', ...END },
  calling: {
    call: 'calling',
    recognise: 'recognised',
    'hand-back': 'person',
    wait: 'waiting',
    'need-staff': 'staff',
    'give-up': 'person',
    ...END,
  },
  // The same key again when its answer is gone: from memory with its process, or at the end of its keep time.
  recognised: { call: 'calling', ...END },
  // The same key again: the person pressed "Try again".
  person: { call: 'calling', ...END },
  waiting: { call: 'calling', 'need-staff': 'staff', ...END },
  staff: { call: 'calling', wait: 'waiting', ...END },
  closed: {},
  deleted: {},
  expired: {},
};

/** States from which an event leads on: what the conditional write asks for. */
export function statesBefore(event: LifeEvent): readonly LifeState[] {
  return (Object.keys(LIFE) as LifeState[]).filter((state) => LIFE[state][event] !== undefined);
}
