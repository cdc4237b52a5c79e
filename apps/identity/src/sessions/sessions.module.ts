import { Global, Module } from '@nestjs/common';
import { EndExpiredSessions } from './end-expired-sessions.js';
import { EndSessions } from './end-sessions.js';
import { FollowSignOut } from './follow-sign-out.js';
import { SessionsProcessor } from './sessions.processor.js';
import { TellLogout } from './tell-logout.js';

/** Sessions and their ends: everything in identity may end some. */
@Global()
@Module({
  providers: [EndSessions, TellLogout, SessionsProcessor, EndExpiredSessions, FollowSignOut],
  exports: [EndSessions, TellLogout],
})
export class SessionsModule {}
