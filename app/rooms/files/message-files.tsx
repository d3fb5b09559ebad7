import { filePath, type WireFile } from '#models/file/file.ts'
import { FileList } from '#app/ui/file-list.tsx'

/** Bytes; larger pictures are fetched only by whoever opens them. */
const LARGEST_SHOWN = 5 * 1024 * 1024
/** Pixels; a smaller picture is shown as large as it is. */
const WIDEST = 360
const HIGHEST = 280

interface Picture extends WireFile {
  width: number
  height: number
}

const isPicture = (file: WireFile): file is Picture =>
  file.type.startsWith('image/') &&
  file.width !== undefined &&
  file.height !== undefined &&
  file.size <= LARGEST_SHOWN

/** What came with a message: pictures to be seen, everything else to be opened. */
export function MessageFiles({ files }: { files: readonly WireFile[] }) {
  const pictures = files.filter(isPicture)
  const others = files.filter((file) => !isPicture(file))
  return (
    <>
      {pictures.length > 0 ? (
        <ul className="mt-1 flex flex-wrap gap-2">
          {pictures.map((picture) => (
            <li key={picture.id}>
              <a
                href={filePath(picture.id)}
                target="_blank"
                rel="noopener"
                className="flex min-h-11 min-w-11 items-center justify-center"
              >
                <img
                  src={filePath(picture.id)}
                  alt={picture.name}
                  {...shown(picture)}
                  loading="lazy"
                  decoding="async"
                  className="h-auto max-w-full rounded-lg border border-sand bg-sand-soft"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <FileList files={others} />
    </>
  )
}

/** Its place is as large before it has come as afterwards. */
function shown({ width, height }: Picture): { width: number; height: number } {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height)
  const scaled = (length: number) => Math.max(1, Math.round(length * scale))
  return { width: scaled(width), height: scaled(height) }
}
