import { DataTable, Loaded, Page, Section, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { oneOf } from '../../../shared/search-text.ts'
import { useParam, useSearch } from '../../../shared/url.ts'
import { useFigureColumns } from './columns.tsx'
import { FigureDrawer } from './drawer.tsx'
import { FigureForm } from './form.tsx'
import { NeededFigures } from './needed.tsx'
import type { Figure, Figures } from './view.ts'
import '../indicators.css'
import './figures.css'

/** 填报数据: the figures of a project that only people know, and which of them its indicators still wait for. */
export function FiguresPage() {
  const { t } = usePhrase()
  const id = useParam('projectId')
  const project = useCall('getProject', { path: { id } })
  const figures = useCall('listFigures', { path: { id } })
  const mayRecord = figures.data?.allowed.includes('record') ?? false
  return (
    <Page
      title={t('figures.title')}
      crumbs={[
        { label: t('projects.register'), href: '/projects' },
        { label: project.data?.name ?? '', href: `/projects/${id}?tab=indicators` },
        { label: t('figures.name') },
      ]}
      note={[project.data?.name, t('figures.note')].filter(Boolean).join(' · ')}
      actions={
        mayRecord && (
          <Opens kind="primary" label={t('figures.add')}>
            {(close) => <FigureForm projectId={id} onClose={close} />}
          </Opens>
        )
      }
    >
      <Loaded of={figures}>{(found) => <Found of={found} projectId={id} mayRecord={mayRecord} />}</Loaded>
    </Page>
  )
}

function Found({ of, projectId, mayRecord }: { of: Figures; projectId: string; mayRecord: boolean }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const named = oneOf(search['figure'])
  // One that was corrected meanwhile is found by what it replaced.
  const chosen = of.items.find((figure) => [figure, ...figure.earlier].some(({ id }) => id === named))
  return (
    <>
      <NeededFigures of={of} projectId={projectId} mayRecord={mayRecord} />
      <Section title={t('figures.told')} actions={<a href="/exchange-rates">{t('figures.rates')}</a>}>
        <DataTable<Figure>
          label={t('figures.told')}
          rows={of.items}
          columns={useFigureColumns(of.items)}
          lines={2}
          rowKey={(row) => row.id}
          onOpen={(row) => setSearch({ figure: row.id })}
          empty={{ title: t('figures.none'), text: t('figures.none_text') }}
          height="max(280px, calc(100dvh - 380px))"
        />
      </Section>
      {chosen && (
        <FigureDrawer
          of={chosen}
          projectId={projectId}
          mayRecord={mayRecord}
          onClose={() => setSearch({ figure: undefined })}
        />
      )}
    </>
  )
}
