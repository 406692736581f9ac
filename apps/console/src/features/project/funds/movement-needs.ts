/** What is entered by hand; retention money is released from its contract. */
export const enteredKinds = [
  ...(['allocation', 'cash_arrival', 'return', 'acceptance', 'payment', 'refund'] as const),
  ...(['deposit_received', 'deposit_returned'] as const),
] as const
export type EnteredKind = (typeof enteredKinds)[number]

type Purpose = 'progress' | 'advance' | 'final' | 'retention' | 'other' | 'performance' | 'bid' | 'wages' | 'quality'

export type Needs = { line: boolean; contract: boolean; purposes: readonly Purpose[] }

const payments = ['progress', 'advance', 'final', 'retention', 'other'] as const
const deposits = ['performance', 'bid', 'wages', 'quality'] as const

/** What an entry of a kind asks for besides its day and amount: a line of the budget, a contract, and what it is for. */
export function needsOf(kind: EnteredKind, hasContracts: boolean): Needs {
  const line = !['acceptance', 'deposit_received', 'deposit_returned'].includes(kind)
  if (kind === 'payment' || kind === 'refund')
    return { line, contract: hasContracts, purposes: hasContracts ? payments : [] }
  if (kind === 'deposit_received' || kind === 'deposit_returned')
    return { line, contract: hasContracts, purposes: deposits }
  return { line, contract: false, purposes: [] }
}
