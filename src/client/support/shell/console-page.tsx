import { type ComponentType, type LazyExoticComponent, Suspense, lazy } from 'react';
import { ConsoleBoundary } from './console-boundary.tsx';
import { Nowhere, PageWait } from './console-notices.tsx';
import type { Place } from './places.ts';

/** Each part of the console is fetched when somebody goes there. */
const PAGES: Readonly<Record<Place, LazyExoticComponent<ComponentType>>> = {
  overview: lazy(() =>
    import('../overview/overview-page.tsx').then((part) => ({ default: part.OverviewPage })),
  ),
  cases: lazy(() => import('../cases/cases-page.tsx').then((part) => ({ default: part.CasesPage }))),
  bulk: lazy(() => import('../bulk/bulk-page.tsx').then((part) => ({ default: part.BulkPage }))),
  audit: lazy(() => import('../audit/audit-page.tsx').then((part) => ({ default: part.AuditPage }))),
  settings: lazy(() =>
    import('../settings/settings-page.tsx').then((part) => ({ default: part.SettingsPage })),
  ),
};

/** The page of an address; one that breaks leaves the frame standing. */
export function ConsolePage({ place }: { readonly place: Place | null }) {
  if (place === null) return <Nowhere />;
  const Page = PAGES[place];
  return (
    <ConsoleBoundary key={place}>
      <Suspense fallback={<PageWait />}>
        <Page />
      </Suspense>
    </ConsoleBoundary>
  );
}
