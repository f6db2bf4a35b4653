/** # A line of CSV: entries with commas, quotes, line breaks or blanks at an end stand in double quotes, which are doubled within. */
export const csvLine = (entries: readonly string[]): string =>
  entries.map((entry) => (/[",\r\n]|^\s|\s$/.test(entry) ? `"${entry.replaceAll('"', '""')}"` : entry)).join(',');
