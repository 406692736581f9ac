import { parentPort, workerData } from 'node:worker_threads'
import type { ListChoice, ListFile } from './list.ts'
import { readList } from './read-list.ts'

const { file, choice } = workerData as { file: ListFile; choice: ListChoice }
parentPort?.postMessage(await readList(file, choice))
