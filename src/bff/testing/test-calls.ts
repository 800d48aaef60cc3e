import { documentCalls } from '../ocr/operations.ts';

/** As a configuration that says nothing else asks. */
export const TEST_CALLS = documentCalls({ auth: 'secret-key', creditCard: 'v2' });
