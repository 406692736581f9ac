import type { LintForm } from '@jiheng/kernel/indicator-lint'
import { Field, MoneyInput, NumberInput, TextInput, usePhrase } from '@jiheng/ui'

/** What the form says about the project: examples and the rules on money and years use it. */
export function FormHead({ form, onChange }: { form: LintForm; onChange: (form: LintForm) => void }) {
  const { t } = usePhrase()
  const { totalBudgetFen, year, executionWeight, ...others } = form
  const all = { totalBudgetFen, year, executionWeight }
  const put = (patch: { [K in keyof typeof all]?: (typeof all)[K] | undefined }) => {
    const next = Object.entries({ ...all, ...patch }).filter(([, value]) => value !== undefined)
    onChange({ ...others, ...(Object.fromEntries(next) as Partial<LintForm>) })
  }
  return (
    <div className="check-head">
      <Field label={t('goal_check.project')} optional>
        <TextInput value={form.project} onChange={(project) => onChange({ ...form, project })} />
      </Field>
      <Field label={t('goal_check.year')} optional>
        <TextInput
          value={year === undefined ? '' : String(year)}
          onChange={(text) => put({ year: /^\d{1,4}$/.test(text) ? Number(text) : undefined })}
        />
      </Field>
      <Field label={t('goal_check.budget')} optional>
        <MoneyInput big value={totalBudgetFen ?? null} onChange={(fen) => put({ totalBudgetFen: fen ?? undefined })} />
      </Field>
      <Field label={t('goal_check.execution_weight')}>
        <NumberInput
          value={executionWeight ?? '10'}
          onChange={(text) => put({ executionWeight: text ?? undefined })}
          unit={t('units.score')}
          min="0"
          max="100"
        />
      </Field>
    </div>
  )
}
