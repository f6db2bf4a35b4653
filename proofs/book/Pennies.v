(** * C10. Of two agents with two actions each, only those who match pennies defy every weight *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Prosociality Linear Levels Bimatrix.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** C10 [no-weight-suffices]
    Among games of two agents with two actions each matching pennies alone, but for unequal stakes, have lambda*(E) infinite: the two together
    get the same everywhere, and the row agent gets more at every match than at every mismatch (o), or the other way round (not o). *)
Section Pennies.
Variables (R : realFieldType) (u : bool -> bool -> bool -> R).
Notation W := (W u).
Notation best := (best u).

Lemma same_worth x y x' y' : best x y -> best x' y' -> W x y = W x' y'.
Proof.
move=> /and4P[h1 h2 h3 h4] /and4P[k1 k2 k3 k4]; apply/le_anti/andP.
by case: x y x' y' h1 h2 h3 h4 k1 k2 k3 k4 => [] [] [] [].
Qed.

(** From every first best a temptation that costs nothing leads to a first best. *)
Definition leads x y := best (~~ x) y && (u true x y < u true (~~ x) y) || best x (~~ y) && (u false x y < u false x (~~ y)).

Lemma every_first_best_leads x y : level (bimatrix u) = None -> best x y -> leads x y.
Proof.
move=> none bxy; apply: contraPT none => /norP[no_row no_column]; apply: level_finite => w; exists (prof x y); first by rewrite bestE.
move=> i b dev free; have : first_best (bimatrix u) w b.
  by move/eqP: free; rewrite first_bestE subr_eq0 => /eqP <-; rewrite -first_bestE bestE.
move: dev; rewrite deviation_two /gain; case: i => /eqP ->; rewrite bestE /= ?prof_true ?prof_false subr_le0 leNgt => b'.
  by move: no_row; rewrite b'.
by move: no_column; rewrite b'.
Qed.

Definition matches o := forall x y x' y', (x == y) = o -> (x' == y') = ~~ o -> u true x' y' < u true x y.

Lemma a_cycle_of_gains x y : level (bimatrix u) = None -> best x y -> best (~~ x) y -> u true x y < u true (~~ x) y ->
  (forall x' y', W x' y' = W true true) /\ matches (~~ x == y).
Proof.
move=> none b1 b2 lt1; have lead x' y' := @every_first_best_leads x' y' none.
have [b3 lt2] : best (~~ x) (~~ y) /\ u false (~~ x) y < u false (~~ x) (~~ y).
  by have /orP[/andP[_]|/andP[]//] := lead _ _ b2; rewrite negbK ltNge ltW.
have [b4 lt3] : best x (~~ y) /\ u true (~~ x) (~~ y) < u true x (~~ y).
  by have /orP[/andP[]|/andP[_]] := lead _ _ b3; rewrite negbK // ltNge ltW.
have lt4 : u false x (~~ y) < u false x y.
  by have /orP[/andP[_]|/andP[_]] := lead _ _ b4; rewrite ?negbK // ltNge ltW.
have all x' y' : best x' y' by case: x y x' y' b1 b2 b3 b4 {lt1 lt2 lt3 lt4} => [] [] [] [].
have same x' y' : W x' y' = W true true by apply: same_worth; exact: all.
split=> // a b a' b'; have := same x y; have := same (~~ x) y; have := same x (~~ y); have := same (~~ x) (~~ y).
rewrite /Bimatrix.W; move: lt1 lt2 lt3 lt4.
by case: x {b1 b2 b3 b4}; case: y; case: a; case: b; case: a'; case: b' => //= *; linear.
Qed.

Theorem only_pennies_defy_every_weight : level (bimatrix u) = None <->
  (forall x y, W x y = W true true) /\ exists o, matches o.
Proof.
split=> [none|[same [o more]]]; last first.
  apply: level_none => l x y _ _; rewrite /stable /value_to !(same (~~ x)) !(same x) !ler_add2r; apply/nandP.
  have [e|ne] := eqVneq (x == y) o; [right | left]; rewrite -ltNge.
    have := more x y x (~~ y) e; have := same x y; have := same x (~~ y); rewrite /Bimatrix.W.
    by case: x e; case: y => /= <- // h1 h2 /(_ erefl) lt; linear.
  by apply: more; case: x ne; case: y; case: o.
have [a] := some_first_best (bimatrix u) tt; rewrite (profE a) bestE; move: (a true) (a false) => x y b.
have /orP[/andP[b' lt]|/andP[b' lt]] := every_first_best_leads none b.
  by have [same o] := a_cycle_of_gains none b b' lt; split=> //; exists (~~ x == y).
have /orP[/andP[b2 lt2]|/andP[_]] := every_first_best_leads none b'; last by rewrite negbK ltNge ltW.
by have [same o] := a_cycle_of_gains none b' b2 lt2; split=> //; exists (~~ x == ~~ y).
Qed.
End Pennies.
