/** Breaks prose into lines no wider than `width`, each indented; list items hang, paragraphs stay apart. */
export function wrap(text: string, width: number, indent: string): string {
  return text
    .split(/\n{2,}|\n(?=- )/)
    .map((paragraph) => {
      const hang = paragraph.startsWith('- ') ? `${indent}  ` : indent;
      let line = indent;
      const lines: string[] = [];
      for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
        if (line.trim() !== '' && line.length + word.length > width) {
          lines.push(line.trimEnd());
          line = hang;
        }
        line += `${word} `;
      }
      return [...lines, line.trimEnd()].join('\n');
    })
    .join('\n');
}
