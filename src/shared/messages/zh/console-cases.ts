import type { CaseTexts } from '../case-texts.ts';
import { bulk } from './console-bulk.ts';
import { caseDetail } from './console-case.ts';
import { caseList } from './console-case-list.ts';

export const cases: CaseTexts = { list: caseList, one: caseDetail, bulk };
