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
