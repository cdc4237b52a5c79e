import { saidIn, type NextStep } from './next-step.js';

const BEIJING = '11';

/** To be told of others like it: the company's interests, with what this entry is about filled in. */
export const hearMore: NextStep = {
  id: 'hear-more',
  offer: (entry) => {
    const field = saidIn(entry, 'field');
    const place = saidIn(entry, 'region') ?? saidIn(entry, 'district');
    const isNear = place?.startsWith(BEIJING) ?? false;
    // Of its directory alone there would be too much to hear, and what holds elsewhere is for nobody here.
    if (!field && !isNear) return null;
    const about = new URLSearchParams({ kind: entry.kind });
    if (field) about.set('field', field);
    if (place && isNear) about.set('place', place);
    return {
      path: `/workspace/interests?${about}`,
      label: { zh: '订阅同类信息', en: 'Hear of more like this' },
      hint: {
        zh: '按本条目预选目录、领域和地区，核对并保存后开始推送。',
        en: 'Its directory, field and district are filled in; check and save them, and news begin.',
      },
    };
  },
};
