import { describe, expect, it } from 'vitest'
import { fillHtml, fillPlaces, firstNameOf } from './places'

describe('the places of a ready answer', () => {
  it('are filled from the conversation', () => {
    expect(fillPlaces('Dear {{first_name}}, {{ me }} of {{shop}}', { first_name: 'Greta', me: 'Ada', shop: 'Bean & Burr' })).toBe(
      'Dear Greta, Ada of Bean & Burr',
    )
  })

  it('stay as they are without a value, or when nobody knows them', () => {
    expect(fillPlaces('{{first_name}} {{order}} {{me}}', { first_name: ' ' })).toBe('{{first_name}} {{order}} {{me}}')
  })

  it('never become markup', () => {
    expect(fillHtml('<p>{{customer}}</p>', { customer: '<b>Tom</b> & Co' })).toBe('<p>&lt;b&gt;Tom&lt;/b&gt; &amp; Co</p>')
  })

  it('call nobody by their address or by a letter', () => {
    const names = ['Greta Lind', '李小明', 'greta@mail.example', 'R. Becker', '']
    expect(names.map(firstNameOf)).toEqual(['Greta', '李小明', '', '', ''])
  })
})
