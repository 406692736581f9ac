import { once } from 'node:events'
import { createServer } from 'node:http'
import { crc32, deflateSync } from 'node:zlib'

export type TileRequest = { kind: string; zoom: number; row: number; column: number; key: string }

/** A service that answers as 天地图's WMTS does: `/vec_w/wmts?…&tk=KEY`, a picture for a known key and 403 for any other. */
export async function startTilePeer(key: string) {
  const requests: TileRequest[] = []
  let isWithdrawn = false
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://tiles')
    const [, kind = ''] = /^\/(vec|cva)_w\/wmts$/.exec(url.pathname) ?? []
    const ask = (name: string): string => url.searchParams.get(name) ?? ''
    const isWhole =
      ask('SERVICE') === 'WMTS' &&
      ask('REQUEST') === 'GetTile' &&
      ask('VERSION') === '1.0.0' &&
      ask('LAYER') === kind &&
      ask('TILEMATRIXSET') === 'w'
    const asked = { zoom: Number(ask('TILEMATRIX')), row: Number(ask('TILEROW')), column: Number(ask('TILECOL')) }
    requests.push({ kind, ...asked, key: ask('tk') })
    response.setHeader('access-control-allow-origin', '*')
    if (!isWhole) return response.writeHead(400).end()
    if (isWithdrawn || ask('tk') !== key)
      return response.writeHead(403).end('{"msg":"非法Key","resolve":"请到API控制台重新申请Key","code":1}')
    return response.writeHead(200, { 'content-type': 'image/png' }).end(kind === 'vec' ? ground : nothing)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    /** From now on the key is refused. */
    withdrawKey: () => (isWithdrawn = true),
    close: () => server.close().closeAllConnections(),
  }
}

/** The colour of the peer's tiles. */
export const tileColor = [174, 205, 190] as const

const ground = picture([...tileColor, 255])
const nothing = picture([0, 0, 0, 0])

/** A PNG of 256 × 256 in one colour (red, green, blue, opacity). */
function picture(pixel: readonly number[]): Buffer {
  const size = 256
  const row = Buffer.from([0, ...Array.from({ length: size }, () => pixel).flat()])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 6], 8)
  const body = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(content.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
