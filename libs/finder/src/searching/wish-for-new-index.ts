import type { Db } from '#platform';
import { ChangeFeed } from '../feed/change-feed.js';

/** Every machine builds its search index anew, beside the one in use. */
export async function wishForNewIndex(db: Db): Promise<void> {
  await db.run((tx) => new ChangeFeed(db).take(tx, 'wish'));
}
