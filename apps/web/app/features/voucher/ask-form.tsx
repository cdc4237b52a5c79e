import { Button, Field, figureText, useLanguage, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useNavigate } from 'react-router';
import type { HostedTeam, VoucherEstimate, VoucherRound } from '../../api/types';
import { localPath } from '../../frame/locale';
import { useApi } from '../session/session-context';
import { applyMessages } from './apply.messages';
import { EstimateView } from './estimate-view';
import { FormTrouble } from './form-trouble';
import { HolderField } from './holder-field';
import { useSending, type Sending } from './use-sending';
import { useVoucherEstimate } from './use-voucher-estimate';

type Kind = VoucherEstimate['kind'];
const FIELDS = { '/contractAmount': 'contract', '/amount': 'contract', '/kind': 'kind', '/team': 'holder' };

/** What is asked for. */
interface Wish {
  /** The team that it is for; empty for the company itself. */
  readonly team: string;
  readonly kind: Kind;
  /** Amount of the contract, as typed. */
  readonly contract: string;
}

/**
 * Asks for a voucher, for the company or a team that it hosts; what it would be worth follows as one types. The company
 * declares its size before; a team needs no declaration.
 */
export function AskForm(props: {
  readonly round: VoucherRound;
  readonly declared: boolean;
  readonly teams: readonly HostedTeam[];
}): JSX.Element {
  const t = useMessages(applyMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const sending = useSending();
  const { round, declared, teams } = props;
  const [wish, setWish] = useState<Wish>({ team: '', kind: round.kinds[0]?.id ?? 'testing', contract: '' });
  // One application however often its button is pressed; another amount or holder is another application.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const change = (part: Partial<Wish>) => {
    setWish((now) => ({ ...now, ...part }));
    setKey(crypto.randomUUID());
  };
  const { team, kind, contract } = wish;
  const ready = declared || team !== '';
  const asked = { round: round.id, kind, typed: ready ? contract : '', team };
  const estimate = useVoucherEstimate(asked);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!estimate) return;
    const { contractAmount, amount } = estimate;
    const body = { round: round.id, kind, contractAmount, amount, key, ...(team ? { team } : {}) };
    if (await sending.send(() => api.POST('/voucher/vouchers', { body })))
      await navigate(localPath('/workspace/vouchers', language));
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble sending={sending} fieldIds={FIELDS} />
      <HolderField
        teams={teams}
        team={team}
        error={sending.mistakes.get('/team')}
        onChange={(next) => change({ team: next })}
      />
      {ready ? (
        <WishFields round={round} wish={wish} sending={sending} onChange={change} />
      ) : (
        <p className="soft">{t('web.apply.ask.first')}</p>
      )}
      {estimate ? <EstimateView estimate={estimate} /> : null}
      {estimate && Number(estimate.amount) > 0 ? (
        <p>
          <Button type="submit" busy={sending.busy}>
            {t('web.apply.send', { amount: figureText(estimate.amount) })}
          </Button>
        </p>
      ) : null}
    </form>
  );
}

function WishFields(props: {
  readonly round: VoucherRound;
  readonly wish: Wish;
  readonly sending: Sending;
  readonly onChange: (part: Partial<Wish>) => void;
}): JSX.Element {
  const t = useMessages(applyMessages);
  const language = useLanguage();
  const { round, wish, onChange } = props;
  const { mistakes } = props.sending;
  return (
    <div className="pair">
      <Field id="kind" label={t('web.apply.kind')} error={mistakes.get('/kind')}>
        {(control) => (
          <select
            {...control}
            value={wish.kind}
            onChange={({ target }) => onChange({ kind: target.value as Kind })}
          >
            {round.kinds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="contract"
        label={t('web.apply.contract')}
        hint={t('web.apply.contract.hint')}
        error={mistakes.get('/contractAmount') ?? mistakes.get('/amount')}
      >
        {(control) => (
          <input
            {...control}
            className="num"
            inputMode="decimal"
            autoComplete="off"
            value={wish.contract}
            onChange={({ target }) => onChange({ contract: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
