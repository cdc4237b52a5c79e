import { connect } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/**
 * One connection that sends a prepared request and waits for its whole answer: no HTTP library, so that the client
 * costs as little as may be and the servers are what is measured.
 */
class Line {
  #socket;
  #left = -1;
  #head = Buffer.alloc(0);
  #done = null;
  #port = 0;
  bad = 0;

  static async open(port) {
    const line = new Line();
    line.#port = port;
    await new Promise((resolve, reject) => line.#connect().once('connect', resolve).once('error', reject));
    return line;
  }

  #connect() {
    const socket = connect(this.#port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#hear(chunk));
    socket.on('error', () => {});
    socket.on('close', () => this.#done && this.#fail());
    this.#socket = socket;
    return socket;
  }

  /** @param {Buffer} request @param {() => void} done called when the answer is complete */
  ask(request, done) {
    this.#done = done;
    // A server may close what lies idle.
    if (this.#socket.destroyed || this.#socket.readableEnded) this.#connect();
    this.#socket.write(request);
  }

  close() {
    this.#done = null;
    this.#socket.destroy();
  }

  #hear(chunk) {
    if (this.#left < 0) {
      this.#head = this.#head.length > 0 ? Buffer.concat([this.#head, chunk]) : chunk;
      const end = this.#head.indexOf(END_OF_HEAD);
      if (end < 0) return;
      const head = this.#head.latin1Slice(0, end);
      if (!head.startsWith('HTTP/1.1 200')) this.bad += 1;
      this.#left = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0) - (this.#head.length - end - 4);
      this.#head = Buffer.alloc(0);
    } else this.#left -= chunk.length;
    if (this.#left > 0) return;
    this.#left = -1;
    const done = this.#done;
    this.#done = null;
    done?.();
  }

  #fail() {
    this.bad += 1;
    this.#left = -1;
    this.#head = Buffer.alloc(0);
    const done = this.#done;
    this.#done = null;
    done?.();
  }
}

/**
 * As many requests as `connections` lines can do, one after the other on each; with several ports to each in turn.
 * @returns {Promise<{ perSecond: number, p50: number, p99: number, bad: number }>} times in milliseconds
 */
export async function fullLoad({ port, ports = [port], requests, connections, seconds }) {
  const lines = await Promise.all(
    Array.from({ length: connections }, (_, at) => Line.open(ports[at % ports.length])),
  );
  const times = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    lines.map(
      (line, at) =>
        new Promise((resolve) => {
          let turn = at;
          const next = () => {
            const sent = performance.now();
            if (sent >= until) return resolve();
            line.ask(requests[turn++ % requests.length], () => {
              times.push(performance.now() - sent);
              next();
            });
          };
          next();
        }),
    ),
  );
  return summary(times, (performance.now() - began) / 1000, lines);
}

/**
 * `perSecond` requests a second whether or not the answers keep up. A time counts from when the request was due, so
 * that a server that stalls cannot hide it by being asked less.
 */
export async function steadyLoad({ port, requests, connections, seconds, perSecond }) {
  const lines = await Promise.all(Array.from({ length: connections }, () => Line.open(port)));
  const free = [...lines];
  const waiting = [];
  const times = [];
  let turn = 0;
  const send = (line, due) => {
    line.ask(requests[turn++ % requests.length], () => {
      times.push(performance.now() - due);
      const next = waiting.shift();
      if (next === undefined) free.push(line);
      else send(line, next);
    });
  };
  const began = performance.now();
  const total = Math.floor(perSecond * seconds);
  for (let due = 0; due < total;) {
    const now = performance.now();
    for (; due < total && began + (due * 1000) / perSecond <= now; due += 1) {
      const at = began + (due * 1000) / perSecond;
      const line = free.pop();
      if (line) send(line, at);
      else waiting.push(at);
    }
    // A pause, not a busy wait: the client must not take a whole core from the servers.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  while (times.length < total) await new Promise((resolve) => setTimeout(resolve, 5));
  return summary(times, (performance.now() - began) / 1000, lines);
}

function summary(times, seconds, lines) {
  const sorted = Float64Array.from(times).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const bad = lines.reduce((sum, line) => sum + line.bad, 0);
  for (const line of lines) line.close();
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), bad };
}
