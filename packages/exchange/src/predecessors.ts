/** How planners write what an activity waits for; needs nothing of a server, so that browsers read it too. */
export { daysOf as lagDays } from './table/amount.ts'
export { readPredecessors, type Predecessor, type Predecessors } from './table/predecessors.ts'
