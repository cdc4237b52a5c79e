import { useLanguage } from '#look';
import type { JSX } from 'react';
import { Link, useLocation } from 'react-router';
import { inLanguage, LANGUAGE_TAG } from './locale';

/** To the same place in the other language. */
export function LanguageSwitch(): JSX.Element {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  const { pathname, search, hash } = useLocation();
  return (
    <Link
      className="nw"
      to={`${inLanguage(pathname, other)}${search}${hash}`}
      lang={LANGUAGE_TAG[other]}
      hrefLang={LANGUAGE_TAG[other]}
      preventScrollReset
    >
      {other === 'en' ? 'English' : '中文'}
    </Link>
  );
}
