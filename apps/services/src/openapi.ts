import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { controllers } from './controllers.js';

/**
 * The OpenAPI document of services, from the controllers alone: no database, no queue, nothing listens. What the
 * controllers stand on is replaced by empty objects, because nothing is called.
 */
export async function buildOpenApi(): Promise<OpenAPIObject> {
  const providers = [...new Set(controllers.flatMap(dependenciesOf))].map((provide) => ({
    provide,
    useValue: {},
  }));
  @Module({ controllers: [...controllers], providers })
  class Routes {}
  const app = await NestFactory.create(Routes, { logger: false, abortOnError: false });
  const description = new DocumentBuilder()
    .setTitle('Innovation center portal: services')
    .setDescription('Seen from a browser, every address stands below /api of the portal.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    standardSchemaConverter: (schema, { schemaType }) => componentsOf(schema as z.ZodType, schemaType),
  });
  await app.close();
  return document;
}

function dependenciesOf(controller: Type): Type[] {
  return (Reflect.getMetadata('design:paramtypes', controller) as Type[] | undefined) ?? [];
}

type JsonSchema = Record<string, unknown>;

/** Schemas that carry an id become components, so that the generated client has types with names. */
function componentsOf(schema: z.ZodType, io: 'input' | 'output') {
  const json = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => simplify(jsonSchema as JsonSchema),
  }) as JsonSchema;
  const { definitions = {}, $schema: _, ...root } = json;
  const named = Object.entries(definitions as Record<string, JsonSchema>);
  return {
    schema: root,
    components: Object.fromEntries(named.map(([name, { id: __, ...rest }]) => [name, rest])),
  };
}

/** The format says it already; bounds of what a JavaScript integer can hold say nothing. */
function simplify(schema: JsonSchema): void {
  if (schema['format']) delete schema['pattern'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
}
