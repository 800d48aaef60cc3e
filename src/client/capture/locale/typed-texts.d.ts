import type { ButtonTexts } from '#src/shared/messages/button-texts.ts';
import type { CauseTexts } from '#src/shared/messages/cause-texts.ts';
import type { again } from '#src/shared/messages/en/again.ts';
import type { camera } from '#src/shared/messages/en/camera.ts';
import type { cases } from '#src/shared/messages/en/console-cases.ts';
import type { overview } from '#src/shared/messages/en/console-overview.ts';
import type { consoleTexts } from '#src/shared/messages/en/console.ts';
import type { fields } from '#src/shared/messages/en/fields.ts';
import type { interfaceTexts } from '#src/shared/messages/en/interface.ts';
import type { phone } from '#src/shared/messages/en/phone.ts';
import type { saved } from '#src/shared/messages/en/saved.ts';
import type { status } from '#src/shared/messages/en/status.ts';
import type { whatIf } from '#src/shared/messages/en/what-if.ts';
import type { PersonTexts } from '#src/shared/messages/person-texts.ts';
import type { StaffHints, StaffSupport } from '#src/shared/messages/staff-texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface';
    resources: {
      interface: typeof interfaceTexts;
      // Spelled out: i18next takes an interface for a text, not for a level of keys.
      person: { [Reason in keyof PersonTexts]: { title: string; body: string; action: string } };
      buttons: ButtonTexts;
      fields: typeof fields;
      camera: typeof camera;
      phone: typeof phone;
      saved: typeof saved;
      status: typeof status;
      again: typeof again;
      whatIf: typeof whatIf;
      // Those of the console.
      console: typeof consoleTexts;
      overview: typeof overview;
      cases: typeof cases;
      causes: { [Cause in keyof CauseTexts]: string };
      staff: {
        support: { [Cause in keyof StaffSupport]: string };
        hints: { [Cause in keyof StaffHints]: string };
      };
    };
    // Reasons are written with underscores, which would be read as context and plural forms.
    contextSeparator: '§';
    pluralSeparator: '§';
    interpolationPrefix: '{';
    interpolationSuffix: '}';
  }
}
