/** What a person reads while a photo of theirs is kept; loaded when one is. */
export const saved = {
  label: 'What happens with your photo',
  safe: 'Your photo is saved. There is nothing for you to do.',
  now: {
    looking: 'Looking up how it stands',
    reading: 'We are trying again now',
    waiting: 'We try again by ourselves at {time}',
    soon: 'We try again by ourselves soon',
    staff: 'Our people are looking at it. Then we try again',
    offline: 'No connection here. We go on trying all the same',
    lost: 'This page can no longer follow it. Your photo is still safe',
  },
  tries: 'Tries so far: {count}',
  result: 'The result will appear here by itself. You can also close this page.',
  seeStatus: 'See how it stands',
  back: {
    open: 'Get a link to come back',
    title: 'Your link to come back',
    lead: 'It opens once, on any device, until {time}. A new link replaces it.',
    code: 'QR code of your link',
    copy: 'Copy the link',
    copied: 'Copied',
    copyFailed: 'Select the link to copy it',
    share: 'Send it',
    shareTitle: 'How your document stands',
    again: 'Make a new link',
  },
  withdraw: {
    button: 'Delete it now',
    detail: 'One press destroys the photo and everything that belongs to it.',
    going: 'Deleting it',
    notDone: 'It could not be deleted. Check your connection and press again',
  },
  ended: {
    withdrawn: {
      title: 'Everything has been destroyed',
      body: 'The photo and everything that belongs to it are gone for good.',
    },
    deleted: {
      title: 'This photo has been deleted',
      body: 'It was deleted on another device or by our staff. Nothing of it is kept.',
    },
    closed: {
      title: 'This has been closed',
      body: 'Our staff closed it, or a newer photo took its place. Nothing of the photo is kept.',
    },
  },
  startAgain: 'Start again',
} as const;
