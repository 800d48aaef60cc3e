import type { Locale } from '#src/shared/contract/locales.ts';
import type { AgainTexts } from '#src/shared/messages/again-texts.ts';
import type { CameraTexts } from '#src/shared/messages/camera-texts.ts';
import type { FieldTexts } from '#src/shared/messages/field-texts.ts';
import type { PhoneTexts } from '#src/shared/messages/phone-texts.ts';
import type { SavedTexts } from '#src/shared/messages/saved-texts.ts';
import type { StatusTexts } from '#src/shared/messages/status-texts.ts';
import type { WhatIfTexts } from '#src/shared/messages/what-if-texts.ts';

/** Words that only some visits need, by namespace. */
export interface LaterTexts {
  readonly fields: FieldTexts;
  readonly camera: CameraTexts;
  readonly phone: PhoneTexts;
  readonly saved: SavedTexts;
  readonly status: StatusTexts;
  readonly again: AgainTexts;
  readonly whatIf: WhatIfTexts;
}

export type LaterNamespace = keyof LaterTexts;

type Load<Name extends LaterNamespace> = Readonly<Record<Locale, () => Promise<LaterTexts[Name]>>>;

/** One chunk per namespace and language. Rejects when the chunk cannot be fetched. */
export const LOAD_LATER_TEXTS: { readonly [Name in LaterNamespace]: Load<Name> } = {
  fields: {
    ko: () => import('#src/shared/messages/ko/fields.ts').then((chunk) => chunk.fields),
    en: () => import('#src/shared/messages/en/fields.ts').then((chunk) => chunk.fields),
    ja: () => import('#src/shared/messages/ja/fields.ts').then((chunk) => chunk.fields),
    zh: () => import('#src/shared/messages/zh/fields.ts').then((chunk) => chunk.fields),
  },
  camera: {
    ko: () => import('#src/shared/messages/ko/camera.ts').then((chunk) => chunk.camera),
    en: () => import('#src/shared/messages/en/camera.ts').then((chunk) => chunk.camera),
    ja: () => import('#src/shared/messages/ja/camera.ts').then((chunk) => chunk.camera),
    zh: () => import('#src/shared/messages/zh/camera.ts').then((chunk) => chunk.camera),
  },
  phone: {
    ko: () => import('#src/shared/messages/ko/phone.ts').then((chunk) => chunk.phone),
    en: () => import('#src/shared/messages/en/phone.ts').then((chunk) => chunk.phone),
    ja: () => import('#src/shared/messages/ja/phone.ts').then((chunk) => chunk.phone),
    zh: () => import('#src/shared/messages/zh/phone.ts').then((chunk) => chunk.phone),
  },
  saved: {
    ko: () => import('#src/shared/messages/ko/saved.ts').then((chunk) => chunk.saved),
    en: () => import('#src/shared/messages/en/saved.ts').then((chunk) => chunk.saved),
    ja: () => import('#src/shared/messages/ja/saved.ts').then((chunk) => chunk.saved),
    zh: () => import('#src/shared/messages/zh/saved.ts').then((chunk) => chunk.saved),
  },
  status: {
    ko: () => import('#src/shared/messages/ko/status.ts').then((chunk) => chunk.status),
    en: () => import('#src/shared/messages/en/status.ts').then((chunk) => chunk.status),
    ja: () => import('#src/shared/messages/ja/status.ts').then((chunk) => chunk.status),
    zh: () => import('#src/shared/messages/zh/status.ts').then((chunk) => chunk.status),
  },
  again: {
    ko: () => import('#src/shared/messages/ko/again.ts').then((chunk) => chunk.again),
    en: () => import('#src/shared/messages/en/again.ts').then((chunk) => chunk.again),
    ja: () => import('#src/shared/messages/ja/again.ts').then((chunk) => chunk.again),
    zh: () => import('#src/shared/messages/zh/again.ts').then((chunk) => chunk.again),
  },
  whatIf: {
    ko: () => import('#src/shared/messages/ko/what-if.ts').then((chunk) => chunk.whatIf),
    en: () => import('#src/shared/messages/en/what-if.ts').then((chunk) => chunk.whatIf),
    ja: () => import('#src/shared/messages/ja/what-if.ts').then((chunk) => chunk.whatIf),
    zh: () => import('#src/shared/messages/zh/what-if.ts').then((chunk) => chunk.whatIf),
  },
};
