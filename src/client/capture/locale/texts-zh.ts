import { buttons } from '#src/shared/messages/zh/buttons.ts';
import { interfaceTexts } from '#src/shared/messages/zh/interface.ts';
import { person } from '#src/shared/messages/zh/person.ts';
import type { Texts } from './texts.ts';

export const texts: Texts = { interface: interfaceTexts, person, buttons };
