import type { Rule } from './catalogue.ts';

const MASKED_FAMILIES = new Set(['access', 'gateway-routing', 'service-use', 'encryption', 'http-like']);

/** M14: who we are to the upstream, and how we talk to it, is never told by name. */
export const masking: Rule = {
  name: 'M14',
  demands: 'causes of access, routing, set-up and envelope are masked, and have no text of their own',
  find: (catalogue) =>
    Object.entries(catalogue.policy).flatMap(([key, row]) => {
      const mustMask = row.family !== null && MASKED_FAMILIES.has(row.family);
      const unmasked = mustMask && row.publicReason === key;
      const named = row.publicReason !== key && key in catalogue.person.en;
      return [
        ...(unmasked ? [{ locale: 'all' as const, key, what: 'not masked' }] : []),
        ...(named ? [{ locale: 'all' as const, key, what: 'masked, yet it has a text of its own' }] : []),
      ];
    }),
};
