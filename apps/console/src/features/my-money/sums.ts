import { explain, type Explanation, type Input } from '@jiheng/kernel/base'
import { today } from '../../shared/today.ts'

type Part = { amountFen: number; contract: { id: string; name: string }; because?: Explanation }

/** A sum over the own contracts that opens into its parts; parts of nothing are left out. */
export function sumOf(measure: string, parts: readonly Part[]): Explanation {
  const counted = parts.filter(({ amountFen }) => amountFen !== 0)
  return explain({
    measure,
    value: String(counted.reduce((sum, { amountFen }) => sum + amountFen, 0)),
    unit: 'fen',
    rule: { id: 'own_contracts_sum', version: '1', mark: 'P' },
    inputs: counted.map(({ amountFen, contract, because }): Input => ({
      ...{ measure, value: String(amountFen), unit: 'fen', evidenceLevel: because?.evidenceLevel ?? 1 },
      source: { kind: 'contract', id: contract.id, label: contract.name },
      ...(because && { because }),
    })),
    asOf: today(),
  })
}
