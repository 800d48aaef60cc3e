import { buttons } from '#src/shared/messages/ja/buttons.ts';
import { interfaceTexts } from '#src/shared/messages/ja/interface.ts';
import { person } from '#src/shared/messages/ja/person.ts';
import type { Texts } from './texts.ts';

export const texts: Texts = { interface: interfaceTexts, person, buttons };
