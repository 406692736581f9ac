import { createHash } from 'node:crypto'
import { addDays, chinaCalendar, isWorkday, yearOf, type Day, type Fen } from '@jiheng/kernel/base'
import type { FundsHistory, PartiesHistory } from '../modules/funds/index.ts'
import { nameKey } from '../modules/projects/index.ts'
import { newId } from '../platform/ids.ts'

type Rows<Field extends keyof FundsHistory> = NonNullable<FundsHistory[Field]>[number][]
export type BudgetSource = NonNullable<FundsHistory['budgetLines']>[number]['source']
type Contract = NonNullable<FundsHistory['contracts']>[number]
type Movement = NonNullable<FundsHistory['movements']>[number]

/** Where something is planted: a project under way, who owns and builds it, and who keeps its books. */
export type Host = {
  projectId: string
  orgPath: string
  ownerName: string
  contractorName: string
  /** A source its own budget does not draw on. */
  source: BudgetSource
  recordedBy: string
  signedBy: string
}

/** The rows that planted cases leave, ready for the faces of the modules. */
export type PlantedRows = { funds: Required<Omit<FundsHistory, Unused>>; parties: PartiesHistory }
type Unused = 'adjustments' | 'paymentRequests' | 'requestSteps' | 'acceptanceLines' | 'exclusions'

/** Said in every record of it, so that nobody takes it for real. */
const LABEL = '合成演示'
/** Numbers of planted contracts begin so. */
const NUMBER = '合成异常'

/** The last day not after `day` that is worked, or is not; in a year whose calendar is not known the day itself. */
function dayThatIs(worked: boolean, day: Day): Day {
  const work = isWorkday(chinaCalendar, day)
  return !work.ok || work.isWorkday === worked ? day : dayThatIs(worked, addDays(day, -1))
}

/** What was written so far. */
type Written = {
  today: Day
  lines: Map<string, { id: string; host: Host; year: number; paidFen: Fen }>
  contracts: Rows<'contracts'>
  contractItems: Rows<'contractItems'>
  contractChanges: Rows<'contractChanges'>
  invoices: Rows<'invoices'>
  exceptions: Rows<'exceptions'>
  movements: Rows<'movements'>
  parties: Map<string, PartiesHistory['parties'][number]>
  bids: PartiesHistory['bids'][number][]
  links: PartiesHistory['links'][number][]
}

const recorded = ({ recordedBy }: Host, day: Day) => ({ recordedBy, recordedAt: `${day}T08:00:00.000Z` })

/** Writes cases into books: contracts, and money that is always allocated and there before it is paid. */
export function plantedBook(today: Day) {
  const written: Written = {
    today,
    lines: new Map(),
    contracts: [],
    contractItems: [],
    contractChanges: [],
    invoices: [],
    exceptions: [],
    movements: [],
    parties: new Map(),
    bids: [],
    links: [],
  }
  return {
    /** A working day, and a day off, about so many days ago. */
    ago: (days: number): Day => dayThatIs(true, addDays(today, -days)),
    restDayAgo: (days: number): Day => dayThatIs(false, addDays(today, -days)),
    ...contractWriters(written),
    ...moneyWriters(written),
    ...partyWriters(written),
    rows: (): PlantedRows => rowsOf(written),
  }
}

export type PlantedBook = ReturnType<typeof plantedBook>

function contractWriters({ today, contracts, contractItems, contractChanges, invoices }: Written) {
  return {
    contract(host: Host, told: Pick<Contract, 'name' | 'signedOn' | 'originalFen'> & Partial<Contract>): string {
      const id = newId()
      const number = `${NUMBER}-${String(contracts.length + 1).padStart(3, '0')}`
      const { projectId, contractorName } = host
      contracts.push({ ...usual, id, projectId, number, contractorName, ...recorded(host, told.signedOn), ...told })
      return id
    },
    change(host: Host, contractId: string, day: Day, amountFen: Fen): void {
      const about = { id: newId(), projectId: host.projectId, contractId, day, amountFen }
      const paper = { documentNo: `${LABEL}变更`, retentionDueOn: null, why: LABEL, reversesId: null }
      contractChanges.push({ ...about, ...paper, ...recorded(host, day) })
    },
    invoice(host: Host, contractId: string, day: Day, told: { code: string; number: string; amountFen: Fen }): void {
      const seller = { sellerName: host.contractorName, sellerCreditCode: null }
      const about = { id: newId(), projectId: host.projectId, contractId, day, taxFen: 0 }
      invoices.push({ ...about, ...seller, ...recorded(host, day), ...told })
    },
    item(host: Host, contractId: string, told: { name: string; unit: string; unitPriceFen: Fen }): void {
      const about = { id: newId(), projectId: host.projectId, contractId, code: '1', quantity: '100', workItemId: null }
      contractItems.push({ ...about, ...recorded(host, today), ...told })
    },
  }
}

/** A contract about which nothing is odd. */
const usual = {
  kind: 'works',
  procurement: 'open_tender',
  contractorId: null,
  creditCode: null,
  retentionPercent: '0',
  retentionDueOn: null,
  paymentTermDays: 30,
  lateInterestPercent: null,
  advanceFen: 0,
  advanceRecoveryPercent: '20',
  payeeName: null,
  payeeBank: null,
  payeeAccount: null,
  documentNo: LABEL,
} as const

function moneyWriters({ lines, movements, exceptions }: Written) {
  const lineOf = (host: Host, year: number) => {
    const key = `${host.projectId} ${year}`
    const line = lines.get(key) ?? { id: newId(), host, year, paidFen: 0 }
    lines.set(key, line)
    return line
  }
  const move = (host: Host, told: Pick<Movement, 'kind' | 'day' | 'amountFen'> & Partial<Movement>): void => {
    const nobody = { counterpartyId: null, counterpartyName: null, referenceNo: null }
    const about = { id: newId(), projectId: host.projectId, budgetLineId: null, label: LABEL, settles: [] }
    movements.push({ ...about, ...nobody, reversesId: null, why: null, ...recorded(host, told.day), ...told })
  }
  return {
    accept: (host: Host, contractId: string, day: Day, amountFen: Fen): void =>
      move(host, { kind: 'acceptance', day, amountFen, contractId }),
    pay(host: Host, contractId: string, day: Day, amountFen: Fen, told: Partial<Movement> = {}): void {
      const line = lineOf(host, yearOf(day))
      line.paidFen += amountFen
      const from = { day, amountFen, budgetLineId: line.id }
      const payee = { payeeName: host.contractorName, purpose: 'progress' as const }
      move(host, { kind: 'allocation', ...from })
      move(host, { kind: 'cash_arrival', ...from })
      move(host, { kind: 'payment', ...from, contractId, ...payee, ...told })
    },
    /** Lets more be paid than was accepted, signed by a second person. */
    except({ projectId, recordedBy, signedBy }: Host, contractId: string, day: Day, amountFen: Fen): void {
      const about = { id: newId(), projectId, contractId, amountFen, why: LABEL, documentNo: null }
      exceptions.push({ ...about, recordedBy, recordedAt: `${day}T07:00:00.000Z`, signedBy, signedOn: day })
    },
  }
}

type Traits = { account?: string; phone?: string }

function partyWriters({ today, parties, bids, links }: Written) {
  const partyId = (host: Host, name: string, { account, phone }: Traits = {}): string => {
    const known = parties.get(name)
    if (known) return known.id
    const accountDigest = account === undefined ? null : createHash('sha256').update(account).digest('hex')
    const traits = { creditCode: null, accountDigest, phone: phone ?? null, address: null, legalPerson: null }
    const id = newId()
    parties.set(name, { id, orgPath: host.orgPath, name, nameKey: nameKey(name), ...traits, ...recorded(host, today) })
    return id
  }
  return {
    bid(host: Host, contractId: string, name: string, isWinner: boolean, told: Traits = {}): void {
      const about = { id: newId(), projectId: host.projectId, contractId, partyId: partyId(host, name, told) }
      bids.push({ ...about, amountFen: null, isWinner, ...recorded(host, today) })
    },
    link(host: Host, from: string, to: string, kind: string, told?: { day: Day; amountFen: Fen }): void {
      const about = { id: newId(), orgPath: host.orgPath, fromId: partyId(host, from), toId: partyId(host, to), kind }
      const money = { day: told?.day ?? null, amountFen: told?.amountFen ?? null }
      links.push({ ...about, ...money, toldBy: LABEL, ...recorded(host, today) })
    },
  }
}

function rowsOf({ lines, parties, bids, links, today: _today, ...funds }: Written): PlantedRows {
  const budgetLines = [...lines.values()].map(({ id, host, year, paidFen }) => ({
    id,
    projectId: host.projectId,
    year,
    source: host.source,
    initialFen: paidFen,
    documentNo: LABEL,
    ...recorded(host, `${year}-01-01`),
  }))
  return { funds: { budgetLines, ...funds }, parties: { parties: [...parties.values()], bids, links } }
}
