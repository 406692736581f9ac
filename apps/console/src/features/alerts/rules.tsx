import { useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Button, Facts, Loaded, Section, Time, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { RuleForm } from './rule-form.tsx'
import { EffectiveFrom, RuleVersions } from './rule-versions.tsx'
import { useParameterText } from './parameters.ts'
import { ruleIds } from './view.ts'

export type RuleVersion = CallOutput<'listAlertRules'>['items'][number]

/** The rules alerts are judged by: what holds here now, every version before, and how to change one. */
export function RuleSide() {
  const { t } = usePhrase()
  const rules = useCall('listAlertRules')
  return (
    <>
      <p className="jh-soft alerts-intro">{t('alerts.rules.intro')}</p>
      <Loaded of={rules}>
        {({ items }) =>
          ruleIds.map((ruleId) => <Rule key={ruleId} versions={items.filter((version) => version.ruleId === ruleId)} />)
        }
      </Loaded>
    </>
  )
}

function Rule({ versions }: { versions: readonly RuleVersion[] }) {
  const { t } = usePhrase()
  const { may } = useSession()
  const [isOpen, setOpen] = useState(false)
  const now = versions.find(({ isInForce }) => isInForce) ?? versions[0]
  if (!now) return null
  const change = may('alert_rules:write') && <Button onPress={() => setOpen(true)}>{t('alerts.rules.change')}</Button>
  return (
    <Section
      title={t(`rules.${now.ruleId}`)}
      note={t('alerts.rules.in_force', { version: now.version })}
      actions={change}
    >
      <RuleFacts of={now} />
      {versions.length > 1 && <RuleVersions of={versions} />}
      {isOpen && <RuleForm now={now} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function RuleFacts({ of }: { of: RuleVersion }) {
  const { t } = usePhrase()
  const parameters = useParameterText()(of)
  return (
    <Facts
      items={[
        ...parameters.map(({ label, text }) => ({ label, value: text })),
        { label: t('alerts.rules.set_at'), value: of.organisation.name },
        {
          label: t('alerts.rules.effective'),
          value: <EffectiveFrom of={of} />,
        },
        {
          label: t('alerts.rules.by'),
          value: (
            <>
              {of.createdBy} · <Time instant={of.createdAt} />
            </>
          ),
        },
        { label: t('alerts.rules.mark'), value: t(`explanation.mark.${of.mark}`), wide: true },
        ...(of.source ? [{ label: t('alerts.source'), value: of.source }] : []),
        { label: t('alerts.rules.why'), value: of.why, wide: true },
      ]}
    />
  )
}
