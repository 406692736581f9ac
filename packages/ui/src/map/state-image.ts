import type { State } from '../state.tsx'
import { color, stateColor } from '../tokens.ts'

/** The shapes of the states as pictures, twice as large as drawn, with a paper edge so that they stand out on anything. */
export function stateImage(state: State): ImageData | null {
  const size = 36
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.translate(size / 2, size / 2)
  pen.fillStyle = stateColor[state].fill
  pen.strokeStyle = color.surface
  pen.lineWidth = 6
  const path = new Path2D(outline(state))
  pen.stroke(path)
  pen.fill(path)
  if (state === 'grey') {
    pen.fillStyle = color.surface
    pen.fill(new Path2D(circle(5)))
  }
  return pen.getImageData(0, 0, size, size)
}

function outline(state: State): string {
  if (state === 'red') return 'M-5-12h10l7 7v10l-7 7h-10l-7-7v-10z'
  if (state === 'orange') return 'M0-12 13 11h-26z'
  if (state === 'yellow') return 'M0-13 13 0 0 13-13 0z'
  return circle(11)
}

function circle(radius: number): string {
  return `M${-radius} 0a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`
}
