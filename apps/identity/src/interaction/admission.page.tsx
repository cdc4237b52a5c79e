import { fill } from '#kernel';
import type { Admitted } from '#identity';
import { Button } from '#look';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import type { PageContext } from '../pages/page-context.js';

export interface AdmissionPage {
  readonly context: PageContext;
  readonly action: string;
  readonly formToken: string;
  readonly person: string;
  readonly system: string;
  /** Whom the system is for. */
  readonly admits: readonly Admitted[];
}

/** Says that a system is not for this person, for whom it is, and whom to ask. */
export function admissionPage({ context, action, formToken, person, system, admits }: AdmissionPage): string {
  const t = (key: keyof typeof identityMessages, params = {}): string =>
    fill(identityMessages[key][context.language], params);
  const title = t('admission.title', { system });
  const children = (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{title}</h1>
        <p className="soft">{t('admission.who', { name: person })}</p>
      </div>
      <div>
        <p>{t('admission.for')}</p>
        <ul>
          {admits.map((one) => (
            <li key={one}>{t(`role.${one}`)}</li>
          ))}
        </ul>
      </div>
      <p>{t('admission.ask')}</p>
      <form method="post" action={action}>
        <input type="hidden" name="_csrf" value={formToken} />
        <Button type="submit">{t('admission.back', { system })}</Button>
      </form>
    </main>
  );
  return renderDocument({ context, title, children });
}
