import { parentPort, workerData } from 'node:worker_threads'
import { readSchedule } from './read-schedule.ts'
import type { ScheduleFile } from './schedule-file.ts'

parentPort?.postMessage(await readSchedule(workerData as ScheduleFile))
