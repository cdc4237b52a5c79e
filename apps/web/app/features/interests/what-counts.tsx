import { Facts, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { interestsMessages } from './interests.messages';

const RULES = ['chosen', 'record', 'place', 'conditions'] as const;

/** How an entry is found for a company: by what it chose, by its record, and by the conditions of policies. */
export function WhatCounts(): JSX.Element {
  const t = useMessages(interestsMessages);
  return (
    <Panel id="h-counts" title={t('web.interests.counts')}>
      <Facts
        facts={RULES.map((rule) => ({
          term: t(`web.interests.counts.${rule}`),
          value: t(`web.interests.counts.${rule}.text`),
        }))}
      />
    </Panel>
  );
}
