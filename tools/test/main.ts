// npm test [-- WORD…]: checks, unit and module tests, React tests, browser journeys; closes with the count of all.
import { resolve } from 'node:path'
import { runChecks } from '../check/main.ts'
import { listFiles } from '../check/tree.ts'
import { prepareBrowser } from './browser.ts'
import { runJourneys } from './journeys.ts'
import { runNodeTests } from './node-tests.ts'
import { add, closingLine, type Tally } from './tally.ts'
import { runReactTests } from './react-tests.ts'

const root = resolve(import.meta.dirname, '../..')
const words = process.argv.slice(2)
const wanted = (path: string) => words.length === 0 || words.some((word) => path.includes(word))
const files = ['packages', 'apps', 'tools', 'fixtures', 'bench', 'e2e']
  .flatMap((folder) => listFiles(root, folder))
  .filter(wanted)
const journeys = files.filter((path) => path.startsWith('e2e/') && path.endsWith('.test.ts'))
const tests = files.filter((path) => path.endsWith('.test.ts') && !path.startsWith('e2e/'))
const reactTests = files.filter((path) => path.endsWith('.test.tsx'))

let total: Tally = { passed: 0, failed: 0, skipped: 0 }

async function stage(name: string, work: () => Promise<Tally>): Promise<void> {
  console.log(`\n— ${name}`)
  const started = performance.now()
  total = add(total, await work())
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

if (journeys.length > 0) prepareBrowser()
if (words.length === 0) await stage('checks', async () => ({ ...(await runChecks(root, [])), skipped: 0 }))
if (tests.length > 0) await stage('unit and module tests', () => runNodeTests(root, tests))
if (reactTests.length > 0) await stage('React tests', () => runReactTests(root, reactTests))
if (journeys.length > 0) await stage('browser journeys', () => runJourneys(root, journeys))

console.log(`\n${closingLine(total)}`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
