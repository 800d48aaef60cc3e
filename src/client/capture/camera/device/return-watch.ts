import { cameraPermission, hasMediaDevices } from './site-facts.ts';

export interface ReturnHandlers {
  /** The page is out of sight, or about to go. */
  readonly onHidden: () => void;
  readonly onShown: () => void;
  /** The person, or their settings, may have allowed the camera. */
  readonly onMaybeAllowed: () => void;
  /** A camera was plugged in or out. */
  readonly onDevicesChange: () => void;
}

/** Watches for moments at which a camera is let go, or is worth another try. Ends with `signal`. */
export function watchReturn(handlers: ReturnHandlers, signal: AbortSignal): void {
  const changed = () => (document.visibilityState === 'hidden' ? handlers.onHidden() : handlers.onShown());
  document.addEventListener('visibilitychange', changed, { signal });
  globalThis.addEventListener('pagehide', handlers.onHidden, { signal });
  globalThis.addEventListener('pageshow', (event) => event.persisted && handlers.onShown(), { signal });
  if (hasMediaDevices())
    navigator.mediaDevices.addEventListener('devicechange', handlers.onDevicesChange, { signal });
  void watchPermission(handlers.onMaybeAllowed, signal);
}

async function watchPermission(onMaybeAllowed: () => void, signal: AbortSignal): Promise<void> {
  const permission = await cameraPermission();
  if (signal.aborted || !permission) return;
  const changed = () => permission.state !== 'denied' && onMaybeAllowed();
  permission.addEventListener('change', changed, { signal });
}
