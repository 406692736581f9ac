import type { Fen } from '../base/index.ts'

/** Where a fen of a budget line can be. */
export const moneyPlaces = ['source', 'budgeted', 'allocated', 'on_hand', 'paid', 'returned'] as const
/** Where a fen that a contract obliges to can be; `advanced` and `excepted` hold what was paid ahead of acceptance, below zero. */
export const obligationPlaces = [
  'agreed',
  'contracted',
  'payable',
  'requested',
  'discharged',
  'retained',
  'advanced',
  'excepted',
] as const
/** Where a deposit can be. */
export const depositPlaces = ['pledged', 'held'] as const

export type Place = (typeof moneyPlaces)[number] | (typeof obligationPlaces)[number] | (typeof depositPlaces)[number]
export type Book = 'money' | 'obligations' | 'deposits'

/**
 * One half of a movement of money inside the books of a project. Money belongs to a budget line; what is owed and deposits belong
 * to a contract, or to the project where there is none. The postings of an entry sum to 0 in each book.
 */
export type Posting = { place: Place; amountFen: Fen; budgetLineId: string | null; contractId: string | null }

/** What lies where in one project, by `accountOf`; what is not named is 0. */
export type Balances = ReadonlyMap<string, Fen>

/** The places other books are fed from: they hold the counterpart and never rise above zero. */
const COUNTERPARTS: ReadonlySet<Place> = new Set(['source', 'agreed', 'advanced', 'excepted', 'pledged'])

/**
 * Whether a place may hold this much. `budgeted` may fall below zero: books from before the ledger hold more than was budgeted.
 * `allocated` is below zero by what was paid beyond what was issued (`post`).
 */
export function mayHold(place: Place, amountFen: Fen): boolean {
  if (place === 'budgeted') return true
  return COUNTERPARTS.has(place) ? amountFen <= 0 : amountFen >= 0
}

export function bookOf(place: Place): Book {
  if ((moneyPlaces as readonly string[]).includes(place)) return 'money'
  return (depositPlaces as readonly string[]).includes(place) ? 'deposits' : 'obligations'
}

/** The key of an account among the balances of a project. */
export const accountOf = ({ place, budgetLineId, contractId }: Omit<Posting, 'amountFen'>): string =>
  `${place}:${budgetLineId ?? contractId ?? ''}`

/** What lies in a place of a budget line. */
export const ofLine = (balances: Balances, place: Place, budgetLineId: string): Fen =>
  balances.get(accountOf({ place, budgetLineId, contractId: null })) ?? 0

/** What lies in a place of a contract; null is the project's own account. */
export const ofContract = (balances: Balances, place: Place, contractId: string | null): Fen =>
  balances.get(accountOf({ place, budgetLineId: null, contractId })) ?? 0
