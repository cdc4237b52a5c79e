import { createConnection } from 'mysql2/promise';
import { describe, expect, it } from 'vitest';
import { createTestDatabase, createTestRedis } from '../support/engines.js';

describe('engines of the tests', () => {
  it('give a database whose user sees nothing else', async () => {
    const database = await createTestDatabase('engines');
    const connection = await createConnection(database.url);
    const [rows] = await connection.query('SHOW DATABASES');
    await connection.end();
    await database.drop();
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([{ Database: 'information_schema' }, { Database: database.name }]),
    );
  });

  it('give a Redis that never drops queued work', async () => {
    const { redis, prefix, clean } = createTestRedis('engines');
    await redis.set(`${prefix}key`, '1');
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    await clean();
  });
});
