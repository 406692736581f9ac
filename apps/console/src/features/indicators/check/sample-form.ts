import type { LintForm } from '@jiheng/kernel/indicator-lint'

/** A form as it often comes in, to try the check with. */
export const sampleForm: LintForm = {
  project: '滨河路改造工程',
  year: 2026,
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '完成道路改造',
      sign: '≥',
      target: '3.2',
      unit: '公里',
      weight: '20',
    },
    {
      level1: '产出指标',
      level2: '质量指标',
      name: '压实度合格率',
      sign: '≥',
      target: '0.98',
      unit: '%',
      weight: '20',
    },
    { level1: '产出指标', level2: '时效指标', name: '完工时间', sign: '', target: '按时完成', unit: '', weight: '10' },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: '居民出行便利程度',
      sign: '',
      target: '明显提高',
      unit: '',
      weight: '30',
    },
    {
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '居民满意度',
      sign: '≥',
      target: '90',
      unit: '%',
      weight: '5',
    },
  ],
}
