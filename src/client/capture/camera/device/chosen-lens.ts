/**
 * The camera that a person chose here before. Its name is the browser's own, valid for this site alone and gone
 * with the site's data; it is kept on the device, after a choice only, and never sent.
 */
const KEY = 'camera-lens';

export function chosenLens(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is off: nothing is remembered.
    return null;
  }
}

export function rememberLens(deviceId: string): void {
  try {
    localStorage.setItem(KEY, deviceId);
  } catch {
    // Storage is off: nothing is remembered.
  }
}
