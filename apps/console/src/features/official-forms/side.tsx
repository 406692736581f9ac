import { Button, StateMark, useExplain, useNarrow, usePhrase } from '@jiheng/ui'
import { lookNow, originOf, type Desk } from './desk.ts'
import { goTo, severities, severityState, type Finding } from './view.ts'

/** Beside the form: the cell looked at, and everything that is to be dealt with. */
export function Side({ desk }: { desk: Desk }) {
  const isNarrow = useNarrow()
  return (
    <aside className="form-side form-said">
      {!isNarrow && <CellTold desk={desk} />}
      <FindingList desk={desk} isFolded={isNarrow || desk.form.kind === 'monitoring'} />
    </aside>
  )
}

/** The cell looked at: what stands there, where it comes from, who needs it, what is wrong with it. */
function CellTold({ desk }: { desk: Desk }) {
  const { t } = usePhrase()
  const explain = useExplain()
  const { form, at, found, isWritable } = desk
  const cell = at === null ? undefined : form.cells[at]
  if (at === null || !cell)
    return (
      <section className="cell-told">
        <h3>{t('form_page.current')}</h3>
        <p className="jh-soft">{t('form_page.current_none')}</p>
      </section>
    )
  const text = desk.draft.textOf(at)
  const origin = originOf(cell, form)
  const look = lookNow(desk, at, cell)
  return (
    <section className="cell-told" aria-label={t('form_page.current')}>
      <h3>{cell.name}</h3>
      <p className={`cell-told-text form-${look}`}>{text === '' ? t('form_page.empty') : text}</p>
      <p className="jh-soft jh-small">
        {[
          text !== '' && t(`form_page.origin.${at in desk.draft.own ? 'typed' : cell.origin}`),
          cell.isRequired && t('form_page.required'),
          cell.neededBy,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {(found.get(at) ?? []).map((finding) => (
        <p key={`${finding.id} ${finding.message}`}>
          <StateMark state={severityState[finding.severity]} word={finding.message} />
        </p>
      ))}
      <p className="cell-told-foot">
        {isWritable(at) && (
          <Button kind="quiet" onPress={() => desk.press(at)}>
            {t('form_page.write')}
          </Button>
        )}
        {origin && (
          <Button kind="quiet" onPress={() => explain(origin)}>
            {t('form_page.source')}
          </Button>
        )}
      </p>
    </section>
  )
}

/** Every finding, the gravest first; pressed, it goes to its cell. */
function FindingList({ desk: { form }, isFolded }: { desk: Desk; isFolded: boolean }) {
  const { t } = usePhrase()
  const ordered = severities.flatMap((severity) => form.findings.filter((each) => each.severity === severity))
  const list = (
    <ol>
      {ordered.map((finding) => (
        <li key={`${finding.id} ${finding.keys.join(' ')}`}>
          <Told of={finding} name={form.cells[finding.keys[0] ?? '']?.name} />
        </li>
      ))}
    </ol>
  )
  return (
    <section className="form-findings">
      <h3>{t('form_page.findings')}</h3>
      {ordered.length === 0 ? (
        <StateMark state="green" word={t('form_page.findings_none')} />
      ) : isFolded ? (
        <details>
          <summary>
            <Counts of={ordered} />
          </summary>
          {list}
        </details>
      ) : (
        <>
          <Counts of={ordered} />
          {list}
        </>
      )}
    </section>
  )
}

function Counts({ of }: { of: readonly Finding[] }) {
  const { t } = usePhrase()
  return (
    <span className="form-finding-counts">
      {severities.flatMap((severity) => {
        const n = of.filter((each) => each.severity === severity).length
        const word = t('form_page.count', { severity: t(`form_page.severity.${severity}`), n })
        return n === 0 ? [] : [<StateMark key={severity} state={severityState[severity]} word={word} />]
      })}
    </span>
  )
}

function Told({ of: { keys, severity, message, why, examples }, name }: { of: Finding; name: string | undefined }) {
  const { t } = usePhrase()
  const [key] = keys
  return (
    <>
      <StateMark state={severityState[severity]} word={message} />
      {key !== undefined && (
        <button type="button" className="jh-plain-button form-finding-go jh-small" onClick={() => goTo(key)}>
          {name ?? t('form_page.go')}
        </button>
      )}
      {(why || examples.length > 0) && (
        <details className="jh-small">
          <summary>{t('goal_check.why')}</summary>
          {why && <p>{why}</p>}
          {examples.map((line) => (
            <p key={line} className="form-finding-example">
              {line}
            </p>
          ))}
        </details>
      )}
    </>
  )
}
