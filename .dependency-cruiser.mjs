// The dependency rules of ARCHITECTURE.md that imports can tell. Every path is anchored at the repository's root.
const modules = '^apps/server/src/modules'
/** @param {string} names npm packages, wherever npm put them */
const npm = (names) => [`^node_modules/(${names})/`, `^(apps|packages)/[^/]+/node_modules/(${names})/`]
const notTests = '\\.test\\.tsx?$'

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const kernel = [
  forbid(
    'kernel-is-pure',
    'rule 1: the kernel imports itself and big.js only: no I/O, no clock, no framework',
    { path: '^packages/kernel/src/', pathNot: notTests },
    { pathNot: ['^packages/kernel/src/', ...npm('big\\.js|@types/big\\.js')] },
  ),
  forbid(
    'kernel-folders-import-base',
    'rule 1: a folder of the kernel imports itself and base',
    { path: '^packages/kernel/src/(?!(?:scoring|credit|evaluation-round|official-form)/)([^/]+)/', pathNot: notTests },
    { path: '^packages/kernel/src/', pathNot: '^packages/kernel/src/($1|base)/' },
  ),
  forbid(
    'kernel-scoring-may-import-formula',
    'rule 1: scoring imports itself, base, formula and rule-pack',
    { path: '^packages/kernel/src/scoring/', pathNot: notTests },
    { path: '^packages/kernel/src/', pathNot: '^packages/kernel/src/(scoring|base|formula|rule-pack)/' },
  ),
  forbid(
    'kernel-credit-may-import-scoring',
    'rule 1: credit imports itself, base and scoring',
    { path: '^packages/kernel/src/credit/', pathNot: notTests },
    { path: '^packages/kernel/src/', pathNot: '^packages/kernel/src/(credit|base|scoring)/' },
  ),
  forbid(
    'kernel-official-form-may-import-what-it-prints',
    'rule 1: official-form imports itself, base, scoring, indicator-lint and ex-ante',
    { path: '^packages/kernel/src/official-form/', pathNot: notTests },
    {
      path: '^packages/kernel/src/',
      pathNot: '^packages/kernel/src/(official-form|base|scoring|indicator-lint|ex-ante)/',
    },
  ),
  forbid(
    'kernel-evaluation-round-may-import-scoring',
    'rule 1: evaluation-round imports itself, base and scoring',
    { path: '^packages/kernel/src/evaluation-round/', pathNot: notTests },
    { path: '^packages/kernel/src/', pathNot: '^packages/kernel/src/(evaluation-round|base|scoring)/' },
  ),
]

const formats = [
  forbid(
    'spreadsheet-knows-formats-only',
    'rule 1: spreadsheet imports the kernel, node and its parsers: it knows no list',
    { path: '^packages/spreadsheet/src/', pathNot: notTests },
    { pathNot: ['^packages/(spreadsheet|kernel)/src/', ...npm('saxes|yauzl')], dependencyTypesNot: ['core'] },
  ),
  forbid(
    'exchange-knows-formats-only',
    'rule 1: exchange imports the kernel, the words, spreadsheet, node and iconv-lite',
    { path: '^packages/exchange/src/', pathNot: [notTests, '^packages/exchange/src/samples/'] },
    {
      pathNot: ['^packages/(exchange|spreadsheet|phrases|kernel)/src/', ...npm('iconv-lite')],
      dependencyTypesNot: ['core'],
    },
  ),
]

const server = [
  forbid(
    'platform-knows-no-module',
    'rule 2: platform imports no module and not the composition',
    { path: '^apps/server/src/platform/' },
    { path: '^apps/server/src/(modules/|main/|compose)' },
  ),
  forbid(
    'module-by-its-face',
    'rule 2: a module is imported by its index.ts only',
    { path: `${modules}/([^/]+)/` },
    { path: `${modules}/`, pathNot: `${modules}/($1/|[^/]+/index\\.ts$)` },
  ),
  forbid(
    'module-by-its-face-from-outside',
    'rule 2: a module is imported by its index.ts only',
    { path: '^(apps|packages|e2e)/', pathNot: `${modules}/` },
    { path: `${modules}/`, pathNot: `${modules}/[^/]+/index\\.ts$` },
  ),
  forbid(
    'spine-audit',
    'rule 3: audit uses no module',
    { path: `${modules}/audit/` },
    { path: `${modules}/(?!audit/)` },
  ),
  forbid(
    'spine-identity',
    'rule 3: identity uses audit only',
    { path: `${modules}/identity/` },
    { path: `${modules}/(?!(identity|audit)/)` },
  ),
  forbid(
    'spine-others',
    'rule 3: modules use audit, identity and projects; everything else is told by facts',
    { path: `${modules}/(?!audit/|identity/)([^/]+)/`, pathNot: notTests },
    { path: `${modules}/`, pathNot: `${modules}/($1|audit|identity|projects)/` },
  ),
  forbid(
    'http-in-routes',
    'rule 6: only routes.ts (or routes/), platform/http, compose and main know HTTP',
    {
      path: '^apps/server/src/',
      pathNot: ['/routes(\\.ts$|/)', '^apps/server/src/(platform/http/|main/|compose)', notTests],
    },
    { path: npm('fastify|@fastify/[^/]+|@scalar/[^/]+') },
  ),
  forbid(
    'sql-in-stores',
    'rule 6: only store.ts (or store/) and the platform below http know the database driver',
    {
      path: '^apps/server/src/',
      pathNot: ['/store(\\.ts$|/)', '^apps/server/src/(platform/(?!http/)|db\\.gen\\.ts$)', notTests],
    },
    { path: npm('kysely|pg|graphile-worker') },
  ),
]

const apps = [
  forbid(
    'apps-not-the-server',
    'rule 5: apps never import the server',
    { path: '^apps/(?!server/)' },
    { path: '^apps/server/' },
  ),
  forbid('packages-not-apps', 'rule 5: packages import no app', { path: '^packages/' }, { path: '^apps/' }),
  forbid(
    'features-apart',
    'rule 5: console features do not import one another',
    { path: '^apps/console/src/features/([^/]+)/' },
    { path: '^apps/console/src/features/', pathNot: '^apps/console/src/features/$1/' },
  ),
  forbid(
    'shared-below-features',
    'rule 5: the console goes shared → features → app',
    { path: '^apps/console/src/(shared|features)/' },
    { path: '^apps/console/src/app/' },
  ),
  forbid(
    'shared-knows-no-feature',
    'rule 5: the console goes shared → features → app',
    { path: '^apps/console/src/shared/' },
    { path: '^apps/console/src/features/' },
  ),
  forbid(
    'antd-in-ui',
    'rule 5: pages use packages/ui; only it knows Ant Design, ECharts and MapLibre',
    { path: '^(apps|packages)/', pathNot: '^packages/ui/' },
    { path: npm('antd|@ant-design/[^/]+|echarts|zrender|maplibre-gl') },
  ),
]

const everywhere = [
  forbid(
    'no-cycles',
    'rule 2: no cycles (a type is gone at run time)',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid('resolvable', 'the import leads nowhere', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
  forbid(
    'declared',
    "the workspace's package.json names every package it imports",
    { path: '^(apps|packages)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  forbid('tests-are-leaves', 'nothing imports a test', { pathNot: notTests }, { path: notTests }),
]

export default {
  forbidden: [...kernel, ...formats, ...server, ...apps, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
