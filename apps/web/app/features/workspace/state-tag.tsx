import { Tag, useLanguage, type IconName, type Tone } from '#look';
import type { Text } from '#kernel';
import type { JSX } from 'react';
import type { State } from '../../api/types';

const LOOK: Record<State, readonly [Tone, IconName]> = {
  draft: ['neutral', 'edit'],
  prechecking: ['accent', 'clock'],
  'district-review': ['accent', 'clock'],
  correcting: ['warn', 'edit'],
  'municipal-review': ['accent', 'clock'],
  certified: ['ok', 'check'],
  rejected: ['bad', 'cross'],
  withdrawn: ['neutral', 'cross'],
};

/** The state of a case in its own words. */
export function StateTag(props: { readonly state: State; readonly label: Text }): JSX.Element {
  const [tone, icon] = LOOK[props.state];
  const language = useLanguage();
  return (
    <Tag tone={tone} icon={icon}>
      {props.label[language]}
    </Tag>
  );
}
