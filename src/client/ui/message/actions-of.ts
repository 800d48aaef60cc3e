import type { NextStep } from '#src/shared/results/outcome.ts';
import { type Message, isPhotoFault } from './message.ts';

/** After so many photo faults in a row, a person helps better than another photo. */
const PHOTO_FAULTS_UNTIL_HELP = 3;

/** What the page can really do at this moment. */
export interface Means {
  readonly hasPhoto: boolean;
  /** A mail address, phone number or page is configured. */
  readonly hasContact: boolean;
  readonly photoFaultsInARow: number;
}

/** The ways on, most fitting first; the first is the big button. Never empty, never one that does nothing. */
export function actionsOf(message: Message, means: Means): readonly [NextStep, ...NextStep[]] {
  const wished = [message.nextStep, ...message.alternatives];
  // After three photos in a row that could not be read, a person helps better than a fourth.
  if (isPhotoFault(message) && means.photoFaultsInARow >= PHOTO_FAULTS_UNTIL_HELP) {
    wished.unshift('contactSupport');
  }
  const [first, ...others] = [...new Set(wished)].filter((step) => works(step, message, means));
  return first === undefined ? ['startAgain'] : [first, ...others];
}

function works(step: NextStep, message: Message, means: Means): boolean {
  switch (step) {
    case 'contactSupport':
      return means.hasContact;
    case 'savedForRetry':
      return message.reference !== null;
    case 'waitAndRetry':
    case 'checkDetails':
    case 'continue':
      return means.hasPhoto;
    default:
      return true;
  }
}
