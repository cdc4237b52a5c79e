import { Injectable, type OnModuleInit } from '@nestjs/common';
import { countWaitingNotices } from '#identity';
import { Db, liveGauge } from '#platform';

/** What an operator watches of logout: subsystems that have not been told yet, and those that have not for too long. */
@Injectable()
export class LogoutMetrics implements OnModuleInit {
  constructor(private readonly db: Db) {}

  onModuleInit(): void {
    const count = () => countWaitingNotices(this.db.read, new Date());
    liveGauge('logout_notices_waiting', 'Ends of sessions that a subsystem has not taken yet.', async () => {
      return (await count()).waiting;
    });
    liveGauge('logout_notices_stuck', 'Those that have waited for longer than ten minutes.', async () => {
      return (await count()).stuck;
    });
  }
}
