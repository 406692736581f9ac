/** Money accepted and not paid, the oldest first as it is paid. */
export type Owed = { contractId: string; since: string; amountFen: number }
export type Asked = {
  id: string
  contractId: string
  day: string
  number: number
  purpose: string
  amountFen: number
  paidFen: number
}

/**
 * Which accepted amount each open request asks for first: payments settle the oldest amount of a contract, and requests are paid in
 * their order. An advance asks for nothing accepted, and a request beyond all that is owed has none.
 */
export function owedOf<T extends Owed>(requests: readonly Asked[], owed: readonly T[]): Map<string, T> {
  const queues = Map.groupBy(
    owed.toSorted((a, b) => (a.since < b.since ? -1 : 1)).map((amount) => ({ amount, leftFen: amount.amountFen })),
    ({ amount }) => amount.contractId,
  )
  const first = new Map<string, T>()
  for (const request of requests.toSorted((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1))) {
    if (request.purpose === 'advance') continue
    let askedFen = request.amountFen - request.paidFen
    for (const part of queues.get(request.contractId) ?? []) {
      if (askedFen === 0) break
      const takenFen = Math.min(askedFen, part.leftFen)
      if (takenFen > 0 && !first.has(request.id)) first.set(request.id, part.amount)
      part.leftFen -= takenFen
      askedFen -= takenFen
    }
  }
  return first
}
