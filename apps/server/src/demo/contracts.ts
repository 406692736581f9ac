import { addDays, earlierDay, laterDay, yearOf, type Day, type Fen } from '@jiheng/kernel/base'
import { amountOf, retentionOf } from '@jiheng/kernel/ledger'
import type { Course } from './course.ts'
import { contractors } from './directory.ts'
import type { Chance } from './random.ts'
import type { DemoProject, FundsRows, Key } from './shapes.ts'
import { changeReasons, contractWords, requestNotes } from './words/contracts.ts'

type Rows = Pick<
  FundsRows,
  | 'contracts'
  | 'contractItems'
  | 'contractChanges'
  | 'invoices'
  | 'paymentRequests'
  | 'requestSteps'
  | 'acceptanceLines'
>
type Item = FundsRows['contractItems'][number]['row'] & { done: number; doneFen: Fen }

const RETENTION = '3'
const RECOVERY = '40'
/** Ten-thousandths: works are measured by how far each part is. */
const WHOLE = 10_000
/** Nobody measures less of a part at a time, except its rest. */
const LEAST = 50

export const noContract = (): Rows => ({
  contracts: [],
  contractItems: [],
  contractChanges: [],
  invoices: [],
  paymentRequests: [],
  requestSteps: [],
  acceptanceLines: [],
})

/** Work accepted at one time: what it costs, what is withheld of it, and what is left to pay. */
export type Measured = {
  amountFen: Fen
  retainedFen: Fen
  payableFen: Fen
  lines: { itemId: Key; quantity: string; unitPriceFen: Fen; amountFen: Fen }[]
}

/** The works contract of a project with everything that happens under it. */
export type DemoContract = ReturnType<typeof makeContract>

/** Signs the works contract of a project; nine parts in ten of its cost. */
export function makeContract(project: DemoProject, course: Course, totalFen: Fen, chance: Chance, recordedBy: Key) {
  const contractId = `${project.key}.k`
  const rows = noContract()
  const on = project.timing.registeredOn
  const signedOn = earlierDay(laterDay(addDays(course.begins, -chance.whole(12, 40)), addDays(on, -30)), course.begins)
  const items = itemsOf(project, contractId, Math.round(totalFen * 0.92), chance, recordedBy)
  const originalFen = items.reduce((sum, { unitPriceFen }) => sum + amountOf({ quantity: '1', unitPriceFen }), 0)
  const by = { recordedBy, recordedAt: `${on}T06:30:00.000Z` }
  const contractor = contractors.find(({ key }) => key === project.contractorKey)
  const hasAdvance = course.doneOn(course.last) > 0.55 && chance.happens(0.4)
  rows.contracts.push({
    on,
    row: {
      ...{ id: contractId, projectId: project.key, contractorId: project.contractorKey, signedOn, originalFen, ...by },
      number: `SG-${yearOf(signedOn)}-${chance.whole(1_000, 9_999)}`,
      name: `${project.registered.row.name}${contractWords[project.words.trade].title}`.slice(0, 200),
      kind:
        project.words.trade === 'equipment' ? 'goods' : project.words.trade === 'information' ? 'services' : 'works',
      procurement:
        originalFen >= 400_000_000 || chance.happens(0.5)
          ? 'open_tender'
          : chance.one(['consultation', 'inquiry'] as const),
      contractorName: contractor?.name ?? '施工单位',
      creditCode: null,
      retentionPercent: RETENTION,
      retentionDueOn: addDays(project.timing.plannedFinish ?? course.last, 730),
      paymentTermDays: 30,
      lateInterestPercent: null,
      advanceFen: hasAdvance ? Math.round(originalFen / 10) : 0,
      advanceRecoveryPercent: RECOVERY,
      payeeName: contractor?.name ?? null,
      payeeBank: '合成银行营业部',
      payeeAccount: accountOf(project.contractorKey),
      documentNo: null,
    },
  })
  rows.contractItems.push(...items.map(({ done: _done, doneFen: _doneFen, ...row }) => ({ on, row })))
  return {
    id: contractId,
    project,
    chance,
    rows,
    items,
    originalFen,
    acceptedFen: 0,
    retainedFen: 0,
    advanceLeftFen: 0,
    requests: 0,
  }
}

/** A change of the contract in one of five projects, somewhere in the course of the work. */
export function changeContract(
  { id, project, chance, rows, originalFen }: DemoContract,
  course: Course,
  today: Day,
  recordedBy: Key,
): void {
  const day = addDays(course.begins, chance.whole(60, 150))
  if (!chance.happens(0.2) || day >= today || day <= project.timing.registeredOn) return
  rows.contractChanges.push({
    on: day,
    row: {
      ...{ id: `${id}.v`, projectId: project.key, contractId: id, day, retentionDueOn: null, reversesId: null },
      amountFen: Math.round((originalFen * chance.between(0.012, 0.06)) / 100_000) * 100_000,
      documentNo: `变更-${yearOf(day)}-01`,
      why: chance.one(changeReasons),
      ...{ recordedBy, recordedAt: `${day}T06:40:00.000Z` },
    },
  })
}

/** Measures work worth about so much, part by part in their order, and takes the advance off. */
export function measure(contract: DemoContract, wantedFen: Fen): Measured {
  let leftFen = wantedFen
  const lines = contract.items.flatMap((item) => {
    const restOf = WHOLE - item.done
    const quantity = Math.min(restOf, Math.round((leftFen / item.unitPriceFen) * WHOLE))
    if (quantity <= 0 || quantity < Math.min(restOf, LEAST)) return []
    const text = (tenThousandths: number): string => (tenThousandths / 10_000).toFixed(4)
    const amountFen = amountOf(
      { quantity: text(quantity), unitPriceFen: item.unitPriceFen },
      text(item.done),
      item.doneFen,
    )
    item.done += quantity
    item.doneFen += amountFen
    leftFen -= amountFen
    return [{ itemId: item.id, quantity: text(quantity), unitPriceFen: item.unitPriceFen, amountFen }]
  })
  const amountFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
  const retainedFen = retentionOf(amountFen, RETENTION, contract.acceptedFen, contract.retainedFen)
  const recoveredFen = Math.min(contract.advanceLeftFen, amountFen - retainedFen, retentionOf(amountFen, RECOVERY))
  contract.acceptedFen += amountFen
  contract.retainedFen += retainedFen
  contract.advanceLeftFen -= recoveredFen
  return { amountFen, retainedFen, payableFen: amountFen - retainedFen - recoveredFen, lines }
}

type Asked = { amountFen: Fen; purpose: 'progress' | 'advance'; day: Day; approvedOn: Day; paidOn: Day; today: Day }

/** The contractor's invoice and request, and how far they have come; null until the day it is handed in. */
export function ask(contract: DemoContract, { amountFen, purpose, day, approvedOn, paidOn, today }: Asked): Key | null {
  const { id: contractId, project, chance, rows } = contract
  if (amountFen <= 0 || day >= today) return null
  const number = ++contract.requests
  const id = `${contractId}.q${number}`
  const projectId = project.key
  const invoiceId = `${id}.i`
  rows.invoices.push({ on: day, row: invoiceOf(contract, invoiceId, amountFen, day) })
  const [approved, paid] = [approvedOn < today, paidOn < today]
  const state = paid ? ('paid' as const) : approved ? ('approved' as const) : ('submitted' as const)
  const holder = paid ? null : approved ? ('finance' as const) : ('owner_unit' as const)
  rows.paymentRequests.push({
    on: day,
    row: {
      ...{ id, projectId, contractId, number, day, amountFen, purpose, state, holder },
      ...{
        invoiceIds: [invoiceId],
        note: chance.one(requestNotes),
        heldSince: paid ? paidOn : approved ? approvedOn : day,
      },
      ...{ submittedBy: project.reporter, submittedAt: `${day}T02:00:00.000Z` },
    },
  })
  const step = (at: Day, action: 'submitted' | 'approved' | 'paid', by: Key, to: typeof holder) => {
    if (at >= today) return
    const row = { id: `${id}.${action}`, projectId, requestId: id, day: at, action, holder: to, why: '', doneBy: by }
    rows.requestSteps.push({ on: at, row: { ...row, doneAt: `${at}T03:00:00.000Z` } })
  }
  step(day, 'submitted', project.reporter, 'owner_unit')
  step(approvedOn, 'approved', project.decider, 'finance')
  step(paidOn, 'paid', rows.contracts[0]?.row.recordedBy ?? project.decider, null)
  return id
}

function itemsOf(project: DemoProject, contractId: Key, totalFen: Fen, chance: Chance, recordedBy: Key): Item[] {
  const on = project.timing.registeredOn
  return contractWords[project.words.trade].parts.map(([name, share], at) => ({
    ...{
      id: `${contractId}.${at}`,
      projectId: project.key,
      contractId,
      code: `${at + 1}00`,
      name,
      unit: '项',
      quantity: '1',
    },
    unitPriceFen: Math.round((totalFen * share) / 100) + chance.whole(100, 9_900),
    workItemId: null,
    ...{ recordedBy, recordedAt: `${on}T06:35:00.000Z`, done: 0, doneFen: 0 },
  }))
}

function invoiceOf({ id: contractId, project, chance, rows }: DemoContract, id: Key, amountFen: Fen, day: Day) {
  return {
    ...{ id, projectId: project.key, contractId, code: '', day, amountFen, taxFen: Math.round((amountFen * 9) / 109) },
    number: `${day.slice(2, 4)}${project.organisation.startsWith('qx') ? '32' : '45'}2000${String(chance.whole(0, 999_999_999_999)).padStart(12, '0')}`,
    sellerName: rows.contracts[0]?.row.contractorName ?? '',
    sellerCreditCode: null,
    ...{ recordedBy: project.reporter, recordedAt: `${day}T01:50:00.000Z` },
  }
}

/** An invented account, one for each contractor. */
const accountOf = (contractor: Key | null): string =>
  `4500${(contractor ?? 'co.00').slice(3).padStart(3, '0')}${'7013590246'.slice(0, 10)}00`
