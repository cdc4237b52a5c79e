import { canonicalFigure } from '#look';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../../api/api-problem';
import type { VoucherOrderEstimate } from '../../api/types';
import { useApi } from '../session/session-context';

/** A pause in typing, in milliseconds. */
const PAUSE = 400;

/** What came of asking; `words` say why there is no split. */
interface Answer {
  readonly estimate: VoucherOrderEstimate | null;
  readonly words: string | null;
}
const NOTHING: Answer = { estimate: null, words: null };

/** How what is typed would be split, a moment after the last key. */
export function useOrderEstimate(voucher: string, item: string, typed: string): Answer {
  const api = useApi();
  const contractAmount = canonicalFigure(typed, 2);
  const asks = contractAmount !== null && Number(contractAmount) > 0 && voucher !== '';
  const asked = asks ? `${voucher} ${item} ${contractAmount}` : null;
  const [answer, setAnswer] = useState<Answer & { readonly asked: string | null }>({
    ...NOTHING,
    asked: null,
  });
  useEffect(() => {
    if (asked === null || contractAmount === null) return undefined;
    const stop = new AbortController();
    const read = async () => {
      try {
        const { data } = await api.GET('/voucher/orders/estimate', {
          params: { query: { voucher, item, contractAmount } },
          signal: stop.signal,
        });
        if (data && !stop.signal.aborted) setAnswer({ asked, estimate: data, words: null });
      } catch (error) {
        // Out of reach: the next key asks again, and the form itself says it when it is sent.
        if (!(error instanceof ApiProblem) || stop.signal.aborted) return;
        const words = error.problem.errors?.[0]?.message ?? error.message;
        setAnswer({ asked, estimate: null, words });
      }
    };
    const timer = setTimeout(() => void read(), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, asked, contractAmount, item, voucher]);
  return answer.asked === asked ? answer : NOTHING;
}
