import { Injectable } from '@nestjs/common';

@Injectable()
export class ReadForm {
  run(_id: string, _version: number): unknown {
    throw new Error('not wired');
  }
}
