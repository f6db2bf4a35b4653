(** * H6. Potentials among prosocial agents *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Potentials.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).

(** An exact potential rises by what the deviator gains. *)
Definition exact_potential (v : N -> Omega -> profile Act -> R) (phi : Omega -> profile Act -> R) :=
  forall w i a b, deviation i a b -> v i w b - v i w a = phi w b - phi w a.

(** A path of better responses: each step is a deviation by which the deviator gains. *)
Definition improving (v : N -> Omega -> profile Act -> R) w (a : nat -> profile Act) :=
  forall k, exists2 i, deviation i (a k) (a k.+1) & v i w (a k) < v i w (a k.+1).

Lemma none_improves_for_ever v (psi : Omega -> profile Act -> R) :
  (forall w i a b, deviation i a b -> v i w a < v i w b -> psi w a < psi w b) -> forall w a, ~ improving v w a.
Proof.
move=> better w a path; have rises k : psi w (a k) < psi w (a k.+1) by have [i dev] := path k; exact: better.
have above m n : (m < n)%N -> psi w (a m) < psi w (a n).
  elim: n => // n IH; rewrite ltnS leq_eqVlt => /orP[/eqP ->|/IH lt]; first exact: rises.
  by apply: lt_trans lt _; exact: rises.
have inj : injective (fun k : 'I_#|profile Act|.+1 => a k).
  move=> x y same; apply/eqP; rewrite -val_eqE; have [lt|lt|//] := ssrnat.ltngtP (val x) (val y).
    by have := above _ _ lt; rewrite same ltxx.
  by have := above _ _ lt; rewrite same ltxx.
by have := leq_card _ inj; rewrite card_ord ltnn.
Qed.

(** ** H6 [a-common-weight-keeps-a-potential]
    If u has an exact potential Phi at every contingency, v^l has Phi + l W, for every l: its maximisers are pure equilibria, and no path of
    better responses goes on for ever. *)
Theorem a_common_weight_keeps_a_potential phi l : exact_potential (util E) phi ->
  let psi w a := phi w a + l * welfare E w a in
  [/\ exact_potential (v E l) psi, forall w a, (forall b, psi w b <= psi w a) -> nash E l w a & forall w a, ~ improving (v E l) w a].
Proof.
move=> pot psi; have exact : exact_potential (v E l) psi.
  by move=> w i a b dev; rewrite /v /psi; have := pot w i a b dev => ?; linear.
split=> // [w a most|w a path].
  apply/forallP => i; apply/forallP => b; apply/implyP => dev.
  by have := exact w i a b dev; have := most b => ? ?; linear.
by apply: (none_improves_for_ever (psi := psi)) path => w' i a' b dev gain; have := exact w' i _ _ dev => ?; linear.
Qed.
End Potentials.

(** ** H6 [two-agents-keep-a-weighted-potential]
    Two agents have an exact potential at every contingency, and weights above -1/2: v^l has a weighted potential, with weights 1 + 2 l_i, and
    no path of better responses goes on for ever. *)
Theorem two_agents_keep_a_weighted_potential (R : realFieldType) (Omega : finType) (Act : bool -> finType) (E : environment R Omega Act) phi
    (l : bool -> R) : exact_potential (util E) phi -> (forall i, - 2%:R^-1 < l i) ->
  (exists psi : Omega -> profile Act -> R, forall w i a b, deviation i a b ->
    v E (l i) i w b - v E (l i) i w a = (1 + 2%:R * l i) * (psi w b - psi w a)) /\
  forall w a, ~ improving (fun i => v E (l i) i) w a.
Proof.
move=> pot above; have pos i : 0 < 1 + 2%:R * l i by linear with (above i).
pose apart i w a := util E i w a - phi w a.
pose psi w a := phi w a + l true / (1 + 2%:R * l true) * apart false w a + l false / (1 + 2%:R * l false) * apart true w a.
have weighted w i a b : deviation i a b -> v E (l i) i w b - v E (l i) i w a = (1 + 2%:R * l i) * (psi w b - psi w a).
  move=> dev; have own := pot w i a b dev; have nz : 1 + 2%:R * l i != 0 by rewrite gt_eqF.
  have ownE : util E i w b = util E i w a + (phi w b - phi w a) by rewrite -own addrC subrK.
  rewrite /v /welfare !big_bool /psi /apart /=.
  by case: i nz ownE {dev own} => nz ->; field; rewrite ?nz !gt_eqF.
split; first by exists psi.
apply: (none_improves_for_ever (psi := psi)) => w i a b dev gain.
by have := weighted w i a b dev => e; rewrite -subr_gt0 -(pmulr_rgt0 _ (pos i)) -e subr_gt0.
Qed.

(** ** H6 [unequal-weights-undo-a-potential]
    There are a game with an exact potential and weights l_i >= 0 at which v^l has no pure equilibrium, and better responses go on for ever
    from every profile: two agents who want the same, and a bystander ([None]) who loses by it, if one of them minds. *)
Section Undone.
Variable R : realFieldType.
Notation N := [finType of option bool].
Notation Act := (fun _ : option bool => [finType of bool]).
Definition agree (a : profile Act) := a (Some true) == a (Some false).
Lemma sure : \sum_(w : unit) (1 : R) = 1. Proof. by rewrite big_const card_unit /= addr0. Qed.
Definition resented : environment R unit_finType Act :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := sure;
     util := fun i _ (a : profile Act) => if i is Some _ then (if agree a then 1 else 0) else if agree a then 0 else 3%:R;
     some_profile := finfun (fun i => true : Act i) |}.
Definition minds (i : N) : R := if i is Some false then 2%:R else 0.
Definition flip i (a : profile Act) : profile Act := finfun (fun j => if j == i then ~~ a j else a j).

Lemma flip_moves i a : deviation i a (flip i a).
Proof.
apply/andP; split; first by rewrite ffunE eqxx; case: (a i).
by apply/forallP => j; apply/implyP => /negPf ne; rewrite ffunE ne.
Qed.

Lemma flip_disagrees b a : agree (flip (Some b) a) = ~~ agree a.
Proof. by rewrite /agree !ffunE; case: b; rewrite /=; case: (a (Some true)); case: (a (Some false)). Qed.

Lemma resented_welfare w a : welfare resented w a = if agree a then 2%:R else 3%:R.
Proof.
rewrite /welfare (bigD1 None) //= (bigD1 (Some true)) //= (big_pred1 (Some false)) => [|[[]|]] //.
by case: ifP => _; linear.
Qed.

Theorem unequal_weights_undo_a_potential : exists (N' : finType) (Act' : N' -> finType) (E : environment R unit_finType Act') phi (l : N' -> R),
  [/\ exact_potential (util E) phi, forall i, 0 <= l i,
      forall w a, exists i, exists2 b, deviation i a b & v E (l i) i w a < v E (l i) i w b &
      forall w a, exists2 path, path 0%N = a & improving (fun i => v E (l i) i) w path].
Proof.
exists N, Act, resented, (fun _ a => if agree a then 1 else 0), minds.
have leaves a : {i | v resented (minds i) i tt a < v resented (minds i) i tt (flip i a)}.
  exists (Some (~~ agree a)); rewrite /v !resented_welfare /= flip_disagrees /minds; case: (agree a) => /=; linear.
have next w a : exists i, exists2 b, deviation i a b & v resented (minds i) i w a < v resented (minds i) i w b.
  by case: w; have [i lt] := leaves a; exists i, (flip i a) => //; exact: flip_moves.
split=> // [w i a b dev|i|w a].
- case: i dev => [i|] dev /=; first by case: (agree a); case: (agree b); linear.
  have -> : agree b = agree a; last by rewrite subrr; case: (agree a); linear.
  by case/andP: dev => _ /forallP same; rewrite /agree (eqP (implyP (same (Some true)) isT)) (eqP (implyP (same (Some false)) isT)).
- by case: i => [[]|] //=; rewrite ?ler0n.
pose step a := flip (sval (leaves a)) a; exists (fun k => iter k step a) => // k.
by case: w; exists (sval (leaves (iter k step a))); [exact: flip_moves | exact: (svalP (leaves (iter k step a)))].
Qed.
End Undone.
