/** The theorems, in the order of the theory, and the families of games that conjectures about effort speak of. */
export { effortCostsFamily, effortFamily } from './effort/effort-family.js';
export { THEOREMS } from './theorems.generated.js';
