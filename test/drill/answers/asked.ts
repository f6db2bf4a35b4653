/** # The switch that routines of the drill are asked through */
import { WRONG } from './wrong.js';

/** Which routine answers wrongly, and how; whether it does so now; and which routines were asked meanwhile. */
export const drill: {
  stub: { readonly module: string; readonly routine: string; readonly kind: string } | null;
  active: boolean;
  readonly seen: Set<string>;
} = {
  stub: null,
  active: false,
  seen: new Set(),
};

type Routine = (...asked: readonly never[]) => unknown;

/** The routine, or what it is to say in its place. */
export const asked =
  (module: string, routine: string, real: Routine): Routine =>
  (...args) => {
    const { stub, active, seen } = drill;
    if (!active) return real(...args);
    seen.add(`${module} ${routine}`);
    return stub?.module === module && stub.routine === routine ? WRONG[module][routine][stub.kind](real, args) : real(...args);
  };

type Remember = (make: Routine) => Routine;

/** Remembers apart what was made while a routine answered wrongly. */
export const apart =
  (remember: Remember): Remember =>
  (make) => {
    const memories = new Map<string, Routine>();
    return (...args) => {
      const key = drill.active && drill.stub !== null ? `${drill.stub.module} ${drill.stub.routine} ${drill.stub.kind}` : '';
      const known = memories.get(key);
      if (known !== undefined) return known(...args);
      for (const old of memories.keys()) if (old !== '') memories.delete(old);
      const memory = remember(make);
      memories.set(key, memory);
      return memory(...args);
    };
  };
