import { useRouteLoaderData } from 'react-router';
import type { PortalSession } from '../load-context';

/** What every page knows, from the root loader. */
export interface PortalData {
  readonly session: PortalSession | null;
  readonly csrfToken: string | null;
  readonly publicUrl: string;
  readonly accountUrl: string | null;
  readonly requestId: string;
}

const UNKNOWN: PortalData = {
  session: null,
  csrfToken: null,
  publicUrl: '',
  accountUrl: null,
  requestId: '',
};

/** Also answers on problem pages, where the root loader itself may have failed: then nobody is known. */
export function usePortal(): PortalData {
  return useRouteLoaderData<PortalData>('root') ?? UNKNOWN;
}
