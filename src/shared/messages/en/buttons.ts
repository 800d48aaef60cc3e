import type { ButtonTexts } from '../button-texts.ts';

export const buttons = {
  continue: 'Continue',
  retake: 'Take a new photo',
  chooseAnotherFile: 'Choose another file',
  chooseAnotherDocument: 'Use a different ID',
  checkDetails: 'Send again',
  startAgain: 'Start again',
  waitAndRetry: 'Try again',
  savedForRetry: 'Copy the number',
  fixDevice: 'Check again',
  giveConsent: 'Agree and continue',
  contactSupport: 'Contact us',
} satisfies ButtonTexts;
