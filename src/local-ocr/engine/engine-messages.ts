import type { BusinessRead, CreditCardRead, IdCardRead, Reading } from '../reading.ts';

export type DocumentKind = 'id-card' | 'credit-card' | 'business';

export interface ReadByKind {
  'id-card': IdCardRead;
  'credit-card': CreditCardRead;
  business: BusinessRead;
}

/** To the child: one image at a time. */
export interface ReadOrder {
  readonly order: number;
  readonly kind: DocumentKind;
  readonly image: Uint8Array;
}

/** From the child. */
export type EngineMessage =
  | { readonly type: 'ready' }
  | {
      readonly type: 'read';
      readonly order: number;
      readonly reading: Reading<ReadByKind[DocumentKind]>;
    };
