/** What is wrong with a proof. */
export class Rejected extends Error {
  constructor(reason: string) {
    super(reason);
    Rejected.count += 1;
  }

  /** How many were raised: one that a run caught must not go unnoticed either. */
  static count = 0;
}

export const reject = (reason: string): never => {
  throw new Rejected(reason);
};
