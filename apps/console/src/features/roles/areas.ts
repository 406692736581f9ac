export type Area = { area: string; permissions: readonly string[] }

/** The order in which the permissions are read: the work first, then its upkeep. */
const order = [
  'projects',
  'nodes',
  'documents',
  'progress',
  'funds',
  'alerts',
  'alert_rules',
  'evaluation',
  'scoring_rules',
  'analytics',
  'organisations',
  'accounts',
  'roles',
  'sessions',
  'audit',
]

/** Permissions (`projects:read`) by their area, in the order they are read; unknown areas last. */
export function byArea(permissions: Iterable<string>): readonly Area[] {
  const place = (area: string) => (order.includes(area) ? order.indexOf(area) : order.length)
  const areas = Map.groupBy(permissions, (permission) => permission.split(':')[0] ?? '')
  return [...areas]
    .map(([area, held]) => ({ area, permissions: held }))
    .toSorted((a, b) => place(a.area) - place(b.area))
}
