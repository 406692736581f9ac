import { useMemo } from 'react'
import {
  Button,
  Check,
  DataTable,
  Facts,
  Field,
  FieldGroup,
  Loaded,
  Page,
  StateMark,
  TextArea,
  useFormState,
  usePhrase,
  useToast,
  type Column,
} from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { download } from '../../shared/download.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { useParam } from '../../shared/url.ts'
import { gradeMark, refreshed, type Publication, type Published } from './view.ts'
import { Context, Trend } from './words.tsx'

type What = Publication['publishes'][number]
const publishable: readonly What[] = ['total', 'grade', 'items', 'ranking', 'use']

/** What is published of a round, or will be: results with their context, the ranking where it is allowed, and what follows. */
export function PublicationPage() {
  const { t } = usePhrase()
  const path = { id: useParam('id') }
  const publication = useCall('getRoundPublication', { path })
  const { data } = publication
  return (
    <Page
      title={data && !data.isPublished ? t('rounds.preview_title') : t('rounds.publication_title')}
      crumbs={[
        { label: t('app.nav.evaluation'), href: '/rounds' },
        { label: data?.name ?? '', href: `/rounds/${path.id}` },
        { label: t('rounds.publication') },
      ]}
      note={
        data && (data.publishedAt ? t('rounds.due_of.published', { at: data.publishedAt }) : t('rounds.preview_note'))
      }
      actions={
        data && (
          <>
            <Export of={data} />
            {data.allowed.includes('publish') && (
              <Opens kind="primary" label={t('rounds.publish')}>
                {(close) => <PublishForm of={data} onClose={close} />}
              </Opens>
            )}
          </>
        )
      }
    >
      <Loaded of={publication}>
        {(found) => (
          <div className="rounds-flow">
            <Ranking of={found} />
            <Rows of={found} />
            <About of={found} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

/** Takes what is seen along as a workbook. */
function Export({ of }: { of: Publication }) {
  const { t } = usePhrase()
  const toast = useToast()
  const take = () => download(`/api/v1/evaluation-rounds/${of.roundId}/publication/file`)
  return <Button onPress={() => void take().catch(toast.failed)}>{t('ui.export_excel')}</Button>
}

function Rows({ of }: { of: Publication }) {
  const { t } = usePhrase()
  return (
    <DataTable
      rows={of.items}
      label={t('rounds.publication')}
      columns={useColumnsOf(of)}
      lines={2}
      rowKey={(row) => row.roundProjectId}
      rowHref={(row) => `/round-results/${row.roundProjectId}`}
      empty={{ title: t('rounds.no_result') }}
    />
  )
}

/** Whether there is a ranking, and why not. */
function Ranking({ of: { ranking } }: { of: Publication }) {
  const { t } = usePhrase()
  if (!ranking) return null
  return (
    <p className="rounds-ranking">
      <StateMark
        state={ranking.isOn ? 'green' : 'grey'}
        word={ranking.isOn ? t('rounds.publishes_name.ranking') : t('rounds.ranking_off', ranking)}
      />
      {ranking.isOn && <span className="jh-soft">{t('rounds.ranking_note', { least: ranking.least })}</span>}
    </p>
  )
}

function About({ of }: { of: Publication }) {
  const { t } = usePhrase()
  return (
    <>
      {of.withoutResult > 0 && <p className="jh-soft">{t('rounds.without_result', { n: of.withoutResult })}</p>}
      <Facts
        items={[
          ...(of.isPublished
            ? [
                {
                  label: t('rounds.publishes'),
                  value: of.publishes.map((what) => t(`rounds.publishes_name.${what}`)).join('、'),
                },
              ]
            : []),
          ...(of.note ? [{ label: t('rounds.publish_note'), value: of.note, wide: true }] : []),
        ]}
      />
    </>
  )
}

function useColumnsOf(of: Publication): readonly Column<Published>[] {
  const { t } = usePhrase()
  const shows = useMemo(
    () => new Set<What>(of.isPublished ? of.publishes : publishable),
    [of.isPublished, of.publishes],
  )
  return useMemo(() => {
    const groupName = (row: Published) =>
      t('rounds.group_of', {
        kind: t(`projects.kind_name.${row.kind as 'road'}`),
        size: t(`rounds.size_name.${row.size}`),
      })
    const all: (Column<Published> | false)[] = [
      of.ranking?.isOn === true && {
        id: 'place',
        label: t('rounds.place'),
        width: 130,
        sort: (row) => row.place,
        cell: (row) => row.place && t(row.isShared ? 'rounds.place_shared' : 'rounds.place_of', { n: row.place }),
      },
      {
        id: 'name',
        label: t('rounds.projects'),
        grow: 4,
        card: 'title',
        cell: (row) => row.name,
        sort: (row) => row.name,
      },
      (shows.has('total') || shows.has('grade')) && {
        id: 'total',
        label: t(shows.has('total') ? 'rounds.total' : 'rounds.grade'),
        width: 150,
        align: 'end',
        sort: (row) => row.total,
        cell: (row) => (
          <span className="jh-lines">
            <span className="jh-figures">
              {row.total} {row.grade && t(`evaluation.grade_name.${row.grade}`)}
            </span>
            <Context of={row} />
          </span>
        ),
      },
      { id: 'trend', label: t('rounds.trend'), width: 110, align: 'end', cell: (row) => <Trend of={row.trend} /> },
      { id: 'group', label: t('rounds.group'), width: 190, cell: (row) => <Group of={row} name={groupName(row)} /> },
      shows.has('use') && {
        id: 'use',
        label: t('rounds.use'),
        width: 140,
        card: 'mark',
        cell: (row) =>
          row.use && (
            <StateMark state={row.grade ? gradeMark[row.grade] : 'grey'} word={t(`rounds.use_name.${row.use}`)} />
          ),
      },
    ]
    return all.filter((column) => column !== false)
  }, [t, shows, of.ranking?.isOn])
}

/** The comparable group with its mean and the place in it, where there are enough. */
function Group({ of: { group }, name }: { of: Published; name: string }) {
  const { t } = usePhrase()
  return (
    <span className="jh-lines">
      <span>{name}</span>
      {group && (
        <span className="jh-soft jh-small">
          {group.place !== null
            ? t('rounds.place_group', { n: group.place, count: group.count })
            : group.count > 1
              ? t('rounds.peers_mean', { mean: group.mean, n: group.count })
              : t('rounds.peers_none')}
        </span>
      )}
    </span>
  )
}

/** What is published beside the names; the places only where there are enough projects. */
function PublishForm({ of, onClose }: { of: Publication; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Record<What, boolean> & { note: string }>({
    ...{ total: true, grade: true, items: false, ranking: of.ranking?.isOn ?? false, use: true, note: '' },
  })
  const { run } = useCallMutation('publishRound', { refresh: refreshed })
  const note = form.value.note.trim()
  return (
    <FormDrawer
      title={t('rounds.publish')}
      sure={t('rounds.publish')}
      form={form}
      send={() =>
        run({
          path: { id: of.roundId },
          body: { publishes: publishable.filter((what) => form.value[what]), ...(note && { note }) },
        })
      }
      said={t('rounds.published')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('rounds.publish_sentence')}</p>
      <FieldGroup
        label={t('rounds.publishes')}
        hint={of.ranking && !of.ranking.isOn && t('rounds.ranking_off', of.ranking)}
      >
        <div className="rounds-publishes">
          {publishable.map((what) => (
            <Check
              key={what}
              value={form.value[what]}
              onChange={(on) => form.set({ [what]: on })}
              disabled={what === 'ranking' && !of.ranking?.isOn}
            >
              {t(`rounds.publishes_name.${what}`)}
            </Check>
          ))}
        </div>
      </FieldGroup>
      <Field label={t('rounds.publish_note')} optional error={form.errorOf('note')}>
        <TextArea {...form.bind('note')} max={1000} />
      </Field>
    </FormDrawer>
  )
}
