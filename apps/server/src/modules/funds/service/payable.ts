import type { Day, Fen } from '@jiheng/kernel/base'
import { payable, type PayablePart } from '@jiheng/kernel/ledger'
import type { Db } from '../../../platform/db/database.ts'
import { withheldOf } from '../store/acceptances.ts'
import type { ContractRow } from '../store/contracts.ts'
import { payableParts } from '../store/payable.ts'

/** How much can still be paid under a contract, and every record that says so (为什么最多能付这么多). */
export async function payableOf(db: Db, contract: ContractRow, today: Day) {
  const { accepted, paid, requested, exceptions } = await payableParts(db, contract.id)
  const withheld = await withheldOf(db, contract.projectId, contract.id)
  const retained = withheld.map(({ id, day, amountFen, label }): PayablePart => ({
    ...{ id, kind: 'exclusion', day, amountFen },
    ...(label !== '' && { label }),
  }))
  return payable({
    ...{ accepted, paid, requested, retained },
    ahead: [...advanceOf(contract), ...stillExcepted(exceptions, contract.exceptedFen)],
    asOf: today,
  })
}

const advanceOf = ({ id, name, signedOn, advancedFen }: ContractRow): PayablePart[] =>
  advancedFen === 0 ? [] : [{ id, kind: 'contract', label: name, day: signedOn, amountFen: advancedFen }]

/** Accepted work covers the exceptions signed first; what is left belongs to the newest. */
function stillExcepted(newestFirst: readonly PayablePart[], leftFen: Fen): PayablePart[] {
  let openFen = leftFen
  return newestFirst.flatMap((exception) => {
    const amountFen = Math.min(openFen, exception.amountFen)
    openFen -= amountFen
    return amountFen === 0 ? [] : [{ ...exception, amountFen }]
  })
}
