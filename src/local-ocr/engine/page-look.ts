import { mayHoldText } from './ink-gate.ts';
import { LEVEL_DEGREES, slopeOf } from './slope.ts';
import type { TesseractPair, TextLine, TextRead } from './tesseract-pair.ts';
import { draw, type Drawing, turnBack, type View } from './view.ts';

/** A view with what both languages read on the whole of it. */
export interface PageLook {
  readonly view: View;
  readonly korean: TextRead;
  readonly latin: TextRead;
  /** Of both, Latin first: it reads digits better. */
  readonly lines: readonly TextLine[];
}

/** Null when there is nothing on it that could be text. */
export async function lookAtPage(pair: TesseractPair, drawing: Drawing): Promise<PageLook | null> {
  const view = await draw(drawing);
  if (!mayHoldText(view.image)) return null;
  const look = await readBoth(pair, view);
  const slope = slopeOf(look.lines);
  if (Math.abs(slope) <= LEVEL_DEGREES) return look;
  return readBoth(pair, await draw(turnBack(drawing, slope)));
}

async function readBoth(pair: TesseractPair, view: View): Promise<PageLook> {
  const [korean, latin] = await Promise.all([
    pair.read('kor', view.image, 'block'),
    pair.read('eng', view.image, 'sparse'),
  ]);
  return { view, korean, latin, lines: [...latin.lines, ...korean.lines] };
}

/** A view of a sheet, which only Korean is read on. */
export interface SheetLook {
  readonly view: View;
  readonly korean: TextRead;
}

/** Null when there is nothing on it that could be text. */
export async function lookAtSheet(pair: TesseractPair, drawing: Drawing): Promise<SheetLook | null> {
  const view = await draw(drawing);
  if (!mayHoldText(view.image)) return null;
  const korean = await pair.read('kor', view.image, 'block');
  const slope = slopeOf(korean.lines);
  if (Math.abs(slope) <= LEVEL_DEGREES) return { view, korean };
  const level = await draw(turnBack(drawing, slope));
  return { view: level, korean: await pair.read('kor', level.image, 'block') };
}
