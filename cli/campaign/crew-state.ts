/** What a crew has done so far. */
export interface CrewState {
  readonly ranges: number;
  readonly subjects: number;
  readonly milliseconds: number;
  /** What it is at. */
  readonly doing: string;
}
