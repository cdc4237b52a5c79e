import { Button, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { localPath } from '../../frame/locale';
import { Original } from '../search/original';
import { compareMessages } from './compare.messages';

const FORM = 'f-compare';

/** Chooses an entry for comparing; the form that it belongs to stands below the list. */
export function CompareChoice(props: {
  readonly entry: { readonly id: string; readonly kind: string; readonly title: string };
}): JSX.Element {
  const t = useMessages(compareMessages);
  const { id, kind, title } = props.entry;
  return (
    <label className="cmp">
      <input type="checkbox" name={kind} value={id} form={FORM} /> {t('web.compare.choose')}
      <span className="vh">
        {t('web.compare.choose.of')}
        <Original text={title} />
      </span>
    </label>
  );
}

/** Leads to what is chosen; it shows itself as soon as something is. A plain form. */
export function CompareBar(props: {
  /** An entry that is chosen already: the one whose page this is. */
  readonly entry?: { readonly id: string; readonly kind: string };
}): JSX.Element {
  const t = useMessages(compareMessages);
  const language = useLanguage();
  const { entry } = props;
  return (
    <form className="compare noprint" id={FORM} method="get" action={localPath('/find/compare', language)}>
      {entry ? <input type="hidden" name={entry.kind} value={entry.id} /> : null}
      <span className="soft">{t('web.compare.hint')}</span>
      <Button type="submit" kind="second">
        {t('web.compare.go')}
      </Button>
    </form>
  );
}
