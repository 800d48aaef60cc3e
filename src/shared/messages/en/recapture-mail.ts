/** The mail that brings a link for a new photo, as the customer reads it. The other languages follow this shape. */
export const recaptureMail = {
  subject: 'A new photo of your {document}',
  body: `Hello,

we need a new photo of your {document}. You can take it here:

{link}

The link works once, until {until}. It first shows how the photo turns out well.

If you have sent us no photo, you can ignore this mail.`,
  documents: {
    'id-card': 'ID card',
    'credit-card': 'payment card',
    'business-registration': 'business registration certificate',
  },
} as const;
