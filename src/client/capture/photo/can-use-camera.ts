/** Whether the camera can be shown in the page; browsers hide it from pages without https. */
export function canUseCamera(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}
