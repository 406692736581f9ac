import type { HrefOf } from '@jiheng/ui'

/** The side of the project page on which records of a kind stand. */
const sideOf: Record<string, string> = {
  node: 'tree',
  progress_report: 'progress',
  evidence: 'progress',
  material_order: 'progress',
  arrival: 'progress',
  obstacle: 'progress',
  budget_line: 'funds',
  allocation: 'funds',
  cash_arrival: 'funds',
  acceptance: 'funds',
  payment: 'funds',
  exclusion: 'funds',
  indicator: 'indicators',
  document: 'documents',
  baseline: 'schedule',
  quantity: 'progress',
  material_test: 'progress',
}

/** Where the console shows the records explanations are made from. A part of a project is found from that project's own page. */
export const hrefOf: HrefOf = ({ kind, id }) => {
  if (kind === 'project') return `/projects/${id}`
  if (kind === 'goal' || kind === 'goal_report') return '/goals'
  const project = /^\/projects\/[0-9a-f-]{36}/.exec(location.pathname)?.[0]
  const side = sideOf[kind]
  if (!project || !side) return undefined
  return kind === 'node' ? `${project}?tab=${side}&node=${id}` : `${project}?tab=${side}`
}
