import { Button, CardCell, CardRow, CardTable, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { LexiconLine } from '../../api/types';
import { Original } from '../search/original';
import { dictionaryMessages } from './dictionary.messages';
import { lineText } from './line-words';

/** Lines of the dictionary with who changed them last. */
export function LineTable(props: {
  readonly items: readonly LexiconLine[];
  readonly onChange: (line: LexiconLine) => void;
  readonly onRemove: (line: LexiconLine) => void;
}): JSX.Element {
  const t = useMessages(dictionaryMessages);
  const language = useLanguage();
  const columns = [
    { key: 'words', label: t('web.dict.column.words') },
    { key: 'type', label: t('web.dict.type') },
    { key: 'changed', label: t('web.dict.column.changed') },
    { key: 'act', label: t('web.dict.column.act'), silent: true },
  ];
  return (
    <CardTable caption={t('web.dict.lines')} columns={columns}>
      {props.items.map((line) => {
        const words = lineText(line);
        return (
          <CardRow key={line.id} head={<Original text={words} />}>
            <CardCell label={t('web.dict.type')}>{t(`web.dict.type.${line.type}`)}</CardCell>
            <CardCell label={t('web.dict.column.changed')}>
              <span className="small soft num">
                {line.changedBy ? (
                  <>
                    <Original text={line.changedBy} /> · {momentText(line.changedAt, language)}
                  </>
                ) : (
                  t('web.dict.shipped')
                )}
              </span>
            </CardCell>
            <CardCell>
              <span className="row">
                <Button
                  kind="plain"
                  aria-label={t('web.dict.change.of', { words })}
                  onClick={() => props.onChange(line)}
                >
                  {t('web.dict.change')}
                </Button>
                <Button
                  kind="plain"
                  aria-label={t('web.dict.remove.of', { words })}
                  onClick={() => props.onRemove(line)}
                >
                  {t('web.dict.remove')}
                </Button>
              </span>
            </CardCell>
          </CardRow>
        );
      })}
    </CardTable>
  );
}
