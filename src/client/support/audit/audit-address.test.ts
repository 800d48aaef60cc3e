import { expect, test } from 'vitest';
import { makeReference } from '#src/shared/reference.ts';
import { NO_WISH, auditFilterOf, auditQuery, readAuditWish } from './audit-address.ts';

test('an address holds the wish, and gives it back', () => {
  const wish = { ...NO_WISH, actor: 'Mina Kim', action: 'photo-shown', from: '2026-11-20' } as const;
  expect(auditQuery(wish)).toBe('?actor=Mina+Kim&action=photo-shown&from=2026-11-20');
  expect(readAuditWish(auditQuery(wish))).toEqual(wish);
  expect(auditQuery(NO_WISH)).toBe('');
});

test('what makes no sense in an address is left out', () => {
  expect(readAuditWish('?action=flew&from=yesterday&to=2026-13-45')).toEqual(NO_WISH);
});

test('days are whole days in UTC', () => {
  expect(auditFilterOf({ ...NO_WISH, from: '2026-11-20', to: '2026-11-21' })).toEqual({
    from: '2026-11-20T00:00:00.000Z',
    to: '2026-11-22T00:00:00.000Z',
  });
});

test('a reference is read as people speak it; one that is none is told, not sent', () => {
  const reference = makeReference(new Uint8Array([7, 21, 99, 160, 3]));
  const spoken = reference.toLowerCase().split('').join(' ');
  expect(auditFilterOf({ ...NO_WISH, about: spoken })).toEqual({
    about: `${reference.slice(0, 4)}-${reference.slice(4)}`,
  });
  expect(auditFilterOf({ ...NO_WISH, about: 'nonsense!' })).toBeNull();
});
