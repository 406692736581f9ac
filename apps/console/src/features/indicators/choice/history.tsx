import { Loaded, Section, Timeline, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { changesBetween, type Made, type MadeChange } from './made.ts'

/** Every time indicators were chosen: who, when, why, and what it changed. */
export function ChoiceHistory({ projectId, year }: { projectId: string; year: number }) {
  const { t } = usePhrase()
  const made = useCall('listIndicatorChoices', { path: { id: projectId, year } })
  return (
    <Section title={t('indicator_choice.history')}>
      <Loaded of={made} isEmpty={({ items }) => items.length === 0} empty={{ title: t('indicator_choice.no_history') }}>
        {({ items }) => (
          <Timeline
            label={t('indicator_choice.history')}
            items={items.map((each, at) => ({
              id: each.chosenAt,
              at: each.chosenAt,
              who: each.chosenBy,
              state: at === 0 ? 'green' : 'grey',
              text: each.why ?? t('indicator_choice.chose', { n: each.rows.length }),
              detail: <Changes of={each} before={items[at + 1]} />,
            }))}
          />
        )}
      </Loaded>
    </Section>
  )
}

function Changes({ of, before }: { of: Made; before: Made | undefined }) {
  const { t } = usePhrase()
  if (!before) return null
  const changes = changesBetween(before, of)
  if (changes.length === 0) return <p>{t('indicator_choice.same')}</p>
  return (
    <>
      {changes.map((change) => (
        <p key={JSON.stringify(change)}>
          <ChangeText of={change} />
        </p>
      ))}
    </>
  )
}

function ChangeText({ of }: { of: MadeChange }) {
  const { t } = usePhrase()
  switch (of.what) {
    case 'weight':
    case 'target':
      return t(`indicator_choice.changed.${of.what}`, { name: of.name, from: of.from, to: of.to })
    case 'execution':
      return t('indicator_choice.changed.execution', { from: of.from, to: of.to })
    default:
      return t(`indicator_choice.changed.${of.what}`, { name: of.name })
  }
}
