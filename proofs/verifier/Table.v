(** * Games as tables, and what a certificate claims of them

    The notions of docs/theory.md once more, for a game that is written down: numbers and lists, no sets and no reals, so that the kernel can
    compute with it. Nothing but the standard library is used. This file, [game] to [least_weight_alone], is all that has to be read to know
    what [Verify.accepted_is_true] says. *)
Require Import QArith List Arith Bool.
Import ListNotations.
Open Scope Q_scope.

Inductive budget := Balanced | SubsidyFree | Unrestricted.

(** Agents, contingencies, profiles and cells are numbered from 0; profiles so that the last agent's action varies fastest. *)
Record game := Game {
  sizes : list nat;                 (* how many actions each agent has *)
  prior : list Q;                   (* by contingency *)
  payoffs : list (list (list Q));   (* by contingency, profile and agent *)
  cells : list (list nat);          (* by contingency and profile *)
  class : budget;
  liability : option Q }.

(** Sums over a list. *)
Definition total {A} (l : list A) (x : A -> Q) : Q := fold_right (fun a s => x a + s) 0 l.

Section Game.
Variable G : game.

Definition agents := seq 0 (length (sizes G)).
Definition contingencies := seq 0 (length (prior G)).
Definition actions i := seq 0 (nth i (sizes G) 0%nat).
Definition profiles := seq 0 (fold_right Nat.mul 1%nat (sizes G)).

(** The profile in which agent [i] takes [b] instead. *)
Definition stride i := fold_right Nat.mul 1%nat (skipn (S i) (sizes G)).
Definition action i a := Nat.modulo (a / stride i) (nth i (sizes G) 0%nat).
Definition deviate a i b := (a - action i a * stride i + b * stride i)%nat.

Definition u w a i := nth i (nth a (nth w (payoffs G) []) []) 0.
Definition p w := nth w (prior G) 0.
Definition cell w a := nth a (nth w (cells G) []) 0%nat.
Definition W w a := total agents (u w a).

Definition first_best w a := In a profiles /\ forall b, In b profiles -> W w b <= W w a.

(** Transfers to agent [i] on cell [k]; only cells that stand in the table matter. *)
Definition mechanism := nat -> nat -> Q.
Definition is_cell k := In k (concat (cells G)).
Definition in_class (t : mechanism) := forall k, is_cell k ->
  match class G with
  | Balanced => total agents (fun i => t i k) == 0
  | SubsidyFree => total agents (fun i => t i k) <= 0
  | Unrestricted => True
  end.
Definition in_bound (t : mechanism) := forall k i B, is_cell k -> In i agents -> liability G = Some B -> - B <= t i k <= B.

(** A choice; an equilibrium of u + l W + t at every contingency. *)
Definition is_choice (f : nat -> nat) := forall w, In w contingencies -> In (f w) profiles.
Definition v l i w a := u w a i + l * W w a.
Definition implements l (t : mechanism) (f : nat -> nat) := forall w i b, In w contingencies -> In i agents -> In b (actions i) ->
  v l i w (deviate (f w) i b) + t i (cell w (deviate (f w) i b)) <= v l i w (f w) + t i (cell w (f w)).
Definition pair l t f := is_choice f /\ in_class t /\ in_bound t /\ implements l t f.

Definition paid (t : mechanism) k := match class G with Unrestricted => 0 | _ => total agents (fun i => t i k) end.
Definition value t f := total contingencies (fun w => p w * (W w (f w) + paid t (cell w (f w)))).

(** ** The claims *)
Definition is_game := (forall w, In w contingencies -> 0 < p w) /\ total contingencies p == 1 /\ (forall B, liability G = Some B -> 0 <= B).

Definition all_first_bests (lists : list (list nat)) := forall w, In w contingencies -> forall a, In a (nth w lists []) <-> first_best w a.
Definition first_best_value x := exists f, (forall w, In w contingencies -> first_best w (f w)) /\ total contingencies (fun w => p w * W w (f w)) == x.

(** V_L, or that there is no equilibrium pair. *)
Definition value_of_language (V : option Q) := match V with
  | Some x => (exists t f, pair 0 t f /\ value t f == x) /\ (forall t f, pair 0 t f -> value t f <= x)
  | None => forall t f, ~ pair 0 t f
  end.

(** lambda*_L: the least weight at which first bests are implementable with nothing burned on the path, or that there is none. *)
Definition closes l := exists t f, pair l t f /\ forall w, In w contingencies -> first_best w (f w) /\ paid t (cell w (f w)) == 0.
Definition least (good : Q -> Prop) (weight : option Q) := match weight with
  | Some x => 0 <= x /\ good x /\ forall l, 0 <= l -> good l -> x <= l
  | None => forall l, 0 <= l -> ~ good l
  end.
Definition least_weight := least closes.

(** lambda*(E): the least weight at which some first best is an equilibrium of u + l W at every contingency, without transfers. *)
Definition nash l w a := forall i b, In i agents -> In b (actions i) -> v l i w (deviate a i b) <= v l i w a.
Definition alone l := exists f, forall w, In w contingencies -> first_best w (f w) /\ nash l w (f w).
Definition least_weight_alone := least alone.
End Game.
