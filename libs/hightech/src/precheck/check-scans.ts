import { slotPointer } from '../application/attachments-of.js';
import type { Check, Found } from './evidence.js';
import { findingText } from './findings.messages.js';

/** What the malware scanner says, or has not yet said, of the attachments. */
export const checkScans: Check = ({ dossier, files }) =>
  files.flatMap(({ scan, name, slot }): Found[] => {
    const pointers = [slotPointer(slot)];
    if (scan === 'infected') {
      const severity = dossier.application.state === 'prechecking' ? 'blocking' : 'bad';
      const title = findingText('hightech.finding.infected', { name });
      const detail = findingText('hightech.finding.infected-detail');
      return [{ kind: 'scan', severity, title, detail, clause: null, pointers }];
    }
    if (scan !== 'scanning') return [];
    const title = findingText('hightech.finding.scanning', { name });
    const detail = findingText('hightech.finding.scanning-detail');
    return [{ kind: 'scan', severity: 'warn', title, detail, clause: null, pointers }];
  });
