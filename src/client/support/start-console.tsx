import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '#src/client/api/query-client.ts';
import { startConsoleTexts } from './locale/console-locale.ts';
import { Console } from './session/console.tsx';

/** The console as it is drawn. Rejects when its words cannot be loaded: nothing can be said without them. */
export async function startConsole(): Promise<ReactNode> {
  await startConsoleTexts();
  const queries = createQueryClient();
  return (
    <QueryClientProvider client={queries}>
      <Console />
    </QueryClientProvider>
  );
}
