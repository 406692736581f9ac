import type { Actor } from '../../../../platform/actor.ts'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import type { FinanceRow, FinanceValues } from '../reader/index.ts'
import { namedProjects } from '../store/context.ts'
import type { FinanceListRow, ListRow, NewFinanceList } from '../store/lists.ts'
import { listRows } from '../store/lists.ts'
import { insertStatementRows, knownStatementKeys } from '../store/statements.ts'
import { counter, statementKey, type Told } from '../told.ts'
import { enterJudged } from './enter.ts'
import { judge, type Judged } from './judge.ts'
import type { ExchangeParts } from './parts.ts'

/** What would become of each row of a list; nothing is written. */
export async function previewRows(
  db: Db,
  list: Pick<NewFinanceList, 'id' | 'kind' | 'organisationId'>,
  rows: readonly FinanceRow[],
  today: string,
): Promise<ListRow[]> {
  const bad = rows.filter(hasError).map((row) => rowOf(list.id, row, {}))
  const good = rows.filter((row) => !hasError(row))
  if (list.kind === 'statement') {
    const keyed = withKeys(good)
    const known = await knownStatementKeys(
      db,
      list.organisationId,
      keyed.map(({ key }) => key),
    )
    const read = keyed.map(({ row, key }) => rowOf(list.id, row, { outcome: known.has(key) ? 'known' : 'new' }))
    return inOrder([...bad, ...read])
  }
  const judged = await judge(
    db,
    good.map((row) => toldOf(list.kind as Told['kind'], row.at, row.values)),
    { today },
  )
  const rowsJudged = judged.map((each, i) => {
    const row = judgedRow(list.id, good[i]!, each)
    return each.booking ? { ...row, movementId: null } : row
  })
  return inOrder([...bad, ...rowsJudged])
}

/**
 * Books and keeps the rows of a list under the locks of its projects and returns what became of them. Throws `finance_list_has_nothing`,
 * `finance_list_moved_on`.
 */
export async function confirmRows(
  tx: Tx,
  parts: ExchangeParts,
  actor: Actor,
  { list, isBooked }: { list: FinanceListRow; isBooked: boolean },
): Promise<ListRow[]> {
  const seen = (await listRows(tx, list.id, { limit: 1_000_000 })).map((row) => ({ ...row, listId: list.id }))
  const unread = seen.filter(({ problems }) =>
    problems.some(({ severity, cell }) => severity === 'error' && cell !== null),
  )
  const good = seen
    .filter((row) => !unread.includes(row))
    .map((row): FinanceRow & { seen: ListRow } => ({
      ...{ at: row.rowNumber, values: row.told as FinanceValues, problems: [], seen: plainRow(row) },
    }))
  if (good.length === 0) throw new AppError('rule_violated', 'finance_list_has_nothing')
  if (list.kind === 'statement') {
    await keepStatement(tx, list, good)
    return seen.map(plainRow)
  }
  const told = good.map(({ at, values }) => toldOf(list.kind as Told['kind'], at, values))
  const named = await namedProjects(tx, told)
  await parts.projects.lockMany(
    tx,
    named.map(({ id }) => id),
  )
  const judged = await judge(tx, told, { today: parts.clock.today() })
  if (isBooked) judged.forEach((now, i) => refuseUnseen(good[i]!.seen, now))
  await enterJudged(tx, parts, actor, { judged, origin: { listId: list.id, system: null }, isBooked })
  const rows = judged.map((each, i) => {
    const row = judgedRow(list.id, good[i]!, each)
    const notices = good[i]!.seen.problems.filter(({ severity, cell }) => severity === 'notice' && cell !== null)
    const movementId = each.booking && !isBooked ? null : row.movementId
    return { ...row, movementId, problems: [...notices, ...row.problems] }
  })
  return inOrder([...unread.map(plainRow), ...rows])
}

/** A person confirms what they saw: no row goes in that was not to go in, or elsewhere, and none is left out that was. */
function refuseUnseen(before: ListRow, now: Judged): void {
  const isUnseen = now.outcome === 'new' && (before.outcome !== 'new' || before.projectId !== now.project?.id)
  const isLost = now.outcome === 'refused' && before.outcome !== 'refused'
  if (isUnseen || isLost) throw new AppError('conflict', 'finance_list_moved_on', { row: before.rowNumber })
}

async function keepStatement(tx: Tx, list: FinanceListRow, good: readonly FinanceRow[]): Promise<void> {
  const keyed = withKeys(good)
  const known = await knownStatementKeys(
    tx,
    list.organisationId,
    keyed.map(({ key }) => key),
  )
  const { id: listId, organisationId, orgPath } = list
  await insertStatementRows(
    tx,
    keyed
      .filter(({ key }) => !known.has(key))
      .map(({ key, row: { at, values } }) => ({
        ...{ id: newId(), listId, rowNumber: at, organisationId, orgPath, key },
        ...{ day: values.day ?? '', amountFen: values.amountFen ?? 0 },
        payeeName: values.payeeName ?? null,
        payeeAccount: values.payeeAccount ?? null,
        referenceNo: values.referenceNo ?? null,
        note: values.note ?? null,
      })),
  )
}

function withKeys(rows: readonly FinanceRow[]): { row: FinanceRow; key: string }[] {
  const nth = counter()
  return rows.map((row) => {
    const { day = '', amountFen = 0, referenceNo, payeeName } = row.values
    const told = { day, amountFen, referenceNo, payeeName }
    return { row, key: statementKey(told, nth(statementKey(told, 0))) }
  })
}

const hasError = ({ problems }: FinanceRow): boolean => problems.some(({ severity }) => severity === 'error')

const toldOf = (kind: Told['kind'], at: number, values: FinanceValues): Told => {
  const { year = 0, source, day = '', amountFen = 0, ...said } = values
  return { ...said, at, kind, year, source: source as Told['source'], day, amountFen }
}

function judgedRow(listId: string, row: FinanceRow, judged: Judged): ListRow {
  const said = [
    ...(judged.problem ? [{ severity: 'error' as const, ...judged.problem, cell: null }] : []),
    ...(judged.notice ? [{ severity: 'notice' as const, ...judged.notice, cell: null }] : []),
  ]
  return rowOf(listId, row, {
    ...{ outcome: judged.outcome, changes: judged.changes, projectId: judged.project?.id ?? null },
    movementId: judged.movementId,
    problems: [...row.problems, ...said],
  })
}

const rowOf = (listId: string, { at, values, problems }: FinanceRow, became: Partial<ListRow>): ListRow => ({
  ...{
    listId,
    rowNumber: at,
    outcome: 'refused',
    told: values,
    changes: {},
    problems,
    projectId: null,
    movementId: null,
  },
  ...became,
})

const plainRow = ({
  listId,
  rowNumber,
  outcome,
  told,
  changes,
  problems,
  projectId,
  movementId,
}: ListRow): ListRow => ({
  ...{ listId, rowNumber, outcome, told, changes, problems, projectId, movementId },
})

const inOrder = (rows: readonly ListRow[]): ListRow[] => rows.toSorted((a, b) => a.rowNumber - b.rowNumber)
