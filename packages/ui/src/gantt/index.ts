export { Gantt } from './gantt.tsx'
export type { GanttActivity, GanttChange, GanttLink, GanttProps, GanttShadow } from './model.ts'
