/** A game to start from, in each shape in which games are written. */

/** A shape: how its file ends, which command reads it, and what it says. */
interface GameShape {
  readonly ending: '.game.json' | '.game.yaml' | '.court.yaml' | '.csv' | '.txt' | '.nfg';
  readonly command: 'analyze' | 'court';
  readonly text: (name: string) => string;
}

/** Every key there is, on a game in which a contract leaves something on the table. */
const tables = (name: string): string => `{
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
  "outcomes": {
    "calm": [["both out", "one out"], ["one out", "nobody out"]],
    "storm": [["both wet", "one wet"], ["one wet", "nobody wet"]]
  },
  "language": { "contingencies": [["calm", "storm"]], "actions": { "first": [["go", "stay"]], "second": [["go", "stay"]] } },
  "monitors": { "a barometer": { "cost": "1/8", "sees": { "contingencies": [["calm"], ["storm"]] } } }
}
`;

const formulas = (name: string): string => `# Payoffs as formulas, one for each agent. lacuna analyze reads this file.
lacuna: environment@1
title: ${name}
parameters: { price: "3", cost: "1", damage: "6" } # lacuna analyze FILE --set cost=1..4 moves one
agents: [seller, buyer]
actions:
  seller: [careful, quick]
  buyer: [trade, refuse]
contingencies: { fragile: "1/3", robust: "2/3" } # probabilities, which sum to 1
payoffs: # expressions in parameters, with if(test, then, else); tests: AGENT is ACTION, contingency is NAME
  seller: if(buyer is trade, price, 0) - if(seller is careful, cost, 0)
  buyer: if(buyer is trade, 5 - price - if(seller is quick, if(contingency is fragile, damage, 0), 0), 0)
language: # what the court can tell apart; what is left out it sees
  contingencies: [[fragile, robust]] # one block: not these two
  actions: { seller: [[careful, quick]] }
monitors: # what it could see besides, at a cost: lacuna design FILE
  inspection: { cost: "1/4", sees: { actions: { seller: [[careful], [quick]] } } }
`;

const symmetric = (name: string): string => `# Many agents who are alike: one formula for all of them. lacuna analyze reads this file.
lacuna: environment@1
title: ${name}
parameters: { benefit: "1", cost: "2" }
agents: 5 # they are called 1, 2, …; a list of names will do as well
actions: [maintain, use] # those of every agent
# own is the agent's own action; count(C) is how many choose C, others(C) how many besides the agent
payoffs: benefit*count(maintain) - if(own is maintain, cost, 0)
language: empty # the court can tell nothing apart; complete: everything
`;

const range = (name: string): string => `# Actions that are integers. lacuna analyze reads this file.
lacuna: environment@1
title: ${name}
parameters: { capacity: "12" }
agents: [first, second]
actions: 0..6 # 0, 1, …, 6 for each; own and the names of agents are the numbers that they choose
payoffs: own*(capacity - first - second)
language: empty
`;

const court = (
  name: string,
): string => `# A court that sees signals with probabilities that depend on what is done. lacuna court reads this file.
lacuna: environment@1
title: ${name}
parameters: { high: "3/4", low: "1/4", value: "8", cost: "1" }
agents: [principal, agent]
actions:
  principal: [sign]
  agent: [work, shirk]
payoffs: # before transfers
  principal: if(agent is work, high, low) * value
  agent: if(agent is work, 0 - cost, 0)
signals: # for each a formula of its probability; they sum to 1 at every outcome
  names: [success, failure]
  given:
    success: if(agent is work, high, low)
    failure: 1 - if(agent is work, high, low)
# A principal's best contract with an agent who pays no fine and may walk away:
# lacuna court FILE --class balanced --profit principal --fine agent=0 --outside agent=0
`;

const outcomes = (): string => `contingency,probability,first,second,payoff:first,payoff:second
calm,2/3,go,go,3,3
calm,2/3,go,stay,1,1
calm,2/3,stay,go,1,1
calm,2/3,stay,stay,0,0
storm,1/3,go,go,3/2,3/2
storm,1/3,go,stay,-1/2,2
storm,1/3,stay,go,2,-1/2
storm,1/3,stay,stay,0,0
`;

const matrices = (name: string): string => `# ${name}: the payoffs of row, a line for each of its actions
3 0
5 1

# and those of column, after a blank line; without them, the negative of row's
3 5
0 1
`;

const gambit = (name: string): string => `NFG 1 R "${name}" { "row" "column" }

{ { "cooperate" "defect" }
  { "cooperate" "defect" }
}
"Payoffs of row, then column; row's action varies fastest."

3 3  5 0
0 5  1 1
`;

/** The shapes by name; the first is the one of old. */
export const GAME_SHAPES = {
  tables: { ending: '.game.json', command: 'analyze', text: tables },
  formulas: { ending: '.game.yaml', command: 'analyze', text: formulas },
  symmetric: { ending: '.game.yaml', command: 'analyze', text: symmetric },
  range: { ending: '.game.yaml', command: 'analyze', text: range },
  court: { ending: '.court.yaml', command: 'court', text: court },
  outcomes: { ending: '.csv', command: 'analyze', text: outcomes },
  matrices: { ending: '.txt', command: 'analyze', text: matrices },
  gambit: { ending: '.nfg', command: 'analyze', text: gambit },
} satisfies { readonly [shape: string]: GameShape };
