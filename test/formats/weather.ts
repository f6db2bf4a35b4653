/** A valid game file, as an object to spoil. */
export const weather = () => ({
  lacuna: 'environment@1',
  title: 'Pooled weather',
  parameters: { T: '4' },
  agents: ['row', 'column'],
  actions: { row: ['C', 'D'], column: ['C', 'D'] },
  contingencies: { calm: '2/3', storm: '1/3' },
  payoffs: {
    calm: [
      [
        ['3', '3'],
        ['0', 'T'],
      ],
      [
        ['T', '0'],
        ['1', '1'],
      ],
    ],
    storm: [
      [
        ['2', 'T/2'],
        ['0', '0'],
      ],
      [
        ['0', '0'],
        ['1', '1'],
      ],
    ],
  },
  language: { contingencies: [['calm', 'storm']] },
});

/** The file with some of its members replaced; `undefined` leaves one out. */
export const weatherWith = (changes: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...weather(), ...changes });

/** The file with the value at a path replaced. */
export function weatherAt(path: readonly (string | number)[], value: unknown): string {
  const replace = (node: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
    if (key === undefined) return value;
    if (Array.isArray(node)) return node.map((item, k) => (k === key ? replace(item, rest) : item));
    return Object.fromEntries(
      Object.entries({ [key]: undefined, ...(node as object) }).map(([name, item]) => [name, name === key ? replace(item, rest) : item]),
    );
  };
  return JSON.stringify(replace(weather(), path));
}
