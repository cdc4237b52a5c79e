import { fill } from '#kernel';
import { LinkButton } from '#look';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';
import { upstreamMessages } from './upstream.messages.js';

export type UpstreamProblem =
  'unavailable' | 'answer' | 'denied' | 'cookies' | 'refused' | 'closed' | 'often';

export interface UpstreamProblemPage {
  readonly context: PageContext;
  readonly problem: UpstreamProblem;
  /** What people call the other provider. */
  readonly provider: string;
  /** Where to go on without it. */
  readonly back: string;
}

export function upstreamProblemPage({ context, problem, provider, back }: UpstreamProblemPage): string {
  const { language } = context;
  const title = fill(upstreamMessages['upstream.problem.title'][language], { provider });
  const children = (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{title}</h1>
        <p className="soft">
          {fill(upstreamMessages[`upstream.problem.${problem}`][language], { provider })}
        </p>
      </div>
      <p>
        <LinkButton href={back}>{upstreamMessages['upstream.problem.back'][language]}</LinkButton>
      </p>
      {context.requestId ? (
        <p className="small quiet">
          {upstreamMessages['upstream.problem.number'][language]}{' '}
          <span className="mono">{context.requestId}</span>
        </p>
      ) : null}
    </main>
  );
  return renderDocument({ context, title, children });
}
