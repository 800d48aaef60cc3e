/** A box in shares (0–1) of a frame, from its top left. */
export interface ShareBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface GuideBox {
  /** What is drawn for the person to fill, in CSS pixels of the view. */
  readonly outline: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** What the fill is measured against, in shares (0–1) of the frame; it may reach a little beyond the view. */
  readonly guide: ShareBox;
}

export interface GuideNeeds {
  /** The view's size in CSS pixels; the video covers it (`object-fit: cover`, centred). */
  readonly view: Size;
  /** The video's pixels. */
  readonly frame: Size;
  /** Width over height of the guide. */
  readonly aspect: number;
  /** Room that controls take at the view's edges, in CSS pixels. */
  readonly insets: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/**
 * The outline is drawn smaller than the guide, so that a card laid exactly on it fills 86 % of the guide by area:
 * the middle of what is accepted, and not its upper end.
 */
const OUTLINE_PART = 0.93;

/** Where the framing guide lies in the view and in the frame. */
export function guideBox({ view, frame, aspect, insets }: GuideNeeds): GuideBox {
  const room = {
    width: Math.max(1, view.width - insets.left - insets.right),
    height: Math.max(1, view.height - insets.top - insets.bottom),
  };
  const width = Math.min(room.width, room.height * aspect);
  const height = width / aspect;
  const left = insets.left + (room.width - width) / 2;
  const top = insets.top + (room.height - height) / 2;
  const grow = (1 / OUTLINE_PART - 1) / 2;
  const toFrame = frameShares(view, frame);
  const [x, y] = toFrame(left - width * grow, top - height * grow);
  const [right, bottom] = toFrame(left + width * (1 + grow), top + height * (1 + grow));
  return {
    outline: { left, top, width, height },
    guide: { x, y, width: right - x, height: bottom - y },
  };
}

/** From CSS pixels of a view that the video covers to shares of the video's frame. */
export function frameShares(view: Size, frame: Size): (left: number, top: number) => [x: number, y: number] {
  const scale = Math.max(view.width / frame.width, view.height / frame.height);
  const shown = { width: frame.width * scale, height: frame.height * scale };
  return (left, top) => [
    (left + (shown.width - view.width) / 2) / shown.width,
    (top + (shown.height - view.height) / 2) / shown.height,
  ];
}

/** The other way: from shares of the frame to CSS pixels of the view. */
export function viewPixels(view: Size, frame: Size): (x: number, y: number) => [left: number, top: number] {
  const scale = Math.max(view.width / frame.width, view.height / frame.height);
  const shown = { width: frame.width * scale, height: frame.height * scale };
  return (x, y) => [
    x * shown.width - (shown.width - view.width) / 2,
    y * shown.height - (shown.height - view.height) / 2,
  ];
}
