import { describe, expect, it } from 'vitest'
import { linkFor } from './schema'
import { docOf, draftOf, positionOf } from './words'

describe('pictures among the words', () => {
  const html = '<p>Look: <img data-attachment="7" alt="cup.png"></p>'

  it('stand in plain words by their name, and are kept', () => {
    const kept = draftOf(docOf({ text: '', html }))
    expect(kept.text).toBe('Look: [cup.png]')
    expect(kept.html).toContain('data-attachment="7"')
    expect(draftOf(docOf(kept))).toEqual(kept)
  })

  it.each(['<p>a<img src="https://spy.example/a.png"></p>', '<p>a<img data-attachment="x"></p>', '<p>a<img data-attachment="0"></p>'])('are files of ours or nothing: %s', (other) => {
    expect(draftOf(docOf({ text: '', html: other }))).toEqual({ text: 'a', html: null })
  })
})

describe('between draft and editor', () => {
  it.each(['', 'one line', 'Dear Greta,\n\nthank you.\n  Ben', 'a  b\n'])('keeps plain words exactly: %j', (text) => {
    expect(draftOf(docOf({ text, html: null }))).toEqual({ text, html: null })
  })

  it('keeps formatting, and only what the schema knows', () => {
    const html = '<p>I am <strong>sorry</strong>.</p><ul><li><p>burrs</p></li><li><p>a <a href="https://a.example/">manual</a></p></li></ul>'
    expect(draftOf(docOf({ text: '', html }))).toEqual({ text: 'I am sorry.\n- burrs\n- a manual', html })
    expect(draftOf(docOf({ text: '', html: '<p>x<img src=x onerror=alert(1)><a href="javascript:alert(1)">y</a></p>' }))).toEqual({ text: 'xy', html: null })
  })

  it('finds the caret of a plain field again', () => {
    const text = 'ab\n\ncd'
    const doc = docOf({ text, html: null })
    for (let offset = 0; offset <= text.length; offset++)
      expect(doc.textBetween(0, positionOf(text, offset), '\n', '\n').length).toBe(offset)
  })
})

describe('links that people type', () => {
  it.each([
    ['a.example/x', 'https://a.example/x'],
    ['https://a.example', 'https://a.example'],
    ['me@a.example', 'mailto:me@a.example'],
    ['javascript:alert(1)', null],
    ['two words', null],
  ])('%s', (typed, href) => expect(linkFor(typed)).toBe(href))
})
