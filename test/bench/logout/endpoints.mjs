// Back-channel endpoints of several subsystems in one process: each counts the logout tokens that it takes. Prints
// their ports; GET on any of them says how many each has taken.
import { createServer } from 'node:http';

const taken = [];
const ports = [];
for (let at = 0; at < Number(process.argv[2]); at += 1) {
  taken.push(0);
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.end(JSON.stringify(taken));
      return;
    }
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      if (body.startsWith('logout_token=ey')) taken[at] += 1;
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  ports.push(server.address().port);
}
console.log(JSON.stringify({ port: ports[0], ports }));
