import type { StaffRole } from '#src/shared/contract/support/staff.ts';
import type { Audit, Unsigned } from './staff.ts';
import type { StaffLink, StaffLinks } from './staff-links.ts';

/** Makes a link and records it; nobody knows its secret before both are done. */
export async function makeRecordedLink(
  parts: { readonly links: StaffLinks; readonly audit: Audit },
  maker: Unsigned,
  person: { readonly name: string; readonly role: StaffRole },
  detail: Readonly<Record<string, boolean>> = {},
): Promise<StaffLink> {
  const link = await parts.links.make(person);
  await parts.audit.record(maker, {
    action: 'link-made',
    detail: { ...detail, for: person.name, role: person.role, link: link.id },
  });
  return link;
}
