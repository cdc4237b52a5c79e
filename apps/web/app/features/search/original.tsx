import type { Text } from '#kernel';
import { useLanguage } from '#look';
import type { JSX, ReactNode } from 'react';

const CHINESE = /\p{Script=Han}/u;

/** Words of an entry, which may be Chinese on an English page as well: they say which language they are in. */
export function Original({
  text,
  children,
}: {
  readonly text: string;
  readonly children?: ReactNode;
}): JSX.Element {
  const language = useLanguage();
  const shown = children ?? text;
  return language === 'en' && CHINESE.test(text) ? <span lang="zh-CN">{shown}</span> : <>{shown}</>;
}

export function OriginalText({ text }: { readonly text: Text }): JSX.Element {
  return <Original text={text[useLanguage()]} />;
}
