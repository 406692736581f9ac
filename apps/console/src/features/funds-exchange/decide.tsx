import { formatYuan } from '@jiheng/phrases'
import { Choice, Field, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import type { SideEntry } from './view.ts'

/** Stands for "one of its own" among the entries an entry may be. */
const OTHER = 'other'

/** Says of an entry of the finance system which of ours it is, or that it is one of its own. */
export function DecideEntry({ of: entry, onClose }: { of: SideEntry; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ is: string | null; why: string }>({ is: null, why: '' })
  const { run } = useCallMutation('decideFinanceEntry', { refresh: ['openDifference', 'getReconciliation'] })
  const { is, why } = form.value
  const options = [
    ...entry.mayBe.map(({ id, day, referenceNo }) => ({
      value: id,
      label: t('reconcile.deciding.same', { day, reference: referenceNo ?? t('reconcile.deciding.no_reference') }),
    })),
    { value: OTHER, label: t('reconcile.deciding.other') },
  ]
  return (
    <FormDrawer
      title={t('reconcile.deciding.title')}
      sure={t('reconcile.deciding.sure')}
      form={form}
      required={['is', 'why']}
      send={() => run({ path: { id: entry.id }, body: { movementId: is === OTHER ? null : is, why: why.trim() } })}
      said={t('reconcile.deciding.done')}
      onClose={onClose}
    >
      <p>{t('reconcile.deciding.sentence', { day: entry.day, amount: formatYuan(entry.amountFen) })}</p>
      <Field label={t('reconcile.deciding.as')} error={form.errorOf('is')}>
        <Choice {...form.bind('is')} options={options} />
      </Field>
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('reconcile.deciding.used_by')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}
