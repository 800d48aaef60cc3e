import { cases } from '#src/shared/messages/en/console-cases.ts';
import { causes } from '#src/shared/messages/en/console-causes.ts';
import { overview } from '#src/shared/messages/en/console-overview.ts';
import { consoleTexts } from '#src/shared/messages/en/console.ts';
import { staff } from '#src/shared/messages/en/staff.ts';
import type { ConsoleWords } from './console-words.ts';

export const words: ConsoleWords = { console: consoleTexts, overview, cases, causes, staff };
