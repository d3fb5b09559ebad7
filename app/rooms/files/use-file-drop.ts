import { useState, type DragEvent } from 'react'

/**
 * Lets files be dropped on an element; spread `handlers` over it. Text that is dragged is left alone.
 * @param onFiles null where nothing is taken
 */
export function useFileDrop(onFiles: ((files: FileList) => void) | null) {
  const [dragging, setDragging] = useState(false)
  const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  if (!onFiles) return { dragging: false, handlers: {} }
  return {
    dragging,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!bringsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setDragging(true)
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false)
      },
      onDrop(event: DragEvent) {
        if (!bringsFiles(event)) return
        event.preventDefault()
        setDragging(false)
        onFiles(event.dataTransfer.files)
      },
    },
  }
}
