import type { StaffTexts } from '../staff-texts.ts';
import { staffHints } from './staff-hints.ts';
import { staffSupport } from './staff-support.ts';

export const staff = { support: staffSupport, hints: staffHints } satisfies StaffTexts;
