import { readReference } from '#src/shared/reference.ts';

/** What somebody may have meant who typed, read out or pasted something to find a case. */
export type SpokenReference =
  /** A valid reference. */
  | { readonly kind: 'exact'; readonly reference: string }
  /** Not valid; these are valid and one slip away: a sign wrong, left out or doubled, or two swapped. */
  | { readonly kind: 'near'; readonly references: readonly string[] }
  /** The first signs of one, as somebody types it. */
  | { readonly kind: 'beginning'; readonly signs: string }
  /** A whole link; `reference` when it names one. */
  | { readonly kind: 'link'; readonly secret: string; readonly reference: string | null }
  | { readonly kind: 'nothing' };

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };
/** A link's secret (`link-secret.ts`), at the end of what stands behind the `#`. */
const SECRET = /[\w-]{22}$/;

export function readSpoken(text: string): SpokenReference {
  const link = readLink(text.trim());
  if (link) return link;
  const exact = readReference(bare(text));
  if (exact) return { kind: 'exact', reference: exact };
  const signs = signsOf(text);
  if (signs === null || signs === '') return { kind: 'nothing' };
  if (signs.length < LENGTH - 1) return { kind: 'beginning', signs };
  const references = oneSlipAway(signs);
  return references.length > 0 ? { kind: 'near', references } : { kind: 'nothing' };
}

function readLink(text: string): SpokenReference | null {
  const [, fragment = ''] = text.split('#', 2);
  const secret = SECRET.exec(fragment)?.[0];
  if (secret === undefined) return null;
  return { kind: 'link', secret, reference: readReference(bare(fragment.slice(0, -secret.length))) };
}

/** Without what people put around and between the signs. */
function bare(text: string): string {
  return text.toUpperCase().replace(/[\s\p{Pd}.,;:/#_"'()]/gu, '');
}

/** Null when something else stands in it. */
function signsOf(text: string): string | null {
  const signs = [...bare(text)].map((sign) => LOOK_ALIKES[sign] ?? sign);
  return signs.every((sign) => SIGNS.includes(sign)) ? signs.join('') : null;
}

/** The check character leaves about one valid reference for each place of a slip, so there are few. */
function oneSlipAway(signs: string): readonly string[] {
  const places = [...Array(signs.length + 1).keys()];
  const before = (place: number) => signs.slice(0, place);
  const after = (place: number) => signs.slice(place);
  const candidates =
    signs.length === LENGTH - 1
      ? places.flatMap((place) => [...SIGNS].map((sign) => before(place) + sign + after(place)))
      : signs.length === LENGTH + 1
        ? places.map((place) => before(place) + after(place + 1))
        : [
            ...places.flatMap((place) => [...SIGNS].map((sign) => before(place) + sign + after(place + 1))),
            ...places.map(
              (place) => before(place) + signs.charAt(place + 1) + signs.charAt(place) + after(place + 2),
            ),
          ];
  const valid = candidates.filter(
    (candidate) => candidate.length === LENGTH && readReference(candidate) === candidate,
  );
  return [...new Set(valid)];
}
