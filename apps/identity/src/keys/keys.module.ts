import { Module } from '@nestjs/common';
import { FollowKeys } from './follow-keys.js';
import { RotateKeys } from './rotate-keys.js';

/** Keys that change while people work. */
@Module({ providers: [FollowKeys, RotateKeys] })
export class KeysModule {}
