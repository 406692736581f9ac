import type { Paper } from '../paper.ts'
import { addFaces } from './faces.ts'
import { pdfFile, utf16 } from './file.ts'
import { pageOf } from './sheet.ts'
import { sheetsOf } from './sheets.ts'

/** Writes a paper as a PDF file with no font in it. The same paper makes the same bytes. */
export function writePdf(paper: Paper): Buffer {
  const file = pdfFile()
  const { width, height } = pageOf(paper.orientation)
  const resources = addFaces(file)
  const contents = sheetsOf(paper).map(file.addStream)
  const tree = file.coming(contents.length)
  const pages = contents.map((content) =>
    file.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${content} 0 R >>`,
    ),
  )
  file.add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`)
  const root = file.add(
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  )
  const info = file.add(`<< /Title ${utf16(paper.title)} /Author ${utf16(paper.author)} /Producer (Jiheng) >>`)
  return file.finish(root, info)
}
