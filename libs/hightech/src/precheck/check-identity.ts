import { valueAt } from '#forms';
import { nameKey, normaliseUscc } from '#kernel';
import type { Check, Found } from './evidence.js';
import { findingText } from './findings.messages.js';

/** Name, credit code and day of registration in the form against the company record of today. */
export const checkIdentity: Check = ({ dossier: { form, values }, registered }) => {
  if (!registered) {
    const title = findingText('hightech.finding.unregistered');
    return [identityFinding(title, findingText('hightech.finding.unregistered-detail'), '/company/uscc')];
  }
  const name = textAt('/company/name');
  const uscc = textAt('/company/uscc');
  const day = textAt('/company/registeredOn');
  return [
    ...(nameKey(name) === nameKey(registered.name) ? [] : [differs('name', name, registered.name)]),
    ...(normaliseUscc(uscc) === registered.uscc ? [] : [differs('uscc', uscc, registered.uscc)]),
    // A day that the record does not have, or the form not yet, differs from nothing.
    ...(registered.registeredOn === null || day === '' || day === registered.registeredOn
      ? []
      : [differs('registeredOn', day, registered.registeredOn)]),
  ];

  function textAt(pointer: string): string {
    const value = valueAt(form, values, pointer);
    return typeof value === 'string' ? value : '';
  }
};

const TITLES = {
  name: 'hightech.finding.name',
  uscc: 'hightech.finding.uscc',
  registeredOn: 'hightech.finding.registered-on',
} as const;

function differs(field: keyof typeof TITLES, claimed: string, registered: string): Found {
  const detail = findingText('hightech.finding.differs-detail', { claimed, registered });
  return identityFinding(findingText(TITLES[field]), detail, `/company/${field}`);
}

function identityFinding(title: Found['title'], detail: Found['detail'], pointer: string): Found {
  return { kind: 'identity', severity: 'bad', title, detail, clause: null, pointers: [pointer] };
}
