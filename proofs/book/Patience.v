(** * F6: how much patience keeps the optimum *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Prosociality Linear Sharing Commons Rush Planners Impatience.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** The least of F 0, ..., F m. *)
Definition least (R : realFieldType) (F : nat -> R) m : R := - top (fun y => - F y) m.

Lemma least_le (R : realFieldType) (F : nat -> R) m y : (y <= m)%N -> least F m <= F y.
Proof. by move=> le; rewrite /least ler_oppl; exact: (keep_best (fun y => - F y)). Qed.

Lemma le_least (R : realFieldType) (F : nat -> R) m (z : R) : (forall y, (y <= m)%N -> z <= F y) -> z <= least F m.
Proof. by move=> all; rewrite /least ler_oppr; apply: top_le => y le; rewrite ler_opp2; exact: all. Qed.

(** ** F6 [patience-keeps-the-optimum]
    Let V(x) be what a rest x is worth and x the least optimal rest of a stock S. The selfishness level of the month's game is, under equal awards,
    (n - kappa)/(n (kappa - 1)) with kappa = min_(x' < x) (V(x) - V(x'))/(x - x'), and 0 if x = 0 or kappa >= n. *)
Section Patience.
Variables (R : realFieldType) (N : finType) (V : nat -> R) (S x : nat).
Notation n := (#|N|%:R : R).
Notation Act := (fun _ : N => [finType of 'I_S.+1]).
Notation profile := (profile Act).
Implicit Types (a b : profile) (c : claims N) (i : N) (l : R).
Hypothesis some : (0 < #|N|)%N.

Definition claims_of a : claims N := [ffun i => (a i : nat)].
Definition profile_of c : profile := finfun (fun i => inord (c i)).
Definition month_payoff i (w : unit) a : R := equal_award R S (claims_of a) i + V (S - caught S (claims_of a))%N / n.
Definition month_game : environment R unit_finType Act :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := unit_sum R; util := month_payoff; some_profile := finfun (fun=> ord0) |}.

Hypothesis xS : (x <= S)%N.
Hypothesis optimal : forall y, (y <= S)%N -> (S - y)%:R + V y <= (S - x)%:R + V x.
Hypothesis least_optimal : forall y, (y < x)%N -> (S - y)%:R + V y < (S - x)%:R + V x.

Definition slope (y : nat) : R := (V x - V y) / (x - y)%:R.
Definition patience := least slope x.-1.
Definition month_level : R := if (x == 0%N) || (n <= patience) then 0 else (n - patience) / (n * (patience - 1)).

Let someT : (0 < #|[set: N]|)%N. Proof. by rewrite cardsT. Qed.
Let n0 : 0 < n. Proof. by rewrite ltr0n. Qed.

Lemma profile_ofK c : fits S c -> claims_of (profile_of c) = c.
Proof. by move=> /forallP fit; apply/ffunP => i; rewrite !ffunE inordK // ltnS. Qed.

Lemma claims_fit a : fits S (claims_of a).
Proof. by apply/forallP => i; rewrite ffunE -ltnS. Qed.

Lemma payoffE w a i : util month_game i w a = month_utility (@equal_award R N) setT S V (claims_of a) i.
Proof. by rewrite /month_utility in_setT cardsT mulrC. Qed.

Lemma month_welfare w a : welfare month_game w a = (caught S (claims_of a))%:R + V (S - caught S (claims_of a))%N.
Proof.
rewrite -(utilities_together (@equal_shares_out R N) someT); apply: eq_bigr => i _; exact: payoffE.
Qed.

Lemma month_aim l w a i : v month_game l i w a = aim (weighs setT l) i (month_utility (@equal_award R N) setT S V (claims_of a)).
Proof.
rewrite /v payoffE month_welfare (weighed (@equal_shares_out R N) someT) in_setT /month_utility in_setT; by [].
Qed.

Lemma caught_le c : (caught S c <= S)%N. Proof. exact: geq_minl. Qed.

Lemma agreed_catch c : agreed setT S (S - x) c -> fits S c /\ caught S c = (S - x)%N.
Proof.
move=> [_ all even]; have [e|ne] := eqVneq (S - x)%N S.
  have own i : c i = S by apply: all => //; exact: in_setT.
  have /card_gt0P[i _] := some; split; last by rewrite e (caught_all (own i)).
  by apply/forallP => j; rewrite own.
have [sum _] := even ne; split; last by rewrite /caught sum; apply/minn_idPr; exact: leq_subr.
by apply/forallP => i; apply: leq_trans (claim_le c i) _; rewrite sum leq_subr.
Qed.

Lemma rest_of c : V (S - caught S c)%N + (caught S c)%:R <= (S - x)%:R + V x.
Proof. by have := optimal (leq_subr (caught S c) S); rewrite subKn ?caught_le // addrC. Qed.

(** A first best leaves an optimal rest. *)
Lemma best_rest w a : first_best month_game w a ->
  (caught S (claims_of a))%:R + V (S - caught S (claims_of a))%N = (S - x)%:R + V x.
Proof.
have [c ok] := @can_agree N setT someT S (S - x)%N (leq_subr _ _); have [fit all] := agreed_catch ok.
move=> /forallP/(_ (profile_of c)); rewrite !month_welfare profile_ofK // all subKn // => le.
by apply/le_anti; rewrite le andbT addrC rest_of.
Qed.

(** A weight at which the planner would leave [x] keeps agents to the optimum. *)
Lemma patient_enough l w : 0 <= l -> (forall y, (y < x)%N -> kappa n l * (x - y)%:R <= V x - V y) ->
  exists2 a, first_best month_game w a & nash month_game l w a.
Proof.
move=> l0 patient; have [c ok] := @can_agree N setT someT S (S - x)%N (leq_subr _ _); have [fit all] := agreed_catch ok.
have k1 : 1 <= kappa n l by rewrite -cardsT; exact: kappa_ge1.
exists (profile_of c); first by apply/forallP => b; rewrite !month_welfare profile_ofK // all subKn // addrC rest_of.
apply/forallP => i; apply/forallP => b; apply/implyP => /andP[_ /forallP same]; rewrite !month_aim profile_ofK //.
apply: (agreed_claims_are_kept l0 someT xS _ ok (claims_fit b)) => [y le|j ne]; last first.
  by have /implyP/(_ ne)/eqP := same j; rewrite !ffunE => ->; rewrite inordK // ltnS; have /forallP := fit.
rewrite cardsT; have [lt|ge] := ltnP y x.
  by have := patient y lt; rewrite natrB ?(ltnW lt) // mulrBr => h; linear.
have := optimal le; rewrite !natrB // => h; have ge' : x%:R <= y%:R :> R by rewrite ler_nat.
by have := mulr_ge0 (diff_ge0 k1) (diff_ge0 ge'); move=> h'; linear.
Qed.

(** And no other weight does. *)
Lemma impatient_leaves l w a : 0 <= l -> first_best month_game w a -> nash month_game l w a ->
  forall y, (y < x)%N -> kappa n l * (x - y)%:R <= V x - V y.
Proof.
move=> l0 best eq; have e := best_rest best; set c := claims_of a in e; pose y0 := (S - caught S c)%N.
have k1 : 1 <= kappa n l by rewrite -cardsT; exact: kappa_ge1.
have xy : (x <= y0)%N.
  rewrite leqNgt; apply/negP => lt; have := least_optimal lt; rewrite /y0 subKn ?caught_le // e ltxx; by [].
have y0S : (y0 <= S)%N := leq_subr _ _.
move=> y lt; have met : (claimed c + y0)%N = S.
  have pos : (0 < y0)%N by exact: leq_trans (leq_ltn_trans (leq0n y) lt) xy.
  have less : (caught S c < S)%N by rewrite -subn_gt0.
  have cE : caught S c = claimed c by move: less; rewrite /caught; case: (leqP S (claimed c)) => //; rewrite ltnn.
  by rewrite /y0 cE subnKC // -cE ltnW.
have yy : (y < y0)%N := leq_trans lt xy.
have /card_gt0P[i _] := some; pose c' := more i c (y0 - y).
have c'E : claimed c' = (S - y)%N by rewrite claimed_more -met -addnBA // ltnW.
have fit' : fits S c' by apply/forallP => j; apply: leq_trans (claim_le c' j) _; rewrite c'E leq_subr.
have dev : deviation i a (profile_of c').
  rewrite /deviation; apply/andP; split.
    rewrite -val_eqE !ffunE eqxx /= inordK ?ltnS; last by have /forallP/(_ i) := fit'; rewrite !ffunE eqxx.
    by rewrite /c ?ffunE gtn_eqF // -addn1 leq_add2l subn_gt0.
  by apply/forallP => j; apply/implyP => /negPf ne; apply/eqP; rewrite !ffunE ne /c ?ffunE inord_val.
have /forallP/(_ i)/forallP/(_ (profile_of c'))/implyP/(_ dev) := eq.
rewrite !month_aim profile_ofK // !(weighed (@equal_shares_out R N) someT) in_setT -/c cardsT.
have cS : (claimed c <= S)%N by rewrite -met leq_addr.
rewrite !(@equal_meets R N) ?c'E ?leq_subr // /caught c'E (minn_idPr (leq_subr y S)) (minn_idPr cS).
have -> : (S - claimed c)%N = y0 by rewrite -met addKn.
rewrite subKn ?(ltnW (leq_trans yy y0S)) // !ffunE eqxx natrD natrB ?(ltnW yy) // natrB ?(ltnW (leq_trans yy y0S)) //.
have SE : S%:R = (claimed c)%:R + y0%:R :> R by rewrite -natrD met.
have eV : V y0 - V x = y0%:R - x%:R.
  by move: e; rewrite -/y0 /caught (minn_idPr cS) natrB // SE => h; linear.
have pos : 0 < n^-1 + l by rewrite ltr_spaddl ?invr_gt0.
have kE : (n^-1 + l) * kappa n l = 1 + l by rewrite -cardsT; apply: kappaE => //; rewrite cardsT.
rewrite SE => nash; have [xy' yx'] : x%:R <= y0%:R :> R /\ y%:R <= y0%:R :> R by rewrite !ler_nat xy ltnW.
have slopes : kappa n l * (y0%:R - y%:R) <= V y0 - V y.
  rewrite -(ler_pmul2l pos) mulrA kE; move: nash.
  by move: (V y) (V y0) (V x) (n^-1) (y%:R : R) (y0%:R : R) ((claimed c)%:R : R) ((c i)%:R : R) => p q p' u b b' d f h; linear.
have := mulr_ge0 (diff_ge0 k1) (diff_ge0 xy'); rewrite natrB ?(ltnW lt) // => h.
by move: slopes eV h; move: (V y) (V y0) (V x) (kappa n l) (y%:R : R) (x%:R : R) (y0%:R : R) => p q p' u b b' d h h' h''; linear.
Qed.

Lemma slope_gt1 y : (y < x)%N -> 1 < slope y.
Proof.
move=> lt; rewrite /slope ltr_pdivl_mulr ?ltr0n ?subn_gt0 // mul1r.
have := least_optimal lt; rewrite !natrB ?(ltnW lt) // ?(ltnW (leq_trans lt xS)) //.
by move: (V x) (V y) (S%:R : R) (x%:R : R) (y%:R : R) => p q a b d h; linear.
Qed.

Theorem patience_keeps_the_optimum : level month_game = Some month_level.
Proof.
have pre y : (0 < x)%N -> (y <= x.-1)%N = (y < x)%N by move=> pos; rewrite -ltnS prednK.
have more1 : (0 < x)%N -> 1 < patience.
  by move=> pos; rewrite /patience /least /top ltr_oppr -ltr_oppl opprK; apply: slope_gt1; rewrite -pre // keep_le.
have reach l : 0 <= l -> (month_level <= l) = [forall y : 'I_S.+1, (y < x)%N ==> (kappa n l * (x - y)%:R <= V x - V y)].
  move=> l0; have [x0|pos] := posnP x; first by rewrite /month_level x0 eqxx l0; apply/esym/forallP.
  have -> : (month_level <= l) = (kappa n l <= patience).
    have d0 : 0 < 1 + n * l by rewrite -cardsT; exact: divisor_gt0.
    have -> : (kappa n l <= patience) = (n - patience <= l * (n * (patience - 1))).
      rewrite /kappa ler_pdivr_mulr // -[LHS]subr_ge0 -[RHS]subr_ge0; apply: (congr1 (fun z => 0 <= z)).
      by move: (n) (patience) => a b; ring.
    rewrite /month_level gtn_eqF //=; have [big|small] := lerP n patience.
      have p0 : 0 <= l * (n * (patience - 1)) by rewrite !mulr_ge0 ?ler0n // subr_ge0 ltW // more1.
      by rewrite l0; apply/esym; apply: le_trans p0; rewrite subr_le0.
    by rewrite ler_pdivr_mulr // mulr_gt0 // subr_gt0 more1.
  apply/idP/forallP => [le y|all]; last first.
    apply: le_least => y; rewrite pre // => lt; rewrite /slope ler_pdivl_mulr ?ltr0n ?subn_gt0 //.
    have yS : (y < S.+1)%N by rewrite ltnS ltnW // (leq_trans lt).
    by have /implyP := all (Ordinal yS); apply.
  apply/implyP => lt; have := le_trans le (least_le slope (_ : y <= x.-1)%N); rewrite pre // => /(_ lt).
  by rewrite /slope ler_pdivl_mulr ?ltr0n ?subn_gt0.
apply: level_is => [|l l0]; last rewrite reach //.
  rewrite /month_level; case: ifP => // /negbT; rewrite negb_or -lt0n -ltNge => /andP[pos small].
  by rewrite divr_ge0 ?mulr_ge0 ?subr_ge0 ?ler0n // ltW // more1.
split=> [/(_ tt)[a best eq]|/forallP all w].
  by apply/forallP => y; apply/implyP; exact: (impatient_leaves l0 best eq).
apply: patient_enough => // y lt; have yS : (y < S.+1)%N by rewrite ltnS ltnW // (leq_trans lt).
by have /implyP := all (Ordinal yS); apply.
Qed.
End Patience.
