import { generateKeyPairSync, hash, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What may be wrong with an answer. */
export interface Lie {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly count?: number;
  readonly type?: string;
  readonly userHandle?: string;
  /** No PIN, face or finger. */
  readonly unverified?: boolean;
  readonly id?: string;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const CREDENTIAL_INCLUDED = 0x40;

/** A security key in software (WebAuthn §6): makes one passkey, signs with it, and lies when told to. */
export class SoftAuthenticator {
  readonly id = randomBytes(32);
  private readonly key: KeyObject;
  private readonly coordinates: Buffer;
  private userHandle = '';
  private count = 0;

  constructor(
    private readonly origin: string,
    private readonly rpId = new URL(origin).hostname,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.key = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const part = (text: string): Buffer =>
      Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(text, 'base64url')]);
    // COSE (RFC 9053 §7.1): { kty: EC2, alg: ES256, crv: P-256, x, y }.
    this.coordinates = Buffer.concat([
      Buffer.from('a5010203262001', 'hex'),
      Buffer.from([0x21]),
      part(x),
      Buffer.from([0x22]),
      part(y),
    ]);
  }

  /** The answer to a registration's options, as JSON. */
  create(
    options: { readonly challenge: string; readonly user: { readonly id: string } },
    lie: Lie = {},
  ): string {
    this.userHandle = options.user.id;
    const credential = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      this.coordinates,
    ]);
    const data = Buffer.concat([this.data(lie, CREDENTIAL_INCLUDED), credential]);
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x58, data.length]),
      data,
    ]);
    return this.answer(lie, {
      clientDataJSON: this.clientData('webauthn.create', options.challenge, lie).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to the options of a sign-in, as JSON. */
  get(options: { readonly challenge: string }, lie: Lie = {}): string {
    this.count += 1;
    const client = this.clientData('webauthn.get', options.challenge, lie);
    const data = this.data(lie, 0);
    const signed = Buffer.concat([data, hash('sha256', client, 'buffer')]);
    return this.answer(lie, {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.key).toString('base64url'),
      userHandle: lie.userHandle ?? this.userHandle,
    });
  }

  private answer(lie: Lie, response: Record<string, unknown>): string {
    const id = lie.id ?? this.id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }

  private clientData(type: string, challenge: string, lie: Lie): Buffer {
    const { origin = this.origin } = lie;
    return Buffer.from(
      JSON.stringify({
        type: lie.type ?? type,
        challenge: lie.challenge ?? challenge,
        origin,
        crossOrigin: false,
      }),
    );
  }

  private data(lie: Lie, more: number): Buffer {
    const flags = USER_PRESENT | (lie.unverified ? 0 : USER_VERIFIED) | more;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(lie.count ?? this.count);
    return Buffer.concat([hash('sha256', lie.rpId ?? this.rpId, 'buffer'), Buffer.from([flags]), count]);
  }
}
