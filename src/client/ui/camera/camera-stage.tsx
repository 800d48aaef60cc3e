import type { CSSProperties, ReactNode, Ref } from 'react';
import './camera-tokens.css';
import './camera-stage.css';

export interface CameraStageProps {
  /** Read out, and where the focus starts; seen are the picture and the words on it. */
  readonly title: string;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  /** Its `--progress` (0–1) closes every ring in it. */
  readonly stageRef?: Ref<HTMLElement>;
  /** What the picture covers; everything on it is measured against this. */
  readonly viewRef?: Ref<HTMLDivElement>;
  /** The part of the view that nothing stands on. */
  readonly roomRef?: Ref<HTMLDivElement>;
  /** The video and the guide. */
  readonly view?: ReactNode;
  /** On top: what to do now. */
  readonly hint?: ReactNode;
  /** In the free room: words while there is no picture. */
  readonly room?: ReactNode;
  /** On the picture, beside what is free: what this camera can do, what else helps. */
  readonly aside?: ReactNode;
  readonly dock: ReactNode;
  /** How far the words on top move down to the guide, in CSS pixels. */
  readonly hintDown?: number;
}

/**
 * The camera's screen: the picture as large as the window allows, everything to press in one dock at the thumb's
 * edge. On a phone the page's head stands on the picture, too.
 */
export function CameraStage({
  title,
  titleRef,
  stageRef,
  viewRef,
  roomRef,
  view,
  hint,
  room,
  aside,
  dock,
  hintDown = 0,
}: CameraStageProps) {
  return (
    <section className="camera-stage" ref={stageRef}>
      <h1 className="visually-hidden" tabIndex={-1} ref={titleRef}>
        {title}
      </h1>
      <div className="camera-view" ref={viewRef}>
        {view}
      </div>
      <div className="camera-hint" style={{ '--hint-down': `${hintDown}px` } as CSSProperties}>
        {hint}
      </div>
      <div className="camera-room" ref={roomRef}>
        {room}
      </div>
      <div className="camera-aside">{aside}</div>
      <div className="camera-dock">{dock}</div>
    </section>
  );
}
