import { valueAt } from '#forms';
import { nameKey, normaliseUscc } from '#kernel';
import type { Check, Found } from './evidence.js';
import { findingText } from './findings.messages.js';

/** Name and credit code in the form against the company record of today. */
export const checkIdentity: Check = ({ dossier: { form, values }, registered }) => {
  if (!registered) {
    const title = findingText('hightech.finding.unregistered');
    return [identityFinding(title, findingText('hightech.finding.unregistered-detail'), '/company/uscc')];
  }
  const name = textAt('/company/name');
  const uscc = textAt('/company/uscc');
  return [
    ...(nameKey(name) === nameKey(registered.name) ? [] : [differs('name', name, registered.name)]),
    ...(normaliseUscc(uscc) === registered.uscc ? [] : [differs('uscc', uscc, registered.uscc)]),
  ];

  function textAt(pointer: string): string {
    const value = valueAt(form, values, pointer);
    return typeof value === 'string' ? value : '';
  }
};

function differs(field: 'name' | 'uscc', claimed: string, registered: string): Found {
  const detail = findingText('hightech.finding.name-detail', { claimed, registered });
  return identityFinding(findingText(`hightech.finding.${field}`), detail, `/company/${field}`);
}

function identityFinding(title: Found['title'], detail: Found['detail'], pointer: string): Found {
  return { kind: 'identity', severity: 'bad', title, detail, clause: null, pointers: [pointer] };
}
