// The smallest web build that React Router serves: one route that says back what the gateway has told it.
import { createContext } from 'react-router';

const portalContext = createContext();

const seenBy = async (request, context) => {
  const { session, api, systems, locale, nonce, publicUrl, csrfToken, requestId, accountUrl } =
    context.get(portalContext);
  const { searchParams } = new URL(request.url);
  const path = searchParams.get('call');
  const called = path && (await api(path));
  return {
    url: request.url,
    cookie: request.headers.get('cookie'),
    session,
    locale,
    nonce,
    publicUrl,
    csrfToken,
    requestId,
    accountUrl,
    systems: searchParams.has('systems') ? await systems() : undefined,
    called: called && { status: called.status, body: await called.json() },
  };
};

const root = {
  default: () => null,
  loader: ({ request, context }) => seenBy(request, context),
  action: async ({ request, context }) => ({
    ...(await seenBy(request, context)),
    form: Object.fromEntries(await request.formData()),
  }),
};

const page = (_request, status, headers, { staticHandlerContext: { loaderData, actionData } }) => {
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(JSON.stringify({ ...loaderData?.root, ...actionData?.root }), { status, headers });
};

export const entry = { module: { default: page, portalContext } };
export const routes = { root: { id: 'root', path: '*', module: root } };
export const assets = {
  entry: { module: '/assets/app.js', imports: [] },
  routes: { root: { id: 'root', path: '*', hasLoader: true, hasAction: true, module: '/assets/app.js' } },
  url: '/assets/manifest.js',
  version: '1',
};
export const assetsBuildDirectory = 'client';
export const basename = '/';
export const publicPath = '/';
export const future = {};
export const isSpaMode = false;
export const ssr = true;
export const prerender = [];
export const routeDiscovery = { mode: 'initial' };
