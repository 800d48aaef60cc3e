import type { ReactNode } from 'react';
import { LiveRegion } from '../progress/live-region.tsx';
import '../tokens.css';
import '../base.css';
import './console.css';
import './sign-in-frame.css';

export interface SignInFrameProps {
  readonly brand: string;
  readonly languageSwitch: ReactNode;
  readonly children: ReactNode;
}

/** One calm column for whoever is not signed in. */
export function SignInFrame({ brand, languageSwitch, children }: SignInFrameProps) {
  return (
    <LiveRegion>
      <div className="sign-in">
        <header>
          <p>{brand}</p>
          {languageSwitch}
        </header>
        <main>{children}</main>
      </div>
    </LiveRegion>
  );
}
