import type { PageFacts, Value } from '../reading.ts';
import type { Region } from './gray-image.ts';
import { boxOnPage, type View } from './view.ts';
import { type Elected, NOTHING } from './vote.ts';

/** A field of the answer; nothing read is an empty value without confidence. */
export function field(
  key: string,
  elected: Elected,
  region: Region | null,
  view: View,
  page: PageFacts,
): Value {
  const { value, conf } = elected.value ? elected : NOTHING;
  return { key, value, conf, box: region ? boxOnPage(view, region, page) : null };
}
