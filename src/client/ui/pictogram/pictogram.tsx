import { PICTOGRAMS } from './pictogram-paths.ts';
import type { PictogramName } from './pictogram-paths.ts';
import './pictogram.css';

export interface PictogramProps {
  readonly name: PictogramName;
  /** On a rounded tile in the colour of the tone around it. */
  readonly tile?: boolean;
}

/** The picture of one cause; decoration beside the words that say it. */
export function Pictogram({ name, tile = false }: PictogramProps) {
  const { line, soft } = PICTOGRAMS[name];
  const svg = (
    <svg className="line-art pictogram" viewBox="0 0 32 32" aria-hidden="true">
      {soft && <path className="pictogram-soft" d={soft} />}
      <path d={line} />
    </svg>
  );
  return tile ? <span className="pictogram-tile">{svg}</span> : svg;
}
