import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createRequestHandler,
  RouterContextProvider,
  type RouterContext,
  type ServerBuild,
} from 'react-router';
import type { PortalContext } from '#contracts';

type Key = RouterContext<PortalContext>;

/** The built React Router application: renders a page for a request. */
export class WebApplication {
  private readonly handle: ReturnType<typeof createRequestHandler>;

  private constructor(
    build: ServerBuild,
    private readonly key: Key,
  ) {
    this.handle = createRequestHandler(build, 'production');
  }

  /** @returns null when there is no build: the gateway then serves the API alone */
  static async load(folder: string): Promise<WebApplication | null> {
    const path = join(folder, 'server', 'index.js');
    try {
      await access(path);
    } catch {
      return null;
    }
    const build = (await import(pathToFileURL(path).href)) as ServerBuild;
    // The build holds its own copy of the key; a key is known by its identity.
    const { portalContext } = build.entry.module as unknown as { portalContext?: Key };
    if (!portalContext) throw new Error(`${path} does not export portalContext from its entry`);
    return new WebApplication(build, portalContext);
  }

  async render(request: Request, context: PortalContext): Promise<Response> {
    const provider = new RouterContextProvider();
    provider.set(this.key, context);
    return this.handle(request, provider);
  }
}
