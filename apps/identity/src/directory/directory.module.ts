import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';
import { ListSystems } from './list-systems.js';
import { ReadLogo } from './read-logo.js';

/** What the portal shows of the systems that are registered. */
@Module({
  controllers: [DirectoryController],
  providers: [ListSystems, ReadLogo],
})
export class DirectoryModule {}
