import type { Locale } from '#src/shared/contract/locales.ts';
import type { ButtonTexts } from '#src/shared/messages/button-texts.ts';
import type { PersonTexts } from '#src/shared/messages/person-texts.ts';

/** What a person reads in one language, to show staff exactly that. */
export interface PersonWords {
  readonly person: PersonTexts;
  readonly buttons: ButtonTexts;
}

/** Loaded by the case that needs it. Rejects when the chunk cannot be fetched. */
export const LOAD_PERSON_WORDS: Readonly<Record<Locale, () => Promise<PersonWords>>> = {
  ko: async () => {
    const [{ person }, { buttons }] = await Promise.all([
      import('#src/shared/messages/ko/person.ts'),
      import('#src/shared/messages/ko/buttons.ts'),
    ]);
    return { person, buttons };
  },
  en: async () => {
    const [{ person }, { buttons }] = await Promise.all([
      import('#src/shared/messages/en/person.ts'),
      import('#src/shared/messages/en/buttons.ts'),
    ]);
    return { person, buttons };
  },
  ja: async () => {
    const [{ person }, { buttons }] = await Promise.all([
      import('#src/shared/messages/ja/person.ts'),
      import('#src/shared/messages/ja/buttons.ts'),
    ]);
    return { person, buttons };
  },
  zh: async () => {
    const [{ person }, { buttons }] = await Promise.all([
      import('#src/shared/messages/zh/person.ts'),
      import('#src/shared/messages/zh/buttons.ts'),
    ]);
    return { person, buttons };
  },
};
