import { useRef, useState } from 'react'
import { FileDrop } from '@jiheng/ui'
import { upload } from './upload.ts'

const types = ['.pdf', '.ofd', '.doc', '.docx', '.wps', '.jpg', '.jpeg', '.png', '.txt', '.xls', '.xlsx']
const maxBytes = 64 * 1024 * 1024

export type Papers = ReturnType<typeof usePapers>

/** Papers that go along with a form: they become documents of its project when the form is sent, each once however often that is tried. */
export function usePapers() {
  const [files, setFiles] = useState<readonly File[]>([])
  const sent = useRef(new Map<File, string>())
  return {
    files,
    add: (more: readonly File[]) => setFiles((known) => [...known, ...more]),
    remove: (gone: File) => setFiles((known) => known.filter((file) => file !== gone)),
    /** The documents' ids, in the order of the files. */
    async send(projectId: string): Promise<string[]> {
      const ids: string[] = []
      for (const file of files) {
        const id = sent.current.get(file) ?? (await sendPaper(projectId, file))
        sent.current.set(file, id)
        ids.push(id)
      }
      return ids
    },
  }
}

export function PapersDrop({ label, papers }: { label: string; papers: Papers }) {
  return (
    <FileDrop
      label={label}
      accept={types}
      maxBytes={maxBytes}
      multiple
      files={papers.files}
      onFiles={papers.add}
      onRemove={papers.remove}
    />
  )
}

async function sendPaper(projectId: string, file: File): Promise<string> {
  const body = new FormData()
  body.append('kind', 'other')
  body.append('file', file)
  return (await upload<{ id: string }>(`/api/v1/projects/${projectId}/documents`, body)).id
}
