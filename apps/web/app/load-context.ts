import type { PortalContext } from '#contracts';
import { createContext } from 'react-router';

export type { PortalContext, PortalSession } from '#contracts';

/**
 * The key under which pages find it: `context.get(portalContext)`. The gateway takes this very key from the server
 * build (`build.entry.module.portalContext`), because a key is known by its identity and the build holds its own copy.
 */
export const portalContext = createContext<PortalContext>();
