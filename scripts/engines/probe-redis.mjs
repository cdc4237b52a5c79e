import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

/**
 * Asks a Redis server for its version and the two settings on which queues depend.
 * Resolves to `{ error }` when it cannot be reached or refuses the password.
 *
 * @param {string} url redis:// or rediss:// address
 * @returns {Promise<{ version?: string, evictionPolicy?: string, appendOnly?: boolean, error?: string }>}
 */
export function probeRedis(url, timeout = 3000) {
  return new Promise((resolve) => {
    const { socket, commands } = open(new URL(url));
    let received = '';
    const finish = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(timeout, () => finish({ error: 'no answer' }));
    socket.on('error', (error) => finish({ error: error.message }));
    socket.on('end', () =>
      finish(received.startsWith('-') ? { error: firstLine(received) } : read(received)),
    );
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    socket.write(commands.map(encode).join(''));
  });
}

function open(address) {
  const target = { host: address.hostname, port: Number(address.port || 6379) };
  const commands = [];
  if (address.password) {
    const user = address.username ? [decodeURIComponent(address.username)] : [];
    commands.push(['AUTH', ...user, decodeURIComponent(address.password)]);
  }
  commands.push(['INFO'], ['QUIT']);
  const socket =
    address.protocol === 'rediss:'
      ? connectTls({ ...target, servername: address.hostname })
      : connect(target);
  return { socket, commands };
}

const encode = (words) =>
  `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;

const firstLine = (text) => text.split('\r\n', 1)[0].slice(1);

function read(text) {
  const version = /^redis_version:(\S+)/m.exec(text)?.[1];
  if (!version) return { error: /^-(.*)$/m.exec(text)?.[1] ?? 'this is not a Redis server' };
  return {
    version,
    evictionPolicy: /^maxmemory_policy:(\S+)/m.exec(text)?.[1],
    appendOnly: /^aof_enabled:1/m.test(text),
  };
}
