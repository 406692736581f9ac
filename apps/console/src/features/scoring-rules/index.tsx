import { useMemo, useState } from 'react'
import { DataTable, Day, Page, Section, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { PackDrawer } from './pack.tsx'
import { ProposalDrawer } from './proposal.tsx'
import { ProposePack } from './propose.tsx'
import { PackState } from './state.tsx'
import { markCounts, type Pack, type Proposal } from './view.ts'
import './scoring-rules.css'

/** 计分规则: which rule packs hold where, how well each rule is founded, and which packs wait to be adopted. */
export function ScoringRulesPage() {
  const { t } = usePhrase()
  const [packColumns, proposalColumns] = [usePackColumns(), useProposalColumns()]
  const packs = useCall('listRulePacks')
  const [chosen, choose] = useState<string | null>(null)
  const pack = packs.data?.items.find((one) => keyOf(one) === chosen)
  const proposal = packs.data?.proposals.find(({ id }) => id === chosen)
  return (
    <Page
      title={t('scoring.packs.title')}
      note={t('scoring.packs.note')}
      actions={
        packs.data?.allowed.includes('propose') && (
          <Opens kind="primary" label={t('scoring.packs.propose')}>
            {(close) => <ProposePack onClose={close} />}
          </Opens>
        )
      }
    >
      {packs.data && packs.data.proposals.length > 0 && (
        <Section title={t('scoring.packs.proposals')}>
          <DataTable<Proposal>
            rows={packs.data.proposals}
            label={t('scoring.packs.proposals')}
            columns={proposalColumns}
            rowKey={({ id }) => id}
            onOpen={({ id }) => choose(id)}
            height="240px"
          />
        </Section>
      )}
      <Section title={t('scoring.packs.list')}>
        <DataTable<Pack>
          rows={{ ...packs, data: packs.data?.items }}
          label={t('scoring.packs.list')}
          columns={packColumns}
          rowKey={keyOf}
          onOpen={(row) => choose(keyOf(row))}
          height="max(320px, calc(100dvh - 320px))"
        />
      </Section>
      {pack && <PackDrawer of={pack} onClose={() => choose(null)} />}
      {proposal && <ProposalDrawer of={proposal} onClose={() => choose(null)} />}
    </Page>
  )
}

const keyOf = ({ id, version }: Pick<Pack, 'id' | 'version'>): string => `${id} ${version}`

function usePackColumns(): readonly Column<Pack>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      { id: 'pack', label: t('scoring.packs.pack'), grow: 2, card: 'title', cell: ({ name }) => name },
      {
        ...{ id: 'version', label: t('scoring.packs.version'), width: 90 },
        cell: ({ version }) => t('scoring.packs.version_n', { version }),
      },
      { id: 'state', label: t('scoring.packs.state'), width: 140, card: 'mark', cell: (row) => <PackState of={row} /> },
      {
        ...{ id: 'region', label: t('scoring.packs.region'), grow: 2 },
        cell: ({ region: code }) =>
          code === null ? t('scoring.packs.everywhere') : t('scoring.packs.region_code', { code }),
      },
      {
        ...{ id: 'from', label: t('scoring.packs.effective'), width: 120 },
        cell: ({ effectiveFrom }) => <Day day={effectiveFrom} />,
      },
      {
        ...{ id: 'marks', label: t('scoring.packs.counts'), width: 220 },
        cell: ({ rules }) => t('scoring.packs.counts_value', markCounts(rules)),
      },
      { id: 'by', label: t('scoring.packs.adopted'), grow: 2, cell: ({ adoptedBy }) => adoptedBy },
    ],
    [t],
  )
}

function useProposalColumns(): readonly Column<Proposal>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      { id: 'pack', label: t('scoring.packs.pack'), grow: 2, card: 'title', cell: ({ pack }) => pack.name },
      {
        ...{ id: 'version', label: t('scoring.packs.version'), width: 90 },
        cell: ({ pack }) => t('scoring.packs.version_n', { version: pack.version }),
      },
      {
        ...{ id: 'state', label: t('scoring.packs.state'), width: 130, card: 'mark' },
        cell: ({ state }) => (
          <StateMark
            state={state === 'proposed' ? 'yellow' : state === 'confirmed' ? 'green' : 'grey'}
            word={t(`scoring.packs.proposal_state.${state}`)}
          />
        ),
      },
      {
        ...{ id: 'from', label: t('scoring.packs.effective'), width: 120 },
        cell: ({ pack }) => <Day day={pack.effectiveFrom} />,
      },
      {
        ...{ id: 'by', label: t('scoring.packs.proposer'), grow: 2 },
        cell: ({ proposedBy }) => proposedBy.name,
      },
      { id: 'why', label: t('scoring.packs.why'), grow: 3, cell: ({ why }) => why },
    ],
    [t],
  )
}
