import { describe, expect, it } from 'vitest'
import { shortMarkup } from './short-markup.mjs'

const html = (markup: string) => `$.from_html(\`${markup}\`, 2)`

describe('markup', () => {
  it('loses what nobody needs', () => {
    expect(shortMarkup(html('<p class="hint" id="a-b"> </p> <input type="text" required=""/>'))).toBe(html('<p class=hint id=a-b> </p> <input type=text required>'))
  })

  it('keeps what would be read otherwise, and touches nothing that is no markup', () => {
    const kept = html('<p class="button main" data-x="a=b" lang="d\'e"> </p><svg><path d="M1 2"/></svg>')
    expect(shortMarkup(kept)).toBe(kept)
    expect(shortMarkup('const said = ` class="hint" `')).toBe('const said = ` class="hint" `')
  })

  it('is read as the same elements', () => {
    const long = '<label class="field" hidden=""><span class="s1 x"> </span> <input type="checkbox" maxlength="60" checked=""/></label>'
    const short = shortMarkup(html(long)).slice(13, -5)
    const read = (markup: string) => Object.assign(document.createElement('template'), { innerHTML: markup }).innerHTML
    expect(short).not.toBe(long)
    expect(read(short)).toBe(read(long))
  })
})
