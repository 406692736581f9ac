import { formatTime, formatYuan, isPhraseKey } from '@jiheng/phrases'
import type { Say } from '@jiheng/ui'

const system = '00000000-0000-7000-8000-000000000000'

type Who = { accountId: string; name: string }

/** The words of an action, of a kind of record, of a field; what has none yet is told by its name. */
export function auditWord(group: 'action' | 'area' | 'subject' | 'field', name: string, { say }: Say): string {
  const key = `audit.${group}.${name}`
  return isPhraseKey(key) ? say(key) : name
}

/** Who did it; what the system does by itself is told with the task it did it for. */
export function auditWho({ accountId, name }: Who, { t, say }: Say): string {
  if (accountId !== system) return name
  const key = `audit.system.${name}`
  return isPhraseKey(key) ? t('audit.system.task', { name: say(key) }) : t('audit.system.self')
}

/** Where the words of a field's closed values stand. */
const vocabularies: Record<string, readonly string[]> = {
  kind: ['projects.kind_name', 'organisations.kind_name', 'audit.subject'],
  industry: ['projects.industry_name'],
  class: ['projects.class_name'],
  stage: ['projects.stage_name'],
  secrecy: ['organisations.clearance_name'],
  level: ['states', 'goals.level'],
  state: ['audit.state_name', 'goals.cross.state'],
  status: ['organisations.status_name'],
  clearance: ['organisations.clearance_name'],
  role: ['roles.name'],
  roleCode: ['roles.name'],
  reason: ['funds.exclusion'],
  cause: ['alerts.cause'],
  suppliedBy: ['workbench.holder'],
  event: ['goals.cross.step'],
  metBy: ['goals.met_by'],
  weather: ['progress.daily.weather_of'],
  result: ['progress.test'],
  doubts: ['evidence.doubt_name'],
  calendar: ['schedule.calendar'],
}

/**
 * The value of a field as people read it: a closed value in words, money in yuan, an instant in Shanghai time, a unit or a person
 * by the name that `names` has for its id.
 */
export function auditValue(
  field: string,
  value: unknown,
  words: Say,
  names: Readonly<Record<string, string>> = {},
): string {
  const { t, say } = words
  if (value === null || value === undefined || value === '') return t('ui.dash')
  if (Array.isArray(value)) return value.map((each) => auditValue(field, each, words, names)).join(t('audit.comma'))
  if (typeof value === 'object') return placeWord(value, t) ?? partsWord(value, words, names)
  const text = String(value)
  if (names[text] !== undefined) return names[text]
  const key = (vocabularies[field] ?? []).map((group) => `${group}.${text}`).find(isPhraseKey)
  if (key) return say(key)
  if (field === 'permissions') return permissionWord(text, say)
  if (typeof value === 'number') return field.endsWith('Fen') ? `${formatYuan(value)} ${t('units.yuan')}` : text
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? formatTime(text) : text
}

/** A value of several fields: each with its word. */
function partsWord(value: object, words: Say, names: Readonly<Record<string, string>>): string {
  const { t } = words
  return Object.entries(value)
    .map(
      ([name, part]) => `${auditWord('field', name, words)}${t('audit.colon')}${auditValue(name, part, words, names)}`,
    )
    .join(t('audit.semicolon'))
}

/** A GeoJSON geometry as people read it; nothing for what is none. */
function placeWord(value: object, t: Say['t']): string | undefined {
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown }
  if (type === 'Point' && Array.isArray(coordinates)) return coordinates.join(', ')
  return type === 'LineString' || type === 'Polygon' ? t(`audit.shape.${type}`) : undefined
}

/** `projects:read` in words. */
export function permissionWord(permission: string, say: Say['say']): string {
  const key = `roles.permission.${permission.replace(':', '.')}`
  return isPhraseKey(key) ? say(key) : permission
}

/** The reason of a record; the system's own reasons are codes, which are told in words. */
export function auditWhy({ action, why }: { action: string; why: string | null }, { t, say }: Say): string | null {
  if (why === null) return null
  if (action === 'identity.refused') return t('audit.refused_for', { permission: permissionWord(why, say) })
  const key = `errors.${why}`
  return action === 'identity.sign_in_refused' && isPhraseKey(key) ? say(key, { seconds: 0, until: '' }) : why
}
