// The trivial endpoint that both proxies lead to. Prints its port.
import { createServer } from 'node:http';

const body = JSON.stringify({
  items: [{ id: '018f2f6e-0000-7000-8000-000000000001', state: 'draft' }],
  total: 1,
});
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  response.writeHead(200, headers).end(body);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
