import { StateMark, usePhrase } from '@jiheng/ui'
import { byWeight, fieldKey, type Entry } from './list-view.ts'
import { useValueWords } from './words.ts'

/** All that is known of one row: what is wrong in which cell, what changes from what to what, what was withheld. */
export function EntryDetail({ of, currency }: { of: Entry; currency: string }) {
  const { t, say } = usePhrase()
  const isPlain = of.problems.length + of.changes.length + of.withheld.length === 0
  return (
    <div className="imports-detail">
      <p className="jh-soft">
        {t('imports.wizard.row')} {of.row}
        {of.projectId && (
          <>
            {' · '}
            <a href={`/projects/${of.projectId}`}>{of.name}</a>
          </>
        )}
      </p>
      {isPlain && <p>{t('imports.wizard.no_problem')}</p>}
      {of.problems.length > 0 && (
        <ul>
          {of.problems.map((problem) => (
            <li key={`${problem.cell} ${problem.reason}`}>
              <StateMark state={problem.severity === 'error' ? 'red' : 'yellow'} word={problem.cell} />{' '}
              {problem.message}
            </li>
          ))}
        </ul>
      )}
      {of.changes.length > 0 && <Changes of={of.changes} currency={currency} />}
      {of.withheld.map(({ field, words }) => (
        <p key={field}>
          {t('imports.wizard.withheld')} · {t('imports.wizard.withheld_words', { field: say(fieldKey(field)), words })}
        </p>
      ))}
    </div>
  )
}

function Changes({ of, currency }: { of: Entry['changes']; currency: string }) {
  const { t, say } = usePhrase()
  const valueOf = useValueWords(currency)
  return (
    <table className="jh-ruled imports-diff">
      <thead>
        <tr>
          <th scope="col">{t('imports.field')}</th>
          <th scope="col">{t('imports.wizard.old')}</th>
          <th scope="col">{t('imports.wizard.now')}</th>
        </tr>
      </thead>
      <tbody>
        {byWeight(of).map(({ field, old, now }) => (
          <tr key={field}>
            <th scope="row">{say(fieldKey(field))}</th>
            <td>{valueOf(field, old)}</td>
            <td>{valueOf(field, now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
