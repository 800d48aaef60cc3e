import { useMemo } from 'react';
import { useAddress } from '../shell/address.ts';
import { MakePlan } from './make-plan.tsx';
import { OneBulk } from './one-bulk.tsx';
import { bulkPlaceOf } from './plan-address.ts';
import { RecentBulk } from './recent-bulk.tsx';
import './bulk-page.css';

/** Many cases at once: planned, looked at, then run. Each bulk retry has an address of its own. */
export function BulkPage() {
  const { pathname, search } = useAddress();
  const place = useMemo(() => bulkPlaceOf(pathname, search), [pathname, search]);
  switch (place.kind) {
    case 'recent':
      return <RecentBulk />;
    case 'plan':
      return <MakePlan key={search} search={search} />;
    case 'one':
      return <OneBulk key={place.id} id={place.id} />;
  }
}
