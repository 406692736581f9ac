import type { CallOutput } from '@jiheng/api'
import {
  Button,
  Day,
  Drawer,
  Facts,
  Loaded,
  Money,
  StateMark,
  Timeline,
  useExplain,
  usePhrase,
  type TimelineItem,
} from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { Acknowledge, Comment } from './answer-forms.tsx'

type Detail = CallOutput<'getAlert'>

/** One alert: the sentence, the rule it follows from, whose move it is, what was said, and what may be done. */
export function AlertDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const alert = useCall('getAlert', { path: { id } })
  return (
    <Drawer open onClose={onClose} title={t('alerts.one')} footer={alert.data && <Actions of={alert.data} />}>
      <Loaded of={alert}>{(found) => <Shown of={found} />}</Loaded>
    </Drawer>
  )
}

function Actions({ of }: { of: Detail }) {
  const { t } = usePhrase()
  return (
    <>
      {of.allowed.includes('comment') && (
        <Opens label={t('project.alerts.comment')}>{(close) => <Comment alertId={of.id} onClose={close} />}</Opens>
      )}
      {of.allowed.includes('acknowledge') && (
        <Opens kind="primary" label={t('project.alerts.acknowledge')}>
          {(close) => <Acknowledge alertId={of.id} onClose={close} />}
        </Opens>
      )}
    </>
  )
}

function Shown({ of }: { of: Detail }) {
  const { t, say } = usePhrase()
  const explain = useExplain()
  const { holder, rule } = of
  const who = [t(`workbench.holder.${holder.kind}`), holder.organisation?.name, holder.account?.name]
  const items = [
    { label: t('workbench.whose_move'), value: who.filter(Boolean).join(' '), wide: true },
    { label: t('alerts.since'), value: <Day day={of.since} /> },
    { label: t('workbench.days'), value: `${of.days} ${t('units.days')}` },
    ...(of.stakeFen === null ? [] : [{ label: t('workbench.stake'), value: <Money amountFen={of.stakeFen} big /> }]),
    {
      label: t('alerts.rule'),
      wide: true,
      value: `${say(`rules.${of.ruleId}`)} · ${t('explanation.rule_version', { version: rule.version })} · ${t(`explanation.mark.${rule.mark}`)}`,
    },
    {
      label: t('project.alerts.rule_why'),
      value: rule.source ? t('project.alerts.with_source', { why: rule.why, source: rule.source }) : rule.why,
      wide: true,
    },
  ]
  return (
    <div className="project-stack">
      <StateMark state={of.level} />
      <p className="project-sentence">{say(of.messageKey, of.params)}</p>
      <div>
        <Button onPress={() => explain(of.explanation)}>{t('explanation.title')}</Button>
      </div>
      <Facts items={items} />
      <h3 className="project-panel-title">{t('project.alerts.course')}</h3>
      <Timeline label={t('project.alerts.course')} items={useCourse(of)} />
    </div>
  )
}

/** How the level moved and what people said, newest first. */
function useCourse(of: Detail): TimelineItem[] {
  const { t } = usePhrase()
  const moves = of.history.map(({ at, from, to }, index): TimelineItem => {
    const text =
      from === null && to !== null
        ? t('project.alerts.opened', { level: t(`states.${to}`) })
        : to === null
          ? t('project.alerts.was_closed')
          : t('project.alerts.moved', { from: t(`states.${from ?? to}`), to: t(`states.${to}`) })
    return { id: `move ${index}`, at, text, state: to ?? 'green' }
  })
  const notes = of.notes.map((note): TimelineItem => {
    const detail = note.promisedOn ? t('project.alerts.promised', { day: note.promisedOn }) : undefined
    return { id: note.id, at: note.writtenAt, who: note.author.name, text: note.text, ...(detail && { detail }) }
  })
  return [...moves, ...notes].sort((a, b) => b.at.localeCompare(a.at))
}
