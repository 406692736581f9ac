import { DataTable, Page, Select, StateMark, Tabs, usePhrase } from '@jiheng/ui'
import { useCall, useCallPages } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { today } from '../../shared/today.ts'
import { useSearch } from '../../shared/url.ts'
import { useColumns } from './columns.tsx'
import { isKind, kinds, statuses, statusState, type Kind, type Status } from './view.ts'

/** 绩效表格: the official tables of a year, one kind at a time, and whose move each is. */
export function FormsPage() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const year = Number(oneOf(search['year'])) || Number(today().slice(0, 4))
  const asked = oneOf(search['kind'])
  const kind = isKind(asked) ? asked : 'self_evaluation'
  return (
    <Page
      title={t('forms.title')}
      note={t('form_page.list_note')}
      actions={<Year of={year} onChange={(next) => setSearch({ year: next })} />}
    >
      <Tabs
        active={kind}
        onChange={(next) => setSearch({ kind: next, status: undefined })}
        tabs={kinds.map((id) => ({
          id,
          label: t(`forms.kind.${id}`),
          content: <Forms kind={id} year={year} />,
        }))}
      />
    </Page>
  )
}

function Year({ of, onChange }: { of: number; onChange: (year: string) => void }) {
  const { t } = usePhrase()
  const now = Number(today().slice(0, 4))
  const years = [...new Set([now + 1, now, now - 1, now - 2, of])].toSorted((a, b) => b - a)
  return (
    <Select
      name={t('form_page.year')}
      value={String(of)}
      onChange={(next) => next && onChange(next)}
      options={years.map((year) => ({ value: String(year), label: t('form_page.year_of', { year }) }))}
    />
  )
}

function Forms({ kind, year }: { kind: Kind; year: number }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const status = statuses.find((each) => each === oneOf(search['status']))
  const pages = useCallPages('listForms', { query: { year, kind, limit: 100, ...(status && { status }) } })
  return (
    <>
      <Counts kind={kind} year={year} chosen={status} onChoose={(next) => setSearch({ status: next })} />
      <DataTable
        rows={pages.rows}
        more={pages.more}
        total={pages.total}
        label={t(`forms.kind.${kind}`)}
        columns={useColumns()}
        lines={2}
        rowKey={(row) => row.project.id}
        rowHref={(row) => `/projects/${row.project.id}/forms/${row.year}/${row.kind}`}
        onClearFilters={status ? () => setSearch({ status: undefined }) : undefined}
        empty={
          status
            ? { title: t('form_page.none_found'), text: t('form_page.none_found_text') }
            : { title: t('form_page.none'), text: t('form_page.none_text') }
        }
        height="max(320px, calc(100dvh - 380px))"
      />
    </>
  )
}

/** How many forms stand where; pressed, the list shows only those. */
function Counts({
  kind,
  year,
  chosen,
  onChoose,
}: {
  kind: Kind
  year: number
  chosen: Status | undefined
  onChoose: (status: Status | undefined) => void
}) {
  const { t } = usePhrase()
  const { data } = useCall('listForms', { query: { year, kind, limit: 1 } })
  const all = data && statuses.reduce((sum, status) => sum + data.counts[status], 0)
  return (
    <div className="jh-tallies forms-tallies">
      <button
        type="button"
        className="jh-plain-button jh-tally"
        aria-pressed={chosen === undefined}
        onClick={() => onChoose(undefined)}
      >
        <span>{t('form_page.all')}</span>
        <strong>{all ?? t('ui.dash')}</strong>
      </button>
      {statuses.map((status) => (
        <button
          key={status}
          type="button"
          className="jh-plain-button jh-tally"
          aria-pressed={chosen === status}
          onClick={() => onChoose(status)}
        >
          <StateMark state={statusState[status]} word={t(`forms.status.${status}`)} />
          <strong>{data?.counts[status] ?? t('ui.dash')}</strong>
        </button>
      ))}
    </div>
  )
}
