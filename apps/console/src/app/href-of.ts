import type { HrefOf } from '@jiheng/ui'

/** The side of the project page on which records of a kind stand. */
const sideOf: Record<string, string> = {
  node: 'tree',
  activity: 'schedule',
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
  refund: 'funds',
  return: 'funds',
  contract: 'funds',
  payment_request: 'funds',
  payment_exception: 'funds',
  indicator: 'indicators',
  actual: 'indicators',
  veto: 'indicators',
  document: 'documents',
  baseline: 'schedule',
  quantity: 'progress',
  material_test: 'progress',
}

/** Records that open by themselves on their side, and what the address calls them. */
const opens: Record<string, string> = {
  node: 'node',
  activity: 'activity',
  contract: 'contract',
  payment_request: 'request',
}

/** Where the console shows the records explanations are made from. A part of a project is found from that project's own page, a node from anywhere. */
export const hrefOf: HrefOf = ({ kind, id }) => {
  if (kind === 'project') return `/projects/${id}`
  if (kind === 'goal' || kind === 'goal_report') return '/goals'
  if (kind === 'cross_item') return '/cross-items'
  if (kind === 'survey') return `/surveys/${id}`
  if (kind === 'library_indicator') return `/indicators?indicator=${id}`
  const project = /^\/projects\/[0-9a-f-]{36}/.exec(location.pathname)?.[0]
  const side = sideOf[kind]
  if (project && kind === 'indicator_choice') return `${project}?tab=indicators`
  if (!project && kind === 'node') return `/nodes/${id}`
  if (!project || !side) return undefined
  const opened = opens[kind]
  return opened ? `${project}?tab=${side}&${opened}=${id}` : `${project}?tab=${side}`
}
