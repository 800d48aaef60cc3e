import type { ReactNode } from 'react';
import '../tokens.css';
import '../base.css';
import './shell.css';
import { Icon } from '../pictogram/icon.tsx';
import { LiveRegion } from '../progress/live-region.tsx';

export interface ShellProps {
  /** Bold text top left: the document, or the product's name before one is chosen. */
  readonly heading: string;
  /** Quiet text after it: "2 of 4". */
  readonly step?: string;
  /** 0 to 1; the words of `step` carry the same for those who do not see it. */
  readonly progress: number;
  /** Top right: a `LanguageSwitch`. */
  readonly languageSwitch: ReactNode;
  readonly back?: { readonly label: string; readonly onBack: () => void };
  readonly children: ReactNode;
  /** After the content, quiet: links, legal line. */
  readonly footer?: ReactNode;
}

/** The frame of every screen: where one is, the language, the way back, one column. */
export function Shell({ heading, step, progress, languageSwitch, back, children, footer }: ShellProps) {
  return (
    <div className="shell">
      <LiveRegion>
        <header className="shell-head">
          {back && (
            <button type="button" className="shell-back" aria-label={back.label} onClick={back.onBack}>
              <Icon name="back" />
            </button>
          )}
          <p className="shell-where">
            <b>{heading}</b>
            {step && <span> · {step}</span>}
          </p>
          {languageSwitch}
        </header>
        <div className="shell-progress" aria-hidden="true">
          <i style={{ transform: `scaleX(${Math.min(1, Math.max(0, progress))})` }} />
        </div>
        <main className="shell-main">{children}</main>
        {footer && <footer className="shell-foot">{footer}</footer>}
      </LiveRegion>
    </div>
  );
}
