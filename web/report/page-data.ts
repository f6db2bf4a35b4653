/** # What a page is given to start from, as JSON */
export interface PageData {
  /** An `environment@1` file. */
  readonly text: string;
  readonly class: string;
  readonly liability: string | null;
  readonly weight: string | null;
  readonly examples: readonly { readonly name: string; readonly text: string }[];
}
