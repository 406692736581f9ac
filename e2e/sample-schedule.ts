import { numbers } from '../bench/numbers.ts'

/** A schedule as the API answers it, of any size and the same every time: sections of 25 activities in chains, some on the critical path. */
export function sampleSchedule(count: number) {
  const next = numbers(7)
  const first = Date.UTC(2025, 0, 6) / DAY
  const placeOf = (id: string | null) => (id === null ? null : Number(id.slice(-12)))
  const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
  const activities = Array.from({ length: count }, (_, n) => {
    const [section, place] = [Math.floor(n / 25), n % 25]
    const isWhole = place === 0
    const start = first + Math.floor(section * 7 + place * 9 + next() * 5)
    const length = isWhole ? 240 : place === 24 ? 1 : 3 + Math.floor(next() * 15)
    const critical = section % 4 === 0 && !isWhole
    return {
      nodeId: idOf(n),
      parentId: isWhole ? null : idOf(section * 25),
      code: `${section + 1}.${place}`,
      wbs: null,
      title: isWhole ? `第 ${section + 1} 标段` : `${works[Math.floor(next() * works.length)]}（${place}）`,
      kind: isWhole ? 'summary' : place === 24 ? 'milestone' : 'task',
      state: 'active',
      ...{ start: day(start), finish: day(start + length - 1) },
      ...{ durationDays: place === 24 ? 0 : length, totalFloatDays: critical ? 0 : 6, critical, actualFinish: null },
      ...{ actualStart: n === 2 ? day(start) : null, remainingDays: null },
      ...{ percent: n === 2 ? null : String(Math.floor(next() * 100)), claimedPercent: n % 9 === 0 ? '90' : null },
    }
  })
  const spans = {
    nodeId: activities.map(({ nodeId }) => nodeId),
    start: activities.map(({ start }) => start),
    finish: activities.map(({ finish }) => finish),
  }
  const links = activities.flatMap((_, n) => {
    const before = n - 1 - Math.floor(next() * 3)
    return n % 25 < 2 ? [] : [{ from: idOf(Math.max(before, n - (n % 25) + 1)), to: idOf(n), type: 'FS', lagDays: 0 }]
  })
  const baseline = { number: 1, why: '', takenOn: '2025-01-06', takenAt: '2025-01-06T01:00:00Z', takenBy: null }
  return {
    ...{ version: 1, unit: 'day', startsOn: day(first), start: day(first), finish: activities.at(-1)!.finish },
    ...{ durationDays: 1_000, dataDate: '2025-09-01', mustFinishBy: null, progressMode: null, criticalFloatDays: 0 },
    ...{ source: null, computedAt: '2025-09-01T01:00:00Z', resources: [] },
    calendar: { id: 'china', name: null, isChina: true, weekdays: [1, 2, 3, 4, 5], exceptions: [] },
    calendars: [{ id: 'china', name: null }],
    activities: { ...columnsOf(activities), ...spans, parent: activities.map(({ parentId }) => placeOf(parentId)) },
    links: {
      from: links.map(({ from }) => placeOf(from)),
      to: links.map(({ to }) => placeOf(to)),
      type: links.map(({ type }) => type),
      lagDays: links.map(({ lagDays }) => lagDays),
    },
    baselines: [{ id: idOf(999_999), name: '批准计划', isOriginal: true, ...baseline }],
    ...{ warnings: [], allowed: ['change'] },
  }
}

/** Its baseline: everything a week earlier. */
export function sampleBaseline({ activities: { nodeId, start, finish } }: ReturnType<typeof sampleSchedule>) {
  const earlier = (text: string) => day(Date.parse(text) / DAY - 7)
  return {
    name: '批准计划',
    isOriginal: true,
    dates: { nodeId, start: start.map(earlier), finish: finish.map(earlier) },
  }
}

const DAY = 86_400_000
const day = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

/** An activity of it as it is opened. */
export function sampleActivity() {
  return {
    ...{ version: 1, isSummary: false, lateStart: '2025-09-01', lateFinish: '2025-09-05', freeFloatDays: 0 },
    ...{ durationIs: 'working', calendar: null, calendars: [{ id: 'china', name: null }], constraints: [] },
    ...{ deadline: null, actualStart: null, actualFinish: null, remainingDays: null, needs: [] },
    ...{ predecessors: [], successors: [], budgetFen: null, responsible: null },
  }
}

/** Records as one array for each field. */
function columnsOf(records: readonly Record<string, unknown>[]): Record<string, unknown[]> {
  const fields = Object.keys(records[0] ?? {}).filter((field) => field !== 'parentId')
  return Object.fromEntries(fields.map((field) => [field, records.map((record) => record[field])]))
}

const works = [
  '土方开挖',
  '基础混凝土',
  '墩身施工',
  '盖梁预制',
  '箱梁架设',
  '桥面铺装',
  '路基填筑',
  '沥青面层',
  '设备安装',
]
