import type { Definition } from './view.ts'

/** A sound definition for tests. */
export const definition: Definition = {
  ...{
    name: '节点按期完成率',
    nameEn: 'Milestones on time',
    tree: 'form',
    level1: 'output',
    level2: '时效指标',
    kinds: [],
  },
  ...{ nature: 'quantitative', direction: 'more', sign: '≥', target: '95', unit: '%', targetText: null },
  ...{ weight: '10', weightMin: '5', weightMax: '15', source: 'manual', formula: null, reportedBy: '建设单位' },
  ...{ evidenceLevel: 2, evidence: '节点确认单', rule: 'proportional', rules: ['proportional'], bands: null },
  ...{
    mark: 'P',
    basis: '自评表式',
    explanation: '按期完成的节点占到期节点的比例。',
    standard: '按比例计分。',
    note: null,
  },
}
