export const phone = {
  title: 'Go on with your phone',
} as const;
