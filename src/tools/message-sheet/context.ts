import { LOCALES } from '#src/shared/contract/locales.ts';
import { MOST_CHARACTERS } from '#src/shared/messages/rules/lengths.ts';
import { placeholdersOf } from '#src/shared/messages/rules/placeholder-parity.ts';
import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import type { TableText } from './text-table.ts';

type Limited = keyof (typeof MOST_CHARACTERS)['en'];

const TONE = 'ko 해요체, en plain and active, ja です・ます, zh 您/请';
const INSTRUCTION = 'says what to do: ko 주세요/두세요, ja ください, zh 请, en begins with a verb';

/** Where the texts of a prefix are read. */
const PLACES: readonly (readonly [prefix: string, place: string])[] = [
  ['buttons.', 'Button of an outcome'],
  ['interface.simulate.', 'Panel of test set-ups on the capture page'],
  ['interface.', 'Capture page'],
  ['camera.', 'Camera in the capture page'],
  ['phone.', 'Going on with the phone'],
  ['saved.', 'While a photo is kept'],
  ['status.', 'Status page'],
  ['again.', 'Page of a link for a new photo'],
  ['recaptureMail.', 'Mail with a link for a new photo'],
  ['hints.', 'Console: hint for the operator; names settings and codes as they are'],
  ['console.', 'Console'],
  ['overview.', 'Console, overview'],
  ['causes.', 'Console: name of a cause, short enough for a column'],
  ['cases.', 'Console, cases'],
  ['whatIf.', 'Gallery of all messages, in development only'],
];

/** For whoever translates: where it is read, what is filled in, how long it may be, in which tone. */
export function contextOf(id: string, { texts }: TableText): string {
  const names = placeholdersOf(texts.en);
  return [
    ...placeOf(id),
    ...(names.length > 0 ? [`keep ${names.map((name) => `{${name}}`).join(', ')} as it is`] : []),
    ...(texts.en.includes('\n') ? ['several lines'] : []),
  ].join(' · ');
}

function placeOf(id: string): readonly string[] {
  const [part = '', key = '', field = ''] = id.split('.');
  if (part === 'person') return personPlace(key, field);
  if (part === 'support') return [`Console: what staff read about ${key}`, limit('support')];
  const place = PLACES.find(([prefix]) => id.startsWith(prefix))?.[1] ?? part;
  return part === 'buttons' ? [place, limit('button')] : [place];
}

function personPlace(reason: string, field: string): readonly string[] {
  const who = faultOf(reason);
  const place = `Outcome screen, ${field}${who === null ? '' : `; solved by: ${who}`}`;
  const limited = (['title', 'body', 'action'] as const).find((name) => name === field);
  const rules = {
    title: 'no full stop at the end',
    body: 'at most 2 sentences',
    action: INSTRUCTION,
  };
  return limited === undefined ? [place] : [place, limit(limited), TONE, rules[limited]];
}

function faultOf(reason: string): string | null {
  const handling = [...Object.entries(POLICY), ...Object.entries(CLIENT_POLICY)].find(
    ([key]) => key === reason,
  )?.[1];
  return handling?.fault ?? null;
}

function limit(place: Limited): string {
  return `at most ${LOCALES.map((locale) => `${locale} ${MOST_CHARACTERS[locale][place]}`).join(', ')} characters`;
}
