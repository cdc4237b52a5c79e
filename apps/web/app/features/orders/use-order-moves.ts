import { useRevalidator } from 'react-router';
import type { VoucherOrder } from '../../api/types';
import { useApi } from '../session/session-context';
import { useSending, type Sending } from '../voucher/use-sending';

/** Moves that take nothing but a reason. */
export type PlainMove = 'confirm' | 'start' | 'accept' | 'send-back' | 'cancel';

export interface OrderMoving extends Omit<Sending, 'send'> {
  /** @returns whether it was done */
  readonly make: (move: PlainMove, reason?: string) => Promise<boolean>;
}

/** Makes moves of an order's workflow and reads it again, whether or not they were made: it may have moved meanwhile. */
export function useOrderMoves({ id, version }: Pick<VoucherOrder, 'id' | 'version'>): OrderMoving {
  const api = useApi();
  const { revalidate } = useRevalidator();
  const { send, ...sending } = useSending();
  const make = async (move: PlainMove, reason?: string): Promise<boolean> => {
    const done = await send(() =>
      api.POST(`/voucher/orders/{id}/${move}`, {
        params: { path: { id } },
        body: { version, ...(reason ? { reason } : {}) },
      }),
    );
    await revalidate();
    return done;
  };
  return { ...sending, make };
}
