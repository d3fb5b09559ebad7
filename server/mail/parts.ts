/** A piece of a letter. */
export type Block =
  | { heading: string }
  | { text: string }
  /** A whole address and what it is for. */
  | { link: string; label: string }

interface Parts {
  /** For `lang`. */
  language: string
  subject: string
  blocks: readonly Block[]
  /** Why one gets it and what to do about that. */
  footer: readonly Block[]
}

/** The letter as plain text. */
export function textOf({ blocks, footer }: Parts): string {
  const lines = (block: Block) =>
    'heading' in block
      ? block.heading
      : 'text' in block
        ? block.text
        : `${block.label}\n${block.link}`
  return `${blocks.map(lines).join('\n\n')}\n\n-- \n${footer.map(lines).join('\n\n')}\n`
}

const INK = 'color:#1c2b2a'
const LINK = 'color:#0b5d63;font-weight:600'

/** The same as HTML that every program shows: no pictures, nothing fetched. */
export function htmlOf({ language, subject, blocks, footer }: Parts): string {
  const body = blocks.map(paragraph).join('\n')
  const end = footer.map(paragraph).join('\n')
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;font:16px/1.7 sans-serif;${INK}">
<div style="max-width:38em;margin:0 auto">
${body}
<div style="margin-top:32px;border-top:1px solid #d9d2c3;padding-top:12px;font-size:14px">
${end}
</div>
</div>
</body>
</html>
`
}

function paragraph(block: Block): string {
  if ('heading' in block) {
    return `<h1 style="font:600 20px/1.5 serif;margin:24px 0 0">${escapeHtml(block.heading)}</h1>`
  }
  if ('text' in block) return `<p style="margin:8px 0">${escapeHtml(block.text)}</p>`
  return `<p style="margin:8px 0"><a href="${escapeHtml(block.link)}" style="${LINK}">${escapeHtml(block.label)}</a></p>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
