import { useMessages } from '#look';
import type { JSX } from 'react';
import { bodyBlocks, type Block } from './body-blocks';
import { entryMessages } from './entry.messages';

/** With fewer headings one finds one's way. */
const MANY = 4;

/** The text of an entry with its headings; a long one begins with its contents. */
export function EntryBody({ body }: { readonly body: string }): JSX.Element {
  const t = useMessages(entryMessages);
  const blocks = bodyBlocks(body);
  const headings = blocks.filter((block) => block.is === 'heading');
  if (blocks.length === 0) return <p className="soft">{t('web.entry.body.none')}</p>;
  return (
    <>
      {headings.length >= MANY ? (
        <details className="contents noprint">
          <summary>{t('web.entry.contents')}</summary>
          <ol lang="zh-CN">
            {headings.map(({ id, text, level }) => (
              <li key={id} className={level === 3 ? 'under' : undefined}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      <div className="prose" lang="zh-CN">
        {blocks.map((block, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines of one text have no other name
          <BlockView key={at} block={block} />
        ))}
      </div>
    </>
  );
}

function BlockView({ block }: { readonly block: Block }): JSX.Element {
  if (block.is === 'heading')
    return block.level === 2 ? <h3 id={block.id}>{block.text}</h3> : <h4 id={block.id}>{block.text}</h4>;
  return (
    <p>
      {block.is === 'article' ? <b>{block.number} </b> : null}
      {block.text}
    </p>
  );
}
