(** * F1, F7: the fishery, with growth seen and unseen *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing Commons Planners.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** A capacity of 100; growth by 3/2 or 5/2 with equal chance. *)
Section Fishery.
Variable R : realFieldType.
Definition halves (g : bool) : nat := if g then 5%N else 3%N.
Definition by_half (g : bool) : R := (halves g)%:R / 2%:R.
Definition even_odds (g : bool) : R := 2%:R^-1.
Lemma by_half_ge0 g : 0 <= by_half g. Proof. by rewrite divr_ge0 ?ler0n. Qed.
Lemma even_odds_gt0 g : 0 < even_odds g. Proof. by rewrite invr_gt0 ltr0n. Qed.
Lemma even_odds_sum : \sum_g even_odds g = 1.
Proof. by rewrite big_bool /even_odds /=; linear. Qed.
Notation sighted := (seen 100 by_half_ge0 even_odds_gt0 even_odds_sum).
Notation blind := (unseen 100 by_half_ge0 even_odds_gt0 even_odds_sum).

Definition grown_to (g : bool) (x : nat) : nat := minn 100 (halves g * x)./2.

Lemma grown_toE (g : bool) x : grown (C := sighted) g x = grown_to g x.
Proof.
have halved m : (m%:R <= by_half g * x%:R) = (m <= (halves g * x)./2)%N.
  by rewrite /by_half mulrAC ler_pdivl_mulr ?ltr0n // -!natrM ler_nat muln2 geq_half_double.
apply/eqP; rewrite eqn_leq leq_min grown_cap -halved grown_le /=; apply: le_grown; first exact: geq_minl.
by rewrite halved geq_minr.
Qed.

(** What is grown most from, and by how much: 40 by 60 and 66 by 33 where growth is seen, 40 by 40 on average where it is not. *)
Definition rest_for (g : bool) : nat := if g then 40%N else 66%N.

Lemma up_to_100 (P : pred nat) : all P (iota 0 101) -> forall y, (y <= 100)%N -> P y.
Proof. by move=> /allP all y le; apply: all; rewrite mem_iota. Qed.

Lemma most_grown g y : (y <= 100)%N -> (grown_to g y + rest_for g <= grown_to g (rest_for g) + y)%N.
Proof.
apply: (up_to_100 (P := fun y => (grown_to g y + rest_for g <= grown_to g (rest_for g) + y)%N)).
by case: g; vm_compute.
Qed.

Lemma most_grown_blindly y : (y <= 100)%N -> (grown_to true y + grown_to false y <= 80 + y + y)%N.
Proof. by apply: (up_to_100 (P := fun y => (grown_to true y + grown_to false y <= 80 + y + y)%N)); vm_compute. Qed.

Lemma top_is (F : nat -> R) m x z : (x <= m)%N -> F x = z -> (forall y, (y <= m)%N -> F y <= z) -> top F m = z.
Proof. by move=> le e all; apply/le_anti; rewrite top_le //= -e; exact: keep_best. Qed.

(** ** F1 [blindness-costs-what-growth-varies], F7 [pooled-catches-need-no-quota]
    In the fishery over twelve months the optimum is 1223/2 where growth is seen and 540 where it is not. *)
Theorem the_fishery_loses_by_blindness :
  planner sighted 1 12 100 = 1223%:R / 2%:R /\ planner blind 1 12 100 = 540%:R.
Proof.
have growE g y : growth_of 100 by_half_ge0 even_odds_gt0 even_odds_sum g y = (grown_to g y)%:R - y%:R by rewrite /growth_of grown_toE.
have best g y : (y <= 100)%N -> (grown_to g y)%:R - y%:R <= (grown_to g (rest_for g))%:R - (rest_for g)%:R :> R.
  by move=> le; have := most_grown g le; rewrite -(ler_nat R) !natrD; move: (_%:R) (_%:R) (_%:R) (_%:R) => a b c d h; linear.
have [] := @blindness_costs_what_growth_varies R 100 _ _ _ by_half_ge0 even_odds_gt0 even_odds_sum rest_for 11 100 (leqnn _).
- by case.
- by move=> g y le; rewrite !growE; exact: best.
- by case.
- by move=> g g'; rewrite grown_toE; case: g; case: g'.
have -> : top (mean_growth_of 100 by_half_ge0 even_odds_gt0 even_odds_sum) 100 = 40%:R.
  have meanE y : mean_growth_of 100 by_half_ge0 even_odds_gt0 even_odds_sum y =
      2%:R^-1 * ((grown_to true y)%:R - y%:R) + 2%:R^-1 * ((grown_to false y)%:R - y%:R) by rewrite /mean_growth_of big_bool !growE.
  apply: (top_is (x := 40)) => // [|y le].
    by rewrite meanE (_ : grown_to true 40 = 100%N) // (_ : grown_to false 40 = 60%N) //; linear.
  by rewrite meanE; have := most_grown_blindly le; rewrite -(ler_nat R) !natrD; move: ((grown_to true y)%:R : R) ((grown_to false y)%:R : R) (y%:R : R) => a b c h; linear.
have topE g : top (growth_of 100 by_half_ge0 even_odds_gt0 even_odds_sum g) 100 = (grown_to g (rest_for g))%:R - (rest_for g)%:R.
  by apply: (top_is (x := rest_for g)) => [|//|y le]; [case: g | rewrite growE; exact: best].
rewrite big_bool !topE (_ : grown_to true (rest_for true) = 100%N) // (_ : grown_to false (rest_for false) = 99%N) // => -> -> _.
by rewrite /even_odds /rest_for /=; split; linear.
Qed.
End Fishery.
