import { DataTable, Section, usePhrase } from '@jiheng/ui'
import type { Form } from './view.ts'

/** Where the facts of today differ from what was handed in. */
export function Changes({ of }: { of: Form }) {
  const { t } = usePhrase()
  return (
    <Section title={t('form_page.changes')} note={t('form_page.changes_note')}>
      <DataTable
        label={t('form_page.changes')}
        rows={of.changes}
        rowKey={({ key }) => key}
        height="auto"
        columns={[
          { id: 'name', label: t('form_page.cell'), grow: 3, card: 'title', cell: ({ name }) => name },
          { id: 'then', label: t('form_page.handed_in'), grow: 2, align: 'end', cell: ({ handedIn }) => handedIn },
          { id: 'now', label: t('form_page.today'), grow: 2, align: 'end', cell: ({ today }) => today || t('ui.dash') },
        ]}
      />
    </Section>
  )
}
