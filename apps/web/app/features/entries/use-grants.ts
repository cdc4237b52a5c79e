import { usePortal } from '../../frame/portal-data';

/** What the person may do for the company in the directories. The services decide again. */
export function useGrants(): { readonly mayFill: boolean; readonly maySubmit: boolean } {
  const granted = usePortal().session?.grants['finder'] ?? [];
  return { mayFill: granted.includes('fill'), maySubmit: granted.includes('submit') };
}
