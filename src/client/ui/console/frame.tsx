import type { ReactNode, Ref } from 'react';
import { LiveRegion } from '../progress/live-region.tsx';
import '../tokens.css';
import '../base.css';
import './console.css';
import './frame.css';
import './panel.css';

export interface FrameProps {
  readonly brand: string;
  readonly skipLabel: string;
  readonly navLabel: string;
  /** `FrameLink`s in list items. */
  readonly nav: ReactNode;
  /** Who is signed in, the language, the connection. */
  readonly account: ReactNode;
  /** What is failing now, or that all is well. */
  readonly strip: ReactNode;
  readonly stripLabel: string;
  readonly children: ReactNode;
  /** Takes the focus when the page changes. */
  readonly mainRef: Ref<HTMLElement>;
}

/** The console's frame: parts on the left, what is failing on top, one page. Below 760 px one above the other. */
export function Frame({
  brand,
  skipLabel,
  navLabel,
  nav,
  account,
  strip,
  stripLabel,
  children,
  mainRef,
}: FrameProps) {
  return (
    <LiveRegion>
      <div className="frame">
        <a className="frame-skip" href="#content">
          {skipLabel}
        </a>
        <header className="frame-side">
          <p className="frame-brand">{brand}</p>
          <nav aria-label={navLabel}>
            <ul>{nav}</ul>
          </nav>
          <div className="frame-account">{account}</div>
        </header>
        <section className="frame-strip" aria-label={stripLabel}>
          {strip}
        </section>
        <main id="content" className="frame-main" tabIndex={-1} ref={mainRef}>
          {children}
        </main>
      </div>
    </LiveRegion>
  );
}

export interface PageHeadProps {
  readonly title: string;
  /** Quiet figures beside the title. */
  readonly note?: ReactNode;
  /** At the other end of the line: a switch, a button. */
  readonly children?: ReactNode;
}

/** A console page's first line. */
export function PageHead({ title, note, children }: PageHeadProps) {
  return (
    <div className="page-head">
      <h1>
        {title}
        {note && <span> {note}</span>}
      </h1>
      {children}
    </div>
  );
}
