import type { ButtonTexts } from '#src/shared/messages/button-texts.ts';
import type { interfaceTexts } from '#src/shared/messages/en/interface.ts';
import type { PersonTexts } from '#src/shared/messages/person-texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface';
    resources: {
      interface: typeof interfaceTexts;
      person: PersonTexts;
      buttons: ButtonTexts;
    };
    interpolationPrefix: '{';
    interpolationSuffix: '}';
  }
}
