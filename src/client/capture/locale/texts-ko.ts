import { buttons } from '#src/shared/messages/ko/buttons.ts';
import { interfaceTexts } from '#src/shared/messages/ko/interface.ts';
import { person } from '#src/shared/messages/ko/person.ts';
import type { Texts } from './texts.ts';

export const texts: Texts = { interface: interfaceTexts, person, buttons };
