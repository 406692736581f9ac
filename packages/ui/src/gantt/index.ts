export { Gantt, loadGantt } from './gantt.tsx'
export type { GanttActivity, GanttChange, GanttLink, GanttProps, GanttShadow } from './model.ts'
