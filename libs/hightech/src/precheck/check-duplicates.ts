import { slotPointer } from '../application/attachments-of.js';
import type { Check, Found } from './evidence.js';
import { findingText } from './findings.messages.js';

/** Rights and files that other applications, of whatever company and year, have used as well. For the reviewer to judge. */
export const checkDuplicates: Check = ({ files, claimedElsewhere, filesElsewhere }) => [
  ...claimedElsewhere.map(({ rowId, number, application, company, year }): Found => ({
    kind: 'duplicate',
    severity: 'warn',
    title: findingText('hightech.finding.right-twice', { number }),
    detail: findingText('hightech.finding.right-twice-detail', { application, company, year }),
    clause: null,
    pointers: [`/ip/${rowId}/number`],
  })),
  ...filesElsewhere.flatMap(({ sha256, application, company }): Found[] => {
    const own = files.find((file) => file.sha256 === sha256);
    if (!own) return [];
    return [
      {
        kind: 'duplicate',
        severity: 'warn',
        title: findingText('hightech.finding.file-twice', { name: own.name }),
        detail: findingText('hightech.finding.file-twice-detail', { application, company }),
        clause: null,
        pointers: [slotPointer(own.slot)],
      },
    ];
  }),
];
