import { StateMark, usePhrase } from '@jiheng/ui'
import { severities, severityState, type Comparison } from '../view.ts'

type FileFinding = Comparison['findings'][number]

/** What the linter says of the indicators of a file, the gravest first, each with the cells of the file it is about. */
export function FileFindings({ of }: { of: readonly FileFinding[] }) {
  const { t } = usePhrase()
  const ordered = severities.flatMap((severity) => of.filter((finding) => finding.severity === severity))
  return (
    <section className="form-said">
      <h3>{t('form_page.count', { severity: t('form_page.file_findings'), n: of.length })}</h3>
      <p className="jh-soft jh-small">{t('form_page.file_findings_note')}</p>
      <ul>
        {ordered.map((finding) => (
          <li key={`${finding.id} ${finding.at.join(' ')}`} className="form-difference">
            <Told of={finding} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Told({ of: { severity, message, why, examples, at } }: { of: FileFinding }) {
  const { t } = usePhrase()
  return (
    <>
      <p>
        <StateMark state={severityState[severity]} word={message} />{' '}
        <span className="jh-soft jh-small jh-figures">{at.join(t('form_page.between_cells'))}</span>
      </p>
      <details className="jh-small">
        <summary>{t('goal_check.why')}</summary>
        <p>{why}</p>
        {examples.map((line) => (
          <p key={line} className="form-finding-example">
            {line}
          </p>
        ))}
      </details>
    </>
  )
}
