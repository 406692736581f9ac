import { formatYuan } from '@jiheng/phrases'
import { DayInput, Field, Money, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer, Opens } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import type { Movement } from './movements.tsx'
import { refreshed } from '../../../shared/payment/refreshed.ts'

type Exclusion = Movement['exclusions'][number]

/** The parts of an entry that no clock counts, and how each is ended. */
export function Exclusions({ of }: { of: Movement }) {
  const { t } = usePhrase()
  const mayEnd = of.allowed.includes('exclude')
  if (of.exclusions.length === 0) return null
  return (
    <section>
      <h3 className="project-panel-title">{t('project.funds.left_out')}</h3>
      <ul className="project-list">
        {of.exclusions.map((each) => (
          <li key={each.id} className="project-entry">
            <div className="project-entry-main">
              <p className="project-apart">
                <span>{t(`funds.exclusion.${each.reason}`)}</span>
                <Money amountFen={each.amountFen} />
                {each.until && <span className="jh-soft">{t('funds.until', { day: each.until })}</span>}
              </p>
              <p className="jh-soft jh-small">{each.why}</p>
            </div>
            {mayEnd && (each.until === null || each.until > today()) && (
              <Opens label={t('project.funds.end_exclusion')}>
                {(close) => <EndExclusion of={each} onClose={close} />}
              </Opens>
            )}
          </li>
        ))}
      </ul>
    </section>
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
        {t(`funds.exclusion.${of.reason}`)} {formatYuan(of.amountFen)} {t('units.yuan')}
        {t('project.colon')}
        {of.why}
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
