import type { Lens } from '../camera.ts';

/** The cameras of this device; nameless before the permission is given. Empty where it cannot be told. */
export async function listLenses(): Promise<readonly Lens[]> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices
      .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  } catch {
    return [];
  }
}
