import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { skip, startDemo, type DemoServer } from './demo-server.ts'
import { startTilePeer, tileColor } from './tile-peer.ts'

// The official tiles beneath the boundaries: asked for with the office's key, named with their 审图号, and not missed when refused.
const key = 'a1b2c3'
const official = '天地图（国家地理信息公共服务平台） GS(2099)0001号'
const working = '工作底图'

let peer: Awaited<ReturnType<typeof startTilePeer>>
let demo: DemoServer

before(async () => {
  if (skip) return
  peer = await startTilePeer(key)
  demo = await startDemo({ TIANDITU_URL: peer.url, TIANDITU_KEY: key, TIANDITU_APPROVAL: 'GS(2099)0001号' })
})
after(async () => {
  if (skip) return
  await demo.close()
  peer.close()
})

async function openMap(): Promise<Page> {
  const page = await demo.open()
  await page.request.post('/api/v1/session', { data: { name: 'office', password: 'Jiheng#2026' } })
  await page.goto('/projects?view=map')
  await page.locator('.jh-map-canvas canvas').waitFor()
  return page
}

/** How much of the drawn map has this colour, from 0 to 1. */
async function share(page: Page, color: readonly number[]): Promise<number> {
  const picture = (await page.locator('.jh-map-canvas').screenshot()).toString('base64')
  return page.evaluate(
    async ([data, wanted]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const pen = canvas.getContext('2d')!
      pen.drawImage(image, 0, 0)
      const { data: bytes } = pen.getImageData(0, 0, image.width, image.height)
      let same = 0
      for (let i = 0; i < bytes.length; i += 4)
        same += wanted.every((part, at) => Math.abs(bytes[i + at]! - part) < 3) ? 1 : 0
      return same / (bytes.length / 4)
    },
    [picture, color] as const,
  )
}

test(
  'with a key the map asks for official tiles where the projects are, draws them and names them',
  { skip },
  async () => {
    const page = await openMap()
    await page.getByText(official).waitFor()
    assert.ok(await page.getByText(working).isVisible(), 'the boundaries on top remain a working map')
    await page.waitForTimeout(1_000)
    assert.deepEqual([...new Set(peer.requests.map(({ kind }) => kind))].sort(), ['cva', 'vec'])
    assert.deepEqual([...new Set(peer.requests.map((request) => request.key))], [key])
    for (const { zoom, row, column } of peer.requests) {
      const longitude = ((column + 0.5) / 2 ** zoom) * 360 - 180
      const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (row + 0.5)) / 2 ** zoom))) * 180) / Math.PI
      assert.ok(longitude > 105 && longitude < 113 && latitude > 19 && latitude < 25, `${zoom}/${column}/${row}`)
    }
    const drawn = await share(page, tileColor)
    assert.ok(drawn > 0.8, `${drawn} of the map is tiles`)
  },
)

test(
  'where the key is refused the boundaries stand alone, nothing is said, and the service is left alone',
  { skip },
  async () => {
    peer.withdrawKey()
    const asked = peer.requests.length
    const page = await openMap()
    await page.getByText(working).waitFor()
    const tried = await atRest(page)
    assert.ok(tried > asked, 'it was tried')
    await page.getByTitle('放大').click()
    await page.waitForTimeout(1_500)
    assert.equal(peer.requests.length, tried, 'and not tried again')
    assert.equal(await page.getByText('天地图').count(), 0)
    assert.ok((await share(page, [255, 255, 255])) > 0.2, 'the land is drawn')
  },
)

/** How often the peer was asked, once three seconds went by without a question. */
async function atRest(page: Page): Promise<number> {
  for (let asked = -1; asked !== peer.requests.length;) {
    asked = peer.requests.length
    await page.waitForTimeout(3_000)
  }
  return peer.requests.length
}
