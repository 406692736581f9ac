import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../errors.ts'

/** The one file of a multipart body. `isWhole` is asked after the stream was read to its end; `told` reads the fields before the file. */
export type Upload = {
  name: string
  content: Readable
  isWhole(): boolean
  /** Throws `invalid_input` naming the field when its text does not suit. */
  told(field: string, suits: (text: string) => boolean): string | undefined
}

/** Throws `file_expected` when the body is no form or has no file. */
export async function incomingUpload(request: FastifyRequest): Promise<Upload> {
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part) throw new AppError('invalid_input', 'file_expected')
  return {
    name: (part.filename || 'file').slice(-300),
    content: part.file,
    isWhole: () => !part.file.truncated,
    told(field, suits) {
      const value = part.fields[field]
      const text = value && 'value' in value ? String(value.value) : undefined
      if (text !== undefined && !suits(text))
        throw new AppError('invalid_input', 'invalid_input', {}, [{ field, reason: 'field.unsuitable' }])
      return text
    },
  }
}

/** The contract of a multipart body; a stream is not there yet when shapes are checked, so it describes and `told` checks. */
export const uploadForm = (fields: Record<string, object> = {}) =>
  Type.Unsafe<unknown>({
    type: ['object', 'null'],
    properties: { ...fields, file: { type: 'string', format: 'binary' } },
  })
