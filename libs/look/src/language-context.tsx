import { fill, type Language, type MessageParams, type Text } from '#kernel';
import { createContext, useContext, type JSX, type ReactNode } from 'react';

const LanguageContext = createContext<Language>('zh');

/** Gives the page's language to everything inside. */
export function LanguageProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}): JSX.Element {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Puts declared messages into the page's language: `const t = useMessages(m); t('inbox.empty', { name })`. */
export function useMessages<K extends string>(
  messages: Readonly<Record<K, Text>>,
): (key: K, params?: MessageParams) => string {
  const language = useLanguage();
  return (key, params) => fill(messages[key][language], params);
}
