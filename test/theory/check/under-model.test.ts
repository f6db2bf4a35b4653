/** A theorem is not said to stand under a model that restricts what it never looks at. */
import { expect, it } from 'vitest';
import { ONE, rational } from '../../../src/exact/rational.js';
import { Inapplicable } from '../../../src/game/interpretation.js';
import { effortContract, effortWeight } from '../../../src/prosocial/effort-contract.js';
import { contractThreshold } from '../../../src/prosocial/substitution.js';
import { seenBy, theoremUnder } from '../../../src/theory/check/under-model.js';
import { variants } from '../../../src/theory/check/variants.js';
import { holds } from '../../../src/theory/statement/conclusion.js';
import { effortCostsFamily } from '../../../theorems/effort/effort-family.js';
import { lastEffortTakesItsWeight } from '../../../theorems/effort/last-effort-takes-its-weight.js';

it('is asked nothing of a bound where the contract is its own and has none', () => {
  const parameters = Object.fromEntries(
    Object.entries({ T: 30, R: 16, P: 0, S: 0, epsilon: 1, eta: 1 }).map(([name, value]) => [name, rational(value)]),
  );
  const environment = effortCostsFamily.build(parameters);
  if (environment === null) throw new Error('the numbers make a game');
  const subject = { environment, family: effortCostsFamily, parameters, mechanismClass: 'balanced' as const };
  // λ*_L is ε/η = 1 without a bound, and 13/2 where no transfer exceeds 1.
  expect(effortWeight(parameters)).toEqual(ONE);
  expect(contractThreshold({ ...effortContract(environment, 'balanced'), liability: ONE })).toMatchObject({ weight: rational('13/2') });
  const under = (name: string) => {
    const model = variants.find((variant) => variant.name === name);
    if (model === undefined) throw new Error(`no model is called ${name}`);
    return theoremUnder(lastEffortTakesItsWeight, seenBy<typeof subject>(model) as never);
  };
  expect(holds(under('balanced').conclude(subject))).toBe(true);
  expect(() => under('liability-bounded').conclude(subject)).toThrow(Inapplicable);
});
