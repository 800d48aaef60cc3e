import type { ReactNode } from 'react';
import { Pictogram } from '../pictogram/pictogram.tsx';
import type { PictogramName } from '../pictogram/pictogram-paths.ts';
import '../message/message.css';
import './verdict-words.css';

export interface VerdictWordsProps {
  /** attention: the person can adjust something. */
  readonly tone: 'good' | 'attention';
  readonly pictogram: PictogramName;
  /** Paragraphs; `verdict-action` marks the one that counts. */
  readonly children: ReactNode;
}

/** What was seen on a photo, beside the picture of it. */
export function VerdictWords({ tone, pictogram, children }: VerdictWordsProps) {
  return (
    <div className="verdict" data-tone={tone}>
      <Pictogram name={pictogram} tile />
      <div>{children}</div>
    </div>
  );
}
