import type { FeatureCollection } from 'geojson'
import { LineChart, MapView, Section } from '@jiheng/ui'
import { samplePoints, sampleSeries } from './samples.ts'

export function PictureSamples({ boundaries }: { boundaries: FeatureCollection | undefined }) {
  return (
    <>
      <Section title="曲线">
        <LineChart label="计划与实际进度" series={sampleSeries} unit="%" today="2025-08-15" />
      </Section>
      <Section title="地图">
        <MapView label="项目分布" points={samplePoints} boundaries={boundaries} unplaced={12} height="480px" />
      </Section>
    </>
  )
}
