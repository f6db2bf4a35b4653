(** * C4. Contracts and prosociality are substitutes *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed Prosociality Programs.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Substitution.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act) (c : budget) (B : option R).
Hypothesis B0 : if B is Some b then 0 <= b else true.

(** [no_more x y]: the threshold [x] is at most [y]. *)
Definition no_more (x y : option R) := if y is Some b then reaches b x else true.

Section Language.
Variables (K : finType) (cell : Omega -> profile Act -> K).

Lemma from_least_on c' B' x l : is_least_weight E cell c' B' x -> 0 <= l -> no_gap_at E cell c' B' l <-> reaches l x.
Proof.
case: x => [y [y0 gone least]|none] l0; last by split=> // /(none l l0).
by split=> [/(least l l0) //|le]; exact: more_weight_leaves_no_gap le gone.
Qed.

Lemma least_weight_is c' B' (x : option R) : (forall y, x = Some y -> 0 <= y) ->
  (forall l, 0 <= l -> no_gap_at E cell c' B' l <-> reaches l x) -> is_least_weight E cell c' B' x.
Proof.
case: x => [y|] x0 on /=; last by move=> l l0 /(on l l0).
have y0 := x0 y erefl; split=> // [|l l0 /(on l l0) //]; by apply/(on y y0); rewrite /=.
Qed.

Lemma one_least_weight x y : is_least_weight E cell c B x -> is_least_weight E cell c B y -> x = y.
Proof.
move=> lx ly; have same l (l0 : 0 <= l) : reaches l x <-> reaches l y by rewrite -(from_least_on lx l0) (from_least_on ly l0).
case: x lx same => [a|] lx; case: y ly => [b|] ly same //=.
- have [[a0 _ _] [b0 _ _]] := (lx, ly); congr Some; apply/le_anti/andP; split.
    exact: ((same b b0).2 (lexx b)).
  exact: ((same a a0).1 (lexx a)).
- by have [a0 _ _] := lx; have := (same a a0).1 (lexx a).
- by have [b0 _ _] := ly; have := (same b b0).2 (lexx b).
Qed.
End Language.

(** ** C4 [contracts-and-prosociality-substitute], (1)
    Any class, any bound, l >= 0. There is no gap at l iff some selection of first bests is implementable at l with nothing burned on the
    path, iff l is at least lambda*_L. In particular lambda*_L = 0 iff V_L is defined and Gamma_L = 0. *)
Theorem no_gap_from_the_least_weight_on (K : finType) (cell : Omega -> profile Act -> K) x : is_least_weight E cell c B x ->
  (forall l, 0 <= l -> [/\ is_value E cell c B l (first_best_value E) <-> no_gap_at E cell c B l & no_gap_at E cell c B l <-> reaches l x]) /\
  (x = Some 0 <-> exists2 V, is_value E cell c B 0 V & first_best_value E - V = 0).
Proof.
move=> least; split=> [l l0|]; first by split; [rewrite no_gap_is_the_first_best_value | exact: from_least_on].
rewrite (_ : (exists2 V, _ & _) <-> is_value E cell c B 0 (first_best_value E)); last first.
  by split=> [[V val /eqP]|val]; [rewrite subr_eq0 => /eqP -> | exists (first_best_value E); rewrite ?subrr].
rewrite -no_gap_is_the_first_best_value (from_least_on least (lexx 0)).
case: x least => [y [y0 _ _]|] //=; split=> [[->] //|le]; congr Some; apply/le_anti; by rewrite le.
Qed.

(** ** C4 [contracts-and-prosociality-substitute], (2)
    A finer language takes no more weight, and no language more than lambda*(E). *)
Theorem finer_takes_no_more (K K' : finType) (cell : Omega -> profile Act -> K) (cell' : Omega -> profile Act -> K') x x' :
  refines cell' cell -> is_least_weight E cell c B x -> is_least_weight E cell' c B x' -> no_more x' x /\ no_more x (level E).
Proof.
move=> finer least least'; split.
  case: x least => [y [y0 gone _]|] //=; apply/(from_least_on least' y0); exact: a_finer_language_takes_no_more_weight gone.
case lev: (level E) => [y|] //=; have y0 := level_ge0 lev.
by apply/(from_least_on least y0); apply: no_contract_takes_more_than_the_level; rewrite ?lev /=.
Qed.

(** ** C4 [contracts-and-prosociality-substitute], (3)
    It is lambda*(E) for the empty language and, without a bound, 0 for the complete one. *)
Theorem least_weights_at_the_ends (K : finType) (cell : Omega -> profile Act -> K) :
  ((forall w a w' a', cell w a = cell w' a') -> is_least_weight E cell c B (level E)) /\
  (complete cell -> is_least_weight E cell c None (Some 0)).
Proof.
split=> [blind|full]; first by apply: least_weight_is => [y|l l0]; [exact: level_ge0 | exact: the_empty_language_takes_the_level].
by split=> //; exact: the_complete_language_takes_nothing.
Qed.
End Substitution.
