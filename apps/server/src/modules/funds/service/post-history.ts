import { apply, post, undo, type Balances, type Entry, type Posting } from '@jiheng/kernel/ledger'
import type { Tx } from '../../../platform/db/database.ts'
import { recoveryOf, requestsOf, type FundsHistory, type PastMovement } from '../store/history.ts'
import { insertBeyondIssue, type BeyondIssueRow } from '../store/beyond-issue.ts'
import { balancesOf, insertPostings, postingsOf, type NewPosting } from '../store/postings.ts'
import { budgetDay } from './budget.ts'
import { entryOf } from './entry.ts'
import { beyondOf, from, refusalOf, type Booked } from './journal.ts'

/** Something of the past to be posted; an undoing names the records whose postings it turns round. */
type Past = { booked: Booked; rank: number; movement?: PastMovement } & (
  | { entry: Entry }
  | { undoes: readonly string[] }
)

/** Within a day, what brings money or rights comes before what takes them. */
const RANKS: Record<string, number> = {
  ...{
    budget: 0,
    contract: 0,
    budget_adjustment: 1,
    contract_change: 1,
    allocation: 2,
    cash_arrival: 3,
    acceptance: 4,
    retention: 5,
  },
  ...{
    retention_release: 6,
    exception: 6,
    request: 7,
    payment: 8,
    refund: 9,
    return: 9,
    deposit_received: 9,
    deposit_returned: 10,
  },
  ...{ request_closed: 11, undoing: 12 },
}

/** Posts the past in the order of its days, all projects in one statement. Throws what the books refuse, as a use case would. */
export async function postHistory(tx: Tx, history: FundsHistory): Promise<void> {
  const journal = [...budgets(history), ...(await obligations(tx, history)), ...(await moves(tx, history))]
  const byProject = Map.groupBy(journal, ({ booked }) => booked.projectId)
  const known = await balancesOf(tx, [...byProject.keys()])
  const undone = await earlierPostings(tx, journal)
  const beyond: BeyondIssueRow[] = []
  const postings = [...byProject].flatMap(([id, past]) => posted(past, known.get(id) ?? new Map(), undone, beyond))
  await insertPostings(tx, postings)
  await insertBeyondIssue(tx, beyond)
}

/** The postings of a project's past; what was paid beyond what was issued has happened, and is added to `beyond`. */
function posted(
  past: readonly Past[],
  before: Balances,
  undone: ReadonlyMap<string, Posting[]>,
  beyond: BeyondIssueRow[],
): NewPosting[] {
  let balances = before
  const made = new Map(undone)
  const inOrder = past.toSorted(
    (a, b) => (a.booked.day < b.booked.day ? -1 : Number(a.booked.day > b.booked.day)) || a.rank - b.rank,
  )
  return inOrder.flatMap((each) => {
    let postings: Posting[]
    if ('undoes' in each) postings = undo(each.undoes.flatMap((id) => made.get(id) ?? []))
    else {
      const result = post(balances, each.entry)
      if (!result.ok) throw refusalOf(each.entry, result, balances)
      postings = result.postings
      if (each.movement) beyond.push(...beyondOf(balances, each.movement, false))
    }
    const applied = apply(balances, postings)
    if (!applied.ok) throw new RangeError(`${each.booked.kind} ${each.booked.id}: ${applied.place} is short`)
    balances = applied.balances
    made.set(each.booked.id, postings)
    return postings.map(from(each.booked))
  })
}

const pastOf = (booked: Booked, entry: Entry): Past => ({ booked, entry, rank: RANKS[booked.kind] ?? 0 })

function budgets({ budgetLines = [], adjustments = [] }: FundsHistory): Past[] {
  return [
    ...budgetLines
      .filter(({ initialFen }) => initialFen > 0)
      .map(({ id, projectId, year, recordedAt, initialFen: amountFen }) =>
        pastOf(
          { id, kind: 'budget', projectId, day: budgetDay(year, recordedAt.slice(0, 10)) },
          { kind: 'budget', budgetLineId: id, amountFen },
        ),
      ),
    ...adjustments.map(({ id, projectId, day, budgetLineId, amountFen }) =>
      pastOf({ id, kind: 'budget_adjustment', projectId, day }, { kind: 'budget', budgetLineId, amountFen }),
    ),
  ]
}

async function obligations(tx: Tx, history: FundsHistory): Promise<Past[]> {
  const { contracts = [], contractChanges = [], requestSteps = [], exceptions = [] } = history
  const requests = await requestsOf(tx, [...new Set(requestSteps.map(({ requestId }) => requestId))])
  return [
    ...contracts.map(({ id, projectId, signedOn: day, originalFen: amountFen }) =>
      pastOf({ id, kind: 'contract', projectId, day }, { kind: 'contract', contractId: id, amountFen }),
    ),
    ...contractChanges
      .filter(({ amountFen }) => amountFen !== 0)
      .map(({ id, projectId, day, contractId, amountFen }) =>
        pastOf({ id, kind: 'contract_change', projectId, day }, { kind: 'contract', contractId, amountFen }),
      ),
    ...exceptions.flatMap(({ id, projectId, contractId, budgetLineId = null, signedOn: day, amountFen }) =>
      day === null || budgetLineId !== null
        ? []
        : [pastOf({ id, kind: 'exception', projectId, day }, { kind: 'exception', contractId, amountFen })],
    ),
    ...requestSteps.flatMap(({ requestId: id, projectId, day, action }): Past[] => {
      const request = requests.get(id)
      if (!request) return []
      const { contractId, amountFen } = request
      const isAdvance = request.purpose === 'advance'
      if (action === 'submitted' || action === 'resubmitted') {
        // What the past granted as an advance is not asked about again.
        const advance = isAdvance ? { advanceLeftFen: amountFen } : {}
        return [pastOf({ id, kind: 'request', projectId, day }, { kind: 'request', contractId, amountFen, ...advance })]
      }
      if (action !== 'returned' && action !== 'withdrawn') return []
      return [
        pastOf(
          { id, kind: 'request_closed', projectId, day },
          { kind: 'request_closed', contractId, amountFen, isAdvance },
        ),
      ]
    }),
  ]
}

/** Retention told together with its acceptance is withheld with it; told later, by itself. */
async function moves(tx: Tx, { movements = [], exclusions = [] }: FundsHistory): Promise<Past[]> {
  const recovery = await recoveryOf(tx, [...new Set(movements.flatMap(({ contractId }) => contractId ?? []))])
  const retained = exclusions.filter(({ reason }) => reason === 'retention')
  const withheld = Map.groupBy(retained, ({ movementId }) => movementId)
  const entered = movements.map((movement): Past => {
    const { id, kind, projectId, day, contractId, reversesId } = movement
    if (reversesId !== null)
      return { booked: { id, kind, projectId, day }, rank: RANKS['undoing'] ?? 0, undoes: [reversesId] }
    const parts =
      kind === 'acceptance' ? (withheld.get(id) ?? []).filter(({ until }) => until === null || until > day) : []
    const past = pastOf(
      { id, kind, projectId, day },
      entryOf(movement, {
        beyondIssueFen: movement.amountFen,
        retentionFen: parts.reduce((sum, { amountFen }) => sum + amountFen, 0),
        recoveryPercent: (contractId && recovery.get(contractId)) || '100',
        ...(kind === 'payment' && movement.purpose === 'advance' && { advanceLeftFen: movement.amountFen }),
      }),
    )
    return { ...past, movement }
  })
  return entered
}

/** Postings made before this load that it undoes. */
async function earlierPostings(tx: Tx, journal: readonly Past[]): Promise<Map<string, Posting[]>> {
  const made = new Set(journal.map(({ booked }) => booked.id))
  const ids = journal.flatMap((each) => ('undoes' in each ? each.undoes.filter((id) => !made.has(id)) : []))
  return ids.length === 0 ? new Map() : Map.groupBy(await postingsOf(tx, ids), ({ entryId }) => entryId)
}
