import { fill, type Language } from '#kernel';
import { upstreamMessages } from './upstream.messages.js';
import type { UpstreamSettings } from './upstream-settings.js';

/** A way to sign in by another provider. */
export interface UpstreamChoice {
  readonly label: string;
  readonly href: string;
}

export function upstreamChoices(
  providers: readonly UpstreamSettings[],
  interactionUid: string,
  language: Language,
): UpstreamChoice[] {
  return providers.map(({ id, name }) => ({
    label: fill(upstreamMessages['upstream.by'][language], { provider: name[language] }),
    href: `/interaction/${interactionUid}/upstream/${id}?lang=${language}`,
  }));
}
