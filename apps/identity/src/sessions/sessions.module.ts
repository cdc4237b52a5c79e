import { Global, Module } from '@nestjs/common';
import { EndExpiredSessions } from './end-expired-sessions.js';
import { EndSessions } from './end-sessions.js';
import { LogoutMetrics } from './logout-metrics.js';
import { LogoutProcessor } from './logout.processor.js';
import { SessionEndsProcessor } from './session-ends.processor.js';
import { TellLogout } from './tell-logout.js';

/** Sessions and their ends: everything in identity may end some. */
@Global()
@Module({
  providers: [
    EndSessions,
    TellLogout,
    SessionEndsProcessor,
    LogoutProcessor,
    EndExpiredSessions,
    LogoutMetrics,
  ],
  exports: [EndSessions, TellLogout],
})
export class SessionsModule {}
