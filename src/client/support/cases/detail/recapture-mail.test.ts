import { expect, it } from 'vitest';
import { mailHref, recaptureMail } from './recapture-mail.ts';

const TEXTS = {
  subject: 'New photo of your {document}',
  body: 'Open {link} by {until}.\n{link}',
  documents: {
    'id-card': 'ID card',
    'credit-card': 'payment card',
    'business-registration': 'registration',
  },
};
const FACTS = {
  link: 'https://example.com/again?lang=en#a$&b',
  expiresAt: '2026-11-24T02:18:00.000Z',
  document: 'id-card',
  locale: 'en',
} as const;

it('puts the link in as it is, wherever it is named', () => {
  const { subject, body } = recaptureMail(TEXTS, FACTS);
  expect(subject).toBe('New photo of your ID card');
  expect(body.split(FACTS.link)).toHaveLength(3);
  expect(body).toMatch(/November 2[34]/);
  expect(body).not.toContain('{');
});

it('goes into a mail program whole', () => {
  const href = mailHref(recaptureMail(TEXTS, FACTS));
  expect(new URL(href).searchParams.get('body')).toContain(FACTS.link);
  expect(href).not.toContain('#');
});
