import { connect } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';

/**
 * One kept connection that asks and waits: no HTTP library, so that the client costs as little as may be and the
 * servers are what is measured. Understands bodies with a length and chunked ones.
 */
export class HttpLine {
  #socket;
  #text = '';
  #done = null;

  static async open(origin) {
    const { hostname, port } = new URL(origin);
    const line = new HttpLine();
    line.host = `${hostname}:${port}`;
    line.#socket = connect(Number(port), '127.0.0.1');
    line.#socket.setNoDelay(true);
    line.#socket.setEncoding('latin1');
    line.#socket.on('data', (chunk) => line.#hear(chunk));
    line.#socket.on('close', () => line.#done?.reject(new Error(`${line.host} closed the connection`)));
    await new Promise((resolve, reject) => line.#socket.once('connect', resolve).once('error', reject));
    return line;
  }

  /** @returns {Promise<{ status: number, location: string, cookies: string[], body: string }>} */
  ask(method, path, cookies, form = '', headers = '') {
    const head =
      `${method} ${path} HTTP/1.1\r\nHost: ${this.host}\r\nAccept: text/html\r\nAccept-Language: zh-CN\r\n` +
      `User-Agent: Mozilla/5.0 (X11; Linux x86_64) bench\r\n${cookies ? `Cookie: ${cookies}\r\n` : ''}${headers}`;
    const body = form
      ? `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n${form}`
      : '\r\n';
    return new Promise((resolve, reject) => {
      this.#done = { resolve, reject };
      this.#socket.write(head + body, 'latin1');
    });
  }

  close() {
    this.#done = null;
    this.#socket.destroy();
  }

  #hear(chunk) {
    this.#text += chunk;
    const end = this.#text.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.#text.slice(0, end);
    const body = this.#text.slice(end + 4);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head);
    const whole = length ? body.length >= Number(length[1]) : body.endsWith('0\r\n\r\n');
    if (!whole) return;
    this.#text = '';
    const done = this.#done;
    this.#done = null;
    done?.resolve({
      status: Number(head.slice(9, 12)),
      location: /\r\nlocation: *([^\r]+)/i.exec(head)?.[1] ?? '',
      cookies: [...head.matchAll(/\r\nset-cookie: *([^;\r]+)/gi)].map(([, pair]) => pair),
      body,
    });
  }
}
