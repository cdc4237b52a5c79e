import type { NextStep } from '../next-steps/next-step.js';
import { storedConditions } from './stored-conditions.js';

/** Whether a policy fits, where its conditions are known. */
export const fitStep: NextStep = {
  id: 'fit',
  offer: (entry) => {
    if (entry.kind !== 'policy' || storedConditions(entry).length === 0) return null;
    return {
      path: `/find/policy/${encodeURIComponent(entry.address)}/fit`,
      label: { zh: '这项政策适合我们吗', en: 'Does it fit us?' },
      hint: {
        zh: '对照政策条件自测，约一分钟，不作为审批依据',
        en: 'A self-check of about a minute; it decides nothing',
      },
    };
  },
};
