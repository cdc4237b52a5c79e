import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { AuthController } from './auth/auth.controller.js';
import { SecurityTxtController } from './front/security-txt.controller.js';
import { BeginSignIn, FinishSignIn } from './auth/sign-in.guards.js';
import { FormToken, SameOrigin, SignedIn } from './auth/session.guards.js';

type Constructor = new (...parts: never[]) => unknown;

/**
 * The OpenAPI document of the gateway's own addresses, from its controllers alone: nothing listens and nothing is
 * called, so that what the controllers stand on is replaced by empty objects.
 */
export async function buildOpenApi(): Promise<OpenAPIObject> {
  const guards = [BeginSignIn, FinishSignIn, FormToken, SameOrigin, SignedIn];
  const providers = guards.map((provide) => ({ provide, useValue: { canActivate: () => true } }));
  const parts = [AuthController, SecurityTxtController, ...guards].flatMap(dependenciesOf);
  @Module({
    controllers: [AuthController, SecurityTxtController],
    providers: [...providers, ...[...new Set(parts)].map((provide) => ({ provide, useValue: {} }))],
  })
  class Routes {}
  const app = await NestFactory.create(Routes, { logger: false, abortOnError: false });
  const description = new DocumentBuilder()
    .setTitle('Innovation center portal: gateway')
    .setDescription('Signing in and out. Everything below /api is described by the services.')
    .setVersion('1')
    .addCookieAuth('portal', { type: 'apiKey', in: 'cookie' })
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    standardSchemaConverter: (schema, { schemaType }) => componentsOf(schema as z.ZodType, schemaType),
  });
  await app.close();
  return document;
}

function dependenciesOf(target: Constructor): Constructor[] {
  const types = (Reflect.getMetadata('design:paramtypes', target) as Constructor[] | undefined) ?? [];
  const named =
    (Reflect.getMetadata('self:paramtypes', target) as { index: number; param: never }[] | undefined) ?? [];
  const byName = new Map(named.map(({ index, param }) => [index, param]));
  return types.map((type, index) => byName.get(index) ?? type);
}

type JsonSchema = Record<string, unknown>;

/** Schemas that carry an id become components. */
function componentsOf(schema: z.ZodType, io: 'input' | 'output') {
  const json = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  }) as JsonSchema;
  const { definitions = {}, $schema: _, ...root } = json;
  const named = Object.entries(definitions as Record<string, JsonSchema>);
  return {
    schema: root,
    components: Object.fromEntries(named.map(([name, { id: __, ...rest }]) => [name, rest])),
  };
}
