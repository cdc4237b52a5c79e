import { Workflow } from '#kernel';

export const ENTRY_STATES = ['proposed', 'published', 'archived'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];
export type EntryMove = 'publish' | 'archive' | 'restore';
export type EntryMover = 'editor' | 'owner' | 'system';

/** An entry is proposed until an editor has approved its first version; archived, it keeps its address. */
export const entryWorkflow = new Workflow<EntryState, EntryMove, EntryMover>({
  name: 'finder-entry',
  initial: 'proposed',
  states: {
    proposed: { label: { zh: '待发布', en: 'Not yet published' } },
    published: { label: { zh: '已发布', en: 'Published' } },
    archived: { label: { zh: '已归档', en: 'Archived' } },
  },
  moves: {
    publish: {
      from: ['proposed'],
      to: 'published',
      by: ['editor', 'system'],
      label: { zh: '发布', en: 'Publish' },
    },
    archive: {
      from: ['published'],
      to: 'archived',
      by: ['editor', 'owner', 'system'],
      label: { zh: '归档', en: 'Archive' },
      needsReason: true,
    },
    restore: {
      from: ['archived'],
      to: 'published',
      by: ['editor', 'system'],
      label: { zh: '恢复发布', en: 'Publish again' },
    },
  },
});
