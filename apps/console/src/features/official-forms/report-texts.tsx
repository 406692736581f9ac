import { Field, Section, TextArea, usePhrase } from '@jiheng/ui'
import type { Desk } from './desk.ts'

/** The texts of the evaluation report that people write; what is data the system writes itself. */
export function ReportTexts({ desk: { form, draft, isWritable, found } }: { desk: Desk }) {
  const { t } = usePhrase()
  return (
    <Section title={t('form_page.report_title')} note={t('form_page.report_note')}>
      <div className="form-report">
        {form.sections.map(({ key, name }) =>
          isWritable(key) ? (
            <div key={key} data-cell={key} tabIndex={-1}>
              <Field
                label={name}
                {...(!form.cells[key]?.isRequired && { optional: true })}
                hint={form.cells[key]?.neededBy}
                error={found.get(key)?.[0]?.message}
              >
                <TextArea value={draft.textOf(key)} onChange={(text) => draft.write({ [key]: text })} max={5000} />
              </Field>
            </div>
          ) : (
            <section key={key}>
              <h3>{name}</h3>
              <p className="form-report-text">{draft.textOf(key) || t('ui.dash')}</p>
            </section>
          ),
        )}
      </div>
    </Section>
  )
}
