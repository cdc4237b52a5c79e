import { canonicalFigure } from '#look';
import { useEffect, useState } from 'react';
import type { VoucherEstimate } from '../../api/types';
import { useApi } from '../session/session-context';

/** A pause in typing, in milliseconds. */
const PAUSE = 400;

export interface Asked {
  readonly round: string;
  readonly kind: VoucherEstimate['kind'];
  /** Of the contract, as typed. */
  readonly typed: string;
  /** The team that it is for; empty for the company itself. */
  readonly team: string;
}

/** The estimate for what is typed, a moment after the last key; null while there is none. */
export function useVoucherEstimate({ round, kind, typed, team }: Asked): VoucherEstimate | null {
  const api = useApi();
  const amount = canonicalFigure(typed, 2);
  const asked = amount === null || Number(amount) <= 0 ? null : `${kind} ${amount} ${team}`;
  const [answer, setAnswer] = useState<{ asked: string; estimate: VoucherEstimate } | null>(null);
  useEffect(() => {
    if (asked === null || amount === null) return undefined;
    const stop = new AbortController();
    const read = async () => {
      const { data } = await api.GET('/voucher/rounds/{id}/estimate', {
        params: { path: { id: round }, query: { kind, amount, ...(team ? { team } : {}) } },
        signal: stop.signal,
      });
      if (data && !stop.signal.aborted) setAnswer({ asked, estimate: data });
    };
    const timer = setTimeout(() => void read().catch(() => undefined), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, round, kind, amount, team, asked]);
  return answer !== null && answer.asked === asked ? answer.estimate : null;
}
