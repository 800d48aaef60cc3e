/** What a person reads whom a link asked for a new photo; loaded on that page alone. */
export const again = {
  opening: 'Opening your link',
  lastTime: 'What went wrong last time',
  until: 'This link works until {time}',
  start: 'Take a new photo',
  done: {
    title: 'Thank you. That was all we needed',
    body: 'Your document has been read and the earlier case is closed. You can close this page.',
  },
  again: 'Show another document',
} as const;
