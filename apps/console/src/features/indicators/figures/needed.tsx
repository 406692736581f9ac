import { Section, StateMark, usePhrase } from '@jiheng/ui'
import { Opens } from '../../../shared/form-drawer.tsx'
import { figureText } from '../money.ts'
import { FigureForm } from './form.tsx'
import type { Figures, Needed } from './view.ts'

/** What the formulas of the project's indicators need people to tell this year, the missing ones first. */
export function NeededFigures({ of, projectId, mayRecord }: { of: Figures; projectId: string; mayRecord: boolean }) {
  const { t, locale } = usePhrase()
  const missing = of.needed.filter(({ value }) => value === null)
  const ordered = [...missing, ...of.needed.filter(({ value }) => value !== null)]
  const choices = <a href={`/projects/${projectId}/indicators/${of.year}`}>{t('indicator_choice.name')}</a>
  if (ordered.length === 0)
    return (
      <div className="jh-lines figures-none">
        <span className="jh-soft">{t('figures.nothing_needed', { year: of.year })}</span>
        {choices}
      </div>
    )
  return (
    <Section
      title={t('figures.needed', { year: of.year })}
      note={
        missing.length === 0 ? (
          <StateMark state="green" word={t('figures.all_told')} />
        ) : (
          <StateMark state="orange" word={t('figures.missing', { n: missing.length })} />
        )
      }
      actions={choices}
    >
      <ul className="figures-needed">
        {ordered.map((each) => (
          <li key={each.name}>
            <span className="figures-needed-name">{locale === 'en' ? each.en : each.zh}</span>
            <Told of={each} />
            <span className="jh-soft jh-small">
              {t('figures.used_by', { names: each.usedBy.map(({ name }) => name).join(t('library.comma')) })}
            </span>
            {mayRecord && (
              <Opens kind="quiet" label={t('figures.tell')} name={t('figures.tell_name', { name: each.zh })}>
                {(close) => <FigureForm projectId={projectId} name={each.name} onClose={close} />}
              </Opens>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Told({ of: { value, unit } }: { of: Needed }) {
  const { t } = usePhrase()
  if (value === null) return <StateMark state="orange" word={t('figures.not_told')} />
  return <span className="jh-figures">{figureText(value, unit)}</span>
}
