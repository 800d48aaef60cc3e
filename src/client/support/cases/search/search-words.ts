import { formatReference, readReference } from '#src/shared/reference.ts';

/** What somebody wrote, spoke or pasted to find a case. */
export type Sought =
  | { readonly kind: 'nothing' }
  /** A valid reference, as people speak it. */
  | { readonly kind: 'reference'; readonly reference: string }
  /** The beginning of one, or one with a slip: the BFF knows what is near. */
  | { readonly kind: 'text'; readonly text: string }
  /** A link that names no case: only its secret finds one, so it never comes into the console's address. */
  | { readonly kind: 'link'; readonly link: string };

/** 32 random bytes in base64url, at the end of every link of ours; before it a status link's reference. */
const SECRET = /[\w-]{43}$/;
/** What people put around and between the signs. */
const AROUND = /[\s\p{Pd}.,;:/#_"'()]/gu;

export function readSought(typed: string): Sought {
  const text = typed.trim();
  if (text === '') return { kind: 'nothing' };
  const [, fragment = ''] = text.split('#', 2);
  if (SECRET.test(fragment)) {
    const named = readReference(fragment.replace(SECRET, '').replaceAll(AROUND, ''));
    return named === null
      ? { kind: 'link', link: text }
      : { kind: 'reference', reference: formatReference(named) };
  }
  const reference = readReference(text.replaceAll(AROUND, ''));
  return reference === null
    ? { kind: 'text', text }
    : { kind: 'reference', reference: formatReference(reference) };
}

/** Fewer signs are the beginning of a reference that somebody is still spelling. */
const NEARLY_WHOLE = 7;

/** Whether what was sought is a whole reference with a slip in it, so that what was found are guesses. */
export function isGuess(find: string | undefined): boolean {
  if (find === undefined) return false;
  const sought = readSought(find);
  return sought.kind === 'text' && sought.text.replaceAll(AROUND, '').length >= NEARLY_WHOLE;
}
