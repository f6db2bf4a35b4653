(** * Who contradicts the rest
    Reporters are asked for one and the same thing. Where not all say the same, whoever alone may have lied, the others being of one mind, is a
    suspect and pays; if somebody is none, it takes the fines, and nothing is burned. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Outvoted.
Variables (R : realFieldType) (N X : finType) (reporter : pred N) (phi : R).
Notation reports := (profile (fun _ : N => X)).
Implicit Types (r : reports) (x : X) (i j : N).

Definition unanimous r x := [forall j, reporter j ==> (r j == x)].
Definition suspect r i := reporter i && [exists x, forall j, reporter j && (j != i) ==> (r j == x)].
Definition outvoted r i : R := if suspect r i then - phi else if [pick j | ~~ suspect r j] == Some i then phi *+ #|suspect r| else 0.

(** What is paid depends on what reporters say. *)
Lemma unanimous_heard r r' : (forall j, reporter j -> r j = r' j) -> unanimous r =1 unanimous r'.
Proof. by move=> same x; apply: eq_forallb => j; case rep: (reporter j) => //=; rewrite same. Qed.

Lemma suspect_heard r r' : (forall j, reporter j -> r j = r' j) -> suspect r =1 suspect r'.
Proof.
move=> same i; congr (_ && _); apply: eq_existsb => x; apply: eq_forallb => j.
by case rep: (reporter j) => //=; rewrite same.
Qed.

Lemma outvoted_heard r r' : (forall j, reporter j -> r j = r' j) -> outvoted r =1 outvoted r'.
Proof.
move=> same i; have e := suspect_heard same; rewrite /outvoted e (eq_card e).
by rewrite (eq_pick (Q := fun j => ~~ suspect r' j)) // => j /=; rewrite e.
Qed.

Lemma outvoted_sum r : \sum_i outvoted r i = if [pick j | ~~ suspect r j] is Some _ then 0 else - phi *+ #|suspect r|.
Proof.
rewrite (bigID (suspect r)) /= (eq_bigr (fun=> - phi)) => [|i sus]; last by rewrite /outvoted sus.
rewrite sumr_const (eq_bigr (fun i => if [pick j | ~~ suspect r j] == Some i then phi *+ #|suspect r| else 0)); last first.
  by move=> i /negPf no; rewrite /outvoted no.
case: pickP => [h clear|none]; last by rewrite big1 ?addr0.
rewrite (bigD1 h) //= eqxx big1 => [|i /andP[_ ne]]; first by rewrite addr0 mulNrn addNr.
by case: eqP => // -[e]; rewrite e eqxx in ne.
Qed.

Lemma outvoted_le0 r : 0 <= phi -> \sum_i outvoted r i <= 0.
Proof. by move=> phi0; rewrite outvoted_sum; case: pickP => // _; rewrite mulNrn oppr_le0 mulrn_wge0. Qed.

(** Of three agents or more who are not of one mind somebody is no suspect. *)
Lemma third (a b : N) : (2 < #|N|)%N -> exists c, c != a /\ c != b.
Proof.
move=> many; have : (0 < #|[predC pred2 a b]|)%N.
  by rewrite -(ltn_add2l #|pred2 a b|) addn0 cardC (leq_ltn_trans _ many) // card2; case: (a != b).
by case/card_gt0P => c; rewrite !inE negb_or => /andP[]; exists c.
Qed.

Lemma outvoted_balances r : (2 < #|N|)%N -> (forall x, ~~ unanimous r x) -> \sum_i outvoted r i = 0.
Proof.
move=> many differ; rewrite outvoted_sum; case: pickP => // all; exfalso.
have sus i : suspect r i by have := all i => /negbFE.
have same a b : r a = r b.
  have [c [ca cb]] := third a b many; have /andP[_ /existsP[x /forallP others]] := sus c.
  have rep j : reporter j by case/andP: (sus j).
  by have := others a; have := others b; rewrite !rep ![_ == c]eq_sym ca cb => /eqP -> /eqP ->.
have /card_gt0P [i _] : (0 < #|N|)%N by exact: ltn_trans many.
by have /negP := differ (r i); apply; apply/forallP => j; rewrite (same j i) eqxx implybT.
Qed.

(** Where all reporters but [i] say [x], and there is another: [i] says so too, or it pays. *)
Section Told.
Variables (x : X) (i j : N).
Hypothesis other : reporter j.
Hypothesis distinct : j != i.
Variable r : reports.
Hypothesis rest : forall j, reporter j -> j != i -> r j = x.

Lemma only_unanimous y : unanimous r y -> y = x.
Proof. by move=> /forallP/(_ j); rewrite other rest // => /eqP. Qed.

Lemma agrees : r i = x \/ ~~ reporter i -> unanimous r x.
Proof.
move=> says; apply/forallP => h; apply/implyP => rep; have [e|ne] := eqVneq h i; last by rewrite rest.
by move: rep; rewrite e; case: says => [->|/negPf ->].
Qed.

Lemma contradicts : reporter i -> r i != x -> (forall y, ~~ unanimous r y) /\ outvoted r i = - phi.
Proof.
move=> rep no; split.
  by move=> y; apply/negP => un; have /forallP/(_ i) := un; rewrite rep (only_unanimous un) (negPf no).
rewrite /outvoted /suspect rep; case: existsP => // -[]; exists x; apply/forallP => h.
by apply/implyP => /andP[reph ne]; rewrite rest.
Qed.
End Told.
End Outvoted.
