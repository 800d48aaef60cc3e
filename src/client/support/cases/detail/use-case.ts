import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { followCase, readCase } from '#src/client/api/support/case.ts';
import { tellSignedOut } from '#src/client/api/support/signed-out.ts';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import type { CasePage } from '#src/shared/contract/support/cases.ts';

export type CaseShown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'here'; readonly detail: CaseDetail };

export interface OpenCase {
  readonly shown: CaseShown;
  /** Takes the answer of something that was done to it. */
  readonly put: (detail: CaseDetail) => void;
  /** Asks again: after a failure, or when somebody else was first. */
  readonly again: () => Promise<void>;
}

/** One case, live. The list's row of it keeps up. */
export function useCase(reference: string): OpenCase {
  const client = useQueryClient();
  const [shown, setShown] = useState<CaseShown>({ kind: 'loading' });
  const put = useCallback(
    (detail: CaseDetail) => {
      setShown({ kind: 'here', detail });
      putRow(client, detail);
    },
    [client],
  );
  const again = useCallback(async () => {
    const answer = await readCase(reference);
    if (answer.kind === 'ok') put(answer.value);
    else if (answer.kind === 'problem' && answer.problem.status === 404) setShown({ kind: 'gone' });
    // What is shown already is older, not wrong.
    else setShown((before) => (before.kind === 'here' ? before : { kind: 'failed' }));
  }, [reference, put]);

  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    const begin = async () => {
      await again();
      if (isOver) return;
      stop = followCase(reference, {
        onValue: put,
        onProblem: ({ status }) => {
          if (status === 401) tellSignedOut();
        },
        // The frame says when the connection is gone.
        onConnection: () => undefined,
      });
    };
    void begin();
    return () => {
      isOver = true;
      stop();
    };
  }, [reference, put, again]);
  return { shown, put, again };
}

/** The same case in every page of the list that is held. */
function putRow(client: QueryClient, { row }: CaseDetail): void {
  client.setQueriesData<CasePage>({ queryKey: ['support', 'cases'] }, (page) =>
    page?.rows.some(({ reference }) => reference === row.reference)
      ? { ...page, rows: page.rows.map((old) => (old.reference === row.reference ? row : old)) }
      : page,
  );
}
