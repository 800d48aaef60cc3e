import { bulk } from './console-bulk.ts';
import { caseDetail } from './console-case.ts';
import { caseList } from './console-case-list.ts';

/** Words about cases in the console: list, one case, bulk retries. The other languages follow this shape. */
export const cases = { list: caseList, one: caseDetail, bulk } as const;
