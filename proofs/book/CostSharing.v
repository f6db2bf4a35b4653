(** * D. Fair cost sharing *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Prosociality Linear Levels Markets.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** D [fair-cost-sharing-bound]
    Each agent uses one of the facilities open to it, at positive costs c_e that users share equally. lambda*(E) <=
    max{0, c_max/(2 c_min) - 1}, over the facilities that some agent may use. *)
Section Sharing.
Variables (R : realFieldType) (N facility : finType) (open_to : N -> pred facility) (some : forall i, {e | open_to i e}) (c : facility -> R).
Definition usable e := [exists i, open_to i e].
Hypothesis positive : forall e, usable e -> 0 < c e.
Notation Act := (fun i : N => [finType of {e | open_to i e}]).
Implicit Types a b : profile Act.
Definition uses a i : facility := val (a i).
Definition users a e := (\sum_i (uses a i == e))%N.
Definition cost_sharing : environment R unit_finType Act :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := sure R;
     util := fun i _ (a : profile Act) => - (c (uses a i) / (users a (uses a i))%:R); some_profile := finfun (fun i => some i) |}.

Definition c_max := \big[Num.max/0]_(e | usable e) c e.
Definition c_min := \big[Num.min/c_max]_(e | usable e) c e.

(** What is paid in all, and the potential. *)
Definition paid_for a := \sum_(e | (0 < users a e)%N) c e.
Definition harmonic k : R := \sum_(j < k) j.+1%:R^-1.
Definition potential a := \sum_e c e * harmonic (users a e).

Lemma uses_usable a i : usable (uses a i).
Proof. by apply/existsP; exists i; exact: (valP (a i)). Qed.

Lemma users_pos a i : (0 < users a (uses a i))%N.
Proof. by rewrite /users (bigD1 i) //= eqxx. Qed.

Lemma sharing_welfare w a : welfare cost_sharing w a = - paid_for a.
Proof.
rewrite /welfare /= sumrN; congr (- _).
rewrite (partition_big (uses a) (fun e => (0 < users a e)%N)) /= => [|i _]; last exact: users_pos.
apply: eq_bigr => e pos; rewrite (eq_bigr (fun=> c e / (users a e)%:R)) => [|i /eqP -> //].
by rewrite sumr_const -mulr_natr -[#|_|]sum1_card (_ : (\sum_(i | _) 1)%N = users a e) ?divfK ?pnatr_eq0 -?lt0n // /users -big_mkcond.
Qed.

(** Who goes from e to e' leaves one user less at e and one more at e'. *)
Lemma users_move i a b e : deviation i a b -> (users b e + (uses a i == e) = users a e + (uses b i == e))%N.
Proof.
move=> /andP[_ /forallP same]; rewrite /users (bigD1 i) //= [in RHS](bigD1 i) //= (eq_bigr (fun j => uses a j == e : nat)) => [|j ne].
  by rewrite addnAC [in RHS]addnAC [((uses b i == e) + _)%N]addnC.
by rewrite /uses; have /implyP/(_ ne)/eqP -> := same j.
Qed.

Lemma leaves i a b : deviation i a b -> uses b i != uses a i.
Proof. by move=> /andP[moved _]; rewrite /uses (inj_eq val_inj). Qed.

Lemma users_left i a b : deviation i a b -> users a (uses a i) = (users b (uses a i)).+1.
Proof. by move=> dev; have := users_move (uses a i) dev; rewrite eqxx (negPf (leaves dev)) addn0 addn1. Qed.

Lemma users_joined i a b : deviation i a b -> users b (uses b i) = (users a (uses b i)).+1.
Proof. by move=> dev; have := users_move (uses b i) dev; rewrite eqxx eq_sym (negPf (leaves dev)) addn0 addn1. Qed.

(** What a sum over facilities changes by. *)
Lemma change (G : facility -> nat -> R) i a b : deviation i a b ->
  \sum_e G e (users b e) - \sum_e G e (users a e) =
  G (uses a i) (users b (uses a i)) - G (uses a i) (users a (uses a i)) + (G (uses b i) (users b (uses b i)) - G (uses b i) (users a (uses b i))).
Proof.
move=> dev; rewrite -sumrB (bigD1 (uses a i)) //= (bigD1 (uses b i)) ?leaves //= big1 ?addr0 // => e /andP[ne ne'].
have := users_move e dev; rewrite eq_sym (negPf ne) eq_sym (negPf ne') !addn0 => ->; exact: subrr.
Qed.

Lemma potential_falls i w a b : deviation i a b -> potential b - potential a = - gain cost_sharing i w a b.
Proof.
move=> dev; rewrite (change (fun e k => c e * harmonic k) dev) /gain /= (users_left dev) (users_joined dev) /harmonic !big_ord_recr /= !mulrDr.
move: (\sum_(_ < _) _) (\sum_(_ < _) _) => x y; ring.
Qed.

Lemma sharing_loss i w a b : deviation i a b -> loss cost_sharing w a b =
  (if users a (uses b i) is 0 then c (uses b i) else 0) - (if users b (uses a i) is 0 then c (uses a i) else 0).
Proof.
move=> dev; rewrite /loss !sharing_welfare opprK addrC /paid_for ![\sum_(_ | _) _]big_mkcond /=.
rewrite (change (fun e k => if (0 < k)%N then c e else 0) dev) (users_left dev) (users_joined dev) /=.
by case: (users a _) => [|?]; case: (users b _) => [|?]; rewrite /= ?subrr ?sub0r ?subr0 ?addr0 ?add0r // addrC.
Qed.

Lemma at_most_max e : usable e -> c e <= c_max.
Proof.
move=> us; have := mem_index_enum e; rewrite /c_max; elim: (index_enum _) => // x r IH; rewrite inE big_cons => /orP[/eqP <-|/IH le].
  by rewrite us le_maxr lexx.
by case: ifP => // _; rewrite le_maxr le orbT.
Qed.

Lemma at_least_min e : usable e -> c_min <= c e.
Proof.
move=> us; have := mem_index_enum e; rewrite /c_min; elim: (index_enum _) => // x r IH; rewrite inE big_cons => /orP[/eqP <-|/IH le].
  by rewrite us le_minl lexx.
by case: ifP => // _; rewrite le_minl le orbT.
Qed.

Lemma min_pos e : usable e -> 0 < c_min.
Proof.
move=> us; rewrite /c_min; elim/big_ind: _ => [|x y x0 y0|]; last exact: positive.
  exact: lt_le_trans (positive us) (at_most_max us).
by rewrite lt_minr x0.
Qed.

Theorem fair_cost_sharing_bound : reaches (Num.max 0 (c_max / (2%:R * c_min) - 1)) (level cost_sharing).
Proof.
set bound := Num.max _ _; have bound0 : 0 <= bound by rewrite /bound le_maxr lexx.
apply/(prosocial_level cost_sharing bound0) => w; have [a0 best0] := some_first_best cost_sharing w.
case: (arg_minP potential best0) => a best least; exists a => //; apply/nashP => i b dev; rewrite /pull subr_le0.
have [no|gains] := leP (gain cost_sharing i w a b) 0; first by apply: le_trans no _; rewrite mulr_ge0 // loss_ge0.
have := loss_ge0 b best; rewrite le_eqVlt => /orP[/eqP none|].
  have best' : first_best cost_sharing w b by move/esym/eqP: none; rewrite first_bestE subr_eq0 => /eqP <-; rewrite -first_bestE.
  have le : potential a <= potential b := least b best'.
  by move: le; rewrite -subr_ge0 (potential_falls w dev) oppr_ge0 leNgt gains.
have us := uses_usable a i; have us' := uses_usable b i; have m0 := min_pos us.
have pos := positive us; move: gains; rewrite (sharing_loss w dev) /gain /= (users_left dev) (users_joined dev).
case: (users a _) => [|k]; case: (users b _) => [|m]; rewrite ?sub0r ?subr0 ?oppr_gt0 ?ltxx // => gains lost.
- by move: gains lost; rewrite !divr1 => ? ?; exfalso; linear.
- have fewer : c (uses a i) / m.+2%:R <= c_max / 2%:R.
    by apply: ler_pmul; rewrite ?invr_ge0 ?ler0n ?(ltW pos) ?at_most_max // ler_pinv ?inE ?unitfE ?pnatr_eq0 ?ltr0n // ler_nat.
  have enough : c_max / 2%:R <= c_max / (2%:R * c_min) * c (uses b i).
    rewrite invfM mulrA -mulrA ler_pemulr ?divr_ge0 ?ler0n ?(le_trans (ltW pos)) ?at_most_max //.
    by rewrite mulrC ler_pdivl_mulr // mul1r at_least_min.
  have : c_max / (2%:R * c_min) - 1 <= bound by rewrite /bound le_maxr lexx orbT.
  move/(ler_wpmul2r (ltW (positive us'))); rewrite divr1; move: (c_max / 2%:R) (c_max / _) (c _ / _) fewer enough => x y z le1 le2 le3.
  by linear.
by rewrite ltNge ltW in lost.
Qed.
End Sharing.

(** The bound is attained, whatever the two costs: of two agents one may use the dear facility alone, the other either. *)
Theorem the_sharing_bound_is_attained (R : realFieldType) (dear cheap : R) : 0 < cheap -> cheap <= dear ->
  exists (N facility : finType) (open_to : N -> pred facility) (some : forall i, {e | open_to i e}) (c : facility -> R),
    [/\ forall e, usable open_to e -> 0 < c e, c_max open_to c = dear, c_min open_to c = cheap &
        level (cost_sharing some c) = Some (Num.max 0 (dear / (2%:R * cheap) - 1))].
Proof.
move=> pos le; pose open_to (i : bool) : pred bool := fun e => i || e.
pose some i : {e | open_to i e} := exist _ true (orbT i).
pose c (e : bool) := if e then dear else cheap.
have usableE e : usable open_to e by apply/existsP; exists true.
have positive e : usable open_to e -> 0 < c e by move=> _; case: e => //=; exact: lt_le_trans le.
have dear0 : 0 < dear := lt_le_trans pos le.
have maxE : c_max open_to c = dear.
  apply/le_anti; rewrite -[X in _ && (X <= _)]/(c true) at_most_max // andbT.
  by apply/(maxP _ _ (ltW dear0)) => -[] _ /=.
have minE : c_min open_to c = cheap.
  apply/le_anti; rewrite -[X in _ <= X]/(c false) at_least_min //= /c_min; elim/big_ind: _ => [|x y lx ly|e _]; [by rewrite maxE | by rewrite le_minr lx | by case: e].
exists [finType of bool], [finType of bool], open_to, some, c; split=> //; set x := Num.max _ _.
have x0 : 0 <= x by rewrite /x le_maxr lexx.
have := fair_cost_sharing_bound some positive; rewrite maxE minE -/x => bound.
apply: level_is => // l l0; split=> [/(_ tt)[a best /nashP eq]|enough]; last first.
  by apply/(prosocial_level _ l0); case: (level _) bound => //= y yx; exact: le_trans yx enough.
have captive (b : profile (fun i : bool => [finType of {e | open_to i e}])) : uses b false = true by rewrite /uses; case: (b false) => -[].
have usersE (b : profile (fun i : bool => [finType of {e | open_to i e}])) e : users b e = ((uses b true == e) + (true == e))%N.
  by rewrite /users big_bool /= captive.
have paidE (b : profile (fun i : bool => [finType of {e | open_to i e}])) : paid_for c b = dear + (if uses b true then 0 else cheap).
  by rewrite /paid_for big_mkcond big_bool /= !usersE; case: (uses b true).
pose go e : profile (fun i : bool => [finType of {e | open_to i e}]) :=
  finfun (fun i : bool => match i return {e | open_to i e} with true => exist _ e isT | false => exist _ true isT end).
have goE e : uses (go e) true = e by rewrite /uses ffunE.
have shares : uses a true = true.
  by have /forallP/(_ (go true)) := best; rewrite !sharing_welfare ler_opp2 !paidE goE addr0 ger_addl; case: (uses a true) => //; rewrite leNgt pos.
have dev : deviation true a (instead true a (go false)).
  by rewrite deviation_instead -(inj_eq val_inj) -/(uses a true) shares ffunE.
have newE : uses (instead true a (go false)) true = false by rewrite /uses insteadE eqxx ffunE.
have := eq true _ dev; rewrite /pull (sharing_loss some c tt dev) /gain /= newE shares !usersE newE shares /= addn0 divr1 => le_l.
move: le_l; rewrite (_ : (1 + 1)%N = 2%N) // => le_l.
by rewrite /x le_maxl l0 /= ler_subl_addr ler_pdivr_mulr ?mulr_gt0 ?ltr0n //; linear.
Qed.
