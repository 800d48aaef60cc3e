/** What a person reads while a photo of theirs is kept; loaded when one is. */
export const saved = {
  looking: 'Looking up what is happening',
  trying: 'We are trying again now',
  nextTry: 'We try again by ourselves at {time}',
  waiting: 'Waiting for its next try',
  staff: 'Our staff are looking into it',
  noConnection: 'No connection right now. We go on trying all the same',
  stay: 'You can leave this page open: it turns to the result by itself.',
  withdraw: 'Delete the photo now',
  withdrawing: 'Deleting the photo',
  withdrawFailed: 'It could not be deleted. Check your connection and press again',
  withdrawnTitle: 'Everything has been deleted',
  withdrawnBody: 'The photo is destroyed. Nothing of it is kept any more.',
  startAgain: 'Start again',
} as const;
