import { createReadableStreamFromReadable } from '@react-router/node';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { NonceContext } from './frame/nonce-context';
import { portalContext } from './load-context';

// The gateway takes the key from here: see load-context.ts.
export { portalContext };

/** How long a page may take before its stream is cut, in milliseconds. */
const RENDER_LIMIT = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Response | Promise<Response> {
  headers.set('content-type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });

  const { nonce } = context.get(portalContext);
  return new Promise((resolve, reject) => {
    let rendering = true;
    const answer = () => {
      rendering = false;
      const body = new PassThrough({ final: (done) => (clearTimeout(limit), done()) });
      pipe(body);
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        onShellReady: answer,
        onShellError: reject,
        onError(error: unknown) {
          // Before the shell is out, the error is reported by whoever asked for the page.
          if (!rendering) console.error(error);
        },
      },
    );
    const limit = setTimeout(abort, RENDER_LIMIT);
  });
}
