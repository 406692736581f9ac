import type { HrefOf } from '@jiheng/ui'

/** Where the console shows the records explanations are made from. */
export const hrefOf: HrefOf = ({ kind, id }) => (kind === 'project' ? `/projects/${id}` : undefined)
