import { officeVersion, readClocks, type OfficeRules, type Standing } from '@jiheng/kernel/fund-clock'
import type { Day } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import { clockBooks } from '../store/clocks.ts'
import { projectsAt, type DryRun } from './store/versions.ts'

/** Projects read at a time. */
const PORTION = 2_500
/** Before any day a book tells of. */
const EVER = '1900-01-01'

/** What stands today at a place and below, judged as it is and as if the rules had always held. */
export async function dryRun(db: Db, orgPath: string, rules: OfficeRules, today: Day): Promise<DryRun> {
  const ids = await projectsAt(db, orgPath)
  const versions = [officeVersion(rules, { version: '', effectiveFrom: EVER, mark: 'U', source: '' })]
  const changes = new Map<string, DryRun['changed'][number]>()
  let amounts = 0
  for (let at = 0; at < ids.length; at += PORTION) {
    for (const book of (await clockBooks(db, ids.slice(at, at + PORTION), today)).values()) {
      const now = readClocks({ ...book, today }).standing
      const then = new Map(readClocks({ ...book, today, versions }).standing.map((told) => [sameAs(told), told.level]))
      amounts += now.length
      for (const told of now) {
        const { level: from, amountFen } = told
        const to = then.get(sameAs(told)) ?? from
        if (from === to) continue
        const change = changes.get(`${from} ${to}`) ?? { from, to, count: 0, amountFen: 0 }
        changes.set(`${from} ${to}`, { ...change, count: change.count + 1, amountFen: change.amountFen + amountFen })
      }
    }
  }
  return { amounts, changed: [...changes.values()].sort((a, b) => b.count - a.count) }
}

const sameAs = ({ clock, movementId, since, amountFen }: Standing): string =>
  `${clock} ${movementId} ${since} ${amountFen}`
