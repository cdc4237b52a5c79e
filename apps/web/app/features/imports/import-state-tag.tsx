import { Tag, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderImportSummary } from '../../api/types';
import { importState, STATE_LOOK } from './import-state';
import { importsMessages } from './imports.messages';

export function ImportStateTag({ order }: { readonly order: FinderImportSummary }): JSX.Element {
  const t = useMessages(importsMessages);
  const state = importState(order);
  const [tone, icon] = STATE_LOOK[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`web.imports.state.${state}`)}
    </Tag>
  );
}
