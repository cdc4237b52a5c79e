import { Button, momentText, useLanguage, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import type { ReturnedItem } from '../../api/types';
import { fillingMessages } from './filling.messages';

/** The reviewer's words, who said them and when, around the field that they are about. */
export function ReturnedNote(props: {
  readonly item: ReturnedItem;
  readonly id?: string;
  readonly children?: ReactNode;
}): JSX.Element {
  return (
    <div className="returned" id={props.id}>
      <ReturnedWords item={props.item} />
      {props.children}
    </div>
  );
}

export function ReturnedWords({ item }: { readonly item: ReturnedItem }): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  return (
    <>
      <blockquote>
        <p>{item.comment}</p>
      </blockquote>
      <cite className="num">
        {t('web.fill.returned.by', {
          name: item.by.name,
          role: item.by.role[language],
          time: momentText(item.at, language),
        })}
      </cite>
    </>
  );
}

/** `提交时 3,268.40 → 现在 2,768.40`, and the way back. */
export function OldNow(props: {
  readonly old: string;
  readonly now: string;
  readonly onRestore: () => void;
}): JSX.Element | null {
  const t = useMessages(fillingMessages);
  if (props.old === props.now) return null;
  const [before = '', between = '', after = ''] = t('web.fill.returned.changed', {
    old: '\u0000',
    now: '\u0000',
  }).split('\u0000');
  return (
    <p className="num">
      {before}
      <del>{props.old || t('web.fill.conflict.empty')}</del>
      {between}
      <ins>{props.now || t('web.fill.conflict.empty')}</ins>
      {after}{' '}
      <Button kind="plain" onClick={props.onRestore}>
        {t('web.fill.returned.restore')}
      </Button>
    </p>
  );
}

/** The names of what stood in a list or an attachment slot when it was submitted. */
export function OldNames({ item }: { readonly item: ReturnedItem }): JSX.Element | null {
  const t = useMessages(fillingMessages);
  const names = Array.isArray(item.oldValue)
    ? item.oldValue.flatMap((one: unknown) =>
        typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string'
          ? [one.name]
          : [],
      )
    : [];
  if (names.length === 0) return null;
  return (
    <div>
      <span className="label">{t('web.fill.returned.old')}</span>
      <ul className="soft">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
