(** * E6. A court that sees payoffs *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Contracts Linear Pairs Effort Tables.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Payoffs.
Variables (F : realFieldType) (T R P S : F).
Local Notation eps := ((R - P) / 6%:R).
Local Notation eta := ((R - P) / 12%:R).
Local Notation pay := (pay T R P S eps eta).
Local Notation game := (game T R P S eps eta).
Ltac each x := move: x; apply: effort_cases.

(** The language of payoffs alone: outcomes share a cell just if they pay alike. *)
Definition payoffs_alone (K : finType) (cell : unit -> profile (same_actions effort) -> K) :=
  forall w a w' a', cell w a = cell w' a' <-> forall i, util game i w a = util game i w' a'.
Definition payoffs_close_the_gap := forall (K : finType) (cell : unit -> profile (same_actions effort) -> K) c,
  payoffs_alone cell -> is_value game cell c None 0 (first_best_value game).

Lemma no_gap : payoffs_close_the_gap.
Proof. by move=> K cell c alone; apply: verifiable_payoffs_suffice => // w a w' a' /alone. Qed.

(** ** E6 [payoffs-reveal-effort]
    If R <> P, two profiles with the same cooperation and the same payoffs are the same. In the language of payoffs alone Gamma_L = 0 in
    every class, for all T, R, P, S. *)
Theorem payoffs_reveal_effort :
  (R <> P -> forall x y x' y', cooperates x = cooperates x' -> cooperates y = cooperates y' ->
    pay x y = pay x' y' -> pay y x = pay y' x' -> (x, y) = (x', y')) /\ payoffs_close_the_gap.
Proof.
split; last exact: no_gap; move=> ne x y x' y'.
have [lt|lt|//] := ltgtP R P; each x; each x' => //; each y; each y' => // _ _; rewrite /Effort.pay /= => e e'; by exfalso; linear.
Qed.

(** ** E6 [payoffs-reveal-everything-in-the-dilemma]
    Under P1-P5 no two profiles pay both agents alike, and payoffs alone close the gap. *)
Definition payoffs_reveal_everything := forall x y x' y', pay x y = pay x' y' -> pay y x = pay y' x' -> (x, y) = (x', y').
Theorem payoffs_reveal_everything_in_the_dilemma : dilemma T R P S -> payoffs_reveal_everything /\ payoffs_close_the_gap.
Proof.
move=> [[tr pr sp] p2 p3 p4 p5]; split; last exact: no_gap; move=> x y x' y'.
by each x; each x'; each y; each y' => //; rewrite /Effort.pay /= => e e'; exfalso; linear.
Qed.

(** ** E6 [payoffs-reveal-everything-in-the-stag-hunt]
    Under S1-S4. *)
Theorem payoffs_reveal_everything_in_the_stag_hunt : stag_hunt T R P S -> payoffs_reveal_everything /\ payoffs_close_the_gap.
Proof.
move=> [[tr pt sp] s2 s3 s4]; split; last exact: no_gap; move=> x y x' y'.
by each x; each x'; each y; each y' => //; rewrite /Effort.pay /= => e e'; exfalso; linear.
Qed.
End Payoffs.
