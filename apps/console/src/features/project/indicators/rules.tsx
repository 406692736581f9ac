import { Section, usePhrase, useToast, Button } from '@jiheng/ui'
import { download } from '../../../shared/download.ts'
import { RuleTable } from '../../../shared/rule-table.tsx'
import type { Evaluation } from './evaluation.ts'

/** The rules a project is scored by in a year, each with how well it is founded, and the proof to take along. */
export function RulesInForce({ of }: { of: Evaluation }) {
  const { t } = usePhrase()
  const packs = [
    ...new Set(of.rules.map(({ pack, version }) => t('scoring.rules.pack_version', { name: pack, version }))),
  ]
  const count = (mark: string) => of.rules.filter((rule) => rule.mark === mark).length
  return (
    <Section
      title={t('scoring.rules.title')}
      note={packs.join(t('audit.comma'))}
      actions={
        <>
          {of.total !== null && <TakeBundle of={of} />}
          <Button href="/rule-packs">{t('scoring.rules.all')}</Button>
        </>
      }
    >
      <details>
        <summary>
          {t('scoring.rules.show', { n: of.rules.length, v: count('V'), p: count('P'), u: count('U') })}
        </summary>
        <RuleTable of={of.rules} />
      </details>
      {of.total !== null && <p className="jh-soft jh-small project-missing">{t('scoring.bundle.hint')}</p>}
    </Section>
  )
}

function TakeBundle({ of }: { of: Evaluation }) {
  const { t } = usePhrase()
  const toast = useToast()
  const take = () => download(`/api/v1/projects/${of.projectId}/evaluations/${of.year}/bundle`)
  return <Button onPress={() => void take().catch(toast.failed)}>{t('scoring.bundle.take')}</Button>
}
