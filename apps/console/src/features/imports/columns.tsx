import { useState } from 'react'
import { Button, DayInput, Field, Select, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { ColumnTable } from './column-table.tsx'
import {
  assumed,
  settings,
  type ColumnEdit,
  type Edits,
  type ImportList,
  type Settings,
  type Summary,
} from './list-view.ts'
import { Warning } from './warning.tsx'

type Props = { list: ImportList; summary: Summary; onChecked: () => void; onSettled: () => void }

/** What each column is: found by the reader of lists, corrected by a person. */
export function ColumnsStep({ list, summary, onChecked, onSettled }: Props) {
  const { t } = usePhrase()
  const toast = useToast()
  const [edits, setEdits] = useState<Edits>({})
  const [asOf, setAsOf] = useState(list.asOf)
  const settle = useCallMutation('settleImport', { refresh: ['getImport', 'listImportEntries'] })
  const isTouched = Object.keys(edits).length > 0 || asOf !== list.asOf
  const edit = (column: number, change: ColumnEdit) =>
    setEdits((current) => ({ ...current, [column]: { ...current[column], ...change } }))
  const send = (body: Settings) =>
    settle.run({ path: { id: list.id }, body, ifMatch: list.version }).then(onSettled, toast.failed)
  const open = assumed(summary, edits)
  return (
    <>
      <Warnings summary={summary} edits={edits} />
      <div className="imports-settings">
        <SheetField summary={summary} onChoose={(sheet) => void send({ sheet, asOf })} />
        <Field optional label={t('imports.wizard.as_of')} hint={t('imports.wizard.as_of_hint')}>
          <DayInput value={asOf} onChange={setAsOf} />
        </Field>
        <p className="jh-soft">
          <RowsNote of={summary} />
        </p>
        <div className="imports-step-actions">
          <Button
            kind={isTouched ? 'primary' : 'plain'}
            busy={settle.busy}
            disabled={!isTouched || open.length > 0}
            onPress={() => void send(settings(summary, edits, asOf))}
          >
            {t('imports.wizard.check_again')}
          </Button>
          <Button
            kind={isTouched ? 'plain' : 'primary'}
            disabled={isTouched || open.length > 0 || summary.missing.length > 0}
            onPress={onChecked}
          >
            {t('imports.wizard.to_check')}
          </Button>
        </div>
      </div>
      <ColumnTable columns={summary.columns} edits={edits} onEdit={edit} />
    </>
  )
}

/** What keeps the list from going in: needed columns that are missing, amounts that could mean several things. */
export function Warnings({ summary, edits }: { summary: Summary; edits?: Edits }) {
  const { t, say } = usePhrase()
  const open = assumed(summary, edits)
  const chosen = Object.values(edits ?? {}).map(({ field }) => field)
  const missing = summary.missing.filter((field) => !chosen.includes(field))
  return (
    <>
      {missing.length > 0 && (
        <Warning>
          {t('imports.wizard.say_missing', { what: missing.map((field) => say(`imports.fields.${field}`)).join('、') })}
        </Warning>
      )}
      {open.length > 0 && (
        <Warning>{t('imports.wizard.say_assumed', { columns: open.map(({ letter }) => letter).join('、') })}</Warning>
      )}
    </>
  )
}

function SheetField({ summary, onChoose }: { summary: Summary; onChoose: (sheet: string) => void }) {
  const { t } = usePhrase()
  if (summary.sheets.length < 2) return null
  const options = summary.sheets.map(({ name, hidden, rows }) => ({
    value: name,
    label: t('imports.wizard.sheet_rows', {
      name: hidden ? t('imports.wizard.hidden_sheet', { name }) : name,
      n: rows,
    }),
  }))
  return (
    <Field label={t('imports.wizard.sheet')}>
      <Select
        value={summary.sheet}
        options={options}
        onChange={(sheet) => sheet && sheet !== summary.sheet && onChoose(sheet)}
      />
    </Field>
  )
}

function RowsNote({ of }: { of: Summary }) {
  const { t } = usePhrase()
  const { projects, total, group, note, header, continuation } = of.rows
  const others = total + group + note + header + continuation
  return (
    <>
      {t('imports.header_found', { row: of.header.last })}
      {t('imports.wizard.comma')}
      {others > 0 ? t('imports.wizard.rows_note', { projects, others }) : t('imports.wizard.rows_only', { projects })}
      {of.encoding &&
        ` ${t('imports.wizard.encoding_note', { format: of.format.toUpperCase(), encoding: of.encoding })}`}
    </>
  )
}
