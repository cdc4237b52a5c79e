// The boundaries check: which way imports may go. The table of layers is in scripts/checks/layers.mjs.
import { layerNamed, layers, pathOf } from './scripts/checks/layers.mjs';

const tests = '\\.spec\\.tsx?$';

/** A file imports only from its own folder and from the layers below; $1/$2 is its folder. */
const directionRule = (layer) => ({
  name: `direction-of-${layer.name}`,
  comment: `${layer.members.join(', ')} may import ${layer.mayImport.join(', ') || 'nothing of the house'}`,
  severity: 'error',
  from: { path: `^(${layer.under})/(${layer.members.join('|')})/`, pathNot: tests },
  to: {
    path: '^(apps|libs)/',
    pathNot: [
      '^$1/$2/',
      ...(layer.among ? [pathOf(layer)] : []),
      ...layer.mayImport.map((name) => pathOf(layerNamed(name))),
    ],
  },
});

export default {
  forbidden: [
    ...layers.map(directionRule),
    {
      name: 'through-the-index',
      comment: 'a lib is entered through its index.ts only',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^$1/$2/', '^libs/[^/]+/src/index\\.ts$', '\\.css$'] },
    },
    {
      name: 'known-to-a-layer',
      comment: 'a new folder needs a place in scripts/checks/layers.mjs',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: layers.map(pathOf) },
      to: {},
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'queues-through-platform',
      comment: 'only #platform speaks to queues and Redis itself; others may name the types',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/', tests] },
      to: { path: '^node_modules/(bull|ioredis|@nestjs/bull)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '/\\+types/'] },
    },
    {
      name: 'no-tests-in-programs',
      severity: 'error',
      from: { pathNot: [tests, '^test/'] },
      to: { path: `${tests}|^test/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.react-router)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    skipAnalysisNotInRules: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
