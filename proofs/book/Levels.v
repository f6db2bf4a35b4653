(** * D. How a level is found: when it is finite, and when it is what a formula says *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Prosociality.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Thresholds.
Variable R : realFieldType.
Implicit Types x y : option R.

Definition nonnegative x := if x is Some z then 0 <= z else true.

Lemma nonnegative_max (I : finType) (P : pred I) (F : I -> option R) : nonnegative (\big[@maxt R/Some 0]_(i | P i) F i).
Proof.
elim/big_rec: _ => [|i [y|] _ /= y0]; first exact: lexx.
  by case: (F i) => [x|] //=; rewrite le_maxr y0 orbT.
by case: (F i).
Qed.

Lemma nonnegative_min (I : finType) (P : pred I) (F : I -> option R) :
  (forall i, P i -> nonnegative (F i)) -> nonnegative (\big[@mint R/None]_(i | P i) F i).
Proof.
move=> all; elim/big_rec: _ => //= i y Pi y0; have := all i Pi.
by case: (F i) y y0 => [x|] [y|] //= y0 x0; rewrite le_minr x0 y0.
Qed.

(** [gain/loss]^+: 0 where nothing is gained, infinite for a gain that costs nothing. *)
Definition ratio_of (gain loss : R) : option R :=
  if gain <= 0 then Some 0 else if loss == 0 then None else Some (gain / loss).

Lemma reaches_ratio_of l gain loss : 0 <= l -> 0 <= loss -> reaches l (ratio_of gain loss) = (gain <= l * loss).
Proof.
move=> l0 loss0; rewrite /ratio_of; case: leP => [le|gt] /=; first by rewrite l0 (le_trans le) ?mulr_ge0.
have [->|nz] := eqVneq loss 0; first by rewrite mulr0 leNgt gt.
by rewrite /= ler_pdivr_mulr // lt_neqAle eq_sym nz.
Qed.
End Thresholds.

Section Levels.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).

(** A first best from which nothing that costs nothing tempts is an equilibrium at all large weights. *)
Lemma large_weights_keep w a : first_best E w a -> (forall i b, deviation i a b -> loss E w a b = 0 -> gain E i w a b <= 0) ->
  forall l, large E l -> nash E l w a.
Proof.
move=> best free l big; apply/nashP => i b dev; rewrite (large_pull w big dev) negb_or -leNgt loss_ge0 //=.
by apply/negP => /andP[/eqP none]; rewrite ltNge free.
Qed.

Lemma level_finite : (forall w, exists2 a, first_best E w a & forall i b, deviation i a b -> loss E w a b = 0 -> gain E i w a b <= 0) ->
  level E <> None.
Proof.
move=> some; have [l big] := some_weight_is_large E.
suff : reaches l (level E) by case: (level E).
apply/(prosocial_level E (ltW (proj1 big))) => w; have [a best free] := some w.
by exists a; last exact: large_weights_keep.
Qed.

(** lambda*(E) is what just the weights reach that give every contingency a first-best equilibrium. *)
Lemma level_is_threshold x : nonnegative x ->
  (forall l, 0 <= l -> (forall w, exists2 a, first_best E w a & nash E l w a) <-> reaches l x) -> level E = x.
Proof.
case: x => [x|] /= x0 from; first exact: level_is.
case lev : (level E) => [y|] //; have y0 := level_ge0 lev.
by have := from y y0; rewrite (prosocial_level E y0) lev /= lexx => -[/(_ isT)].
Qed.
End Levels.
