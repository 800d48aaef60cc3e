/** Free of the window's edges, and away from the button, in CSS pixels. */
const RIM = 8;
const GAP = 6;

/** Sets where a popover opens: below its button, moved in where it would leave the window. Phones draw it at the bottom. */
export function placeBelow(button: HTMLElement, popover: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const style = getComputedStyle(popover);
  const width = Number.parseFloat(style.getPropertyValue('--popover-width')) || 320;
  const left = Math.max(RIM, Math.min(at.left, innerWidth - width - RIM));
  const top = at.bottom + GAP;
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
  popover.style.maxHeight = `${Math.max(200, innerHeight - top - RIM)}px`;
}
