// The Gantt of 5,000 activities in the browser: `npm run bench gantt`, or run by itself for one JSON line.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Page, Route } from 'playwright-core'
import { skip, startDemo } from './demo-server.ts'
import { sampleBaseline, sampleSchedule } from './sample-schedule.ts'

const ACTIVITIES = 5_000
const SCROLL_MS = 5_000
/** Pixels in each frame: reading, and flying past a screen in two frames. */
const speeds = { reading: 40, flying: 400 }

/** Opens a project's schedule with 5,000 activities and scrolls it; null where there is no browser. */
export async function measureGantt() {
  if (skip) return null
  if (!existsSync('apps/console/dist/index.html')) spawnSync(process.execPath, ['tools/console.mjs'])
  const demo = await startDemo()
  try {
    const page = await demo.open()
    await openSample(page, ACTIVITIES)
    const firstPaintMs = await page.evaluate(() => performance.getEntriesByName('gantt')[0]?.startTime ?? Number.NaN)
    const floor = await scroll(page, speeds.reading, true)
    const reading = await scroll(page, speeds.reading)
    const flying = await scroll(page, speeds.flying)
    return { activities: ACTIVITIES, firstPaintMs: Math.round(firstPaintMs), floor, reading, flying }
  } finally {
    await demo.close()
  }
}

/** The schedule side of a project whose schedule is answered from the sample, once `shown` is there. */
export async function openSample(page: Page, count: number, shown = '.jh-gantt-pane [role=row]'): Promise<void> {
  await page.request.post('/api/v1/session', { data: { name: 'office', password: 'Jiheng#2026' } })
  const answer = await page.request.get('/api/v1/projects?limit=1')
  const { items } = (await answer.json()) as { items: { id: string }[] }
  const schedule = sampleSchedule(count)
  const told = (body: object) => (route: Route) =>
    route.fulfill({ body: JSON.stringify(body), contentType: 'application/json' })
  const project = await page.request.get(`/api/v1/projects/${items[0]?.id}`)
  await page.route(/\/api\/v1\/projects\/[^/?]+$/, told({ ...((await project.json()) as object), isScheduled: true }))
  await page.route(/\/schedule$/, told(schedule))
  await page.route(/\/baselines\/[^/]+\/dates$/, told(sampleBaseline(schedule)))
  await page.route(/\/(compare|punctuality|earned-value)/, (route) => route.fulfill({ status: 404, body: '{}' }))
  await page.addInitScript(() => {
    const look = () =>
      document.querySelector('.jh-gantt-whole > canvas') ? performance.mark('gantt') : requestAnimationFrame(look)
    requestAnimationFrame(look)
  })
  await page.goto(`/projects/${items[0]?.id}?tab=schedule`)
  await page.locator(shown).first().waitFor()
}

/** Frames a second and the longest of all but 5 % of frames; with `isStill` nothing is scrolled, which is what the machine can do. */
async function scroll(page: Page, pixels: number, isStill = false): Promise<{ fps: number; p95Ms: number }> {
  return page.evaluate(
    async ([step, still, ms]) => {
      const box = document.querySelector('.jh-gantt-box')!
      box.scrollTop = 0
      const times: number[] = []
      await new Promise<void>((done) => {
        const began = performance.now()
        const frame = (now: number) => {
          times.push(now)
          if (!still) box.scrollTop += step
          if (performance.now() - began < ms) requestAnimationFrame(frame)
          else done()
        }
        requestAnimationFrame(frame)
      })
      const gaps = times.slice(1).map((now, at) => now - times[at]!)
      const p95 = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)]!
      const fps = (1_000 * gaps.length) / (times.at(-1)! - times[0]!)
      return { fps: Math.round(fps * 10) / 10, p95Ms: Math.round(p95 * 10) / 10 }
    },
    [pixels, isStill, SCROLL_MS] as const,
  )
}

if (import.meta.main) console.log(JSON.stringify({ bench: 'gantt.scroll', ...(await measureGantt()) }))
