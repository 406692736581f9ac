/** Names of explained numbers; the keys are what the kernel writes into an Explanation. */
export const measures = {
  planned_progress: '计划进度',
  actual_progress: '实际进度',
  progress_deviation: '进度偏差',
} as const
