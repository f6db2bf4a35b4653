/** The public library: everything that the commands do, as functions. */

export * from './contract/language.js';
export * from './exact/error.js';
export type * from './exact/linear-program.js';
export * from './exact/rational.js';
export * from './game/environment.js';
export * from './game/equilibrium.js';
export * from './game/profile.js';
