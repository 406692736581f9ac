import { useEffect, useMemo, useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { formatNumber } from '@jiheng/phrases'
import {
  Button,
  DataTable,
  Day,
  Drawer,
  EmptyState,
  Facts,
  Failure,
  FormProblem,
  Loading,
  Num,
  usePhrase,
  useToast,
  type Column,
  type Say,
} from '@jiheng/ui'
import { daysBetween } from '@jiheng/kernel/base'
import { useCallMutation } from '../../../shared/api.ts'
import { dayOf, followed, wholesOf, type Schedule } from './drawn.ts'
import { Told } from './tried.tsx'

type Levelling = CallOutput<'levelSchedule'>
type Props = { of: Schedule; projectId: string; onClose: () => void }

/** 按资源平衡: what would move, by how many days, and what becomes of the finish; kept only when it is applied. */
export function Level({ of, projectId, onClose }: Props) {
  const { t } = usePhrase()
  return (
    <Drawer open onClose={onClose} title={t('plan.level.title')}>
      {of.resources.length === 0 ? (
        <EmptyState title={t('plan.level.no_resources')} text={t('plan.level.no_resources_text')} />
      ) : (
        <Proposal of={of} projectId={projectId} onClose={onClose} />
      )}
    </Drawer>
  )
}

function Proposal({ of, projectId, onClose }: Props) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run: propose, problem } = useCallMutation('levelSchedule')
  const apply = useCallMutation('levelSchedule', { refresh: followed })
  const [proposal, setProposal] = useState<Levelling | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    propose({ path: { id: projectId }, body: {} }).then(setProposal, () => undefined)
  }, [propose, projectId, round])
  const wholes = useMemo(() => wholesOf(of.activities), [of])
  if (problem !== null) return <Failure of={problem} onRetry={() => setRound(round + 1)} />
  if (!proposal) return <Loading lines={6} />
  const moves = proposal.activities.filter(({ nodeId }) => !wholes.has(nodeId))
  const keep = async () => {
    await apply.run({ path: { id: projectId }, ifMatch: proposal.version, body: { isApplied: true } })
    toast.done(t('plan.level.applied', { n: moves.length }))
    onClose()
  }
  const named = new Map(of.activities.map(({ nodeId, title }) => [nodeId, title]))
  const warnings = proposal.warnings.map((each) => ({ ...each, activity: named.get(each.nodeId ?? '') ?? null }))
  if (moves.length === 0) return <EmptyState title={t('plan.level.nothing')} text={t('plan.level.nothing_text')} />
  return (
    <div className="project-stack">
      <p>{t('plan.level.text')}</p>
      <Sums of={proposal} count={moves.length} />
      <Moves of={moves} schedule={of} />
      <Told title={t('plan.warnings')} items={warnings} />
      <FormProblem of={apply.problem} />
      <div className="project-actions">
        <Button kind="primary" busy={apply.busy} onPress={() => keep().catch(() => undefined)}>
          {t('plan.level.apply')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </div>
  )
}

function Sums({ of, count }: { of: Levelling; count: number }) {
  const { t } = usePhrase()
  const later = daysBetween(of.finishedWithout, of.finishesOn)
  return (
    <Facts
      items={[
        { label: t('plan.level.finish_before'), value: <Day day={of.finishedWithout} /> },
        {
          label: t('plan.level.finish_after'),
          value: (
            <>
              <Day day={of.finishesOn} />{' '}
              <span className="jh-soft">
                {later > 0 ? t('plan.against.later', { n: later }) : t('plan.against.same')}
              </span>
            </>
          ),
        },
        { label: t('plan.level.count'), value: <Num value={count} /> },
      ]}
    />
  )
}

type Move = Levelling['activities'][number] & { title: string; before: string }

function Moves({ of, schedule }: { of: Levelling['activities']; schedule: Schedule }) {
  const words = usePhrase()
  const known = new Map(schedule.activities.map((each) => [each.nodeId, each]))
  const rows = of
    .map((each): Move => ({
      ...each,
      title: known.get(each.nodeId)?.title ?? '',
      before: dayOf(known.get(each.nodeId)?.finish ?? each.finish),
    }))
    .toSorted((a, b) => b.delayDays - a.delayDays)
  return (
    <DataTable
      label={words.t('plan.level.list')}
      rows={rows}
      columns={columnsOf(words)}
      rowKey={({ nodeId }) => nodeId}
      height="360px"
    />
  )
}

function columnsOf({ t }: Say): Column<Move>[] {
  return [
    { id: 'title', label: t('gantt.title'), card: 'title', grow: 2, cell: ({ title }) => title },
    {
      id: 'before',
      label: t('plan.level.finish_before_short'),
      width: 104,
      cell: ({ before }) => <Day day={before} />,
    },
    {
      id: 'after',
      label: t('plan.level.finish_after_short'),
      width: 104,
      cell: ({ finish }) => <Day day={dayOf(finish)} />,
    },
    {
      id: 'delay',
      label: t('plan.level.delay'),
      width: 96,
      align: 'end',
      sort: ({ delayDays }) => delayDays,
      cell: ({ delayDays }) => formatNumber(delayDays),
    },
  ]
}
