// npm run bench [NAME…]: one JSON line for each benchmark, with its floor measured in the same run.
import { benchmarkHttp } from './http/benchmarks.ts'
import { benchmarkColdStart } from './cold-start.ts'
import { benchmarkFormula } from './formula.ts'
import { benchmarkFunds } from './funds.ts'
import { benchmarkGantt } from './gantt.ts'
import { benchmarkGoals } from './goals.ts'
import { benchmarkImport } from './import.ts'
import { benchmarkProgress } from './progress.ts'
import { benchmarkSchedules } from './schedule-http.ts'
import { benchmarkSchedule } from './schedule.ts'
import { benchmarkScoring } from './score.ts'

/** A measured figure against its floor. `ratio` compares the product with the floor; `aim` is what it should reach. */
export type Result = {
  bench: string
  ratio: number
  aim: string
  product: Record<string, number>
  floor: Record<string, number>
}

const suites: { names: string[]; run(wanted: (name: string) => boolean): Promise<Result[]> }[] = [
  { names: ['http.list_projects', 'http.project_detail', 'http.update_project'], run: benchmarkHttp },
  { names: ['import.10k_rows'], run: benchmarkImport },
  { names: ['formula.eval'], run: benchmarkFormula },
  { names: ['score.1m_indicators', 'score.rescore_10k'], run: benchmarkScoring },
  { names: ['goals.rollup_10k'], run: benchmarkGoals },
  { names: ['evidence.examine', 'progress.heat_map'], run: benchmarkProgress },
  { names: ['funds.clocks_10k', 'funds.forecast_10k', 'funds.curve'], run: benchmarkFunds },
  { names: ['start.cold'], run: benchmarkColdStart },
  { names: ['cpm.100k', 'cpm.100k_calendars', 'cpm.growth'], run: benchmarkSchedule },
  { names: ['schedule.cascade', 'schedule.read_5k'], run: benchmarkSchedules },
  { names: ['gantt.scroll'], run: benchmarkGantt },
]

const asked = process.argv.slice(2)
const wanted = (name: string) => asked.length === 0 || asked.some((part) => name.includes(part))

for (const { names, run } of suites) {
  if (!names.some(wanted)) continue
  for (const result of await run(wanted)) console.log(JSON.stringify(result))
}
