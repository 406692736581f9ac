import { Money, StateMark, usePhrase } from '@jiheng/ui'
import { edgeLines, type Simulation } from './view.ts'

/** Who would be on a list and how firm it is, without anything being kept. */
export function Trial({ of }: { of: Simulation }) {
  const { t } = usePhrase()
  const listed = of.items.filter(({ isSuggested }) => isSuggested)
  return (
    <section aria-label={t('incentives.tried')} className="incentives-trial">
      <p className="jh-soft">{t('incentives.tried_note')}</p>
      {of.problem ? (
        <p>
          <StateMark state="grey" word={t('incentives.not_ranked')} />{' '}
          {t('incentives.not_ranked_text', { counted: of.counted, missing: of.edge.missing })}
        </p>
      ) : (
        <p>
          <strong>{t('incentives.listed_of', { n: of.suggested, counted: of.counted })}</strong>
        </p>
      )}
      <ul className="incentives-lines">
        {listed.map(({ accountId, name, total, amountFen }) => (
          <li key={accountId}>
            {name} <span className="jh-soft">{total}</span> {amountFen !== null && <Money amountFen={amountFen} />}
          </li>
        ))}
      </ul>
      <EdgeLines of={of} />
    </section>
  )
}

/** How firm a list is at its edge, each in a sentence. */
export function EdgeLines({ of }: { of: Pick<Simulation, 'edge' | 'places' | 'problem'> }) {
  const { say } = usePhrase()
  const lines = edgeLines(of)
  if (lines.length === 0) return null
  return (
    <ul className="incentives-lines">
      {lines.map(({ key, params, isFirm }) => (
        <li key={key}>
          <StateMark state={isFirm ? 'green' : 'yellow'} word={say(`incentives.${key}`, params)} />
        </li>
      ))}
    </ul>
  )
}
