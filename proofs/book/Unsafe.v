(** * C10, refuted. At lambda*(E) the worst equilibrium may be worse than the only one of selfish agents *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Pairs Bimatrix Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** At every contingency selfish agents have the single equilibrium [f], a strict one. *)
Definition sole_selfish (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act) (f : Omega -> profile Act) :=
  forall w, (forall i b, deviation i (f w) b -> v E 0 i w b < v E 0 i w (f w)) /\ forall b, nash E 0 w b -> b = f w.

Section Witness.
Variable R : realFieldType.

(** The row agent does a (true) or b, the column agent too; lambda*(E) = 1, and there (a,b) is an equilibrium beside (b,b). *)
Definition unsafe (i x y : bool) : R :=
  match x, y with
  | true, true => if i then - 3%:R else 0
  | true, false => if i then 2%:R else - 2%:R
  | false, true => if i then - 2%:R else 3%:R
  | false, false => if i then 0 else 2%:R
  end.

Lemma unsafe_level : level (bimatrix unsafe) = Some 1.
Proof.
apply: level_two => [|l l0]; first exact: ler01.
split=> [[x [y]]|l1]; last by exists false, false; rewrite /best /stable /value_to /W /unsafe /=; apply/andP; split; [apply/and4P; split|]; linear.
rewrite /best /stable /value_to /W /unsafe.
by case: x; case: y => /=; move=> /andP[/and4P[h1 h2 h3 h4] /andP[h5 h6]]; linear.
Qed.

Lemma unsafe_sole : sole_selfish (bimatrix unsafe) (fun=> prof false true).
Proof.
move=> w; split.
  by apply: (strictP unsafe (fun=> 0) w false true); rewrite /strict /value_to /unsafe /=; linear.
move=> b; rewrite (profE b) nashE /stable /value_to /unsafe.
by case: (b true); case: (b false) => //= /andP[row col]; exfalso; linear.
Qed.
End Witness.

(** ** C10 [a-sole-equilibrium-is-safe-at-the-threshold]
    It is not so that, whenever lambda*(E) is finite and selfish agents have a single equilibrium at every contingency, a strict one, the
    worst equilibrium at weight lambda*(E) has at least the welfare of that one. *)
Theorem not_every_sole_equilibrium_is_safe_at_the_threshold (R : realFieldType) :
  ~ (forall (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act) (l : R) (f : Omega -> profile Act),
       level E = Some l -> sole_selfish E f ->
       forall g : Omega -> profile Act, (forall w, nash E l w (g w)) ->
         \sum_w prob E w * welfare E w (f w) <= \sum_w prob E w * welfare E w (g w)).
Proof.
move=> safe; have := safe _ _ _ (bimatrix (unsafe R)) 1 (fun=> prof false true) (unsafe_level R) (unsafe_sole R) (fun=> prof true false).
rewrite !(big_pred1 tt) => [|[]|[]] //; rewrite !mul1r !welfareE !prof_true !prof_false /W /unsafe => no.
suff /no h : forall w, nash (bimatrix (unsafe R)) 1 w (prof true false) by linear.
by move=> w; rewrite nashE /stable /value_to /W /unsafe /=; linear.
Qed.
