/** A page opens beside this one, which may hold a photo; mail and phone open their own programs. */
export function openContact(contact: string): void {
  if (contact.toLowerCase().startsWith('https:')) open(contact, '_blank', 'noopener');
  else location.assign(contact);
}
