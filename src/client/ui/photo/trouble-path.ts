/** One kind of trouble on a photo: rows from the top, each cell 0 (none) to 1 (lost). */
export interface TroubleGrid {
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly number[];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A cell counts from here on; between cells the outline passes where the value would be this. */
const THRESHOLD = 0.5;

/** The four sides of a square of neighbouring cells. */
type Side = 'top' | 'right' | 'bottom' | 'left';

/**
 * How the outline crosses a square, by which of its corners are in trouble: top left 8, top right 4, bottom right
 * 2, bottom left 1. The trouble lies on the right hand, so that the crossings of neighbours join.
 */
const CROSSINGS: Readonly<Record<number, readonly (readonly [Side, Side])[]>> = {
  1: [['left', 'bottom']],
  2: [['bottom', 'right']],
  3: [['left', 'right']],
  4: [['right', 'top']],
  5: [
    ['left', 'bottom'],
    ['right', 'top'],
  ],
  6: [['bottom', 'top']],
  7: [['left', 'top']],
  8: [['top', 'left']],
  9: [['top', 'bottom']],
  10: [
    ['top', 'left'],
    ['bottom', 'right'],
  ],
  11: [['top', 'right']],
  12: [['right', 'left']],
  13: [['right', 'bottom']],
  14: [['bottom', 'left']],
};

/** Whether there is anything to show. */
export function hasOutline({ cells }: TroubleGrid): boolean {
  return cells.some((value) => value >= THRESHOLD);
}

/** SVG path data of smooth outlines around the trouble, on a photo of `width` by `height`; empty for none. */
export function troublePath(grid: TroubleGrid, width: number, height: number): string {
  const toPhoto = ({ x, y }: Spot): Spot => ({
    x: ((x + 0.5) / grid.columns) * width,
    y: ((y + 0.5) / grid.rows) * height,
  });
  return outlinesOf(grid)
    .map((outline) => smoothPath(outline.map(toPhoto)))
    .join('');
}

/** Marching squares; a ring of cells without trouble around the photo closes every outline. Unit: cells. */
function outlinesOf({ columns, rows, cells }: TroubleGrid): readonly (readonly Spot[])[] {
  const valueAt = (x: number, y: number) =>
    x < 0 || y < 0 || x >= columns || y >= rows ? 0 : (cells[y * columns + x] ?? 0);
  const next = new Map<string, { readonly at: Spot; readonly to: string }>();

  const crossing = (x: number, y: number, side: Side): { key: string; at: Spot } => {
    const [fromX, fromY] = [x + (side === 'right' ? 1 : 0), y + (side === 'bottom' ? 1 : 0)];
    const isAcross = side === 'top' || side === 'bottom';
    const [from, to] = isAcross
      ? [valueAt(fromX, fromY), valueAt(fromX + 1, fromY)]
      : [valueAt(fromX, fromY), valueAt(fromX, fromY + 1)];
    const share = (THRESHOLD - from) / (to - from);
    return {
      key: `${isAcross ? 'across' : 'down'} ${fromX} ${fromY}`,
      at: isAcross ? { x: fromX + share, y: fromY } : { x: fromX, y: fromY + share },
    };
  };

  for (let y = -1; y < rows; y += 1) {
    for (let x = -1; x < columns; x += 1) {
      const bit = (dx: number, dy: number, value: number) =>
        valueAt(x + dx, y + dy) >= THRESHOLD ? value : 0;
      const corners = bit(0, 0, 8) + bit(1, 0, 4) + bit(1, 1, 2) + bit(0, 1, 1);
      for (const [from, to] of CROSSINGS[corners] ?? []) {
        const { key, at } = crossing(x, y, from);
        next.set(key, { at, to: crossing(x, y, to).key });
      }
    }
  }
  return joined(next);
}

function joined(next: Map<string, { readonly at: Spot; readonly to: string }>): Spot[][] {
  const outlines: Spot[][] = [];
  // What is joined is taken out, so each start is a new outline.
  for (const start of next.keys()) {
    const outline: Spot[] = [];
    let key = start;
    for (let step = next.get(key); step !== undefined; step = next.get(key)) {
      next.delete(key);
      outline.push(step.at);
      key = step.to;
    }
    if (outline.length > 2) outlines.push(outline);
  }
  return outlines;
}

/** Through the middle of every stretch, with its ends as handles: no corner is left. */
function smoothPath(outline: readonly Spot[]): string {
  const middleTo = (index: number): string => {
    const here = outline[index % outline.length];
    const then = outline[(index + 1) % outline.length];
    return here && then ? `${rounded((here.x + then.x) / 2)} ${rounded((here.y + then.y) / 2)}` : '';
  };
  const bends = outline.slice(1).concat(outline.slice(0, 1));
  const curves = bends.map(({ x, y }, index) => `Q${rounded(x)} ${rounded(y)} ${middleTo(index + 1)}`);
  return `M${middleTo(0)}${curves.join('')}z`;
}

const rounded = (value: number) => Math.round(value * 10) / 10;
