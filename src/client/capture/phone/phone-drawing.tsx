import type { DocumentType } from '#src/shared/documents.ts';
import './phone.css';

export interface PhoneDrawingProps {
  readonly document: DocumentType;
  /** How many of so many parts are done. */
  readonly done: number;
  readonly parts: number;
}

/** A phone with the document in its view, and how far it is; the words beside it say the same. */
export function PhoneDrawing({ document, done, parts }: PhoneDrawingProps) {
  const isPage = document === 'business-registration';
  return (
    <div className="phone-drawing" aria-hidden="true">
      <svg className="line-art" viewBox="0 0 72 128">
        <rect x="2" y="2" width="68" height="124" rx="13" />
        <path d="M29 10h14" />
        {isPage ? (
          <path className="phone-drawing-document" d="M20 36h32v45H20zM26 46h20M26 54h20M26 62h12" />
        ) : (
          <path className="phone-drawing-document" d="M14 44h44v28H14zM21 52h10v12H21zM37 54h14M37 61h9" />
        )}
        <circle cx="36" cy="108" r="7" />
      </svg>
      <p className="phone-parts">
        {Array.from({ length: parts }, (_, part) => (
          <i key={part} data-done={part < done || undefined} data-now={part === done || undefined} />
        ))}
      </p>
    </div>
  );
}
