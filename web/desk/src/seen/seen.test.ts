import { beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('../api/seen')
// a test that was told before may have loaded them as they are
vi.resetModules()
const { markSeen, seenSoFar } = await import('../api/seen')
const { ApiError } = await import('../api/request')
const { seen } = await import('./seen.svelte')
const told = vi.mocked(markSeen)
const asked = vi.mocked(seenSoFar)

const row = {
  id: 1,
  last_customer_message_id: 5,
  preview_by: 'customer' as const,
  last_at: '2026-11-26T10:20:00.000000Z',
  created_at: '2026-11-26T10:00:00.000000Z',
}
const other = { ...row, id: 2, last_customer_message_id: 6 }
const since = '2026-11-26T10:10:00.000000Z'

beforeEach(() => {
  seen.forget()
  told.mockReset().mockResolvedValue()
  asked.mockReset().mockResolvedValue({ items: [], since })
})

describe('what was seen', () => {
  it('is not known at first, and then nothing is unread', async () => {
    expect(seen.isUnread(row)).toBe(false)
    await seen.read()
    expect(seen.isUnread(row)).toBe(true)
  })

  it('is so at once on screen, and the server is told once', async () => {
    await seen.read()
    seen.saw(row)
    seen.saw(row)
    expect(seen.isUnread(row)).toBe(false)
    await seen.read()
    expect(told.mock.calls).toEqual([[1, 5]])
  })

  it('is unread again when it is marked so, until it is opened', async () => {
    await seen.read()
    seen.saw(row)
    seen.markUnread(row)
    expect(seen.isUnread(row)).toBe(true)
    seen.saw(row)
    expect(seen.isUnread(row)).toBe(false)
    await vi.waitFor(() => expect(told.mock.lastCall).toEqual([1, 5]))
  })

  it('stays so while the server cannot be told, and is told later', async () => {
    await seen.read()
    told.mockRejectedValue(new ApiError(0, 'offline', ''))
    seen.saw(row)
    seen.saw(other)
    await seen.read()
    expect(seen.isUnread(row)).toBe(false)
    told.mockReset().mockResolvedValue()
    await seen.read()
    expect(told.mock.calls).toEqual([[1, 5], [2, 6]])
  })

  it('is forgotten where the server refuses it for good, and the rest is told', async () => {
    await seen.read()
    told.mockRejectedValueOnce(new ApiError(404, 'not_found', ''))
    seen.saw(row)
    seen.saw(other)
    await seen.read()
    expect(told.mock.calls).toEqual([[1, 5], [2, 6]])
    expect(seen.isUnread(row)).toBe(true)
  })

  it('is not undone by an answer that was asked for before', async () => {
    await seen.read()
    let answer = () => {}
    asked.mockImplementationOnce(() => new Promise((resolve) => (answer = () => resolve({ items: [], since }))))
    const reading = seen.read()
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
    seen.saw(row)
    asked.mockResolvedValue({ items: [{ conversation_id: 1, message_id: 5, at: row.last_at }], since })
    answer()
    await reading
    expect(seen.isUnread(row)).toBe(false)
    expect(asked).toHaveBeenCalledTimes(3)
  })

  it('is nobody else’s', async () => {
    await seen.read()
    seen.forget()
    expect(seen.isUnread(row)).toBe(false)
  })
})
