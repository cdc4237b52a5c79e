import { connect } from 'node:net';

/**
 * What a MySQL-protocol server calls itself, read from the greeting that it sends before any login;
 * undefined when nobody answers. Source: MySQL client/server protocol, Protocol::HandshakeV10.
 */
export function probeDatabase({ host, port }, timeout = 3000) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let received = Buffer.alloc(0);
    const finish = (greeting) => {
      socket.destroy();
      resolve(greeting);
    };
    socket.setTimeout(timeout, () => finish(undefined));
    socket.on('error', () => finish(undefined));
    socket.on('end', () => finish(undefined));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const end = received.indexOf(0, 5);
      // 3 bytes length, 1 byte sequence, 1 byte protocol (10), then the version up to a zero byte.
      if (received.length > 5 && received[4] !== 10) finish(undefined);
      else if (end > 0) finish(received.toString('latin1', 5, end));
    });
  });
}
