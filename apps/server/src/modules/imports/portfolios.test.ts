import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { openWorld } from '../../../test/world.ts'

const folder = new URL('../../../../../../shared/data/portfolios/', import.meta.url)
const skip = existsSync(folder) ? false : 'real portfolios are not beside the repository'

test(
  'four yearly releases and the change reports go in as they are; each year shows what slipped',
  { skip },
  async (t) => {
    const world = await openWorld(t)
    const office = await world.signIn('project_office')
    const bring = async (fileName: string) => {
      const form = new FormData()
      form.append('file', new Blob([await readFile(new URL(fileName, folder))]), fileName)
      const { id } = await office.call('createImport', { body: form as never })
      await world.runJobs()
      const { version } = await office.call('getImport', { path: { id } })
      await office.call('confirmImport', { path: { id }, ifMatch: version })
      await world.runJobs()
      const { state, counts, progress } = await office.call('getImport', { path: { id } })
      assert.equal(state, 'done')
      assert.equal(progress.imported, progress.toImport)
      t.diagnostic(`${fileName}: ${JSON.stringify(counts)}`)
      return { id, counts }
    }
    const first = await bring('uk_2018.csv')
    assert.deepEqual([first.counts.created, first.counts.failed], [133, 0])
    for (const year of [2019, 2020, 2021]) {
      const { id, counts } = await bring(`uk_${year}.csv`)
      assert.ok(counts.updated > 50, `${year}: projects are found again`)
      assert.ok(counts.later > 10, `${year}: some slipped`)
      const later = await office.call('listImportEntries', { path: { id }, query: { isLater: true, limit: 500 } })
      assert.equal(later.items.length, counts.later)
      assert.ok(later.items.every(({ daysLater }) => (daysLater ?? 0) > 0))
    }
    const reports = await bring('NYC_capital_projects_20190901.csv')
    assert.deepEqual([reports.counts.created, reports.counts.failed], [378, 1])
    const [{ n } = { n: 0 }] = await world.sql<{ n: number }>(
      `select count(*) as n from projects.reported r where r.source like 'NYC%'`,
    )
    assert.equal(n, 2_258)
    const foreign = await world.sql<{ currency: string; n: number }>(
      'select currency, count(*) as n from projects.project group by currency order by currency',
    )
    t.diagnostic(JSON.stringify(foreign))
    assert.ok(
      foreign.every(({ currency }) => currency !== 'CNY'),
      'nothing turned into yuan',
    )
  },
)
