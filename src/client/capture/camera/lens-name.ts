/** What a person may call the camera by; null where the browser's label is its own count, or there is none. */
export function lensName(label: string): string | null {
  // "camera2 2, facing back" is Android's: it tells a person less than "Camera 2".
  return label === '' || /^camera2? \d+,/i.test(label) ? null : label;
}
