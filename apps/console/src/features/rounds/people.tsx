import { useMemo, useState } from 'react'
import { Button, DataTable, EmptyState, Loaded, Page, Select, usePhrase, useToast, type Column } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { today } from '../../shared/today.ts'
import { useSearch } from '../../shared/url.ts'
import { ScoreDrawer, ScoreTotal, Term } from './score-drawer.tsx'
import { Years } from './years.tsx'
import type { SubjectScore } from './view.ts'

/** Scores of departments, teams and posts from evaluated results, by name. */
export function PeoplePage() {
  const { t } = usePhrase()
  const templates = useCall('listRoundTemplates')
  return (
    <Page
      title={t('rounds.people_title')}
      note={t('rounds.people_intro')}
      crumbs={[{ label: t('app.nav.evaluation'), href: '/rounds' }, { label: t('rounds.people') }]}
    >
      <Loaded of={templates}>
        {({ items }) => (
          <Scores
            templates={items
              .filter(({ subjectKind }) => subjectKind !== 'project')
              // The unit's own come before those that came with the system.
              .toSorted((a, b) => b.allowed.length - a.allowed.length)}
          />
        )}
      </Loaded>
    </Page>
  )
}

type Templates = { templates: readonly { id: string; name: string; version: number }[] }

function Scores({ templates }: Templates) {
  const { t } = usePhrase()
  const toast = useToast()
  const [search, setSearch] = useSearch()
  const templateId = oneOf(search['template']) ?? templates[0]?.id ?? ''
  const year = oneOf(search['year']) ?? String(Number(today().slice(0, 4)) - 1)
  const query = { templateId, year: Number(year) }
  const { data, ...rest } = useCall('listSubjectScores', { query })
  const opened = data?.items.find(({ id }) => id === oneOf(search['score']))
  const compute = useCallMutation('computeSubjectScores', { refresh: ['listSubjectScores', 'listOwnSubjectScores'] })
  const computeNow = async () => toast.done(t('rounds.people_computed', await compute.run({ body: query })))
  return (
    <>
      <div className="rounds-bar">
        <Select
          name={t('rounds.template')}
          value={templateId}
          onChange={(next) => setSearch({ template: next ?? undefined })}
          options={templates.map(({ id, name, version }) => ({
            value: id,
            label: t('rounds.template_of', { name, version }),
          }))}
        />
        <Years value={year} onChange={(next) => setSearch({ year: next })} />
        <Button busy={compute.busy} onPress={() => void computeNow().catch(toast.failed)}>
          {t('rounds.people_compute')}
        </Button>
      </div>
      <DataTable
        rows={{ ...rest, data: data?.items }}
        label={t('rounds.people_title')}
        columns={useColumns((row) => setSearch({ score: row.id }))}
        lines={2}
        rowKey={(row) => row.id}
        empty={{ title: t('rounds.people_none'), text: t('rounds.people_none_text') }}
      />
      {opened && <ScoreDrawer of={opened} onClose={() => setSearch({ score: undefined })} />}
    </>
  )
}

/** The reader's own scores, with everything they rest on. */
export function OwnScoresPage() {
  const { t } = usePhrase()
  const own = useCall('listOwnSubjectScores')
  const [opened, setOpened] = useState<string | null>(null)
  const columns = useColumns((row) => setOpened(row.id))
  return (
    <Page title={t('rounds.own_title')} note={t('rounds.own_intro')}>
      <Loaded of={own}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('rounds.own_none')} text={t('rounds.own_none_text')} />
          ) : (
            <>
              <DataTable
                rows={items}
                label={t('rounds.own_title')}
                columns={columns}
                lines={2}
                rowKey={(row) => row.id}
              />
              {items
                .filter(({ id }) => id === opened)
                .map((score) => (
                  <ScoreDrawer key={score.id} of={score} onClose={() => setOpened(null)} />
                ))}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function useColumns(open: (row: SubjectScore) => void): readonly Column<SubjectScore>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('rounds.people_name'),
        grow: 3,
        card: 'title',
        cell: (row) => (
          <button type="button" className="jh-plain-button rounds-press" onClick={() => open(row)}>
            {row.name}
          </button>
        ),
      },
      {
        id: 'total',
        label: t('rounds.total'),
        width: 150,
        align: 'end',
        cell: (row) => <ScoreTotal of={row} />,
      },
      { id: 'appeal', label: t('score_appeals.state'), width: 240, card: 'mark', cell: (row) => <Term of={row} /> },
      {
        id: 'covered',
        label: t('rounds.covered'),
        width: 120,
        align: 'end',
        cell: (row) => t('rounds.covered_of', { weight: row.coveredWeight }),
      },
      {
        id: 'evidence',
        label: t('rounds.sheet_evidence'),
        width: 130,
        cell: (row) => t('rounds.evidence_short', { level: row.evidenceLevel }),
      },
      { id: 'unit', label: t('rounds.expert_employer'), grow: 3, cell: (row) => row.unit },
      { id: 'year', label: t('rounds.year'), width: 80, align: 'end', cell: (row) => row.year },
    ],
    [t, open],
  )
}
