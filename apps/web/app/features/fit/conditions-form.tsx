import { Button, DecisionBar, EmptyState, Icon, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import type { FinderConditions } from '../../api/types';
import { localPath } from '../../frame/locale';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { ConditionFields } from './condition-fields';
import { conditionFieldIds } from './condition-field-ids';
import { FactList } from './fact-list';
import { conditionsMessages } from './conditions.messages';
import { namedMistakes } from './named-mistakes';
import { TriedTable } from './tried-table';
import { useConditionDraft } from './use-condition-draft';
import { useTrial } from './use-trial';

/** The conditions as they are typed, what sample companies get by them, and what they may speak of. */
export function ConditionsForm({ record }: { readonly record: FinderConditions }): JSX.Element {
  const t = useMessages(conditionsMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const api = useApi();
  const sending = useSending();
  const draft = useConditionDraft(record);
  const { conditions } = draft;
  const trial = useTrial(conditions.map(({ expression }) => expression));
  const publish = async () => {
    const done = await sending.send(() =>
      api.PUT('/finder/records/{id}/conditions', {
        params: { path: { id: record.id } },
        body: { version: record.version, conditions: [...conditions] },
      }),
    );
    if (!done) return;
    draft.giveUp();
    const said = t('web.conditions.saved');
    await navigate(localPath(`/desk/entries/records/${record.id}/conditions`, language), { state: { said } });
  };
  return (
    <div className="stack-3">
      <FormTrouble
        sending={{ ...sending, mistakes: namedMistakes(sending.mistakes, language) }}
        fieldIds={conditionFieldIds(conditions.length)}
      />
      <Panel id="h-conditions" title={t('web.conditions.list')} hint={t('web.conditions.kept')}>
        {conditions.length === 0 ? (
          <EmptyState title={t('web.conditions.none')}>
            <p>{t('web.conditions.none.text')}</p>
          </EmptyState>
        ) : (
          <ol className="conditionlist">
            {conditions.map((condition, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- conditions have no other name
              <li key={at}>
                <ConditionFields
                  at={at}
                  record={record}
                  condition={condition}
                  draft={draft}
                  wrong={sending.mistakes}
                  fault={trial.faultOf(at)}
                />
              </li>
            ))}
          </ol>
        )}
        <p>
          <Button kind="second" onClick={draft.add}>
            <Icon name="plus" /> {t('web.conditions.add')}
          </Button>
        </p>
      </Panel>
      <Panel id="h-try" title={t('web.conditions.try')} hint={t('web.conditions.try.note')}>
        <TriedTable trial={trial} />
      </Panel>
      <FactList facts={record.facts} />
      <DecisionBar label={t('web.conditions.title')}>
        <Button busy={sending.busy} onClick={() => void publish()}>
          {t('web.conditions.save')}
        </Button>
        {draft.isChanged ? (
          <Button kind="second" onClick={draft.giveUp}>
            {t('web.conditions.give-up')}
          </Button>
        ) : null}
      </DecisionBar>
    </div>
  );
}
