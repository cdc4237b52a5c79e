import { Injectable } from '@nestjs/common';
import { keyKeptMs, KeyRotation } from '#identity';
import { Db, Scheduled } from '#platform';
import { IdentityRuntime } from '../runtime.js';

const HOUR_MS = 3_600_000;

/** Replaces signing keys and identity's own secrets when their time has come. */
@Injectable()
export class RotateKeys {
  private readonly rotation: KeyRotation;

  constructor(
    private readonly runtime: IdentityRuntime,
    db: Db,
  ) {
    const { settings, secretStore, audit } = runtime;
    this.rotation = new KeyRotation(db, settings.KEY_ENCRYPTION_KEY, secretStore, audit);
  }

  @Scheduled('identity.rotate-keys', HOUR_MS)
  async run(now: Date = new Date()): Promise<void> {
    const { KEY_OVERLAP_HOURS, KEY_ROTATION_DAYS } = this.runtime.settings;
    const [overlapMs, everyMs] = [KEY_OVERLAP_HOURS * HOUR_MS, KEY_ROTATION_DAYS * 24 * HOUR_MS];
    const publishAfterMs = Math.max(0, everyMs - overlapMs);
    const keepMs = keyKeptMs(this.runtime.settings);
    await this.rotation.signingKey({ now, overlapMs, publishAfterMs, keepMs });
    for (const name of await this.rotation.dueSecrets(now, everyMs)) await this.rotation.secret(name, now);
  }
}
