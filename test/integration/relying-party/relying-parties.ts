import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import express, { type Request, type Response } from 'express';
import passport from 'passport';
import {
  BrowserBinding,
  HardenedStrategy,
  Provider,
  type SignInStep,
  type VerifiedSignIn,
} from '#relying-party';
import type { DomainError } from '#kernel';
import { CLIENT } from '../../support/lying-provider.js';

type Transactions = ConstructorParameters<typeof HardenedStrategy>[0]['transactions'];

export interface RelyingPartyUnderTest {
  readonly origin: string;
  /** Resolves when the process is gone, whoever ended it. */
  readonly gone: Promise<unknown>;
  stop(): Promise<void>;
}

/** The strategy as it comes, in a child process. */
export async function startPlain(issuer: string): Promise<RelyingPartyUnderTest> {
  const script = fileURLToPath(new URL('./plain-relying-party.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify({ issuer, ...CLIENT })], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(child, 'exit');
  const [origin] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    origin,
    gone,
    stop: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

export interface HardenedOptions {
  readonly transactions: Transactions;
  /** Milliseconds the provider may take. */
  readonly patience?: number;
}

/** Our strategy behind the same two routes. */
export async function startHardened(
  issuer: string,
  options: HardenedOptions,
): Promise<RelyingPartyUnderTest> {
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const strategy = new HardenedStrategy(
    {
      provider: new Provider({
        issuer,
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
        redirectUri: `${origin}/callback`,
        scopes: ['profile', 'portal'],
        limits: options.patience === undefined ? {} : { patience: options.patience },
      }),
      transactions: options.transactions,
      binding: new BrowserBinding({ name: 'hardened', secure: false }),
      closedPaths: ['/login', '/callback'],
    },
    (_issuer, _profile, _context, _idToken, _access, _refresh, signIn, done) => done(null, signIn),
  );
  const authenticate = (step: SignInStep, request: Request, response: Response): void => {
    const settle = (error: DomainError | null, user?: VerifiedSignIn | false, info?: object): void => {
      if (error)
        return void response.status(error.status ?? 500).json({ refused: error.code ?? error.message });
      if (!user) return void response.status(403).json({ refused: info });
      response.json({
        signedIn: { subject: user.subject, name: user.claims['name'] },
        info,
        skew: user.skewSeconds,
      });
    };
    passport.authenticate(strategy, step as object, settle)(request, response, settle);
  };
  app.get('/login', (request, response) =>
    authenticate({ step: 'begin', returnTo: request.query['return_to'] }, request, response),
  );
  app.get('/callback', (request, response) => authenticate({ step: 'finish' }, request, response));
  const gone = once(server, 'close');
  return {
    origin,
    gone,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await gone;
    },
  };
}
