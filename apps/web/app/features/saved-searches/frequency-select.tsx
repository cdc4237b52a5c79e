import { useMessages, type ControlProps } from '#look';
import type { JSX } from 'react';
import type { SavedSearch } from '../../api/types';
import { interestsMessages } from '../interests/interests.messages';

const FREQUENCIES = ['at-once', 'daily', 'weekly', 'off'] as const;

/** How often one is told of something, as a form sends it without scripts. */
export function FrequencySelect(props: {
  readonly control: Partial<ControlProps>;
  readonly chosen: SavedSearch['frequency'];
  readonly label?: string;
}): JSX.Element {
  const t = useMessages(interestsMessages);
  return (
    <select {...props.control} name="frequency" defaultValue={props.chosen} aria-label={props.label}>
      {FREQUENCIES.map((one) => (
        <option key={one} value={one}>
          {t(one === 'off' ? 'web.interests.never' : `web.interests.${one}`)}
        </option>
      ))}
    </select>
  );
}
