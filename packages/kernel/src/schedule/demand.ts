import type { Compiled } from './compile.ts'
import type { Network } from './network.ts'
import { placings } from './plan.ts'
import type { Demand } from './serial.ts'

/** An activity that asks for more of a resource than there is. */
export type Excess = { activity: string; resource: string; units: number; capacity: number }

/** The demands that no schedule can meet, of work that is left. */
export function excessOf(network: Network, compiled: Compiled): Excess[] {
  const capacities = new Map(network.resources?.map(({ id, capacity }) => [id, capacity]))
  return ownDemands(compiled).flatMap(({ activity, demands }) =>
    demands.flatMap(([resource, units]) => {
      const capacity = capacities.get(resource)
      return capacity === undefined || units <= capacity ? [] : [{ activity, resource, units, capacity }]
    }),
  )
}

/** The demands of the plan's nodes; a resource that is not listed is unlimited, and that is said. */
export function demandOf(network: Network, compiled: Compiled): Demand {
  const resources = network.resources ?? []
  const numbers = new Map(resources.map(({ id }, number) => [id, number]))
  const of = ownDemands(compiled).map(({ activity, demands }) =>
    demands.flatMap(([id, units]) => {
      const resource = numbers.get(id)
      if (resource !== undefined) return [{ resource, units }]
      compiled.warnings.push({ warning: 'resource_missing', activity, resource: id })
      return []
    }),
  )
  return { capacities: Float64Array.from(resources, ({ capacity }) => capacity), of }
}

/** What each node with work left asks for, the units of one resource added up. */
function ownDemands({ structure, activityOf, ownCount, plan }: Compiled) {
  return Array.from(activityOf.subarray(0, ownCount), (index, node) => {
    const { id, resources = [] } = structure.activities[index]!
    const demands = new Map<string, number>()
    const isLeft = plan.work[node]! > 0 && plan.placing[node] !== placings.done
    for (const { id: resource, units } of isLeft ? resources : []) {
      if (units > 0) demands.set(resource, (demands.get(resource) ?? 0) + units)
    }
    return { activity: id, demands: [...demands] }
  })
}
