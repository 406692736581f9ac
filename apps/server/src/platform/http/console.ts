import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import type { App } from './app.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const packed = new Set(['.png', '.ico', '.woff2'])
const packings = {
  br: (content: Buffer) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
}
type Packing = keyof typeof packings

type Asset = { type: string; etag: string; content: Buffer; isPacked: boolean; packings: Map<Packing, Promise<Buffer>> }

/**
 * The built console in `folder`: files named by their content are kept by the browser for good, the rest is asked for anew.
 * An address that is no file is a page of the console. Files are read once; one that the build has not compressed (`.br` beside
 * it) is compressed when first asked for.
 */
export async function consoleRoutes(app: App, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  const assets = await readAssets(folder)

  app.get('/*', { config: { open: true, rateLimit: false }, schema: { hide: true } }, async (request, reply) => {
    const path = decodeURI(request.url.split('?')[0]!).slice(1)
    if (path.startsWith('api/')) throw new AppError('not_found')
    const asset = assets.get(path) ?? pageFor(request, path, assets)
    reply.header('cache-control', path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    reply.header('vary', 'accept-encoding').header('etag', asset.etag).type(asset.type)
    if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send()
    const packing = asset.isPacked ? undefined : acceptedPacking(request)
    if (!packing) return reply.send(asset.content)
    return reply.header('content-encoding', packing).send(await packedWith(asset, packing))
  })
}

async function readAssets(folder: string): Promise<Map<string, Asset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !['.map', '.br'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, Asset]> => {
        const content = await readFile(file)
        const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
        const type = types[extname(file)] ?? 'application/octet-stream'
        const isPacked = packed.has(extname(file))
        return [relative(folder, file), { type, etag, content, isPacked, packings: builtPackings(file) }]
      }),
    ),
  )
}

/** What the build compressed beside a file. */
function builtPackings(file: string): Asset['packings'] {
  const built = `${file}.br`
  return new Map(existsSync(built) ? [['br', readFile(built)]] : [])
}

/** The console's one page for any address without a file ending; a missing file is missing. */
function pageFor(request: FastifyRequest, path: string, assets: Map<string, Asset>): Asset {
  const index = assets.get('index.html')
  if (!index || extname(path) !== '' || !(request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/))
    throw new AppError('not_found')
  return index
}

function acceptedPacking(request: FastifyRequest): Packing | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  return (['br', 'gzip'] as const).find((packing) => new RegExp(`\\b${packing}\\b`).test(accepted))
}

function packedWith(asset: Asset, packing: Packing): Promise<Buffer> {
  const known = asset.packings.get(packing) ?? packings[packing](asset.content)
  asset.packings.set(packing, known)
  return known
}
