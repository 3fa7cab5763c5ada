// A QR code as the outline of its dark squares. The encoder is fetched only when there is something to draw.

/** Light all round, or an app does not find it. */
const border = 4

export interface Drawing {
  size: number
  path: string
}

export async function drawingOf(text: string): Promise<Drawing> {
  const { encode } = await import('uqr')
  const { size, data } = encode(text, { ecc: 'M', border })
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
  return { size, path: squares.join('') }
}
