import { useEffect, useMemo, useState } from 'react'
import type { FeatureCollection } from 'geojson'
import { Button, Page, Section, StateMark, Tabs, states } from '@jiheng/ui'
import { LanguageMenu } from '../../shared/language-menu.tsx'
import { FormSamples } from './forms.tsx'
import { NumberSamples } from './numbers.tsx'
import { PartSamples } from './parts.tsx'
import { PictureSamples } from './pictures.tsx'
import { TableSamples } from './tables.tsx'

/** Every component in every state, for those who build pages and for screenshots. */
export function GalleryPage() {
  const [tab, setTab] = useState(new URLSearchParams(location.search).get('tab') ?? 'numbers')
  const boundaries = useBoundaries()
  const tabs = useMemo(
    () => [
      { id: 'numbers', label: '数字与来源', content: <NumberSamples /> },
      { id: 'tables', label: '列表', content: <TableSamples />, count: 10_000 },
      { id: 'forms', label: '表单', content: <FormSamples /> },
      { id: 'parts', label: '部件与状态', content: <PartSamples /> },
      { id: 'pictures', label: '图与地图', content: <PictureSamples boundaries={boundaries} /> },
    ],
    [boundaries],
  )
  return (
    <main>
      <Page
        title="每个部件长什么样"
        crumbs={[{ label: '工作台', href: '/' }, { label: '部件' }]}
        mark={<StateMark state="orange" />}
        actions={
          <>
            <LanguageMenu />
            <Button>导出</Button>
            <Button kind="primary">新建项目</Button>
          </>
        }
        note="仅供开发使用；所有数据为合成。"
      >
        <Section title="状态" note="形状、文字、颜色同时出现">
          <p className="gallery-row">
            {states.map((state) => (
              <StateMark key={state} state={state} />
            ))}
          </p>
        </Section>
        <Tabs tabs={tabs} active={tab} onChange={setTab} />
      </Page>
    </main>
  )
}

function useBoundaries(): FeatureCollection | undefined {
  const [shapes, setShapes] = useState<FeatureCollection>()
  useEffect(() => {
    void fetch('/boundaries/cities.geojson')
      .then((response) => response.json() as Promise<FeatureCollection>)
      .then(setShapes)
  }, [])
  return shapes
}
