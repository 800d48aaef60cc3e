import { PICTOGRAM_OF_REASON } from '../pictogram/pictogram-of-reason.ts';
import type { PictogramName } from '../pictogram/pictogram-paths.ts';
import type { Message } from './message.ts';

/** The picture of a message: that the photo is safe counts more than why it had to be kept. */
export function pictogramOf(message: Message): PictogramName {
  return message.imageKept ? 'saved' : PICTOGRAM_OF_REASON[message.reason];
}
