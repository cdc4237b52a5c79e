import { Button, CardCell, CardRow, CardTable, Field, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import { returnFieldId } from '../desk/return-field-id';
import { LONGEST_COMMENT, withoutReturn, withReturns, type ReviewDraft } from '../desk/review-draft';
import type { ChangeDraft } from '../desk/use-review-draft';
import { voucherDeskMessages } from './voucher-desk.messages';

/** One thing that is looked at and can be sent back. */
export interface ReviewItem {
  readonly pointer: string;
  readonly label: string;
  readonly value: ReactNode;
  /** What stood there before, where a table shows both. */
  readonly before?: ReactNode;
}

/** What is reviewed, row by row; with a draft each row can be marked to go back, with a comment. */
export function ReturnTable(props: {
  readonly caption: string;
  readonly items: readonly ReviewItem[];
  /** Null where nothing can be sent back now. */
  readonly returning: { readonly draft: ReviewDraft; readonly change: ChangeDraft } | null;
  readonly mistakes: ReadonlyMap<string, string>;
  /** Names the column of what stood there before; it is there where an item has one. */
  readonly beforeLabel?: string;
}): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const { returning, beforeLabel } = props;
  const isCompared = beforeLabel !== undefined && props.items.some(({ before }) => before !== undefined);
  const columns = [
    { key: 'item', label: t('web.vdesk.item') },
    ...(isCompared ? [{ key: 'before', label: beforeLabel }] : []),
    { key: 'value', label: t('web.vdesk.value') },
    ...(returning ? [{ key: 'return', label: t('web.vdesk.return'), silent: true }] : []),
  ];
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((item) => {
        const entry = returning?.draft.returns.find(({ pointer }) => pointer === item.pointer);
        return (
          <CardRow
            key={item.pointer}
            head={<span className="nw">{item.label}</span>}
            {...(entry ? { kind: 'flag' } : {})}
          >
            {isCompared ? <CardCell label={beforeLabel}>{item.before}</CardCell> : null}
            <CardCell label={t('web.vdesk.value')}>
              <span className="prose">{item.value}</span>
              {returning && entry ? (
                <CommentField
                  item={item}
                  comment={entry.comment}
                  error={props.mistakes.get(item.pointer)}
                  onChange={(comment) =>
                    returning.change((draft) => withReturns(draft, [item.pointer], comment))
                  }
                />
              ) : null}
            </CardCell>
            {returning ? (
              <CardCell>
                <MarkButton item={item} marked={entry !== undefined} change={returning.change} />
              </CardCell>
            ) : null}
          </CardRow>
        );
      })}
    </CardTable>
  );
}

function MarkButton(props: {
  readonly item: ReviewItem;
  readonly marked: boolean;
  readonly change: ChangeDraft;
}): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const { item, marked, change } = props;
  const { pointer, label } = item;
  return (
    <Button
      kind="plain"
      aria-label={t(marked ? 'web.vdesk.return.not.of' : 'web.vdesk.return.of', { label })}
      onClick={() =>
        change((draft) => (marked ? withoutReturn(draft, pointer) : withReturns(draft, [pointer], '')))
      }
    >
      {t(marked ? 'web.vdesk.return.not' : 'web.vdesk.return.this')}
    </Button>
  );
}

function CommentField(props: {
  readonly item: ReviewItem;
  readonly comment: string;
  readonly error: string | undefined;
  readonly onChange: (comment: string) => void;
}): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  return (
    <Field
      id={returnFieldId(props.item.pointer)}
      label={t('web.vdesk.comment', { label: props.item.label })}
      error={props.error}
    >
      {(control) => (
        <textarea
          {...control}
          rows={2}
          maxLength={LONGEST_COMMENT}
          value={props.comment}
          onChange={({ target }) => props.onChange(target.value)}
        />
      )}
    </Field>
  );
}
