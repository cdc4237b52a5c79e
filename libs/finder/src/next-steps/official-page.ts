import { saidIn, type NextStep } from './next-step.js';

/** Where the entry is told of by whoever offers it. */
export const officialPage: NextStep = {
  id: 'official-page',
  offer: (entry) => {
    const path = saidIn(entry, 'link');
    return path === null ? null : { path, label: LABELS[entry.kind === 'policy' ? 'policy' : 'other'] };
  },
};

const LABELS = {
  policy: { zh: '查看原文', en: 'Read the original' },
  other: { zh: '访问官方网站', en: 'Visit the official website' },
} as const;
