(** * C10. No weight suffices: matching pennies, and nothing else of that size *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Prosociality Bimatrix Hurts Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Pennies.
Variables (F : realFieldType) (u : bool -> bool -> bool -> F).
Notation E := (bimatrix u).
Notation W := (welfare E tt).
Notation pay i := (util E i tt).
Implicit Types (l : F) (i : bool) (a b : profile two).

(** Agent [i] gains by leaving [a] at no cost to all. *)
Definition free i a := W (turn i a) = W a /\ pay i a < pay i (turn i a).

Lemma turn_parity i a : (turn i a true == turn i a false) = (a true != a false).
Proof. by rewrite /turn; case: i; rewrite prof_true prof_false; case: (a true); case: (a false). Qed.

(** A first best is an equilibrium at some weight, or somebody leaves it for free. *)
Lemma some_weight a : first_best E tt a -> (exists2 l, 0 <= l & nash E l tt a) \/ exists i, free i a.
Proof.
move=> best; pose none i := [|| pay i (turn i a) <= pay i a | W (turn i a) < W a].
have freeE i : ~~ none i -> free i a.
  rewrite negb_or -ltNge -leNgt => /andP[gains ge]; split=> //; apply/le_anti; rewrite ge andbT.
  by move/forallP: best.
have [n1|/freeE] := boolP (none true); last by right; exists true.
have [n0|/freeE] := boolP (none false); last by right; exists false.
pose x i := Num.max 0 ((pay i (turn i a) - pay i a) / (W a - W (turn i a))); have x0 i : 0 <= x i by rewrite le_maxr lexx.
left; exists (x true + x false); first exact: addr_ge0.
apply/nashP => i b; rewrite deviation_turn => /eqP ->; rewrite /pull subr_le0 /gain /loss.
have part : x i <= x true + x false by case: i; rewrite ?ler_addl ?ler_addr.
have loss0 : 0 <= W a - W (turn i a) by rewrite subr_ge0; move/forallP: best.
apply: le_trans (ler_wpmul2r loss0 part).
have : none i by case: i {part loss0}.
case/orP => [no|lt]; first by apply: (@le_trans _ _ 0); [rewrite subr_le0 | rewrite mulr_ge0].
have pos : 0 < W a - W (turn i a) by rewrite subr_gt0.
by rewrite -ler_pdivr_mulr // le_maxr lexx orbT.
Qed.

(** ** C10 [no-weight-suffices], the 2x2 games in which it is so
    lambda*(E) is infinite just if welfare is the same at all profiles, one agent gains by turning any mismatch into a match, and the other
    any match into a mismatch: matching pennies, but for unequal stakes. *)
Theorem only_pennies_defy_every_weight :
  level E = None <-> (forall a b, W a = W b) /\
    exists i, forall a, a true = a false -> pay i (turn i a) < pay i a /\ pay (~~ i) a < pay (~~ i) (turn (~~ i) a).
Proof.
split=> [none|[same [i wants]]].
  have step a : first_best E tt a -> exists i, free i a.
    move=> best; case: (some_weight best) => [[l l0 eq]|//].
    have : reaches l (level E) by apply/(prosocial_level E l0) => -[]; exists a.
    by rewrite none.
  have back i a : free i a -> ~ free i (turn i a) by move=> [_ h] [_]; rewrite turnK => h'; linear.
  have next i a : first_best E tt a -> free i a -> first_best E tt (turn i a) /\ free (~~ i) (turn i a).
    move=> best fr; have best' : first_best E tt (turn i a) by have [e _] := fr; rewrite first_bestE e -first_bestE.
    split=> //; have [j fj] := step _ best'; have [e|/taking <- //] := eqVneq j i.
    by case: (back _ _ fr); rewrite -{1}e.
  have [a best] := some_first_best E tt; have [i f0] := step a best.
  have [best1 f1] := next _ _ best f0; have [best2 f2] := next _ _ best1 f1; have [best3 f3] := next _ _ best2 f2.
  rewrite !turn_turn negbK turn_opposite in f2 f3; move: f0 f1 f2 f3; rewrite /free !turn_turn turn_opposite !turnK.
  move=> [e0 g0] [e1 g1] [e2 g2] [_ g3]; split.
    have all b : W b = W a.
      case: (around a b) => [->|->|[j ->]] //; first by rewrite e1.
      by have [->|/taking ->] := eqVneq j i; rewrite ?e2 ?e1.
    by move=> b b'; rewrite !all.
  have [m|m] := eqVneq (a true) (a false).
    exists (~~ i) => b mb; rewrite negbK; case: (around a b) => [->|->|[j e]] //.
      by rewrite !turn_opposite negbK.
    by move: mb; rewrite e => /eqP; rewrite turn_parity m eqxx.
  exists i => b mb; case: (around a b) => [e|e|[j ->]].
  - by move: m; rewrite -e mb eqxx.
  - by move: mb; rewrite e /opposite prof_true prof_false => /eqP; rewrite (inj_eq negb_inj) (negPf m).
  have [->|/taking ->] := eqVneq j i; first by rewrite turnK turn_turn.
  by rewrite turnK -{1}[i in turn i (turn _ _)]negbK turn_turn.
apply: level_none => l x y l0 _; rewrite -(nashE u l tt); apply/nashP => eq.
have stays j a : pay j a < pay j (turn j a) -> a <> prof x y.
  move=> gains e; have := eq j (turn j a); rewrite -e deviation_turn eqxx /pull /loss (same a (turn j a)) subrr mulr0 subr0 subr_le0.
  by move=> /(_ isT); rewrite leNgt gains.
have [m|m] := eqVneq x y; first by case: (stays (~~ i) (prof x y)) => //; apply: (wants _ _).2; rewrite prof_true prof_false.
case: (stays i (prof x y)) => //; have [] := wants (turn i (prof x y)); last by rewrite turnK.
by apply/eqP; rewrite turn_parity prof_true prof_false.
Qed.
End Pennies.
