// The peer: the shortest reverse proxy that Node and undici make, without session, token, check or log.
// Argument: origin of the endpoint. Prints its port.
import { createServer } from 'node:http';
import { Pool } from 'undici';

const pool = new Pool(process.argv[2], { connections: 128, pipelining: 1 });
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const { connection: _, host: __, ...headers } = request.headers;
  const bodiless = request.method === 'GET' || request.method === 'HEAD';
  pool.stream(
    { path: request.url, method: request.method, headers, body: bodiless ? null : request, opaque: response },
    ({ statusCode, headers: answer, opaque }) => {
      const { connection: ___, 'keep-alive': ____, ...rest } = answer;
      opaque.writeHead(statusCode, rest);
      return opaque;
    },
    (error) => error && response.destroy(),
  );
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
