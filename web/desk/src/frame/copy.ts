/** Copies what stands in a field. Where the clipboard may not be used it stands selected, ready for Ctrl-C. */
export async function copyFrom(field: HTMLInputElement | undefined): Promise<boolean> {
  field?.select()
  try {
    await navigator.clipboard.writeText(field?.value ?? '')
    return true
  } catch {
    return false
  }
}
