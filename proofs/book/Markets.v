(** * D. Quantities: Cournot competition and the commons *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Prosociality Linear Levels.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Lemma sure (R : realFieldType) : \sum_(w : unit) (1 : R) = 1. Proof. by rewrite big_const card_unit /= addr0. Qed.

(** All that one agent does to another it does through a price of what it sells: u_i = q_i p - C_i, the quantities [q] not negative. *)
Section Price.
Variables (R : realFieldType) (N : finType) (Act : N -> finType) (some : profile Act).
Variables (q : forall i, Act i -> R) (price : profile Act -> R) (C : forall i, Act i -> R).
Arguments q : clear implicits.
Arguments C : clear implicits.
Definition priced : environment R unit_finType Act :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := sure R;
     util := fun i _ (a : profile Act) => q i (a i) * price a - C i (a i); some_profile := some |}.
Definition least_price a := first_best priced tt a /\ forall b, first_best priced tt b -> price a <= price b.

Lemma least_price_exists : exists a, least_price a.
Proof.
have [a0 best0] := some_first_best priced tt.
case: (arg_minP (P := fun a => first_best priced tt a) price best0) => a best least.
by exists a; split.
Qed.

Hypothesis sells : forall i k, 0 <= q i k.

Lemma nothing_free_tempts a i b : least_price a -> deviation i a b -> loss priced tt a b = 0 -> gain priced i tt a b <= 0.
Proof.
move=> [best least] dev none.
have dear : price a <= price b.
  by apply: least; move/eqP: none; rewrite first_bestE subr_eq0 => /eqP <-; rewrite -first_bestE.
have same j : j != i -> b j = a j by move=> ne; have /andP[_ /forallP/(_ j)/implyP/(_ ne)/eqP] := dev.
have : \sum_j gain priced j tt a b = 0 by rewrite /gain sumrB; apply/eqP; rewrite -oppr_eq0 opprB; apply/eqP.
rewrite (bigD1 i) //= => /eqP; rewrite addr_eq0 => /eqP ->; rewrite oppr_le0; apply: sumr_ge0 => j ne.
rewrite /gain /= same // opprB addrA subrK -mulrBr mulr_ge0 ?sells // subr_ge0; exact: dear.
Qed.
End Price.

(** ** D [cournot-takes-a-finite-weight]
    Finitely many quantities q_i >= 0 are open to each firm, and u_i = q_i P(Q) - C_i(q_i) with any P and C_i. lambda*(E) is finite: a first
    best of least price is an equilibrium of v^l for all large l. *)
Section Cournot.
Variables (R : realFieldType) (N : finType) (Act : N -> finType) (some : profile Act).
Variables (q : forall i, Act i -> R) (P : R -> R) (C : forall i, Act i -> R).
Arguments q : clear implicits.
Definition supply (a : profile Act) := \sum_i q i (a i).
Definition cournot := priced some q (fun a : profile Act => P (supply a)) C.

Theorem cournot_takes_a_finite_weight : (forall i k, 0 <= q i k) ->
  level cournot <> None /\ (exists a, least_price some q (fun a => P (supply a)) C a) /\
  exists L, forall l a, L <= l -> least_price some q (fun a => P (supply a)) C a -> nash cournot l tt a.
Proof.
move=> sells; have [a0 least0] := least_price_exists some q (fun a => P (supply a)) C; split; last split.
- by apply: level_finite => -[]; exists a0; [exact: (proj1 least0) | move=> i b; exact: nothing_free_tempts].
- by exists a0.
have [L [L0 big]] := some_weight_is_large cournot; exists L => l a le least.
apply: large_weights_keep; [exact: (proj1 least) | by move=> i b; exact: nothing_free_tempts |].
by split=> [|i w x y dev nz]; [exact: lt_le_trans le | exact: lt_le_trans (big i w x y dev nz) le].
Qed.
End Cournot.
