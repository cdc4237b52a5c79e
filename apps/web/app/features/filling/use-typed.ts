import { useState } from 'react';

/**
 * While a control has the focus it shows exactly what is typed, whatever the server makes of it; afterwards it shows
 * the value again.
 */
export function useTyped(resting: string): {
  readonly text: string;
  readonly begin: (text: string) => void;
  readonly type: (text: string) => void;
  readonly end: () => void;
} {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    text: typed ?? resting,
    begin: setTyped,
    type: setTyped,
    end: () => setTyped(null),
  };
}
