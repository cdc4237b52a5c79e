import { clockText, Panel, TodoList, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind, FinderProposal } from '../../api/types';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { EntryFields } from './entry-fields';
import { isSame, placeId, placesOf, placesOfEntry } from './entry-places';
import { entryMessages } from './entry.messages';
import { pointersOf, wordsOf } from './place-words';
import { ProposalMoves } from './proposal-moves';
import { openReturns } from './returned-places';
import { useEntryDraft, type EntryDraft } from './use-entry-draft';

/** The form of a proposal: what an editor asked for on top, each field with what is public now, saved as it is left. */
export function ProposalForm(props: {
  readonly proposal: FinderProposal;
  readonly kind: FinderKind;
}): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { proposal, kind } = props;
  const draft = useEntryDraft(proposal);
  const sending = useSending();
  const pointers = pointersOf(kind);
  const saved = placesOf(proposal);
  // What is still as it was sent back.
  const asked = openReturns(proposal)
    .filter((item) => !isMended(proposal, item, draft, language))
    .map(({ pointer, comment }) => [pointer, comment] as const);
  // What was refused is no longer true of what has been typed over it since.
  const refused = [...sending.mistakes].filter(([pointer]) => isSame(draft.values[pointer], saved[pointer]));
  return (
    <div className="stack-3">
      <FormTrouble
        sending={sending}
        fieldIds={Object.fromEntries(pointers.map((pointer) => [pointer, placeId(pointer)]))}
      />
      <Asked proposal={proposal} draft={draft} />
      <Panel id="h-entry" title={t('web.entries.content')} hint={<SavedWords draft={draft} />}>
        <EntryFields
          kind={kind}
          values={draft.values}
          wrong={new Map([...asked, ...refused])}
          before={beforeOf(proposal, draft, language)}
          shown={proposal.shown}
          onChange={draft.change}
          onLeave={() => void draft.settle()}
        />
      </Panel>
      <ProposalMoves proposal={proposal} sending={sending} settle={draft.settle} version={draft.version} />
    </div>
  );
}

/** What is public at the places where something else is typed. */
function beforeOf({ published }: FinderProposal, draft: EntryDraft, language: 'zh' | 'en') {
  if (!published) return new Map<string, string>();
  const [words, places] = [wordsOf(published, language), placesOfEntry(published)];
  return new Map(
    [...new Set([...Object.keys(places), ...Object.keys(draft.values)])]
      .filter((pointer) => !isSame(places[pointer], draft.values[pointer]))
      .map((pointer) => [pointer, words.get(pointer) ?? '']),
  );
}

/** What an editor asked to be changed, each line linked to its field, with what has been changed since. */
function Asked(props: { readonly proposal: FinderProposal; readonly draft: EntryDraft }): JSX.Element | null {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { proposal, draft } = props;
  if (proposal.state !== 'returned') return null;
  const open = openReturns(proposal);
  const reason = proposal.timeline.at(-1)?.note;
  return (
    <TodoList
      title={t(open.length > 0 ? 'web.entries.asked' : 'web.entries.asked.whole', { count: open.length })}
      items={open.map((item) => ({
        fieldId: placeId(item.pointer),
        text: t('web.entries.asked.item', { label: item.label[language], comment: item.comment }),
        done: isMended(proposal, item, draft, language),
      }))}
    >
      {reason ? <p className="prose">{reason}</p> : null}
    </TodoList>
  );
}

/** Whether what was sent back is another value now, saved or typed. */
function isMended(
  proposal: FinderProposal,
  { pointer, before }: FinderProposal['returns'][number],
  draft: EntryDraft,
  language: 'zh' | 'en',
): boolean {
  const isTyped = !isSame(draft.values[pointer], placesOf(proposal)[pointer]);
  return isTyped || (before?.[language] ?? '') !== wordsNow(proposal, pointer, language);
}

/** What is saved at a place, in words. */
function wordsNow(proposal: FinderProposal, pointer: string, language: 'zh' | 'en'): string {
  const { title, titleEn, body, shown } = proposal;
  return wordsOf({ title, titleEn, body, fields: shown }, language).get(pointer) ?? '';
}

function SavedWords({ draft }: { readonly draft: EntryDraft }): JSX.Element {
  const t = useMessages(entryMessages);
  const { trouble, saving, savedAt } = draft;
  if (trouble) {
    const words = trouble === 'away' ? t('web.entries.unsaved.away') : trouble.words;
    return (
      <span className="wrong" role="alert">
        {t('web.entries.unsaved', { words })}
      </span>
    );
  }
  if (saving) return <span>{t('web.entries.saving')}</span>;
  return (
    <span>
      {savedAt ? t('web.entries.saved', { time: clockText(savedAt) }) : t('web.entries.saved.hint')}
    </span>
  );
}
