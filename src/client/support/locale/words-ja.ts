import { cases } from '#src/shared/messages/ja/console-cases.ts';
import { causes } from '#src/shared/messages/ja/console-causes.ts';
import { overview } from '#src/shared/messages/ja/console-overview.ts';
import { consoleTexts } from '#src/shared/messages/ja/console.ts';
import { staff } from '#src/shared/messages/ja/staff.ts';
import type { ConsoleWords } from './console-words.ts';

export const words: ConsoleWords = { console: consoleTexts, overview, cases, causes, staff };
