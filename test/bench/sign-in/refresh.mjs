import { createClient } from 'redis';
import { HttpLine } from './http-line.mjs';

/** The refresh tokens of sessions that the gateway has opened, one for each of `people`. */
export async function refreshTokens(redisUrl, people) {
  const redis = createClient({ url: redisUrl });
  await redis.connect();
  const tokens = [];
  for await (const keys of redis.scanIterator({ MATCH: 'gateway:tokens:*', COUNT: 500 })) {
    for (const key of keys) if (tokens.length < people) tokens.push(await redis.hGet(key, 'refresh'));
    if (tokens.length === people) break;
  }
  await redis.close();
  if (tokens.length < people) throw new Error(`only ${tokens.length} sessions have refresh tokens`);
  return tokens;
}

/**
 * As many refreshes as the holders of the tokens can do one after the other, each time with the token that the last
 * one gave, as the gateway asks for them. The tokens in the array are replaced.
 */
export async function refreshLoad({ identity, client, tokens, seconds }) {
  const lines = await Promise.all(tokens.map(() => HttpLine.open(identity)));
  const credentials = Buffer.from(`${client.id}:${client.secret}`).toString('base64');
  const began = performance.now();
  const until = began + seconds * 1000;
  let refreshes = 0;
  await Promise.all(
    lines.map(async (line, at) => {
      while (performance.now() < until) {
        const form = new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: tokens[at],
          resource: 'urn:portal:workspace',
        });
        const answer = await line.ask(
          'POST',
          '/token',
          '',
          form.toString(),
          `Authorization: Basic ${credentials}\r\n`,
        );
        if (answer.status !== 200) throw new Error(`a refresh was answered ${answer.status} ${answer.body}`);
        tokens[at] = JSON.parse(jsonOf(answer.body)).refresh_token ?? tokens[at];
        refreshes += 1;
      }
    }),
  );
  for (const line of lines) line.close();
  return { perSecond: (refreshes * 1000) / (performance.now() - began) };
}

/** A body in chunks has their lengths around it. */
const jsonOf = (body) => body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1);
