import type { PersonTexts } from '../person-texts.ts';
import { personPhoto } from './person-photo.ts';
import { personReading } from './person-reading.ts';
import { personService } from './person-service.ts';

export const person = { ...personReading, ...personPhoto, ...personService } satisfies PersonTexts;
