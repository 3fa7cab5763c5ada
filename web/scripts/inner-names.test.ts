import { describe, expect, it } from 'vitest'
import { innerNames, withInnerNames } from './inner-names.mjs'

const short = (name: string): string => innerNames.get(name) ?? name

describe('inner names', () => {
  it('are those of the libraries alone', () => {
    expect(innerNames.has('docView')).toBe(true)
    for (const name of ['textContent', 'addEventListener', 'constructor', 'toString', 'conversation_id', 'customer_name', 'handleDOMEvents', 'connectedCallback', 'length']) expect(innerNames.has(name)).toBe(false)
    for (const name of innerNames.keys()) expect(name).not.toMatch(/^\$\$/)
  })

  it('stay apart from each other', () => expect(new Set(innerNames.values()).size).toBe(innerNames.size))

  it('are short wherever a property is named, and nowhere else', () => {
    const docView = short('docView')
    expect(withInnerNames('view.docView = { docView: 1, "docView": 2 }')).toBe(`view.${docView} = { ${docView}: 1, "docView": 2 }`)
    expect(withInnerNames('class A { docView() { return this?.docView } }')).toBe(`class A { ${docView}() { return this?.${docView} } }`)
    expect(withInnerNames('const docView = 1, docs = { docView }, { docView: other = 2 } = docs')).toBe(`const docView = 1, docs = { ${docView}:docView }, { ${docView}: other = 2 } = docs`)
    expect(withInnerNames('a[docView]; docView()')).toBe('a[docView]; docView()')
  })
})
