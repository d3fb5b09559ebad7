import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { useTranslation } from 'react-i18next'
import type { WireRanked } from '#models/application/suggestion.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { Icon } from '#app/ui/icon.tsx'
import { RankedRow, type RowActs } from './ranked-row.tsx'

interface SortableListProps {
  entries: readonly WireRanked[]
  acts: RowActs
  onMove: (ids: string[]) => void
}

/** The list to be dragged, with the pointer or with Space and the arrow keys; it says what happens. */
export function SortableList({ entries, acts, onMove }: SortableListProps) {
  const { t } = useTranslation('applications')
  const ids = entries.map(({ organisation }) => organisation.id)
  const announcements = useAnnouncements(entries)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('drag.instructions') },
      }}
      onDragEnd={({ active, over }) => {
        if (!over || active.id === over.id) return
        onMove(arrayMove(ids, ids.indexOf(String(active.id)), ids.indexOf(String(over.id))))
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="space-y-2">
          {entries.map((entry, at) => (
            <SortableRow
              key={entry.organisation.id}
              entry={entry}
              at={at}
              last={at === entries.length - 1}
              acts={acts}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

interface SortableRowProps {
  entry: WireRanked
  at: number
  last: boolean
  acts: RowActs
}

function SortableRow({ entry, at, last, acts }: SortableRowProps) {
  const { t } = useTranslation('applications')
  const { organisation } = entry
  const { name } = nameFor(useLocale(), organisation.names)
  const sortable = useSortable({ id: organisation.id })
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = sortable
  return (
    <li
      ref={setNodeRef}
      style={{
        transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
        transition,
      }}
      className={sortable.isDragging ? 'relative z-10' : ''}
    >
      <RankedRow
        entry={entry}
        at={at}
        last={last}
        acts={acts}
        handle={
          <button
            ref={setActivatorNodeRef}
            type="button"
            {...attributes}
            {...listeners}
            aria-label={t('ranking.drag', { name })}
            className="-ms-1 flex size-9 shrink-0 cursor-grab touch-none items-center justify-center rounded text-muted hover:bg-estuary-soft active:cursor-grabbing"
          >
            <Icon name="grip" className="size-5" />
          </button>
        }
      />
    </li>
  )
}

/** In the reader's language, with names and places rather than ids. */
function useAnnouncements(entries: readonly WireRanked[]): Announcements {
  const { t } = useTranslation('applications')
  const locale = useLocale()
  const said = (id: UniqueIdentifier) => {
    const at = entries.findIndex(({ organisation }) => organisation.id === id)
    const names = entries[at]?.organisation.names ?? {}
    return { name: nameFor(locale, names).name, place: at + 1 }
  }
  const at = (name: UniqueIdentifier, place: UniqueIdentifier) => ({
    name: said(name).name,
    place: said(place).place,
  })
  return {
    onDragStart: ({ active }) => t('drag.start', said(active.id)),
    onDragOver: ({ active, over }) => (over ? t('drag.over', at(active.id, over.id)) : undefined),
    onDragEnd: ({ active, over }) => t('drag.end', at(active.id, over?.id ?? active.id)),
    onDragCancel: ({ active }) => t('drag.cancel', said(active.id)),
  }
}
