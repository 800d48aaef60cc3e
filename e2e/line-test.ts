import { test as plain } from './app.ts';
import { type Line, openLine } from './line.ts';

/** The page comes through a line that can be held and cut. */
export const test = plain.extend<{ readonly line: Line }>({
  line: async ({ app }, provide) => {
    const line = await openLine(app.url);
    await provide(line);
    await line.close();
  },
  baseURL: async ({ line }, provide) => provide(line.url),
});
