import { relative } from 'node:path'
import type { run } from 'node:test'
import { inspect } from 'node:util'
import type { Tally } from './tally.ts'

type Events = ReturnType<typeof run>
type On = Events['on']
type Result = { name: string; nesting: number; file?: string; skip?: string | boolean; todo?: string | boolean; details: Details }
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
    on('test:start', ({ name, nesting, file }) => {
      const { path } = this.#of(file)
      path.splice(nesting, path.length, name)
    })
    on('test:pass', (result) => this.#take(result))
    on('test:fail', (result) => this.#take(result))
    on('test:stdout', ({ file, message }) => (this.#of(file).heard += message))
    on('test:stderr', ({ file, message }) => (this.#of(file).heard += message))
    return new Promise((resolve, reject) => {
      events.once('end', () => {
        for (const file of this.#files.keys()) this.#print(file)
        resolve()
      })
      events.once('error', reject)
      events.resume()
    })
  }

  #of(file = ''): FileNotes {
    const known = this.#files.get(file) ?? { passed: 0, failed: 0, skipped: 0, took: 0, path: [], notes: [], heard: '' }
    this.#files.set(file, known)
    return known
  }

  #take(result: Result): void {
    const { details, file } = result
    const notes = this.#of(file)
    if (isWholeFile(result, file)) {
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
    if (cause !== undefined) notes.notes.push(indented(typeof cause === 'string' ? cause : inspect(cause)))
  }

  #print(file: string): void {
    const { passed, failed, skipped, took, notes, heard } = this.#of(file)
    if (passed + failed + skipped === 0) return
    this.total.passed += passed
    this.total.failed += failed
    this.total.skipped += skipped
    const counts = [`${passed} passed`, ...(failed ? [`${failed} failed`] : []), ...(skipped ? [`${skipped} skipped`] : [])]
    console.log(`${failed ? '✗' : '✓'} ${relative(this.#root, file)}  ${counts.join(', ')}  ${Math.round(took)} ms`)
    for (const note of notes) console.log(note)
    if (failed && heard.trim()) console.log(indented(`it printed:\n${heard.trim()}`))
  }
}

/** node:test reports the file itself as a test when it holds none or when it dies. */
function isWholeFile(result: Result, file: string | undefined): boolean {
  return result.nesting === 0 && file !== undefined && file.endsWith(result.name) && /\.test\.tsx?$/.test(result.name)
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '      ')
}
