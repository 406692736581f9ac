import { Day, Drawer, Facts, StateMark, Time, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { SecondPerson } from '../../../shared/second-person.tsx'
import { DryRun, Laxer } from './dry-run.tsx'
import { clocks, refreshed, type Version } from './view.ts'

/** One version: its rules, on what they rest, who proposed and confirmed, and what it would have changed. */
export function VersionDrawer({ of, onClose }: { of: Version; onClose: () => void }) {
  const { t } = usePhrase()
  return (
    <Drawer open onClose={onClose} title={`${t('clocks.rules.name')} ${of.version}`}>
      <div className="clocks-version">
        <StateMark
          state={of.state === 'proposed' ? 'yellow' : of.isInForce ? 'green' : 'grey'}
          word={t(of.isInForce ? 'clocks.rules.in_force' : `clocks.rules.state.${of.state}`)}
        />
        <RuleFacts of={of} />
        <Laxer of={of.laxer} />
        <People of={of} />
        {of.dryRun && <DryRun of={of.dryRun} />}
        <Decisions of={of} onDone={onClose} />
      </div>
    </Drawer>
  )
}

function RuleFacts({ of }: { of: Version }) {
  const { t } = usePhrase()
  const { levels, percentPerDay } = of.rules
  return (
    <Facts
      items={[
        { label: t('clocks.rules.place'), value: of.organisation?.name ?? t('clocks.rules.national') },
        { label: t('clocks.rules.effective'), value: <Day day={of.effectiveFrom} /> },
        ...clocks.map((clock) => {
          const { termDays: days, longestTermDays: longest, countIn } = of.rules.clocks[clock]
          return {
            label: t(`funds.clock.${clock}`),
            value: t(`clocks.rules.term.${countIn}`, { days, longest }),
            wide: true,
          }
        }),
        {
          label: t('clocks.rules.levels'),
          value: t('clocks.rules.levels_value', {
            ...{ yellow: levels.yellowFromDay, orange: levels.orangeFromDay, red: levels.redFromDay },
          }),
          wide: true,
        },
        { label: t('clocks.rules.interest'), value: `${percentPerDay}%` },
        { label: t('clocks.rules.interest_source'), value: of.interestSource },
        { label: t('clocks.rules.basis'), value: of.source, wide: true },
        { label: t('clocks.rules.mark'), value: t(`explanation.mark.${of.mark}`), wide: true },
        ...(of.why ? [{ label: t('clocks.rules.why'), value: of.why, wide: true }] : []),
        ...(of.decidedWhy ? [{ label: t('clocks.rules.decided_why'), value: of.decidedWhy, wide: true }] : []),
      ]}
    />
  )
}

function People({ of }: { of: Version }) {
  const { t } = usePhrase()
  if (!of.proposedBy) return null
  const decided = of.state === 'confirmed' || of.state === 'refused' || of.state === 'withdrawn' ? of.state : null
  return (
    <p className="jh-soft jh-small">
      {t('clocks.rules.proposed_by', { name: of.proposedBy.name })} · <Time instant={of.proposedAt} />
      {decided && of.decidedBy && (
        <>
          <br />
          {t(`clocks.rules.${decided}_by`, { name: of.decidedBy.name })} · <Time instant={of.decidedAt} />
        </>
      )}
    </p>
  )
}

function Decisions({ of: { id, allowed, effectiveFrom }, onDone }: { of: Version; onDone: () => void }) {
  const { run } = useCallMutation('decideClockVersion', { refresh: refreshed })
  if (id === null || allowed.length === 0) return null
  return (
    <div className="clocks-decisions">
      <SecondPerson
        allowed={allowed}
        words="clocks.rules"
        params={{ day: effectiveFrom }}
        decide={(decision, why) => run({ path: { id }, body: { decision, ...(why !== undefined && { why }) } })}
        onDone={onDone}
      />
    </div>
  )
}
