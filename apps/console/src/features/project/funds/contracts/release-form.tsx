import { formatYuan } from '@jiheng/phrases'
import { DayInput, Field, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../../shared/api.ts'
import { FormDrawer } from '../../../../shared/form-drawer.tsx'
import { refreshed } from '../../../../shared/payment/refreshed.ts'
import { today } from '../../../../shared/today.ts'
import type { ContractDetail } from './contract-drawer.tsx'

/** Releases all that is withheld under a contract; the amount is what the books say. */
export function ReleaseRetention({ of, onClose }: { of: ContractDetail; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('releaseRetention', { refresh: refreshed })
  const form = useFormState({ day: today() as string | null, why: '' })
  const { day, why } = form.value
  return (
    <FormDrawer
      title={t('contracts.release.add')}
      sure={t('contracts.release.add')}
      form={form}
      required={['day', 'why']}
      send={() => run({ path: { id: of.projectId }, body: { contractId: of.id, day: day ?? '', why } })}
      said={t('contracts.release.added')}
      onClose={onClose}
    >
      <p className="project-lead">{t('contracts.release.sentence', { amount: formatYuan(of.retainedFen) })}</p>
      <Field label={t('contracts.release.day')} error={form.errorOf('day')} usedBy={t('project.used.clocks')}>
        <DayInput {...form.bind('day')} />
      </Field>
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')}>
        <TextInput {...form.bind('why')} />
      </Field>
    </FormDrawer>
  )
}
