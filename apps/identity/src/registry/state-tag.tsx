import type { JSX } from 'react';
import type { RegisteredClient } from '#identity';
import { Tag, useMessages } from '#look';
import { registryMessages } from './registry.messages.js';

/** Whether people can sign in to a system. */
export function StateTag({ client }: { readonly client: RegisteredClient }): JSX.Element {
  const t = useMessages(registryMessages);
  return client.disabledAt ? (
    <Tag tone="warn" icon="warn">
      {t('clients.state.disabled')}
    </Tag>
  ) : (
    <Tag tone="ok" icon="check">
      {t('clients.state.enabled')}
    </Tag>
  );
}
