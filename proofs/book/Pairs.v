(** * D, E. Two agents with the same finite set of actions *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Pairs.
Variables (R : realFieldType) (A : finType) (some : A) (u : bool -> A -> A -> R).

(** [u i x y] is what agent [i] (true: the row agent) gets if the row agent does [x] and the column agent [y]. *)
Definition same_actions (_ : bool) : finType := A.
Definition both (x y : A) : profile same_actions := finfun (fun i : bool => if i then x else y : same_actions i).
Lemma certain : \sum_(w : unit) (1 : R) = 1. Proof. by rewrite big_const card_unit /= addr0. Qed.
Definition pairing : environment R unit_finType same_actions :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := certain; util := fun i _ a => u i (a true) (a false); some_profile := both some some |}.

Definition total x y := u true x y + u false x y.
Lemma bothE (a : profile same_actions) : a = both (a true) (a false).
Proof. by apply/ffunP => -[]; rewrite ffunE. Qed.
Lemma both_true x y : both x y true = x. Proof. by rewrite ffunE. Qed.
Lemma both_false x y : both x y false = y. Proof. by rewrite ffunE. Qed.
Lemma both_inj x y x' y' : both x y = both x' y' -> x = x' /\ y = y'.
Proof. by move=> e; split; [rewrite -(both_true x y) e both_true | rewrite -(both_false x y) e both_false]. Qed.

Lemma utilE i w x y : util pairing i w (both x y) = u i x y.
Proof. by rewrite /= both_true both_false. Qed.
Lemma totalE w a : welfare pairing w a = total (a true) (a false).
Proof. by rewrite /welfare big_bool. Qed.
Lemma total_both w x y : welfare pairing w (both x y) = total x y.
Proof. by rewrite totalE both_true both_false. Qed.

(** What agent [i] can turn (x, y) into. *)
Definition turned i x y z := if i then both z y else both x z.
Lemma deviation_both i x y b : deviation i (both x y) b <-> exists2 z, z != (if i then x else y) & b = turned i x y z.
Proof.
split=> [/andP[moved /forallP same]|[z ne ->]].
  exists (b i); first by move: moved; rewrite ffunE.
  by have := same (~~ i); rewrite [b in LHS]bothE; case: i {moved same} => /=; rewrite ?both_true ?both_false => /eqP ->.
apply/andP; case: i ne => ne; rewrite /= ?both_true ?both_false; split=> //.
all: by apply/forallP => -[] //=; rewrite ?both_true ?both_false.
Qed.

Lemma best_both w x y : first_best pairing w (both x y) <-> forall x' y', total x' y' <= total x y.
Proof.
split=> [/forallP best x' y'|best]; first by have := best (both x' y'); rewrite !total_both.
by apply/forallP => b; rewrite total_both totalE.
Qed.

Lemma best_value w x y : first_best pairing w (both x y) -> first_best_value pairing = total x y.
Proof. by case: w => best; rewrite /first_best_value (big_pred1 tt) ?mul1r => [|[]] //; move: best; rewrite first_bestE total_both => /eqP. Qed.

Lemma value_both (K : finType) (cell : unit -> profile same_actions -> K) c t f :
  value pairing cell c t f = welfare pairing tt (f tt) + paid c t (cell tt (f tt)).
Proof. by rewrite /value (big_pred1 tt) ?mul1r => [|[]]. Qed.

Definition value_of i (l : R) x y := u i x y + l * total x y.
Lemma nash_both l w x y : nash pairing l w (both x y) <->
  (forall z, value_of true l z y <= value_of true l x y) /\ (forall z, value_of false l x z <= value_of false l x y).
Proof.
have vE i x' y' : v pairing l i w (both x' y') = value_of i l x' y' by rewrite /v utilE total_both.
split=> [/forallP eq|[row col]].
  split=> z.
    have [->//|ne] := eqVneq z x; have /forallP/(_ (both z y))/implyP := eq true; rewrite !vE; apply.
    by apply/deviation_both; exists z.
  have [->//|ne] := eqVneq z y; have /forallP/(_ (both x z))/implyP := eq false; rewrite !vE; apply.
  by apply/deviation_both; exists z.
apply/forallP => i; apply/forallP => b; apply/implyP => /deviation_both[z _ ->].
by case: i; rewrite /turned !vE.
Qed.

(** lambda*(E) is [x] if just the weights from [x] on make some first best an equilibrium. *)
Lemma level_both x : 0 <= x ->
  (forall l, 0 <= l -> (exists a b, first_best pairing tt (both a b) /\ nash pairing l tt (both a b)) <-> x <= l) -> level pairing = Some x.
Proof.
move=> x0 from; apply: level_is => // l l0; rewrite -(from l l0); split=> [/(_ tt) [a]|[a [b [best eq]]] []].
  by rewrite (bothE a) => best eq; exists (a true), (a false).
by exists (both a b).
Qed.
End Pairs.
