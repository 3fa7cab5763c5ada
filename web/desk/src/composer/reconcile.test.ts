import { describe, expect, it } from 'vitest'
import type { Draft, Kept } from './drafts.svelte'
import { joinDrafts, reconcile } from './reconcile'

const plain = (text: string): Draft => ({ text, html: null })
const here = (text: string | null, seen_at: string | null, changed: boolean): Kept => ({ draft: text === null ? null : plain(text), seen_at, changed, acts: null, filed: false, people: null })
const there = (text: string, changed_at: string, to: string[] | null = null) => ({ conversation_id: 5, kind: 'reply' as const, text, html: null, changed_at, to, cc: to && [], bcc: to && [] })

describe('a draft here and on the server', () => {
  const toBen = { to: ['ben@b.example'], cc: [], bcc: [] }

  it('brings along who it goes to', () => {
    const ours = here('a', 'T1', false)
    expect(reconcile(ours, there('a', 'T2', toBen.to))).toEqual({ kept: { ...here('a', 'T2', false), people: toBen }, is: 'theirs' })
    expect(reconcile(here(null, null, false), there('', 'T2', toBen.to))).toEqual({ kept: { ...here(null, 'T2', false), people: toBen }, is: 'theirs' })
    expect(reconcile({ ...ours, changed: true, people: toBen }, there('a', 'T2'))).toEqual({ kept: { ...here('a', 'T2', true), people: toBen }, is: 'same' })
    expect(reconcile({ ...ours, people: toBen }, null)).toEqual({ kept: here(null, null, false), is: 'theirs' })
  })

  it('is taken over when nothing is written here', () => {
    expect(reconcile(here(null, null, false), there('from the till', 'T1'))).toEqual({ kept: here('from the till', 'T1', false), is: 'theirs' })
  })

  it('stays when the server knows it', () => {
    expect(reconcile(here('a', 'T1', false), there('a', 'T1'))).toEqual({ kept: here('a', 'T1', false), is: 'same' })
  })

  it('stays, to be carried on, when it was changed here only', () => {
    expect(reconcile(here('a b', 'T1', true), there('a', 'T1'))).toEqual({ kept: here('a b', 'T1', true), is: 'same' })
    expect(reconcile(here('new', null, true), null)).toEqual({ kept: here('new', null, true), is: 'same' })
  })

  it('follows what another device wrote when it was not changed here', () => {
    expect(reconcile(here('a', 'T1', false), there('b', 'T2'))).toEqual({ kept: here('b', 'T2', false), is: 'theirs' })
  })

  it('is joined when both wrote: theirs first, ours goes on', () => {
    expect(reconcile(here('ours', 'T1', true), there('theirs', 'T2'))).toEqual({ kept: here('theirs\n\nours', 'T2', true), is: 'joined' })
    expect(reconcile(here('ours', null, true), there('theirs', 'T2')).is).toBe('joined')
  })

  it('does not say twice what one of them only goes on from', () => {
    expect(reconcile(here('Dear Greta, thanks', 'T1', true), there('Dear Greta', 'T2'))).toEqual({ kept: here('Dear Greta, thanks', 'T2', true), is: 'same' })
    expect(reconcile(here('Dear Greta', 'T1', true), there('Dear Greta, thanks', 'T2'))).toEqual({ kept: here('Dear Greta, thanks', 'T2', false), is: 'theirs' })
  })

  it('goes when it was sent or taken away elsewhere, unless changed here since', () => {
    expect(reconcile(here('a', 'T1', false), null)).toEqual({ kept: here(null, null, false), is: 'theirs' })
    expect(reconcile(here('a b', 'T1', true), null)).toEqual({ kept: here('a b', null, true), is: 'same' })
  })

  it('taken away here while another device wrote is theirs, not lost', () => {
    expect(reconcile(here(null, 'T1', true), there('b', 'T2'))).toEqual({ kept: here('b', 'T2', false), is: 'theirs' })
    expect(reconcile(here(null, 'T1', true), there('a', 'T1'))).toEqual({ kept: here(null, 'T1', true), is: 'same' })
  })
})

describe('joined words', () => {
  it('keep their formatting beside plain ones', () => {
    expect(joinDrafts({ text: 'a', html: '<p><strong>a</strong></p>' }, plain('1 < 2')).html).toBe('<p><strong>a</strong></p><p></p><p>1 &lt; 2</p>')
  })

  it('are only those that there are', () => {
    expect(joinDrafts(plain('a'), null)).toEqual(plain('a'))
    expect(joinDrafts(plain('a'), plain(''))).toEqual(plain('a'))
  })
})
