import type { JSX } from 'react';

/** The mark: rings spreading from a corner to a point. It takes the accent colour. */
export function BrandMark(): JSX.Element {
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <rect width="36" height="36" rx="5" fill="currentColor" />
      <g className="rings" fill="none" strokeWidth="2.2">
        <path d="M8 28a20 20 0 0 1 20-20M8 28a13 13 0 0 1 13-13M8 28a6.5 6.5 0 0 1 6.5-6.5" />
      </g>
      <circle className="point" cx="28" cy="28" r="2.6" />
    </svg>
  );
}
