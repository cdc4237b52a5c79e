/** The parts of passport-openidconnect 0.1.2 that the hardened strategy stands on; the package ships no types. */
declare module 'passport-openidconnect' {
  import type { Strategy as PassportStrategy } from 'passport';
  import type { Request } from 'express';

  export interface StrategyOptions {
    issuer: string;
    authorizationURL: string;
    tokenURL: string;
    userInfoURL?: string;
    clientID: string;
    clientSecret: string;
    callbackURL: string;
    scope?: string | string[];
    nonce?: string | boolean;
    skipUserProfile?: boolean;
    store?: StateStore;
  }

  export interface StateContext {
    maxAge?: number;
    issued?: Date;
    nonce?: string;
  }

  export interface StateStore {
    store(
      req: Request,
      context: StateContext,
      appState: unknown,
      meta: unknown,
      done: (error: unknown, handle?: string) => void,
    ): void;
    verify(
      req: Request,
      handle: string,
      done: (error: unknown, context?: StateContext | false, appState?: unknown) => void,
    ): void;
  }

  export interface Profile {
    id: string;
    displayName?: string;
    username?: string;
  }

  export type VerifyCallback = (
    issuer: string,
    profile: Profile,
    context: object,
    idToken: string,
    accessToken: string,
    refreshToken: string | undefined,
    params: object,
    done: (error: unknown, user?: unknown, info?: object) => void,
  ) => void;

  /** What the base class calls on node-oauth's client. */
  export interface OAuth2Client {
    _authorizeUrl: string;
    _accessTokenUrl: string;
    _clientId: string;
    getOAuthAccessToken(
      code: unknown,
      params: object,
      done: (error: unknown, accessToken?: string, refreshToken?: string, params?: object) => void,
    ): void;
  }

  export class Strategy implements PassportStrategy {
    constructor(options: StrategyOptions, verify: (...args: never[]) => void);
    name: string;
    protected _oauth2: OAuth2Client;
    protected _stateStore: StateStore;
    protected _verify: VerifyCallback;
    protected _uiLocales?: string;
    authenticate(req: Request, options?: object): void;
    authorizationParams(options: object): object;
    // Passport sets these on the strategy before it calls `authenticate`.
    success: (user: unknown, info?: object) => void;
    fail: (challenge?: unknown, status?: number) => void;
    redirect: (url: string, status?: number) => void;
    pass: () => void;
    error: (error: unknown) => void;
  }
}
