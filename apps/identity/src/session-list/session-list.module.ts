import { Module } from '@nestjs/common';
import { UpstreamModule } from '../upstream/upstream.module.js';
import { EndOtherSessions } from './end-other-sessions.js';
import { EndOwnSession } from './end-own-session.js';
import { ListOwnSessions } from './list-own-sessions.js';
import { SessionListController } from './session-list.controller.js';
import { ShowSessionList } from './show-session-list.js';

/** A person's own view of their sessions. */
@Module({
  imports: [UpstreamModule],
  controllers: [SessionListController],
  providers: [ListOwnSessions, ShowSessionList, EndOwnSession, EndOtherSessions],
})
export class SessionListModule {}
