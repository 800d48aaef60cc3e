/** Small marks inside buttons and pills, on a 24-unit grid; all one stroke. */
const ICONS = {
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 16.6a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2z',
  file: 'M4 19V5h6l2 3h8v11z',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5.3 5.4 5.3 12.6 0 18M12 3c-5.3 5.4-5.3 12.6 0 18',
  back: 'M15 5l-7 7 7 7',
  copy: 'M9 9h11v11H9zM15 5V4H4v11h1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  show: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  hide: 'M4 4l16 16M9.5 6.3A9.5 9.5 0 0 1 12 6c6 0 9.5 6 9.5 6a16 16 0 0 1-2.6 3.2M15.5 17.4A9.5 9.5 0 0 1 12 18c-6 0-9.5-6-9.5-6a16 16 0 0 1 4-4.3',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  phone: 'M7 3h10v18H7zM11 18h2',
  light: 'M13 3L6 13.5h5L10 21l8-11h-5.5z',
} as const;

export type IconName = keyof typeof ICONS;

/** Decoration beside words; never the only label. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="line-art icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
