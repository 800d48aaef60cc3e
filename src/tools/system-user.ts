import { userInfo } from 'node:os';

/** Who runs this command, as this machine calls them. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // No such user is listed here, as in some containers.
    return 'command';
  }
}
