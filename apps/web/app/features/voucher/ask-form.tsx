import { Button, canonicalFigure, Field, figureText, useLanguage, useMessages } from '#look';
import { useEffect, useState, type FormEvent, type JSX } from 'react';
import { useNavigate } from 'react-router';
import type { VoucherEstimate, VoucherRound } from '../../api/types';
import { localPath } from '../../frame/locale';
import { useApi, type Api } from '../session/session-context';
import { applyMessages } from './apply.messages';
import { EstimateView } from './estimate-view';
import { FormTrouble } from './form-trouble';
import { useSending } from './use-sending';

type Kind = VoucherEstimate['kind'];
const FIELDS = { '/contractAmount': 'contract', '/amount': 'contract', '/kind': 'kind' };
/** A pause in typing, in milliseconds. */
const PAUSE = 400;

/** Asks for a voucher; what it would be worth follows as one types. */
export function AskForm({ round }: { readonly round: VoucherRound }): JSX.Element {
  const t = useMessages(applyMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const sending = useSending();
  const [kind, setKind] = useState<Kind>(round.kinds[0]?.id ?? 'testing');
  const [contract, setContract] = useState('');
  // One application however often its button is pressed; another amount is another application.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const change = (work: () => void) => {
    work();
    setKey(crypto.randomUUID());
  };
  const estimate = useEstimate(api, round.id, kind, contract);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!estimate) return;
    const { contractAmount, amount } = estimate;
    const body = { round: round.id, kind, contractAmount, amount, key };
    if (await sending.send(() => api.POST('/voucher/vouchers', { body })))
      await navigate(localPath('/workspace/vouchers', language));
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble sending={sending} fieldIds={FIELDS} />
      <div className="pair">
        <Field id="kind" label={t('web.apply.kind')} error={sending.mistakes.get('/kind')}>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={({ target }) => change(() => setKind(target.value as Kind))}
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
          error={sending.mistakes.get('/contractAmount') ?? sending.mistakes.get('/amount')}
        >
          {(control) => (
            <input
              {...control}
              className="num"
              inputMode="decimal"
              autoComplete="off"
              value={contract}
              onChange={({ target }) => change(() => setContract(target.value))}
            />
          )}
        </Field>
      </div>
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

/** The estimate for what is typed, a moment after the last key; null while there is none. */
function useEstimate(api: Api, round: string, kind: Kind, typed: string): VoucherEstimate | null {
  const amount = canonicalFigure(typed, 2);
  const asked = amount === null || Number(amount) <= 0 ? null : `${kind} ${amount}`;
  const [answer, setAnswer] = useState<{ asked: string; estimate: VoucherEstimate } | null>(null);
  useEffect(() => {
    if (asked === null || amount === null) return undefined;
    const stop = new AbortController();
    const read = async () => {
      const { data } = await api.GET('/voucher/rounds/{id}/estimate', {
        params: { path: { id: round }, query: { kind, amount } },
        signal: stop.signal,
      });
      if (data && !stop.signal.aborted) setAnswer({ asked, estimate: data });
    };
    const timer = setTimeout(() => void read().catch(() => undefined), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, round, kind, amount, asked]);
  return answer !== null && answer.asked === asked ? answer.estimate : null;
}
