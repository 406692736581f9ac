import { Drawer, Time, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { RuleTable } from '../../shared/rule-table.tsx'
import { SecondPerson } from '../../shared/second-person.tsx'
import { DryRun } from './dry-run.tsx'
import { PackFacts } from './pack.tsx'
import { refreshed, type Proposal } from './view.ts'

/** A pack that was proposed: what it says and would change, who proposed it and why, and the decision of another person. */
export function ProposalDrawer({ of, onClose }: { of: Proposal; onClose: () => void }) {
  const { t } = usePhrase()
  const { pack, why, dryRun } = of
  const { name, version } = pack
  return (
    <Drawer open onClose={onClose} title={t('scoring.rules.pack_version', { name, version })}>
      <div className="rules-tried">
        <People of={of} />
        <p>{why}</p>
        <Decisions of={of} onDone={onClose} />
        <PackFacts of={pack} />
        <DryRun of={dryRun} />
        <RuleTable of={pack.rules} />
      </div>
    </Drawer>
  )
}

function People({ of: { state, proposedBy, proposedAt, decidedBy, decidedAt, decidedWhy } }: { of: Proposal }) {
  const { t } = usePhrase()
  return (
    <p className="jh-soft jh-small">
      {t('scoring.packs.proposed_by', { name: proposedBy.name })} <Time instant={proposedAt} />
      {decidedBy && state !== 'proposed' && (
        <>
          <br />
          {t(`scoring.packs.${state}_by`, { name: decidedBy.name })} <Time instant={decidedAt} />
          {decidedWhy && `${t('project.colon')}${decidedWhy}`}
        </>
      )}
    </p>
  )
}

function Decisions({ of: { id, allowed, pack }, onDone }: { of: Proposal; onDone: () => void }) {
  const { run } = useCallMutation('decideRulePack', { refresh: refreshed })
  if (allowed.length === 0) return null
  return (
    <div className="rules-decisions">
      <SecondPerson
        allowed={allowed}
        words="scoring.packs"
        params={{ day: pack.effectiveFrom }}
        decide={(decision, why) => run({ path: { id }, body: { decision, ...(why !== undefined && { why }) } })}
        onDone={onDone}
      />
    </div>
  )
}
