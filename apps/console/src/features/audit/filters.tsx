import { useMemo } from 'react'
import { textsOf } from '@jiheng/phrases'
import { FilterBar, usePhrase, type Filter, type FilterValue, type Option, type Say } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { auditWord } from '../../shared/audit-words.ts'
import { useSession } from '../../shared/session.tsx'

type Props = { value: FilterValue; onChange: (value: FilterValue) => void }

/** The filters of the log; people can be chosen by those who may read accounts. */
export function AuditFilters(props: Props) {
  const { may } = useSession()
  return may('accounts:read') ? <WithPeople {...props} /> : <Bar {...props} people={[]} />
}

function WithPeople(props: Props) {
  const accounts = useCall('listAccounts', { query: { limit: 200 } }).data
  const people = useMemo(
    () => accounts?.items.map(({ id, name, displayName }) => ({ value: id, label: `${displayName} ${name}` })) ?? [],
    [accounts],
  )
  return <Bar {...props} people={people} />
}

/** Actions and kinds are those we have words for. */
function Bar({ people, ...props }: Props & { people: readonly Option[] }) {
  const words = usePhrase()
  const filters = useMemo<readonly Filter[]>(() => {
    const { t } = words
    const subjects = keysOf('audit.subject.').map((kind) => ({ value: kind, label: auditWord('subject', kind, words) }))
    return [
      { id: 'action', label: t('audit.filter.action'), kind: 'choice', options: actions(words) },
      ...(people.length > 0
        ? [{ id: 'accountId', label: t('audit.filter.account'), kind: 'choice' as const, options: people }]
        : []),
      { id: 'subjectKind', label: t('audit.filter.subject'), kind: 'choice', options: subjects },
      { id: 'from', label: t('audit.filter.from'), kind: 'day' },
      { id: 'to', label: t('audit.filter.to'), kind: 'day' },
    ]
  }, [people, words])
  return <FilterBar {...props} filters={filters} />
}

const keysOf = (prefix: string): string[] =>
  [...textsOf('zh-CN').keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))

/** Each area as a whole, then its actions one by one. */
function actions(words: Say) {
  const { t } = words
  const known = keysOf('audit.action.')
  return keysOf('audit.area.').flatMap((name) => {
    const area = auditWord('area', name, words)
    const single = known.filter((action) => action.startsWith(`${name}.`))
    return [
      { value: `${name}.`, label: t('audit.filter.whole', { area }) },
      ...single.map((action) => ({
        value: action,
        label: t('audit.filter.one', { area, action: auditWord('action', action, words) }),
      })),
    ]
  })
}
