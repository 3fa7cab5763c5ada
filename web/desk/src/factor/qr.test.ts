import { describe, expect, it } from 'vitest'
import { drawingOf } from './qr'

const uri = 'otpauth://totp/Bean%20%26%20Burr:ada%40shop.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Bean%20%26%20Burr'

describe('the drawing of a QR code', () => {
  it('is square, light at its edge and has the three eyes of every QR code', async () => {
    const { size, path } = await drawingOf(uri)
    expect((size - 8 - 17) % 4).toBe(0)
    const dark = new Set(path.match(/\d+ \d+/g))
    const at = (x: number, y: number) => dark.has(`${x} ${y}`)
    const last = size - 5
    for (const [x, y] of [[4, 4], [last - 6, 4], [4, last - 6]] as const) {
      for (let n = 0; n < 7; n++) expect([at(x + n, y), at(x + n, y + 6), at(x, y + n), at(x + 6, y + n)]).toEqual([true, true, true, true])
      expect([at(x + 1, y + 1), at(x + 3, y + 3), at(x + 5, y + 5)]).toEqual([false, true, false])
    }
    for (const place of dark) for (const n of place.split(' ').map(Number)) expect(n >= 4 && n <= last).toBe(true)
  })
})
