import { zip } from '../xlsx/zip.ts'
import { makeXlsx } from './make-xlsx.ts'

/** A workbook whose sheet part inflates to `megabytes` of blank rows. */
export function bombXlsx(megabytes: number): Uint8Array {
  return makeXlsx([{ name: 'Sheet1', rows: [['项目名称']] }], {
    extraParts: [{ name: 'xl/worksheets/sheet2.xml', content: Buffer.alloc(megabytes * 1024 * 1024, 0x20) }],
  })
}

/** A workbook whose only sheet is this XML. */
export function xlsxWithSheet(xml: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = (list: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
  return zip([
    {
      name: '_rels/.rels',
      content: rels(`<Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${office}"><sheets><sheet name="Sheet1" r:id="r"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels(`<Relationship Id="r" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`),
    },
    { name: 'xl/worksheets/sheet1.xml', content: xml },
  ])
}
