export const phone = {
  computer: {
    title: 'Continue on your phone',
    lead: "Point your phone's camera at this code and open the link.",
    preparing: 'Getting a link for your phone',
    code: 'QR code with the link for your phone',
    works: 'Works for {time} more',
    orLink: 'Or open this link on your phone',
    copy: 'Copy the link',
    copied: 'Copied',
    copyFailed: 'Select the link to copy it',
    waiting: 'Waiting for your phone',
    number: {
      title: 'Does your phone show {number}?',
      lead: 'Say yes only if you see this number on your own phone.',
      yes: 'Yes, it does',
      no: 'No',
    },
    going: {
      title: 'Now take the photo with your phone',
      lead: 'Keep this page open. What we read appears here.',
    },
    now: {
      confirmed: 'Your phone is connected',
      photographing: 'Waiting for the photo',
      sending: 'Sending the photo',
      reading: 'Reading your document',
      failed: 'Not read yet. Your phone shows what to do',
      read: 'We read it. Getting the details',
    },
    offline: 'No connection. Trying again',
    over: {
      cancelled: {
        title: 'Your phone is no longer connected',
        body: 'Connect it again, or go on with this computer.',
      },
      expired: {
        title: 'The time for your phone is over',
        body: 'A link works for ten minutes. Get a new one, or go on with this computer.',
      },
      refused: {
        title: 'That phone was turned away',
        body: 'It can send nothing. Someone else may have opened the link, so get a new one for yourself.',
      },
    },
    again: 'Get a new code',
    here: 'Stay on this computer',
  },
  visitor: {
    opening: 'Connecting to your computer',
    number: {
      title: 'Does your computer show {number}?',
      lead: 'If it does, press Yes there. Then you can take the photo here.',
      caution: 'Did someone send you this link? Then close this page.',
      waiting: 'Waiting for your computer',
      stop: 'Stop',
    },
    done: { title: 'Done', body: 'Go on at your computer. You can close this page.' },
    over: {
      title: 'Go on at your computer',
      body: 'This phone is no longer connected to it. You can close this page.',
    },
    here: 'Start here on this phone',
  },
} as const;
