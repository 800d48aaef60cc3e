import type { consoleTexts } from './en/console.ts';
import type { overview } from './en/console-overview.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's words of the console's frame, sign-in, audit and settings. English is the shape. */
export type ConsoleTexts = SameKeys<typeof consoleTexts>;

/** One language's words of the console's overview. */
export type OverviewTexts = SameKeys<typeof overview>;
