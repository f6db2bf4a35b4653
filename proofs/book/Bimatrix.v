(** * D, C10. Two agents with two actions each *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed Prosociality Pairs.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Notation two := (same_actions bool_finType).
Notation prof := (@both bool_finType).

Section Bimatrix.
Variables (R : realFieldType) (u : bool -> bool -> bool -> R).

(** [u i x y] is what agent [i] (true: the row agent) gets if the row agent does [x] and the column agent [y]. *)
Definition bimatrix : environment R unit_finType two := pairing true u.

Definition W x y := u true x y + u false x y.
Lemma profE (a : profile two) : a = prof (a true) (a false). Proof. exact: bothE. Qed.
Lemma prof_true x y : prof x y true = x. Proof. exact: both_true. Qed.
Lemma prof_false x y : prof x y false = y. Proof. exact: both_false. Qed.
Lemma welfareE w a : welfare bimatrix w a = W (a true) (a false). Proof. exact: totalE. Qed.

Definition best x y := [&& W true true <= W x y, W true false <= W x y, W false true <= W x y & W false false <= W x y].
Lemma bestE w x y : first_best bimatrix w (prof x y) = best x y.
Proof.
apply/forallP/and4P => [all|[tt tf ft ff] b]; last by rewrite !welfareE prof_true prof_false; case: (b true); case: (b false).
by split; [have := all (prof true true)|have := all (prof true false)|have := all (prof false true)|have := all (prof false false)];
  rewrite !welfareE !prof_true !prof_false.
Qed.

(** Agents of weights [l]; equilibria, strict ones, and the only ones. *)
Definition value_to (l : bool -> R) i x y := u i x y + l i * W x y.
Definition stable l x y := (value_to l true (~~ x) y <= value_to l true x y) && (value_to l false x (~~ y) <= value_to l false x y).
Definition strict l x y := (value_to l true (~~ x) y < value_to l true x y) && (value_to l false x (~~ y) < value_to l false x y).
Definition equilibrium (l : bool -> R) w a := forall i b, deviation i a b -> v bimatrix (l i) i w b <= v bimatrix (l i) i w a.
Definition strict_equilibrium (l : bool -> R) w a := forall i b, deviation i a b -> v bimatrix (l i) i w b < v bimatrix (l i) i w a.
Definition only_equilibrium l w a := strict_equilibrium l w a /\ forall b, equilibrium l w b -> b = a.

Lemma deviation_two i x y b : deviation i (prof x y) b = (b == if i then prof (~~ x) y else prof x (~~ y)).
Proof.
apply/andP/eqP => [[moved /forallP same]|->].
  have := same (~~ i); move: moved; rewrite [b]profE; case: i {same} => /=; rewrite !prof_true !prof_false => moved /eqP ->.
    by move: moved; case: (b true); case: x.
  by move: moved; case: (b false); case: y.
case: i; rewrite ?prof_true ?prof_false; split; try (by case: x); try (by case: y).
all: by apply/forallP => -[] //=; rewrite ?prof_true ?prof_false.
Qed.

Lemma vE l i w x y : v bimatrix (l i) i w (prof x y) = value_to l i x y.
Proof. by rewrite /v welfareE /= prof_true prof_false. Qed.

Lemma equilibriumP l w x y : reflect (equilibrium l w (prof x y)) (stable l x y).
Proof.
apply: (iffP andP) => [[row col] i b|eq].
  by rewrite deviation_two; case: i => /eqP ->; rewrite !vE.
by rewrite -!(vE l _ w); split; [apply: (eq true) | apply: (eq false)]; rewrite deviation_two.
Qed.

Lemma strictP l w x y : reflect (strict_equilibrium l w (prof x y)) (strict l x y).
Proof.
apply: (iffP andP) => [[row col] i b|eq].
  by rewrite deviation_two; case: i => /eqP ->; rewrite !vE.
by rewrite -!(vE l _ w); split; [apply: (eq true) | apply: (eq false)]; rewrite deviation_two.
Qed.

Definition only l x y := strict l x y && [forall x', forall y', stable l x' y' ==> ((x' == x) && (y' == y))].
Lemma onlyP l w x y : strict l x y -> (forall x' y', stable l x' y' -> (x' == x) && (y' == y)) -> only_equilibrium l w (prof x y).
Proof.
move=> /strictP st alone; split=> // b; rewrite (profE b) => /equilibriumP/alone /andP[/eqP -> /eqP ->] //.
Qed.

Lemma nashE l w x y : nash bimatrix l w (prof x y) = stable (fun=> l) x y.
Proof.
apply/nashP/(equilibriumP (fun=> l) w) => eq i b dev; first by rewrite v_le -subr_le0; exact: eq.
by rewrite /pull subr_le0 -v_le; exact: eq.
Qed.

(** lambda*(E) is [x] if just the weights from [x] on make some first best an equilibrium. *)
Lemma level_two x : 0 <= x -> (forall l, 0 <= l -> (exists x' y', best x' y' && stable (fun=> l) x' y') <-> x <= l) -> level bimatrix = Some x.
Proof.
move=> x0 from; apply: level_is => // l l0; rewrite -(from l l0); split=> [/(_ tt) [a]|[x' [y' /andP[b s]]] []].
  by rewrite (profE a) bestE nashE => b s; exists (a true), (a false); rewrite b.
by exists (prof x' y'); rewrite ?bestE ?nashE.
Qed.

Lemma level_none : (forall l x' y', 0 <= l -> best x' y' -> ~~ stable (fun=> l) x' y') -> level bimatrix = None.
Proof.
move=> never; case lev : (level bimatrix) => [y|] //; have y0 := level_ge0 lev.
have : reaches y (level bimatrix) by rewrite lev /=.
move=> /(prosocial_level bimatrix y0)/(_ tt)[a]; rewrite (profE a) bestE nashE => b.
by rewrite (negPf (never y _ _ y0 b)).
Qed.
End Bimatrix.
