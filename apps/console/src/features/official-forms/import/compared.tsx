import { useState } from 'react'
import { Button, StateMark, usePhrase, useToast, type State } from '@jiheng/ui'
import type { Desk } from '../desk.ts'
import type { Comparison } from '../view.ts'
import { Contradictions } from './contradictions.tsx'
import { FileFindings } from './file-findings.tsx'

type Difference = Comparison['differences'][number]

const order = ['offer', 'contradiction', 'news'] as const satisfies readonly Difference['kind'][]
const stateOfKind: Record<Difference['kind'], State> = { offer: 'green', contradiction: 'red', news: 'yellow' }

/** Every cell where the file says something else: what can be taken over, what contradicts a record, what is reported elsewhere. */
export function Compared({ of, desk }: { of: Comparison; desk: Desk }) {
  const { sheet, compared, differences, contradictions, findings, unmatched } = of
  const { t } = usePhrase()
  const toast = useToast()
  // Told once: a contradiction names what the facts say as well.
  const contradicted = new Set(contradictions.map(({ key }) => key))
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const take = async (offers: readonly Difference[]) => {
    desk.draft.write(Object.fromEntries(offers.map(({ key, theirs }) => [key, theirs])))
    await desk.draft.flush()
    setTaken(new Set([...taken, ...offers.map(({ key }) => key)]))
    toast.done(t('form_page.taken', { n: offers.length }))
  }
  return (
    <div className="form-compared">
      <p>{t('form_page.import_read', { sheet, n: compared })}</p>
      {differences.length === 0 && contradictions.length === 0 && (
        <StateMark state="green" word={t('form_page.import_same')} />
      )}
      {contradictions.length > 0 && <Contradictions of={contradictions} />}
      {findings.length > 0 && <FileFindings of={findings} />}
      {order.map((kind) => {
        const group = differences.filter((each) => each.kind === kind && !contradicted.has(each.key))
        const open = group.filter(({ key }) => !taken.has(key))
        if (group.length === 0) return null
        return (
          <section key={kind}>
            <h3>
              <StateMark
                state={stateOfKind[kind]}
                word={t('form_page.count', { severity: t(`form_page.difference.${kind}`), n: group.length })}
              />
            </h3>
            <p className="jh-soft jh-small">{t(`form_page.difference_note.${kind}`)}</p>
            {kind === 'offer' && open.length > 1 && (
              <Button kind="primary" onPress={() => void take(open).catch(toast.failed)}>
                {t('form_page.take_all', { n: open.length })}
              </Button>
            )}
            {kind === 'news' && (
              <Button href={`/projects/${desk.path.id}?tab=indicators`}>{t('form_page.to_indicators')}</Button>
            )}
            <ul>
              {group.map((difference) => (
                <Line
                  key={difference.key}
                  of={difference}
                  isTaken={taken.has(difference.key)}
                  onTake={() => void take([difference]).catch(toast.failed)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {unmatched.length > 0 && (
        <section>
          <h3>{t('form_page.unmatched')}</h3>
          <ul>
            {unmatched.map(({ name, at }) => (
              <li key={`${name} ${at}`}>
                {name} <span className="jh-soft jh-small">{at}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Line({
  of: { name, kind, ours, theirs, at },
  isTaken,
  onTake,
}: {
  of: Difference
  isTaken: boolean
  onTake: () => void
}) {
  const { t } = usePhrase()
  const said = (text: string) => text || t('form_page.empty')
  return (
    <li className="form-difference">
      <p>
        <strong>{name}</strong> <span className="jh-soft jh-small jh-figures">{at}</span>
      </p>
      <dl>
        <dt>{t('form_page.ours')}</dt>
        <dd>{said(ours)}</dd>
        <dt>{t('form_page.theirs')}</dt>
        <dd>{said(theirs)}</dd>
      </dl>
      {kind === 'offer' &&
        (isTaken ? (
          <StateMark state="green" word={t('form_page.took')} />
        ) : (
          <Button onPress={onTake}>{t('form_page.take')}</Button>
        ))}
    </li>
  )
}
