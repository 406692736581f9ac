import { BlockList, isIP } from 'node:net'

const HERE = ['127.0.0.1', '::1', '']
const bare = (ip: string): string => ip.replace(/^::ffff:/, '')
const familyOf = (ip: string) => (isIP(ip) === 6 ? 'ipv6' : 'ipv4')

/** Whether an address lies in the network of one of `others`: the first 24 bits of IPv4, 64 of IPv6. This machine is no network. */
export function isNear(ip: string, others: readonly string[]): boolean {
  const asked = bare(ip)
  if (isIP(asked) === 0 || HERE.includes(asked)) return false
  const networks = new BlockList()
  for (const other of others.map(bare))
    if (isIP(other) !== 0 && !HERE.includes(other))
      networks.addSubnet(other, isIP(other) === 6 ? 64 : 24, familyOf(other))
  return networks.check(asked, familyOf(asked))
}
