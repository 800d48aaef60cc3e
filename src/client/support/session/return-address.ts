import { SUPPORT_PATH } from '#src/shared/contract/support/staff.ts';

/** Where somebody was when they were signed out; a filter or a reference at most, kept for this tab alone. */
const KEY = 'console-return';

export function keepReturnAddress(href: string): void {
  try {
    if (href !== SUPPORT_PATH) sessionStorage.setItem(KEY, href);
  } catch {
    // Without storage they come back to the overview.
  }
}

/** The kept address, once; null when there is none, or when it does not lead into the console. */
export function takeReturnAddress(): string | null {
  try {
    const href = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return href?.startsWith(`${SUPPORT_PATH}/`) === true ? href : null;
  } catch {
    return null;
  }
}
