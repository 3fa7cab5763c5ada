import { describe, expect, it } from 'vitest'
import { doubtOf } from './doubts'

describe('one soft question before a reply leaves', () => {
  it.each([
    ['Dear {{first_name}}, thanks', 0, { is: 'place', words: '{{first_name}}' }],
    ['Dear {{first', 2, { is: 'place', words: '{{first' }],
    ['Dear Anna, see the attached photo', 0, { is: 'name', words: 'Anna' }],
    ['See the attached photo', 0, { is: 'file', words: 'attached' }],
    ['Anbei das Foto', 0, { is: 'file', words: 'Anbei' }],
    ['Der Beleg ist im Anhang.', 0, { is: 'file', words: 'im Anhang' }],
    ['angehängte Rechnung', 0, { is: 'file', words: 'angehängte' }],
    ['请见附件', 0, { is: 'file', words: '见附件' }],
    ['See the attached photo', 1, null],
    ['Dear Greta, thanks. f(x) {y}', 0, null],
    ['ein Zusammenhang, unattached', 0, null],
  ])('%s (%i files)', (text, files, doubt) => expect(doubtOf(text, files, ['Greta Lind'])).toEqual(doubt))
})
