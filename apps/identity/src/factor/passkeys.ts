import { Inject, Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import {
  findPasskey,
  notePasskeyUse,
  passkeysOf,
  userHandleOf,
  type Account,
  type NewPasskey,
  type Passkey,
} from '#identity';
import { Db, LOGGER, REDIS, type Logger, type Redis } from '#platform';
import { IdentityRuntime } from '../runtime.js';

/** How long a browser has for an answer. */
const LIFE_S = 300;

/** EdDSA, ES256, RS256 (RFC 9053, RFC 8812): what devices speak today. */
const ALGORITHMS = [-8, -7, -257];

/** Passkeys (WebAuthn Level 3): each challenge is answered once, by the page and session that asked. */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly rpID: string;

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.origin = runtime.settings.OIDC_ISSUER;
    this.rpID = new URL(this.origin).hostname;
  }

  /** What a browser needs to make a passkey. @param within the session that it is for */
  async creation({ id, login, name }: Account, within: string) {
    const held = await passkeysOf(this.db.read, id);
    const userHandle = userHandleOf(held);
    const options = await generateRegistrationOptions({
      rpName: this.rpID,
      rpID: this.rpID,
      userName: login,
      userDisplayName: name,
      userID: new Uint8Array(Buffer.from(userHandle, 'base64url')),
      excludeCredentials: held.map(descriptor),
      supportedAlgorithmIDs: ALGORITHMS,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.ask(`new:${within}`, `${options.challenge} ${userHandle}`);
    return options;
  }

  /** The passkey that a browser has made, or null when its answer is not one to the question of this session. */
  async created(personId: string, within: string, answer: string): Promise<Omit<NewPasskey, 'name'> | null> {
    const [challenge, userHandle] = (await this.take(`new:${within}`))?.split(' ') ?? [];
    if (!challenge || !userHandle) return null;
    return this.orNull(async () => {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: JSON.parse(answer) as RegistrationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.rpID,
        requireUserVerification: true,
        supportedAlgorithmIDs: ALGORITHMS,
      });
      if (!verified) return null;
      const { credential, credentialBackedUp: backedUp } = registrationInfo;
      return {
        personId,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        signCount: credential.counter,
        transports: (credential.transports ?? []).join(',').slice(0, 100),
        userHandle,
        backedUp,
      };
    });
  }

  /**
   * What a browser needs to sign in.
   * @param personId whose passkey it must be; null: the browser offers all that it has for this place
   */
  async request(within: string, personId: string | null) {
    const allowed = personId === null ? [] : await passkeysOf(this.db.read, personId);
    const options = await generateAuthenticationOptions({
      rpID: this.rpID,
      userVerification: 'required',
      allowCredentials: allowed.map(descriptor),
    });
    await this.ask(`use:${within}`, options.challenge);
    return options;
  }

  /** Whose passkey has signed, or null when the answer is none to the question of this interaction. */
  async owner(within: string, answer: string): Promise<string | null> {
    const challenge = await this.take(`use:${within}`);
    if (challenge === null) return null;
    return this.orNull(async () => {
      const response = JSON.parse(answer) as AuthenticationResponseJSON;
      const passkey = await findPasskey(this.db.read, response.id);
      if (!passkey || !isOfOwner(passkey, response)) return null;
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.rpID,
        requireUserVerification: true,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
          counter: passkey.signCount,
        },
      });
      if (!verified) return null;
      const { newCounter: signCount, credentialBackedUp: backedUp } = authenticationInfo;
      const first = await notePasskeyUse(this.db.direct, passkey, { signCount, backedUp }, new Date());
      return first ? passkey.personId : null;
    });
  }

  private async ask(within: string, challenge: string): Promise<void> {
    await this.redis.set(this.key(within), challenge, 'EX', LIFE_S);
  }

  private take(within: string): Promise<string | null> {
    return this.redis.getdel(this.key(within));
  }

  private key(within: string): string {
    return `${this.runtime.settings.REDIS_PREFIX}passkey:${within}`;
  }

  /** Whatever is wrong with an answer that a browser sent, it is a wrong answer. */
  private async orNull<T>(verify: () => Promise<T | null>): Promise<T | null> {
    try {
      return await verify();
    } catch (error) {
      this.logger.info({ reason: String(error).slice(0, 300) }, 'a passkey was refused');
      return null;
    }
  }
}

/** The device names its owner as well (WebAuthn §7.2 step 6): it must be the one that the credential was made for. */
function isOfOwner({ userHandle }: Passkey, { response }: AuthenticationResponseJSON): boolean {
  return response.userHandle === undefined || response.userHandle === userHandle;
}

function descriptor({ credentialId, transports }: Passkey): { id: string; transports: string[] } {
  return { id: credentialId, transports: transports.split(',').filter(Boolean) };
}
