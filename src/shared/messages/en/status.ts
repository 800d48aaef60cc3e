/** What a person reads who comes back to see how a photo of theirs stands; loaded on that page alone. */
export const status = {
  title: 'How your document stands',
  form: {
    title: 'How does your document stand?',
    lead: 'Type the reference number that you were given.',
    label: 'Reference number',
    hint: 'Eight letters and numbers, such as K7Q4-MF2X',
    wrong: 'This number is not right. Compare it once more',
    short: 'Type all eight letters and numbers',
    look: 'Look it up',
    looking: 'Looking it up',
    again: 'Look again',
    instead: 'Look it up by the number',
    other: 'Look up another number',
  },
  link: {
    title: 'Your document is here',
    lead: 'The link opens once. Press when you want to see it on this device.',
    show: 'Show it here',
    opening: 'Opening your document',
    number: 'Only see how it stands',
  },
  now: {
    trying: {
      title: 'We are still trying',
      body: 'Your photo is safe. We try again by ourselves until it is read.',
    },
    staff: {
      title: 'Our people are looking at it',
      body: 'Something has to be repaired on our side first. Then we try again by ourselves.',
    },
    done: {
      title: 'There is a result',
      body: 'To see it, open your link, or this page in the browser you sent the photo from.',
    },
    over: {
      title: 'Nothing is kept for this number',
      body: 'It was finished, deleted or its time has passed. Or the number is another one.',
    },
  },
  until: 'kept until {time}',
  start: 'Start again with a new photo',
} as const;
