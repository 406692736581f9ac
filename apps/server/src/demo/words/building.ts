import type { TemplateNode } from '../../modules/projects/index.ts'

const leaf = (title: string, weight: number, from: number, to: number, standard: string): TemplateNode => ({
  title,
  kind: 'task',
  weight,
  budget: weight,
  span: [from, to],
  standard,
  children: [],
})

/** A public building, from the pit to the keys; the templates of the product have none for schools and clinics. */
export const building: readonly TemplateNode[] = [
  leaf('设计、招标与施工许可', 8, 0, 20, '施工图审查合格，施工许可证取得'),
  leaf('地基与基础', 18, 15, 38, '基础验槽、承载力检测记录齐全'),
  leaf('主体结构', 32, 32, 68, '主体结构验收合格，混凝土强度检测合格'),
  leaf('安装与装修', 26, 58, 90, '通电、通水调试合格，室内环境检测合格'),
  leaf('室外工程', 10, 72, 95, '道路、排水、绿化验收合格'),
  leaf('竣工验收与移交', 6, 92, 100, '消防、规划等专项验收通过，档案移交'),
]
