export { loadGantt } from './chart-ahead.ts'
export { Gantt } from './gantt.tsx'
export type { GanttActivity, GanttChange, GanttLink, GanttProps, GanttShadow } from './model.ts'
