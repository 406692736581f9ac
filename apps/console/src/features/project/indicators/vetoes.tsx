import type { CallOutput } from '@jiheng/api'
import { Day, Loaded, Section, StateMark, Time, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { GiveReason } from '../../../shared/give-reason.tsx'
import { SecondPerson } from '../../../shared/second-person.tsx'
import { refreshed, type Evaluation } from './evaluation.ts'
import { RaiseVeto } from './veto-form.tsx'

type Veto = CallOutput<'listVetoes'>['items'][number]

const vetoRefreshed = [...refreshed, 'listVetoes'] as const
const stateOf = { raised: 'yellow', confirmed: 'red', refused: 'grey', withdrawn: 'grey', lifted: 'green' } as const

/** Events after which the result cannot stand as computed: who raised and who confirmed them, and on what ground. */
export function Vetoes({ of }: { of: Evaluation }) {
  const { t } = usePhrase()
  const vetoes = useCall('listVetoes', { path: { id: of.projectId, year: of.year } })
  return (
    <Section
      title={t('scoring.veto.title')}
      actions={
        vetoes.data?.allowed.includes('raise') && (
          <Opens label={t('scoring.veto.raise')}>{(close) => <RaiseVeto of={of} onClose={close} />}</Opens>
        )
      }
    >
      <Loaded of={vetoes}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('scoring.veto.none')}</p>
          ) : (
            <ul className="project-list">
              {items.map((veto) => (
                <VetoEntry key={veto.id} veto={veto} of={of} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}

function VetoEntry({ veto, of }: { veto: Veto; of: Evaluation }) {
  const { t } = usePhrase()
  const { event, happenedOn, reason, document, codes, state } = veto
  const nameOf = (code: string) => of.rows.find(({ indicator }) => indicator.code === code)?.indicator.name ?? code
  return (
    <li className="project-entry">
      <StateMark state={stateOf[state]} word={t(`scoring.veto.state.${state}`)} />
      <div className="project-entry-main">
        <p>
          <strong>{t(`scoring.veto.event_name.${event}`)}</strong> <Day day={happenedOn} />
        </p>
        <p>{reason}</p>
        <p className="jh-soft">
          {t('scoring.veto.document')}
          {t('project.colon')}
          {document}
        </p>
        {codes.length > 0 && (
          <p className="jh-soft">{t('scoring.veto.concerns', { names: codes.map(nameOf).join(t('audit.comma')) })}</p>
        )}
        <People of={veto} />
        <Steps veto={veto} projectId={of.projectId} />
      </div>
    </li>
  )
}

function People({ of: { raised, decided, lifted, state } }: { of: Veto }) {
  const { t } = usePhrase()
  const decision = state === 'lifted' ? 'confirmed' : state === 'raised' ? null : state
  const said = [
    { text: t('scoring.veto.raised_by', { name: raised.by.name }), deed: raised },
    ...(decided && decision
      ? [{ text: t(`scoring.veto.${decision}_by`, { name: decided.by.name }), deed: decided }]
      : []),
    ...(lifted ? [{ text: t('scoring.veto.lifted_by', { name: lifted.by.name }), deed: lifted }] : []),
  ]
  return (
    <>
      {said.map(({ text, deed }) => (
        <p key={deed.at} className="jh-soft jh-small">
          {text} <Time instant={deed.at} />
          {deed.why && `${t('project.colon')}${deed.why}`}
        </p>
      ))}
    </>
  )
}

function Steps({ veto, projectId }: { veto: Veto; projectId: string }) {
  const { t } = usePhrase()
  const decide = useCallMutation('decideVeto', { refresh: vetoRefreshed })
  const lift = useCallMutation('liftVeto', { refresh: vetoRefreshed })
  const path = { id: projectId, vetoId: veto.id }
  if (veto.allowed.length === 0) return null
  return (
    <div className="project-actions">
      <SecondPerson
        allowed={veto.allowed}
        words="scoring.veto"
        decide={(decision, why) => decide.run({ path, body: { decision, ...(why !== undefined && { why }) } })}
      />
      {veto.allowed.includes('lift') && (
        <Opens label={t('scoring.veto.lift')}>
          {(close) => (
            <GiveReason
              {...{ title: t('scoring.veto.lift_title'), sure: t('scoring.veto.lift') }}
              lead={t('scoring.veto.lift_sentence')}
              said={t('scoring.veto.lifted')}
              send={(why) => lift.run({ path, body: { why } })}
              onClose={close}
            />
          )}
        </Opens>
      )}
    </div>
  )
}
