import type { TroubleKind } from '#src/client/ui/photo/trouble-overlay.tsx';
import { type TroubleGrid, hasOutline } from '#src/client/ui/photo/trouble-path.ts';
import type { InterfaceTexts } from '#src/shared/messages/interface-texts.ts';
import type { TroubleMap } from '../quality/frame-look.ts';

export type PlaceName = keyof InterfaceTexts['looking']['where'];

export interface TroublePlace {
  readonly kind: TroubleKind;
  readonly grid: TroubleGrid;
  readonly where: PlaceName;
}

/** From this share of the photo on, "top left" would be wrong. */
const ALL_OVER_SHARE = 0.5;

const NAMES: readonly (readonly [PlaceName, PlaceName, PlaceName])[] = [
  ['topLeft', 'top', 'topRight'],
  ['left', 'middle', 'right'],
  ['bottomLeft', 'bottom', 'bottomRight'],
];

/** Each kind of trouble with a name for where it mostly sits; empty when there is nothing to show. */
export function troublePlaces(map: TroubleMap | null): readonly TroublePlace[] {
  if (map === null) return [];
  const { columns, rows } = map;
  return (['glare', 'blur'] as const).flatMap((kind) => {
    const grid: TroubleGrid = { columns, rows, cells: map[kind] };
    return hasOutline(grid) ? [{ kind, grid, where: whereIs(grid) }] : [];
  });
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
