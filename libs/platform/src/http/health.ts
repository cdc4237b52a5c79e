import { Controller, Get, Inject, Injectable, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/permission.js';
import { metrics } from './metrics.js';

/** Something that must answer before this process can do its work. Rejects when it does not. */
export interface ReadinessCheck {
  readonly name: string;
  readonly check: () => Promise<void>;
}

/** DI token of the readiness checks of this process. */
export const READINESS = Symbol('Readiness');

@Injectable()
export class Readiness {
  private stopping = false;

  constructor(@Inject(READINESS) private readonly checks: readonly ReadinessCheck[]) {}

  /** From now on this process takes no work any more, well as it is. */
  stop(): void {
    this.stopping = true;
  }

  async report(): Promise<{ ready: boolean; checks: Record<string, 'ok' | 'unreachable' | 'stopping'> }> {
    if (this.stopping) return { ready: false, checks: { process: 'stopping' } };
    const results = await Promise.all(
      this.checks.map(async ({ name, check }) => [name, await within(2000, check())] as const),
    );
    const checks = Object.fromEntries(
      results.map(([name, ok]) => [name, ok ? ('ok' as const) : ('unreachable' as const)]),
    );
    return { ready: results.every(([, ok]) => ok), checks };
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

async function within(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([
      work.then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
