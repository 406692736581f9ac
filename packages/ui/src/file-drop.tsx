import { useRef, useState, type DragEvent } from 'react'
import { formatBytes } from '@jiheng/phrases'
import { Button } from './button.tsx'
import { usePhrase } from './words.tsx'
import './file-drop.css'

export type FileDropProps = {
  label: string
  /** Endings with their dot, `['.xlsx', '.csv']`. */
  accept: readonly string[]
  maxBytes: number
  multiple?: boolean
  files?: readonly File[]
  /** Only files of an accepted type and size are handed on; of the others the reader is told why. */
  onFiles: (files: File[]) => void
  onRemove?: (file: File) => void
}

/** Where files are chosen or dropped; says beforehand what is accepted, and beside it what was not. */
export function FileDrop({ label, accept, maxBytes, multiple, files = [], onFiles, onRemove }: FileDropProps) {
  const { t } = usePhrase()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const types = accept.join('、')
  const limit = formatBytes(maxBytes)

  const refusal = (file: File): string | undefined => {
    if (!accept.some((ending) => file.name.toLowerCase().endsWith(ending)))
      return t('ui.drop.wrong_type', { name: file.name, types })
    if (file.size > maxBytes) return t('ui.drop.too_large', { name: file.name, size: formatBytes(file.size), limit })
    return undefined
  }
  const take = (list: FileList | null) => {
    const chosen = [...(list ?? [])].slice(0, multiple ? undefined : 1)
    setRefusals(chosen.flatMap((file) => refusal(file) ?? []))
    const good = chosen.filter((file) => refusal(file) === undefined)
    if (good.length > 0) onFiles(good)
    if (input.current) input.current.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way; the button inside is the first */}
      <div
        className={isOver ? 'jh-drop jh-drop-over' : 'jh-drop'}
        role="group"
        aria-label={label}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          hidden
          accept={accept.join(',')}
          multiple={multiple ?? false}
          onChange={(event) => take(event.target.files)}
        />
        <p>
          <Button onPress={() => input.current?.click()}>{t('ui.drop.choose')}</Button>{' '}
          <span className="jh-soft">{t('ui.drop.or_drop')}</span>
        </p>
        <p className="jh-soft jh-small">{t('ui.drop.accepts', { types, limit })}</p>
      </div>
      <div role="alert">
        {refusals.map((sentence) => (
          <p key={sentence} className="jh-field-error">
            {sentence}
          </p>
        ))}
      </div>
      <ul className="jh-drop-files">
        {files.map((file) => (
          <li key={`${file.name} ${file.size}`}>
            <span>{file.name}</span> <span className="jh-soft jh-small">{formatBytes(file.size)}</span>
            {onRemove && (
              <Button kind="quiet" name={t('ui.drop.remove', { name: file.name })} onPress={() => onRemove(file)}>
                ✕
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
