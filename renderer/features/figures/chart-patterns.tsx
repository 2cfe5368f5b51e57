import type { SeriesLook } from './series-look.ts';

/** Ink of a filling on the ground of its own colour, thinned. */
function Ink({ filling, colour }: SeriesLook) {
  switch (filling) {
    case 'solid':
      return <rect width="8" height="8" fill={colour} />;
    case 'diagonal':
      return <path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" stroke={colour} strokeWidth="2.2" />;
    case 'dots':
      return (
        <>
          <circle cx="2" cy="2" r="1.4" fill={colour} />
          <circle cx="6" cy="6" r="1.4" fill={colour} />
        </>
      );
    case 'cross':
      return <path d="M0 4 H8 M4 0 V8" stroke={colour} strokeWidth="1.4" />;
    case 'lines':
      return <path d="M0 2 H8 M0 6 H8" stroke={colour} strokeWidth="1.8" />;
  }
}

/** Fillings as patterns to be drawn with, so that nothing is told apart by colour alone. */
export function ChartPatterns({ id, looks }: { readonly id: string; readonly looks: readonly SeriesLook[] }) {
  return (
    <defs>
      {looks.map((look, place) => (
        <pattern key={place} id={`${id}-${place}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={look.colour} fillOpacity="0.14" />
          <Ink {...look} />
        </pattern>
      ))}
    </defs>
  );
}

/** The filling of a series beside its name. */
export function Swatch({ look }: { readonly look: SeriesLook }) {
  return (
    <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden>
      <rect width="16" height="12" fill={look.colour} fillOpacity="0.14" />
      {[0, 8].map((x) => (
        <svg key={x} x={x} y={0} width="8" height="8" viewBox="0 0 8 8">
          <Ink {...look} />
        </svg>
      ))}
      {[0, 8].map((x) => (
        <svg key={x} x={x} y={8} width="8" height="4" viewBox="0 0 8 4">
          <Ink {...look} />
        </svg>
      ))}
      <rect x="0.5" y="0.5" width="15" height="11" fill="none" stroke={look.colour} />
    </svg>
  );
}
