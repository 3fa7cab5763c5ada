import { describe, expect, it } from 'vitest'
import { shortMarkup } from './short-markup.mjs'

const html = (markup: string) => `$.from_html(\`${markup}\`, 2)`

describe('markup', () => {
  it('loses the quotes that nobody needs', () => {
    expect(shortMarkup(html('<p class="hint" id="a-b"> </p> <input type="text"/>'))).toBe(html('<p class=hint id=a-b> </p> <input type="text"/>'))
  })

  it('keeps those around what would be read otherwise, and touches nothing that is no markup', () => {
    const kept = html('<p class="button main" title="" data-x="a=b" lang="d\'e"> </p>')
    expect(shortMarkup(kept)).toBe(kept)
    expect(shortMarkup('const said = ` class="hint" `')).toBe('const said = ` class="hint" `')
  })

  it('is read as the same elements', () => {
    const [long, short] = ['<label class="field"><span class="s1 x"> </span> <input type="checkbox" maxlength="60"/></label>'].flatMap((markup) => [markup, shortMarkup(html(markup)).slice(13, -5)])
    const read = (markup = '') => Object.assign(document.createElement('template'), { innerHTML: markup }).innerHTML
    expect(short).not.toBe(long)
    expect(read(short)).toBe(read(long))
  })
})
