import { catalogueItemTold, type PayloadOf } from '#contracts';
import { EventProcessor, Processor, Subscribe, type Tx } from '#platform';
import { ShowCatalogueItem } from './show-catalogue-item.js';

export const FINDER_CATALOGUE_QUEUE = 'finder-catalogue';

@Processor(FINDER_CATALOGUE_QUEUE)
export class CatalogueProcessor extends EventProcessor {
  constructor(private readonly showing: ShowCatalogueItem) {
    super();
  }

  @Subscribe(catalogueItemTold, 'finder.show-catalogue-item')
  async told(tx: Tx, item: PayloadOf<typeof catalogueItemTold>): Promise<void> {
    await this.showing.run(tx, item);
  }
}
