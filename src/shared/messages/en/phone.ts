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
    opened: {
      title: 'Look for {number} on your phone',
      lead: 'Your phone asks first. If the number is the same, go on there.',
      waiting: 'Waiting for your phone',
      other: 'My phone shows something else',
    },
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
    leave: {
      title: 'Disconnect your phone?',
      body: 'It is still at work for this page. If you leave, it can send nothing more.',
      no: 'Keep it connected',
      yes: 'Disconnect',
    },
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
      lost: {
        title: 'The details did not arrive',
        body: 'Your photo was read, but the details can no longer be fetched. Take the photo again, with your phone or here.',
      },
    },
    again: 'Get a new code',
    here: 'Stay on this computer',
  },
  visitor: {
    opening: 'Connecting to your computer',
    number: {
      title: 'Does your own computer show {number}?',
      lead: 'What is read appears on the computer that shows this number. Go on only if you opened this link from your own screen.',
      caution: 'Did someone send or show you this link? Then end it.',
      yes: 'This is my computer, go on',
      no: 'No, end it',
    },
    agreed: {
      title: 'Now press Yes on your computer',
      lead: 'It asks about this number too. Then you take the photo here.',
      waiting: 'Waiting for your computer',
      stop: 'Stop',
    },
    done: { title: 'Done', body: 'Go on at your computer. You can close this page.' },
    kept: {
      title: 'Your photo is saved. Go on at your computer',
      body: 'We could not read it yet, through no fault of yours. Your computer shows what happens with it.',
    },
    over: {
      title: 'Go on at your computer',
      body: 'This phone is no longer connected to it. You can close this page.',
    },
    refused: { title: 'Ended', body: 'Nothing was sent. You can close this page.' },
    here: 'Start here on this phone',
  },
} as const;
