import { Button, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import type { FinderFit } from '../../api/types';
import { usePortal } from '../../frame/portal-data';
import { useGrants } from '../entries/use-grants';
import { fitMessages } from './fit.messages';

/** What a company has just answered is kept if it wants that, and what it had kept is deleted. Without scripts. */
export function FitKeeping({ fit }: { readonly fit: FinderFit }): JSX.Element | null {
  const t = useMessages(fitMessages);
  const { mayFill } = useGrants();
  if (fit.company === null || !mayFill) return null;
  const answered = fit.questions.filter(
    ({ answer, fault, isKept }) => isKept && answer !== '' && fault === null,
  );
  const hasKept = fit.facts.some(({ from }) => from === 'kept');
  return (
    <>
      {answered.length > 0 ? (
        <KeepingForm act="keep" label={t('web.fit.keep')} what={t('web.fit.keep.what')}>
          {answered.map(({ id, answer }) => (
            <input key={id} type="hidden" name={id} value={answer} />
          ))}
        </KeepingForm>
      ) : null}
      {hasKept ? (
        <KeepingForm act="forget" label={t('web.fit.forget')} what={t('web.fit.forget.what')} />
      ) : null}
    </>
  );
}

function KeepingForm(props: {
  readonly act: 'keep' | 'forget';
  readonly label: string;
  readonly what: string;
  readonly children?: ReactNode;
}): JSX.Element {
  const { csrfToken } = usePortal();
  return (
    <form method="post" className="stack noprint">
      <p className="soft">{props.what}</p>
      <input type="hidden" name="_csrf" value={csrfToken ?? ''} />
      <input type="hidden" name="act" value={props.act} />
      {props.children}
      <p>
        <Button type="submit" kind="second">
          {props.label}
        </Button>
      </p>
    </form>
  );
}
