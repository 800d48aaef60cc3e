export type DrawingName = 'resident' | 'driver' | 'passport' | 'credit-card' | 'business-registration';

/** Width, height (millimetres, halved to sit on a calm grid) and strokes of each document. */
const DRAWINGS: Record<DrawingName, { readonly width: number; readonly height: number; readonly d: string }> =
  {
    resident: {
      width: 86,
      height: 54,
      d: 'M12 14h22M12 23h32M12 31h26M12 43h18M58 15h12a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3H58a3 3 0 0 1-3-3V18a3 3 0 0 1 3-3zM57 43h14',
    },
    driver: {
      width: 86,
      height: 54,
      d: 'M12 12h34M15 20h12a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3H15a3 3 0 0 1-3-3V23a3 3 0 0 1 3-3zM38 22h34M38 30h28M38 38h20M66 43a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z',
    },
    passport: {
      width: 60,
      height: 84,
      d: 'M30 44a13 13 0 1 0 0-26 13 13 0 0 0 0 26zM17 31h26M30 18c7 7.5 7 18.5 0 26M30 18c-7 7.5-7 18.5 0 26M18 57h24M23 65h14',
    },
    'credit-card': {
      width: 86,
      height: 54,
      d: 'M14 16h9a2.5 2.5 0 0 1 2.5 2.5v7A2.5 2.5 0 0 1 23 28h-9a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 14 16zM11.5 22h14M12 37h10M28 37h10M44 37h10M60 37h10M12 44h16M62 14a9 9 0 0 1 0 12M67.5 11a14.5 14.5 0 0 1 0 18',
    },
    'business-registration': {
      width: 60,
      height: 84,
      d: 'M19 12h22M12 24h36M12 33h28M12 42h32M12 51h24M12 60h18M43 74a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
    },
  };

/** A line drawing in the document's true proportion; decoration. */
export function DocumentDrawing({ name }: { readonly name: DrawingName }) {
  const { width, height, d } = DRAWINGS[name];
  return (
    <svg className="line-art document-drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect x="1" y="1" width={width - 2} height={height - 2} rx="5" />
      <path d={d} />
    </svg>
  );
}
