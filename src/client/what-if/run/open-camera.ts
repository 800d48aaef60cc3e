import { openCamera, stopAll } from '#src/client/capture/camera/device/open-camera.ts';
import { messageFromBrowser } from '#src/client/ui/message/message.ts';
import { DOCUMENTS } from '#src/shared/documents.ts';
import { type Came, messageCame } from './came.ts';

/** Opens this device's camera as the capture page does, and closes it at once. */
export async function tryCamera(): Promise<Came> {
  const opened = await openCamera(null, DOCUMENTS['id-card'].smallest, () => true);
  if (!opened.ok) return messageCame(messageFromBrowser(opened.reason), 'id-card');
  stopAll(opened.stream);
  return { kind: 'camera-opened' };
}
