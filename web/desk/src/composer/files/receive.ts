// Files that are dropped on a place or pasted into it.

const filesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])]
const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** An attachment for the element that takes them, and is told whether they were `pasted`; it has the class `dropping` while files hover over it. */
export function receiveFiles(take: (files: File[], pasted: boolean) => void): (place: HTMLElement) => () => void {
  return (place) => {
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      place.classList.add('dropping')
    }
    const gone = (event: DragEvent) => {
      if (!place.contains(event.relatedTarget as Node | null)) place.classList.remove('dropping')
    }
    const dropped = (event: DragEvent) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      place.classList.remove('dropping')
      take(filesIn(event.dataTransfer), false)
    }
    const pasted = (event: ClipboardEvent) => {
      const files = filesIn(event.clipboardData)
      // tables and words copied from elsewhere bring a picture of themselves along
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
      event.preventDefault()
      event.stopPropagation()
      take(files, true)
    }
    const stops = [
      listen(place, 'dragover', over),
      listen(place, 'dragleave', gone),
      listen(place, 'drop', dropped),
      listen(place, 'paste', pasted),
    ]
    return () => stops.forEach((stop) => stop())
  }
}

/** Before the editor inside sees it. */
function listen<Kind extends keyof HTMLElementEventMap>(place: HTMLElement, kind: Kind, act: (event: HTMLElementEventMap[Kind]) => void): () => void {
  place.addEventListener(kind, act, { capture: true })
  return () => place.removeEventListener(kind, act, { capture: true })
}
