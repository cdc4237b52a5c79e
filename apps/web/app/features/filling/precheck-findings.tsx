import { FieldLink, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import { fieldId } from './pointer';

/** Why the precheck gave the draft back. */
export function PrecheckFindings(): JSX.Element | null {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { application } = useForm();
  const { findings, state } = application;
  if (state !== 'draft' || findings.length === 0) return null;
  return (
    <section className="errors" aria-labelledby="h-findings">
      <h2 id="h-findings">{t('web.fill.findings', { count: findings.length })}</h2>
      <ol className="todolist">
        {findings.map((finding) => (
          <li key={finding.id}>
            {finding.pointers[0] ? (
              <FieldLink fieldId={fieldId(finding.pointers[0])}>{finding.title[language]}</FieldLink>
            ) : (
              <b>{finding.title[language]}</b>
            )}
            <p className="soft num">{finding.detail[language]}</p>
            {finding.clause ? <p className="small quiet">{finding.clause[language]}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
