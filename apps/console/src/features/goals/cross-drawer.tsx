import type { CallOutput } from '@jiheng/api'
import {
  Button,
  Day,
  Drawer,
  Facts,
  Loaded,
  Section,
  StateMark,
  Timeline,
  usePhrase,
  useToast,
  type Say,
} from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { crossRefresh, HandOver, SendBack } from './cross-forms.tsx'
import { Move, TimeMark, Who } from './cross-cells.tsx'

type Detail = CallOutput<'getCrossItem'>

/** One item: whose move it is, until when, and every step it took. */
export function CrossDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const detail = useCall('getCrossItem', { path: { id } })
  return (
    <Drawer open onClose={onClose} title={t('goals.cross.item')}>
      <Loaded of={detail}>
        {(found) => (
          <div className="goals-goal">
            <h3>{found.item.title}</h3>
            {found.item.detail && <p>{found.item.detail}</p>}
            <Offer of={found} />
            <Steps of={found} />
            <About of={found} />
            <Section title={t('goals.cross.steps')}>
              <History of={found} />
            </Section>
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

function Offer({ of: { item } }: { of: Detail }) {
  const { t } = usePhrase()
  if (!item.offer) return null
  const words = t('goals.cross.offered', { from: item.holder.name, to: item.offer.person.name, day: item.offer.dueOn })
  return (
    <p>
      <StateMark state="yellow" word={t('goals.cross.state.handing_over')} /> {words}
    </p>
  )
}

function About({ of: { item } }: { of: Detail }) {
  const { t } = usePhrase()
  return (
    <Facts
      items={[
        { label: t('goals.cross.state_label'), value: <TimeMark of={item} /> },
        { label: t('goals.cross.due_on'), value: <Day day={item.dueOn} /> },
        ...(item.state === 'closed' ? [] : [{ label: t('goals.cross.move'), value: <Move of={item} />, wide: true }]),
        { label: t('goals.cross.holder'), value: <Who of={item.holder} /> },
        { label: t('goals.cross.raised_by'), value: <Who of={item.raisedBy} /> },
        ...(item.project
          ? [
              {
                label: t('goals.cross.project'),
                value: <a href={`/projects/${item.project.id}`}>{item.project.name}</a>,
                wide: true,
              },
            ]
          : []),
      ]}
    />
  )
}

function Steps({ of: { item } }: { of: Detail }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run, busy } = useCallMutation('advanceCrossItem', crossRefresh)
  if (item.allowed.length === 0) return null
  const take = (event: 'accept') =>
    run({ path: { id: item.id }, body: { event } }).then(
      () => toast.done(t('goals.cross.done')),
      (thrown: unknown) => toast.failed(thrown),
    )
  const plain = (['accept', 'confirm', 'report_done', 'decline', 'withdraw'] as const).filter((event) =>
    item.allowed.includes(event),
  )
  return (
    <div className="goals-actions">
      {plain.map((event, at) => (
        <Button
          key={event}
          kind={at === 0 ? 'primary' : 'plain'}
          busy={busy}
          onPress={() => void take(event as 'accept')}
        >
          {t(`goals.cross.step.${event}`)}
        </Button>
      ))}
      {item.allowed.includes('hand_over') && (
        <Opens label={t('goals.cross.step.hand_over')}>{(close) => <HandOver id={item.id} onClose={close} />}</Opens>
      )}
      {item.allowed.includes('send_back') && (
        <Opens label={t('goals.cross.step.send_back')}>{(close) => <SendBack id={item.id} onClose={close} />}</Opens>
      )}
    </div>
  )
}

function History({ of: { steps } }: { of: Detail }) {
  const { t } = usePhrase()
  return (
    <Timeline
      label={t('goals.cross.steps')}
      items={[...steps].reverse().map((step) => ({
        id: step.id,
        at: step.at,
        who: step.by,
        text: wordsOf(step, t),
        ...(step.note && { detail: step.note }),
      }))}
    />
  )
}

function wordsOf({ event, to, dueOn }: Detail['steps'][number], t: Say['t']): string {
  const step = t(`goals.cross.step.${event}`)
  if (to === null) return step
  if (dueOn === null) return t('goals.cross.step_to_whom', { step, name: to })
  return event === 'lock'
    ? t('goals.cross.locked_to', { name: to, day: dueOn })
    : t('goals.cross.step_to', { step, name: to, day: dueOn })
}
