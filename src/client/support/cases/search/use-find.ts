import { useState } from 'react';
import { listCases } from '#src/client/api/support/cases.ts';
import { goTo } from '../../shell/address.ts';
import { listHref } from '../case-address.ts';
import { type CaseView, FIRST_VIEW, filterParams } from '../case-view.ts';
import { readSought } from './search-words.ts';

export interface Finding {
  readonly find: (typed: string) => void;
  /** The link that was sought last leads to no case. */
  readonly isLinkOver: boolean;
}

/**
 * Goes to what was sought: a whole reference opens its case at once, the beginning of one lists what fits. A link's secret
 * is asked for and never comes into the address.
 */
export function useFind(view: CaseView): Finding {
  const [isLinkOver, setLinkOver] = useState(false);
  const { find: _before, ...others } = view.filter;
  const byLink = async (link: string) => {
    const query = filterParams({ find: link });
    query.set('limit', '1');
    query.set('offset', '0');
    query.set('sort', FIRST_VIEW.sort);
    query.set('order', FIRST_VIEW.order);
    const answer = await listCases(query, { byItself: false });
    const reference = answer.kind === 'ok' ? answer.value.rows[0]?.reference : undefined;
    if (reference === undefined) setLinkOver(true);
    else goTo(listHref({ ...FIRST_VIEW, filter: { find: reference } }, reference));
  };
  const find = (typed: string) => {
    setLinkOver(false);
    const sought = readSought(typed);
    switch (sought.kind) {
      case 'nothing':
        goTo(listHref({ ...view, filter: others }, null));
        break;
      case 'reference':
        // Whatever else was filtered for would only hide it.
        goTo(listHref({ ...FIRST_VIEW, filter: { find: sought.reference } }, sought.reference));
        break;
      case 'text':
        goTo(listHref({ ...FIRST_VIEW, filter: { find: sought.text } }, null));
        break;
      case 'link':
        void byLink(sought.link);
    }
  };
  return { find, isLinkOver };
}
