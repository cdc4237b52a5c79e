import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { DeclareSize } from '../issuing/declare-size.js';
import { RegisterTeam } from '../issuing/register-team.js';
import { ListTeams } from '../views/list-teams.js';
import { ReadDeclaration } from '../views/read-declaration.js';
import {
  declaration,
  declareBody,
  teamBody,
  teamCreated,
  teamList,
  type DeclarationView,
  type DeclareBody,
  type TeamBody,
} from '../voucher.schema.js';

/** What companies say of themselves, and the teams that they host. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher')
export class HoldersController {
  constructor(
    private readonly said: ReadDeclaration,
    private readonly declaring: DeclareSize,
    private readonly hosted: ListTeams,
    private readonly registering: RegisterTeam,
  ) {}

  @Permission('company.read')
  @Get('declaration')
  @ApiOkResponse({ standardSchema: declaration })
  declaration(@CurrentActor() actor: Actor) {
    return this.said.run(actor);
  }

  /** Declares size and actual controller anew; what was said before stays on record. */
  @Permission('company.submit')
  @Post('declaration')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: declaration })
  async declare(
    @CurrentActor() actor: Actor,
    @Body({ schema: declareBody }) body: DeclareBody,
  ): Promise<DeclarationView> {
    await this.declaring.run(actor, body);
    return this.said.run(actor);
  }

  @Permission('company.read')
  @Get('teams')
  @ApiOkResponse({ standardSchema: teamList })
  teams(@CurrentActor() actor: Actor) {
    return this.hosted.run(actor);
  }

  @Permission('company.fill')
  @Post('teams')
  @ApiCreatedResponse({ standardSchema: teamCreated })
  register(@CurrentActor() actor: Actor, @Body({ schema: teamBody }) body: TeamBody) {
    return this.registering.run(actor, body);
  }
}
