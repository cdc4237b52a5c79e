import { BrandMark, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { frameMessages } from './frame.messages';
import { LANGUAGE_TAG } from './locale';
import { LocalLink } from './local-link';

/** Mark and name of the portal; `place` names a console instead. */
export function PortalBrand({ place }: { readonly place?: string }): JSX.Element {
  const t = useMessages(frameMessages);
  const language = useLanguage();
  return (
    <LocalLink className="brand" to="/">
      <BrandMark />
      {place ? (
        <span>
          {place}
          <span className="vh"> · {t('web.portal')}</span>
        </span>
      ) : (
        <span>
          {t('web.portal')}
          <small lang={LANGUAGE_TAG[language === 'zh' ? 'en' : 'zh']}>{t('web.portal.other')}</small>
        </span>
      )}
    </LocalLink>
  );
}
