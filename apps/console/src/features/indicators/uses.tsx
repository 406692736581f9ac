import type { CallOutput } from '@jiheng/api'
import { Loaded, Section, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'

type Uses = CallOutput<'getIndicatorUses'>
type SetUse = Uses['sets'][number]

/** Which sets, projects and scores use an indicator, as far as the reader may see them. */
export function IndicatorUses({ code }: { code: string }) {
  const { t } = usePhrase()
  const uses = useCall('getIndicatorUses', { path: { code } })
  return (
    <Section title={t('indicator_choice.use')} note={t('indicator_choice.use_reach')}>
      <Loaded
        of={uses}
        isEmpty={({ sets, templates, choices }) => sets.length + templates.length + choices.length === 0}
        empty={{ title: t('indicator_choice.no_use') }}
      >
        {({ sets, templates, choices, chosenBy }) => (
          <>
            {sets.length > 0 && <Sets of={sets} />}
            {templates.length > 0 && <Templates of={templates} />}
            {choices.length > 0 && <Choices of={choices} chosenBy={chosenBy} />}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Sets({ of }: { of: readonly SetUse[] }) {
  const { t } = usePhrase()
  const byVersion = Map.groupBy(of, ({ id, setVersion, version }) => `${id} ${setVersion} ${version}`)
  return (
    <>
      <h3 className="indicators-use">{t('indicator_choice.use_sets')}</h3>
      <ul>
        {[...byVersion].map(([key, years]) => {
          const [first] = years
          return (
            <li key={key}>
              {first &&
                t('indicator_choice.use_set', {
                  ...{ name: first.name, version: first.setVersion, indicator: first.version },
                })}
              <p className="jh-soft">
                {years
                  .map(({ year, projects, scores }) =>
                    year === null
                      ? t('indicator_choice.use_unassigned')
                      : t('indicator_choice.use_year', { year, projects, scores }),
                  )
                  .join(t('library.comma'))}
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Templates({ of }: { of: Uses['templates'] }) {
  const { t } = usePhrase()
  return (
    <>
      <h3 className="indicators-use">{t('indicator_choice.use_templates')}</h3>
      <ul>
        {of.map(({ id, name, templateVersion, version, rounds }) => (
          <li key={`${id} ${templateVersion}`}>
            {t('indicator_choice.use_set', { name, version: templateVersion, indicator: version })}{' '}
            <span className="jh-soft">{t('indicator_choice.use_rounds', { n: rounds })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Choices({ of, chosenBy }: { of: Uses['choices']; chosenBy: Uses['chosenBy'] }) {
  const { t } = usePhrase()
  return (
    <>
      <h3 className="indicators-use">{t('indicator_choice.use_projects')}</h3>
      {of.map(({ version, year, projects, adjusted }) => (
        <p key={`${version} ${year}`}>{t('indicator_choice.use_choice', { version, year, projects, adjusted })}</p>
      ))}
      <ul>
        {chosenBy.map(({ id, name, year }) => (
          <li key={`${id} ${year}`}>
            <a href={`/projects/${id}/indicators/${year}`}>{name}</a>{' '}
            <span className="jh-soft">{t('project.of_year', { year })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
