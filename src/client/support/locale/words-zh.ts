import { cases } from '#src/shared/messages/zh/console-cases.ts';
import { causes } from '#src/shared/messages/zh/console-causes.ts';
import { overview } from '#src/shared/messages/zh/console-overview.ts';
import { consoleTexts } from '#src/shared/messages/zh/console.ts';
import { staff } from '#src/shared/messages/zh/staff.ts';
import type { ConsoleWords } from './console-words.ts';

export const words: ConsoleWords = { console: consoleTexts, overview, cases, causes, staff };
