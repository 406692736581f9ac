import { formatYuan } from '@jiheng/phrases'
import { DayInput, Field, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer, Opens } from '../form-drawer.tsx'
import { today } from '../record.ts'
import type { Movement } from './movements.tsx'
import { refreshed } from './refreshed.ts'

type Exclusion = Movement['exclusions'][number]

/** The parts of an entry that no clock counts, and how each is ended. */
export function Exclusions({ of }: { of: Movement }) {
  const { t } = usePhrase()
  const mayEnd = of.allowed.includes('exclude')
  return (
    <>
      {of.exclusions.map((each) => (
        <span key={each.id} className="jh-soft jh-small project-exclusion" title={each.why}>
          {t(`funds.exclusion.${each.reason}`)} {formatYuan(each.amountFen)}
          {each.until && ` ${t('funds.until', { day: each.until })}`}{' '}
          {mayEnd && (each.until === null || each.until > today()) && (
            <Opens kind="quiet" label={t('project.funds.end_exclusion')}>
              {(close) => <EndExclusion of={each} onClose={close} />}
            </Opens>
          )}
        </span>
      ))}
    </>
  )
}

function EndExclusion({ of, onClose }: { of: Exclusion; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('endExclusion', { refresh: refreshed })
  const form = useFormState({ until: today() as string | null, why: '' })
  const { until, why } = form.value
  return (
    <FormDrawer
      title={t('project.funds.end_exclusion')}
      form={form}
      send={() => run({ path: { id: of.id }, body: { until: until ?? '', why } })}
      said={t('project.funds.exclusion_ended')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">
        {t(`funds.exclusion.${of.reason}`)} {formatYuan(of.amountFen)} {t('units.yuan')}：{of.why}
      </p>
      <Field label={t('project.funds.until')} error={form.errorOf('until')} usedBy={t('project.used.clocks')}>
        <DayInput {...form.bind('until')} />
      </Field>
      <Field label={t('project.why')} error={form.errorOf('why')} usedBy={t('projects.tabs.trace')}>
        <TextInput {...form.bind('why')} />
      </Field>
    </FormDrawer>
  )
}
