import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mediaTypeOf } from './media-type.ts'

const zipWith = (...names: string[]) => Buffer.from(`PK\x03\x04\x14\0\0\0${names.join('\0\0')}`, 'latin1')
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le')])

const known: [what: string, head: Buffer, mediaType: string][] = [
  ['PDF', Buffer.from('%PDF-1.4\n'), 'application/pdf'],
  ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
  ['PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'image/png'],
  ['WebP', Buffer.from('RIFF....WEBPVP8 '), 'image/webp'],
  ['MP4', Buffer.from('....ftypisom'), 'video/mp4'],
  ['HEIC of an iPhone', Buffer.from('....ftypheic'), 'image/heic'],
  ['HEIC with more than eight bits', Buffer.from('....ftypheix'), 'image/heic'],
  ['HEIF', Buffer.from('....ftypmif1'), 'image/heic'],
  ['AVIF', Buffer.from('....ftypavif'), 'image/avif'],
  [
    'Word document',
    zipWith('[Content_Types].xml', 'word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['Excel workbook', zipWith('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['OFD document', zipWith('OFD.xml', 'Doc_0/Document.xml'), 'application/ofd'],
  ['other archive', zipWith('照片/1.jpg'), 'application/zip'],
  ['older Word document', compound('WordDocument'), 'application/msword'],
  ['older Excel workbook', compound('Workbook'), 'application/vnd.ms-excel'],
  ['drawing', Buffer.from('AC1032\0\0'), 'image/vnd.dwg'],
  ['Chinese text', Buffer.from('施工日志\r\n'), 'text/plain'],
  ['recording', Buffer.from('#!AMR\n'), 'audio/amr'],
  ['unknown bytes', Buffer.from('00010203', 'hex'), 'application/octet-stream'],
]

for (const [what, head, mediaType] of known) {
  test(`${what} is told by its content`, () => assert.deepEqual(mediaTypeOf(head), { mediaType, isExecutable: false }))
}

const programs: [what: string, head: Buffer][] = [
  ['Windows program', Buffer.from('4d5a9000', 'hex')],
  ['Linux program', Buffer.from('7f454c46', 'hex')],
  ['macOS program', Buffer.from('cffaedfe', 'hex')],
  ['script', Buffer.from('#!/usr/bin/env python3\n')],
  ['Java archive', zipWith('META-INF/MANIFEST.MF')],
  ['Android package', zipWith('AndroidManifest.xml', 'classes.dex')],
  ['Windows shortcut', Buffer.from('4c0000000114020000000000c000000000000046', 'hex')],
]

for (const [what, head] of programs)
  test(`a ${what} is known as a program`, () => assert.ok(mediaTypeOf(head).isExecutable))
