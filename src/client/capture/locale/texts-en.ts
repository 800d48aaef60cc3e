import { buttons } from '#src/shared/messages/en/buttons.ts';
import { interfaceTexts } from '#src/shared/messages/en/interface.ts';
import { person } from '#src/shared/messages/en/person.ts';
import type { Texts } from './texts.ts';

export const texts: Texts = { interface: interfaceTexts, person, buttons };
