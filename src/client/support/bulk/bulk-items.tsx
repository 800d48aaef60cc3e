import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listBulkItems } from '#src/client/api/support/bulk-retries.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dot } from '#src/client/ui/console/dot.tsx';
import {
  BULK_ITEMS_AT_ONCE,
  BULK_SKIPS,
  type BulkItems,
  type BulkRetry,
} from '#src/shared/contract/support/bulk.ts';
import { useFormat } from '../locale/use-format.ts';
import { Link } from '../shell/link.tsx';
import { casePath } from '../shell/places.ts';
import { ITEM_TONES } from './bulk-parts.ts';

type Item = BulkItems['items'][number];

const LOOK_AGAIN_MS = 2_000;

/** What came of each case, in the order of the calls. */
export function BulkItemTable({ bulk: { id, state } }: { readonly bulk: BulkRetry }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const pages = useInfiniteQuery({
    // The state is part of it: the last look comes after the end.
    queryKey: ['support', 'bulk-items', id, state],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const answer = await listBulkItems(id, pageParam, signal);
      if (answer.kind !== 'ok') throw new Error('items');
      return answer.value;
    },
    getNextPageParam: ({ total }, loaded) =>
      loaded.length * BULK_ITEMS_AT_ONCE < total ? loaded.length * BULK_ITEMS_AT_ONCE : undefined,
    placeholderData: (before) => before,
    refetchInterval: state === 'running' ? LOOK_AGAIN_MS : false,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages.at(-1)?.total ?? 0;
  if (items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="bulk-items">
      <div className="panel-head">
        <h2 id="bulk-items">{t('bulk.items.title')}</h2>
      </div>
      <table className="plain-table bulk-items">
        <thead>
          <tr>
            <th scope="col">{t('bulk.items.reference')}</th>
            <th scope="col">{t('bulk.items.state')}</th>
            <th scope="col">{t('bulk.items.result')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ItemRow key={item.reference} item={item} />
          ))}
        </tbody>
      </table>
      {pages.hasNextPage && (
        <Button
          size="small"
          kind="secondary"
          busy={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('bulk.items.more', {
            cases: format.number(Math.min(BULK_ITEMS_AT_ONCE, total - items.length)),
          })}
        </Button>
      )}
    </section>
  );
}

function ItemRow({ item: { reference, state, result } }: { readonly item: Item }) {
  const { t } = useTranslation(['cases', 'causes']);
  const skip = BULK_SKIPS.find((name) => name === result);
  return (
    <tr>
      <th scope="row">
        <Link href={casePath(reference)}>{reference}</Link>
      </th>
      <td>
        <Dot tone={ITEM_TONES[state]}>{t(`cases:bulk.items.states.${state}`)}</Dot>
      </td>
      <td>
        {skip
          ? t(`cases:bulk.items.skips.${skip}`)
          : result === null || result === 'SUCCESS'
            ? ''
            : t(`causes:${result as Exclude<typeof result, (typeof BULK_SKIPS)[number]>}`, {
                defaultValue: result,
              })}
      </td>
    </tr>
  );
}
