import { useState } from 'react'
import { Button, DataTable, Drawer, Facts, Loaded, Num, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { RuleForm } from './rule-form.tsx'
import { useParameterText } from './parameters.ts'
import type { LeadRule } from './view.ts'

/** The rules: how often each was right, what its numbers are, and what other numbers would see. */
export function RuleSide() {
  const { t } = usePhrase()
  const rules = useCall('listLeadRules')
  const [chosen, choose] = useState<string | null>(null)
  const rule = rules.data?.items.find(({ ruleId }) => ruleId === chosen)
  return (
    <>
      <p className="jh-soft leads-intro">{t('leads.rules_intro')}</p>
      <Loaded of={rules}>
        {({ items }) => (
          <>
            <RuleTable rules={items} onOpen={({ ruleId }) => choose(ruleId)} />
            {rule && <Rule of={rule} onClose={() => choose(null)} />}
          </>
        )}
      </Loaded>
    </>
  )
}

function RuleTable({ rules, onOpen }: { rules: readonly LeadRule[]; onOpen: (rule: LeadRule) => void }) {
  const { t, say } = usePhrase()
  const columns: readonly Column<LeadRule>[] = [
    { id: 'rule', label: t('leads.rule'), grow: 3, card: 'title', cell: (row) => say(`rules.${row.ruleId}`) },
    {
      id: 'leads',
      label: t('leads.leads_count'),
      width: 96,
      align: 'end',
      sort: (row) => row.leads,
      cell: (row) => <Num value={row.leads} />,
    },
    {
      id: 'precision',
      label: t('leads.precision'),
      grow: 3,
      card: 'wide',
      sort: (row) => (row.precision.percent === null ? null : Number(row.precision.percent)),
      cell: (row) => <PrecisionOf of={row.precision} />,
    },
    { id: 'version', label: t('leads.version'), width: 80, align: 'end', cell: (row) => <Num value={row.version} /> },
    { id: 'mark', label: t('alerts.rules.mark'), width: 96, cell: (row) => t(`explanation.mark_short.${row.mark}`) },
    {
      id: 'source',
      label: t('leads.source'),
      grow: 5,
      card: 'wide',
      cell: (row) => (
        <span className="jh-two-lines" title={row.source ?? undefined}>
          {row.source ?? t('leads.no_source')}
        </span>
      ),
    },
  ]
  return (
    <DataTable<LeadRule>
      rows={rules}
      label={t('leads.rules_list')}
      columns={columns}
      lines={2}
      rowKey={(row) => row.ruleId}
      onOpen={onOpen}
      height="max(280px, calc(100dvh - 320px))"
    />
  )
}

function PrecisionOf({ of }: { of: LeadRule['precision'] }) {
  const { t } = usePhrase()
  const { confirmed, decided, percent, lowPercent: low, highPercent: high } = of
  if (percent === null || low === null || high === null)
    return (
      <span className="jh-lines jh-soft">
        <span>{t('leads.not_enough')}</span>
        <span className="jh-small">{t('leads.not_enough_of', { decided })}</span>
      </span>
    )
  return (
    <span className="jh-lines">
      <span>
        <Num value={percent} unit="%" />{' '}
        <span className="jh-soft">{t('leads.precision_of', { confirmed, decided })}</span>
      </span>
      <span className="jh-soft jh-small">{t('leads.precision_range', { low, high })}</span>
    </span>
  )
}

/** One rule: its numbers, what it reads and how it was changed. */
function Rule({ of, onClose }: { of: LeadRule; onClose: () => void }) {
  const { t, say } = usePhrase()
  const { may } = useSession()
  const textOf = useParameterText()
  const [isOpen, setOpen] = useState(false)
  return (
    <Drawer open onClose={onClose} title={say(`rules.${of.ruleId}`)}>
      <div className="leads-parts">
        <Facts
          items={[
            ...of.parameters.map((parameter) => ({
              label: say(`leads.parameter.${parameter.name}`),
              value: textOf(parameter, parameter.value),
            })),
            {
              label: t('leads.reads'),
              value: of.reads.map((part) => say(`leads.part.${part}`)).join(t('audit.comma')),
              wide: true,
            },
            ...of.versions.map(({ version, createdBy, why, dryRun }) => ({
              label: t('explanation.rule_version', { version: String(version) }),
              value: `${createdBy}${t('audit.colon')}${why}（${t('leads.trial_found')} ${dryRun.found}${t('audit.comma')}${t('leads.trial_added')} ${dryRun.added}）`,
              wide: true,
            })),
          ]}
        />
        {may('leads:handle') && (
          <div className="leads-actions">
            <Button onPress={() => setOpen(true)}>{t('leads.change')}</Button>
          </div>
        )}
      </div>
      {isOpen && <RuleForm rule={of} onClose={() => setOpen(false)} />}
    </Drawer>
  )
}
