import type { State } from '@jiheng/ui'
import type { ImportList } from './list-view.ts'

/** How a list stands: what waits for a person calls for attention. */
export function stateOfList({ state, counts }: ImportList): State {
  if (state === 'refused') return 'red'
  if (state === 'checked') return 'yellow'
  if (state === 'done') return counts.failed > 0 ? 'orange' : 'green'
  return 'grey'
}
