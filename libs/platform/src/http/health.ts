import { Controller, Get, Inject, Injectable, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/permission.js';
import { metrics } from './metrics.js';

/**
 * Something that must answer before this process can do its work. Rejects when it does not; `degraded` says that the
 * process serves all the same, only not as well as it should.
 */
export interface ReadinessCheck {
  readonly name: string;
  readonly check: () => Promise<void | 'degraded'>;
}

type Outcome = 'ok' | 'degraded' | 'unreachable';

/** DI token of the readiness checks of this process. */
export const READINESS = Symbol('Readiness');

@Injectable()
export class Readiness {
  private stopping = false;

  private readonly added: ReadinessCheck[] = [];

  constructor(@Inject(READINESS) private readonly checks: readonly ReadinessCheck[]) {}

  /** A part of the process that says itself how it is. */
  add(check: ReadinessCheck): void {
    this.added.push(check);
  }

  /** From now on this process takes no work any more, well as it is. */
  stop(): void {
    this.stopping = true;
  }

  async report(): Promise<{ ready: boolean; checks: Record<string, Outcome | 'stopping'> }> {
    if (this.stopping) return { ready: false, checks: { process: 'stopping' } };
    const results = await Promise.all(
      [...this.checks, ...this.added].map(
        async ({ name, check }) => [name, await within(2000, check())] as const,
      ),
    );
    const ready = results.every(([, outcome]) => outcome !== 'unreachable');
    return { ready, checks: Object.fromEntries(results) };
  }
}

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs. */
  @Public()
  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The process and what it stands on can serve. */
  @Public()
  @Get('health/ready')
  async ready(@Res() response: Response): Promise<void> {
    const report = await this.readiness.report();
    response.status(report.ready ? 200 : 503).json(report);
  }

  @Public()
  @Get('metrics')
  async metrics(@Res() response: Response): Promise<void> {
    response.type(metrics.contentType).send(await metrics.metrics());
  }
}

async function within(ms: number, work: Promise<void | 'degraded'>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve('unreachable'), ms);
  });
  try {
    return await Promise.race([
      work.then(
        (found) => found ?? ('ok' as const),
        () => 'unreachable' as const,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
