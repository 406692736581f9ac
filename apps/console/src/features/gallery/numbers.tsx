import { Columns, Day, Explained, Facts, Figure, Figures, Money, Num, Percent, Section, Time } from '@jiheng/ui'
import { sampleExplanation } from './samples.ts'
import './gallery.css'

export function NumberSamples() {
  return (
    <>
      <Section title="可打开的数字" note="点开即见来源">
        <Figures>
          <Figure label="进度偏差" explanation={sampleExplanation} state="orange" />
          <Figure label="绩效得分" value="86.42" unit="分" state="green" note="良" age={0} />
          <Figure label="滞留资金" value="1,234.50" unit="万元" state="red" age={31} />
          <Figure label="公众满意度" value={null} state="grey" age={null} />
        </Figures>
      </Section>
      <Columns ratio="2:1">
        <Section title="记录的要点">
          <Facts
            items={[
              { label: '项目代码', value: '2025-450702-48-01-100234' },
              { label: '总投资', value: <Money amountFen={120_000_000_000} big /> },
              { label: '合同金额', value: <Money amountFen={123_456_789} /> },
              { label: '执行率', value: <Percent value="67.849" /> },
              { label: '计划开工', value: <Day day="2025-03-01" /> },
              { label: '计划完工', value: <Day day="2026-12-31" inWords /> },
              { label: '最近更新', value: <Time instant="2026-03-01T08:05:00Z" /> },
              { label: '验收金额', value: <Money amountFen={null} /> },
              {
                label: '建设内容',
                value: '改造居民楼 32 栋，更新供水、排水与燃气管线 8.4 公里，增设停车位 210 个。',
                wide: true,
              },
            ]}
          />
        </Section>
        <Section title="句中的数字">
          <p>
            截至 2026-03-02,实际进度 <Explained explanation={sampleExplanation}>落后 7.4 个百分点</Explained>,涉及节点{' '}
            <Num value={2} unit="个" />。
          </p>
        </Section>
      </Columns>
    </>
  )
}
