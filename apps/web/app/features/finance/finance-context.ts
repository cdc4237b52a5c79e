import { useOutletContext } from 'react-router';

/** What the person may do at the finance desk. The services decide again on every act. */
export interface FinanceContext {
  readonly mayManage: boolean;
  readonly mayApprove: boolean;
}

export function useFinance(): FinanceContext {
  return useOutletContext<FinanceContext>();
}
