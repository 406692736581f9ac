import { parentPort, workerData } from 'node:worker_threads'
import { readFinance, type FinanceFile } from './read.ts'

parentPort?.postMessage(await readFinance(workerData as FinanceFile))
