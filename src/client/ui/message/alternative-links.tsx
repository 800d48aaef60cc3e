import { LinkButton } from '../actions/link-button.tsx';
import type { LinkButtonProps } from '../actions/link-button.tsx';
import './message.css';

export interface AlternativeLinksProps {
  /** Read out before the list: "Other ways". */
  readonly label: string;
  readonly links: readonly {
    readonly id: string;
    readonly text: string;
    readonly to: LinkButtonProps['to'];
  }[];
}

/** The quiet other ways under the one action. */
export function AlternativeLinks({ label, links }: AlternativeLinksProps) {
  if (links.length === 0) return null;
  return (
    <ul className="alternatives" aria-label={label}>
      {links.map(({ id, text, to }) => (
        <li key={id}>
          <LinkButton to={to}>{text}</LinkButton>
        </li>
      ))}
    </ul>
  );
}
