import type { JSX } from 'react';
import { Button, useMessages } from '#look';
import { renderDocument } from '../pages/document.js';
import type { Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { EnrolTotp } from './enrol-totp.page.js';
import { factorMessages } from './factor.messages.js';
import { RecoveryCodes } from './recovery-codes.page.js';
import type { ProposedTotp } from './totp-enrolment.js';

export interface EnrolmentStep {
  readonly context: PageContext;
  readonly name: string;
  readonly action: string;
  readonly formToken: string;
  readonly proposed: ProposedTotp;
  readonly mistakes: readonly Mistake[];
}

/** Staff who have no second factor yet set one up before they get anywhere. */
export function enrolmentStepPage({ context, name, ...enrol }: EnrolmentStep): string {
  const title = factorMessages['factor.enrol.title'][context.language];
  return renderDocument({ context, title, children: <EnrolmentStepMain {...enrol} name={name} /> });
}

function EnrolmentStepMain({ name, ...enrol }: Omit<EnrolmentStep, 'context'>): JSX.Element {
  const t = useMessages(factorMessages);
  return (
    <main id="main" className="wrap entry wide">
      <EnrolTotp {...enrol} lead={t('factor.enrol.lead', { name })} />
    </main>
  );
}

export interface CodesStep {
  readonly context: PageContext;
  readonly action: string;
  readonly formToken: string;
  readonly codes: readonly string[] | null;
}

/** The recovery codes of a factor that was just set up; then the sign-in goes on. */
export function codesStepPage(step: CodesStep): string {
  const title = factorMessages['factor.codes.title'][step.context.language];
  return renderDocument({ context: step.context, title, children: <CodesStepMain {...step} /> });
}

function CodesStepMain({ action, formToken, codes }: CodesStep): JSX.Element {
  const t = useMessages(factorMessages);
  return (
    <main id="main" className="wrap entry wide">
      <RecoveryCodes codes={codes}>
        <form method="post" action={action}>
          <input type="hidden" name="_csrf" value={formToken} />
          <p className="row">
            <Button type="submit">{t('factor.codes.kept')}</Button>
          </p>
        </form>
      </RecoveryCodes>
    </main>
  );
}
