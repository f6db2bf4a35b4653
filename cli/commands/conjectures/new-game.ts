/** A game to start from. */

/** The text of a game file: every key there is, on a game in which a contract leaves something on the table. */
export const newGame = (name: string): string => `{
  "$schema": "node_modules/lacuna/schemas/environment.schema.json",
  "lacuna": "environment@1",
  "title": "${name}",
  "description": "In a storm each would rather stay at home, and the court cannot tell who went out. Payoffs stand in the order of agents: payoffs.storm[0][1] is what both get when the first goes and the second stays.",
  "parameters": { "cost": "3/2" },
  "agents": ["first", "second"],
  "actions": { "first": ["go", "stay"], "second": ["go", "stay"] },
  "contingencies": { "calm": "2/3", "storm": "1/3" },
  "payoffs": {
    "calm": [
      [["3", "3"], ["1", "1"]],
      [["1", "1"], ["0", "0"]]
    ],
    "storm": [
      [["3 - cost", "3 - cost"], ["1 - cost", "2"]],
      [["2", "1 - cost"], ["0", "0"]]
    ]
  },
  "language": { "contingencies": [["calm", "storm"]], "actions": { "first": [["go", "stay"]], "second": [["go", "stay"]] } },
  "monitors": { "a barometer": { "cost": "1/8", "sees": { "contingencies": [["calm"], ["storm"]] } } }
}
`;
