import { Tag, useLanguage, type IconName, type Tone } from '#look';
import type { JSX } from 'react';
import type { FinderRequestSummary } from '../../api/types';

const LOOK: Record<FinderRequestSummary['state'], readonly [Tone, IconName]> = {
  new: ['neutral', 'clock'],
  open: ['warn', 'clock'],
  answered: ['accent', 'check'],
  agreed: ['ok', 'check'],
  declined: ['bad', 'cross'],
  closed: ['neutral', 'check'],
  recalled: ['neutral', 'cross'],
};

/** The state of a request in its own words. */
export function RequestStateTag({
  request,
}: {
  readonly request: Pick<FinderRequestSummary, 'state' | 'stateLabel'>;
}): JSX.Element {
  const [tone, icon] = LOOK[request.state];
  const language = useLanguage();
  return (
    <Tag tone={tone} icon={icon}>
      {request.stateLabel[language]}
    </Tag>
  );
}
