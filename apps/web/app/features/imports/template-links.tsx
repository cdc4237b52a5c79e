import { Icon, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind } from '../../api/types';
import { importsMessages } from './imports.messages';

/** Empty tables with the columns of a directory. */
export function TemplateLinks({ kind }: { readonly kind: FinderKind }): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  return (
    <Panel id="h-template" title={t('web.imports.template')}>
      <p className="small soft">{t('web.imports.template.text', { kind: kind.name[language] })}</p>
      <ul className="plainlist">
        {(['xlsx', 'csv'] as const).map((format) => (
          <li key={format}>
            <a
              href={`/api/finder/exports/templates?kind=${kind.id}&format=${format}&lang=${language}`}
              download
            >
              <Icon name="download" /> {t('web.imports.template.get', { format: format.toUpperCase() })}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
