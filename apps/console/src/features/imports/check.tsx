import { Button, ConfirmButton, Tabs, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSession } from '../../shared/session.tsx'
import { useSearch } from '../../shared/url.ts'
import { Warnings } from './columns.tsx'
import { ErrorWorkbook } from './error-workbook.tsx'
import { EntryTable } from './entry-table.tsx'
import { needsColumns, type ImportList, type Summary } from './list-view.ts'

const outcomes = ['updated', 'created', 'failed', 'noticed', 'older', 'unchanged'] as const

/** What would become of each project; nothing is written before it is confirmed. */
export function CheckStep({ list, summary, onBack }: { list: ImportList; summary: Summary; onBack: () => void }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const tabs = outcomes
    .filter((id) => list.counts[id] > 0)
    .map((id) => ({
      id,
      label: t(`imports.wizard.tab.${id}`),
      count: list.counts[id],
      content: <EntryTable key={id} list={list} outcome={id} />,
    }))
  return (
    <>
      <Warnings summary={summary} />
      <Confirm list={list} isSettled={!needsColumns(summary)} onBack={onBack} />
      <Tabs
        tabs={tabs}
        active={oneOf(search['outcome']) ?? tabs[0]?.id ?? ''}
        onChange={(outcome) => setSearch({ outcome })}
      />
    </>
  )
}

function Confirm({ list, isSettled, onBack }: { list: ImportList; isSettled: boolean; onBack: () => void }) {
  const { t } = usePhrase()
  const { may } = useSession()
  const { created, updated, older, failed } = list.counts
  const good = created + updated + older
  const parts = (['created', 'updated', 'older', 'failed'] as const).filter((name) => list.counts[name] > 0)
  const what = parts
    .map((name) => t(`imports.wizard.part.${name}`, { n: list.counts[name] }))
    .join(t('imports.wizard.comma'))
  const confirm = useCallMutation('confirmImport', { refresh: ['getImport', 'listImports'] })
  const sentence = t('imports.wizard.sentence', { what })
  return (
    <div className="imports-confirm">
      <p>{good > 0 ? sentence : t(failed > 0 ? 'imports.wizard.nothing_good' : 'imports.wizard.nothing')}</p>
      <div className="imports-step-actions">
        <Button onPress={onBack}>{t('imports.wizard.to_columns')}</Button>
        <ErrorWorkbook list={list} />
        {may('projects:import') && good > 0 && (
          <ConfirmButton
            kind="primary"
            disabled={!isSettled}
            sentence={sentence}
            sure={t('imports.wizard.confirm', { n: good })}
            onConfirm={() => confirm.run({ path: { id: list.id }, ifMatch: list.version })}
          >
            {t('imports.import_good', { n: good })}
          </ConfirmButton>
        )}
      </div>
    </div>
  )
}
