import type { JSX } from 'react';
import { companyRequestWorkflow, type CompanyRequest } from '#identity';
import { Tag, type Tone, useLanguage } from '#look';

const TONES: Readonly<Record<CompanyRequest['state'], Tone>> = {
  waiting: 'accent',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'neutral',
};

/** Where a company's request stands. */
export function RequestState({ state }: Pick<CompanyRequest, 'state'>): JSX.Element {
  return (
    <Tag tone={TONES[state]}>{companyRequestWorkflow.definition.states[state].label[useLanguage()]}</Tag>
  );
}
