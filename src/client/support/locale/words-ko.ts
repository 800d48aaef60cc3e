import { cases } from '#src/shared/messages/ko/console-cases.ts';
import { causes } from '#src/shared/messages/ko/console-causes.ts';
import { overview } from '#src/shared/messages/ko/console-overview.ts';
import { consoleTexts } from '#src/shared/messages/ko/console.ts';
import { staff } from '#src/shared/messages/ko/staff.ts';
import type { ConsoleWords } from './console-words.ts';

export const words: ConsoleWords = { console: consoleTexts, overview, cases, causes, staff };
