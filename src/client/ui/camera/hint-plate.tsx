import { Pictogram } from '../pictogram/pictogram.tsx';
import type { PictogramName } from '../pictogram/pictogram-paths.ts';
import './hint-plate.css';

export interface HintPlateProps {
  readonly text: string;
  readonly pictogram: PictogramName;
  readonly tone: 'plain' | 'attention' | 'good';
}

/** What to do now, in a few words on a solid ground; not read out by itself. */
export function HintPlate({ text, pictogram, tone }: HintPlateProps) {
  return (
    <p className="hint-plate" data-tone={tone}>
      <Pictogram name={pictogram} />
      <span>{text}</span>
    </p>
  );
}
