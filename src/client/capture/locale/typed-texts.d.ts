import type { ButtonTexts } from '#src/shared/messages/button-texts.ts';
import type { camera } from '#src/shared/messages/en/camera.ts';
import type { interfaceTexts } from '#src/shared/messages/en/interface.ts';
import type { phone } from '#src/shared/messages/en/phone.ts';
import type { saved } from '#src/shared/messages/en/saved.ts';
import type { PersonTexts } from '#src/shared/messages/person-texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface';
    resources: {
      interface: typeof interfaceTexts;
      // Spelled out: i18next takes an interface for a text, not for a level of keys.
      person: { [Reason in keyof PersonTexts]: { title: string; body: string; action: string } };
      buttons: ButtonTexts;
      camera: typeof camera;
      phone: typeof phone;
      saved: typeof saved;
    };
    // Reasons are written with underscores, which would be read as context and plural forms.
    contextSeparator: '§';
    pluralSeparator: '§';
    interpolationPrefix: '{';
    interpolationSuffix: '}';
  }
}
