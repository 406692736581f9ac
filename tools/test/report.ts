import { relative } from 'node:path'
import type { run } from 'node:test'
import { inspect } from 'node:util'
import type { Tally } from './tally.ts'

type Events = ReturnType<typeof run>
type On = Events['on']
/** `file` is where a test is written, `entryFile` the test file that ran it. */
type Place = { file?: string | undefined; entryFile?: string }
type Result = Place & {
  name: string
  nesting: number
  skip?: string | boolean
  todo?: string | boolean
  details: Details
}
type Details = { duration_ms: number; type?: string; error?: Error & { failureType?: string; cause?: unknown } }
type FileNotes = Tally & { took: number; path: string[]; notes: string[]; heard: string }

/**
 * Follows a node:test run: prints a line per finished file, below it what was skipped and how each failure happened,
 * and counts leaf tests. A file that holds no test, or dies outside its tests, counts as one failure.
 */
export class Report {
  readonly total: Tally = { passed: 0, failed: 0, skipped: 0 }
  readonly #root: string
  readonly #files = new Map<string, FileNotes>()

  constructor(root: string) {
    this.#root = root
  }

  /** Listens to the run; resolves when it has ended. */
  follow(events: Events): Promise<void> {
    const on: On = events.on.bind(events)
    on('test:start', (started) => {
      const { path } = this.#of(started)
      path.splice(started.nesting, path.length, started.name)
    })
    on('test:pass', (result) => this.#take(result))
    on('test:fail', (result) => this.#take(result))
    on('test:stdout', (told) => (this.#of(told).heard += told.message))
    on('test:stderr', (told) => (this.#of(told).heard += told.message))
    on('test:summary', ({ file }) => file !== undefined && this.#print(file))
    return new Promise((resolve, reject) => {
      events.once('end', () => {
        for (const file of this.#files.keys()) this.#print(file)
        resolve()
      })
      events.once('error', reject)
      events.resume()
    })
  }

  #of({ file = '', entryFile = file }: Place): FileNotes {
    const known = this.#files.get(entryFile) ?? {
      passed: 0,
      failed: 0,
      skipped: 0,
      took: 0,
      path: [],
      notes: [],
      heard: '',
    }
    this.#files.set(entryFile, known)
    return known
  }

  #take(result: Result): void {
    const { details } = result
    const notes = this.#of(result)
    if (isWholeFile(result)) {
      if (details.error) this.#fail(notes, 'outside any test', details.error)
      else if (notes.passed + notes.failed + notes.skipped === 0) this.#fail(notes, 'holds no test', undefined)
      return
    }
    if (result.nesting === 0) notes.took += details.duration_ms
    const name = [...notes.path.slice(0, result.nesting), result.name].join(' › ')
    if (result.skip !== undefined || result.todo !== undefined) {
      notes.skipped += 1
      const why = [result.skip, result.todo].find((reason) => typeof reason === 'string' && reason !== '')
      notes.notes.push(`  – ${name}${why ? `: ${String(why)}` : ''}`)
    } else if (details.error) {
      if (details.error.failureType !== 'subtestsFailed') this.#fail(notes, name, details.error)
    } else if (details.type !== 'suite') notes.passed += 1
  }

  #fail(notes: FileNotes, name: string, error: Details['error']): void {
    notes.failed += 1
    notes.notes.push(`  ✗ ${name}`)
    const cause = error?.cause ?? error
    if (cause !== undefined) notes.notes.push(indented(storyOf(cause)))
  }

  #print(file: string): void {
    const { passed, failed, skipped, took, notes, heard } = this.#of({ file })
    this.#files.delete(file)
    if (passed + failed + skipped === 0) return
    this.total.passed += passed
    this.total.failed += failed
    this.total.skipped += skipped
    const counts = [
      `${passed} passed`,
      ...(failed ? [`${failed} failed`] : []),
      ...(skipped ? [`${skipped} skipped`] : []),
    ]
    console.log(`${failed ? '✗' : '✓'} ${relative(this.#root, file)}  ${counts.join(', ')}  ${Math.round(took)} ms`)
    for (const note of notes) console.log(note)
    if (failed && heard.trim()) console.log(indented(`it printed:\n${heard.trim()}`))
  }
}

/** node:test reports the file itself as a test when it holds none or when it dies. */
function isWholeFile({ file, entryFile, nesting, name }: Result): boolean {
  return nesting === 0 && entryFile === undefined && file !== undefined && file.endsWith(name)
}

/** How it came about: message and stack, without Node's own frames, down to the first cause. */
function storyOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : inspect(cause)
  const story = (cause.stack ?? cause.message).replaceAll(/\n *at .*(node:|<anonymous>\)).*/g, '')
  return cause.cause === undefined ? story : `${story}\ncaused by ${storyOf(cause.cause)}`
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '      ')
}
