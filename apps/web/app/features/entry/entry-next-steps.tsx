import { buttonClass, Icon, LinkButton, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderEntryPage } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { entryMessages } from './entry.messages';

type Step = FinderEntryPage['nextSteps'][number];

/** What a reader can do next; nothing where nothing can be done. What is done here comes before what leads away. */
export function EntryNextSteps({ steps }: { readonly steps: readonly Step[] }): JSX.Element | null {
  const t = useMessages(entryMessages);
  if (steps.length === 0) return null;
  const first = steps.find(({ path }) => isOurs(path));
  return (
    <section className="noprint" aria-labelledby="h-next">
      <h2 id="h-next">{t('web.entry.next')}</h2>
      <ul className="steps">
        {steps.map((step) => (
          <StepLink key={step.id} step={step} isFirst={step === first} />
        ))}
      </ul>
    </section>
  );
}

const isOurs = (path: string) => path.startsWith('/');

function StepLink({ step, isFirst }: { readonly step: Step; readonly isFirst: boolean }): JSX.Element {
  const language = useLanguage();
  const { path, label, hint } = step;
  return (
    <li>
      {isOurs(path) ? (
        <LocalLink className={buttonClass(isFirst ? 'primary' : 'second')} to={path}>
          {label[language]}
        </LocalLink>
      ) : (
        <LinkButton kind="second" href={path} rel="external noopener nofollow">
          {label[language]} <Icon name="right" />
        </LinkButton>
      )}
      {hint ? <p className="small soft">{hint[language]}</p> : null}
    </li>
  );
}
