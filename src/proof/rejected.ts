/** What is wrong with a proof. */
export class Rejected extends Error {}

export const reject = (reason: string): never => {
  throw new Rejected(reason);
};
