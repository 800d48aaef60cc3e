import type { TroubleKind } from '#src/client/ui/photo/trouble-overlay.tsx';
import { type TroubleGrid, hasOutline } from '#src/client/ui/photo/trouble-path.ts';
import type { InterfaceTexts } from '#src/shared/messages/interface-texts.ts';
import type { PhotoLook } from '../prepare-image/prepared-image.ts';
import type { PhotoFault } from '../quality/frame-look.ts';

export type PlaceName = keyof InterfaceTexts['looking']['where'];

export interface TroublePlace {
  readonly kind: TroubleKind;
  readonly grid: TroubleGrid;
  readonly where: PlaceName;
}

/** A photo may be a little soft somewhere and be fine: only what it is held back for is shown. */
const FAULTS_OF: Readonly<Record<TroubleKind, readonly PhotoFault['reason'][]>> = {
  glare: ['IMAGE_GLARE', 'IMAGE_TOO_BRIGHT'],
  blur: ['IMAGE_BLURRY'],
};

/** From this share of the photo on, "top left" would be wrong. */
const ALL_OVER_SHARE = 0.4;

const NAMES: readonly (readonly [PlaceName, PlaceName, PlaceName])[] = [
  ['topLeft', 'top', 'topRight'],
  ['left', 'middle', 'right'],
  ['bottomLeft', 'bottom', 'bottomRight'],
];

/** Each kind of trouble with a name for where it mostly sits; empty when there is nothing to show. */
export function troublePlaces({ faults, trouble }: PhotoLook): readonly TroublePlace[] {
  if (trouble === null) return [];
  const { columns, rows } = trouble;
  return (['glare', 'blur'] as const).flatMap((kind) => {
    if (!faults.some(({ reason }) => FAULTS_OF[kind].includes(reason))) return [];
    const grid = softened({ columns, rows, cells: trouble[kind] });
    return hasOutline(grid) ? [{ kind, grid, where: whereIs(grid) }] : [];
  });
}

/** Each cell takes a little of those around it, so that neighbours become one place. */
function softened({ columns, rows, cells }: TroubleGrid): TroubleGrid {
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= columns || y >= rows ? 0 : (cells[y * columns + x] ?? 0);
  const soft = cells.map((own, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)];
    const beside = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1);
    const across = at(x - 1, y - 1) + at(x + 1, y - 1) + at(x - 1, y + 1) + at(x + 1, y + 1);
    return Math.min(1, 0.75 * own + 0.15 * beside + 0.07 * across);
  });
  return { columns, rows, cells: soft };
}

function whereIs({ columns, rows, cells }: TroubleGrid): PlaceName {
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  for (const [index, cell] of cells.entries()) {
    sum += cell;
    sumX += cell * ((index % columns) + 0.5);
    sumY += cell * (Math.floor(index / columns) + 0.5);
  }
  if (sum / cells.length >= ALL_OVER_SHARE) return 'all';
  const third = (share: number) => Math.min(2, Math.floor(share * 3));
  return NAMES[third(sumY / sum / rows)]?.[third(sumX / sum / columns)] ?? 'all';
}
