import { isPhraseKey, type PhraseParams } from '@jiheng/phrases'

/** What the API client throws (RFC 9457), as far as people are told about it. */
export type Problem = {
  status: number
  code: string
  title?: string
  detail?: string
  /** The request's number, to quote when asking for help. */
  instance?: string
  errors?: readonly { field: string; message: string }[]
}

/** Whether something thrown is a problem told by the server. */
export function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === 'object' && thrown !== null && 'status' in thrown && 'code' in thrown
}

/** The sentence for something thrown: the server's own words, else the words of its code, else the network or an inner fault. */
export function problemText(thrown: unknown, say: (key: string, params?: PhraseParams) => string): string {
  if (isProblem(thrown)) {
    if (thrown.detail) return thrown.detail
    const key = `errors.${thrown.code}`
    return say(isPhraseKey(key) ? key : 'errors.internal', { requestId: thrown.instance ?? '—' })
  }
  return thrown instanceof TypeError ? say('errors.offline') : say('errors.internal', { requestId: '—' })
}
