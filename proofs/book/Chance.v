(** * B2, B15. Correlated play *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Largest Foundations.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Chance.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K) (t : mechanism R N K) (w : Omega).
Notation p := (prob E).

(** A lottery over profiles, told action by action to the agents, is a correlated equilibrium of the induced game at [w] if nobody who is
    told to do as in [a] gains by doing as in [b] instead. Mixed equilibria are the lotteries that are products. *)
Definition lottery (x : profile Act -> R) := (forall a, 0 <= x a) /\ \sum_a x a = 1.
(** What [i] gains in the induced game by doing as in [b], where all would do as in [a]. *)
Notation shift i b a := (util E i w (instead i a b) + t i (cell w (instead i a b)) - (util E i w a + t i (cell w a))).
Definition obeyed (x : profile Act -> R) := forall i (told b : profile Act), \sum_(a : profile Act | a i == told i) x a * shift i b a <= 0.
Definition correlated_equilibrium x := lottery x /\ obeyed x.
Definition expected_welfare (x : profile Act -> R) := \sum_a x a * welfare E w a.

(** What [a_i] is worth to [i] over [b_i] at most, whatever the others do, at least 0; and the same where obedience is worth [s] more at those
    profiles of the others at which the court tells [b_i] from [a_i]. *)
Definition kept i b a := util E i w a - util E i w (instead i a b).
Definition advantage i (a b : profile Act) := \big[Num.max/0]_(c : profile Act | c i == a i) kept i b c.
Definition advantage_where_told s i (a b : profile Act) :=
  \big[Num.max/0]_(c : profile Act | c i == a i) (kept i b c + (if cell w c == cell w (instead i c b) then 0 else s)).

(** Where [best] is the only first best and [b] is another profile: what the best of the others lacks. *)
Definition stake (best b : profile Act) := welfare E w best - welfare E w [arg max_(a > b | a != best) welfare E w a]%O.

Lemma stakeP best b : b != best -> (forall a, first_best E w a <-> a = best) ->
  0 < stake best b /\ forall a, a != best -> welfare E w a + stake best b <= welfare E w best.
Proof.
move=> other only; rewrite /stake; case: arg_maxP => // c ne most; split=> [|a /most le]; last by rewrite addrCA ger_addl subr_le0.
rewrite subr_gt0 lt_neqAle; have /only/forallP -> := erefl best; rewrite andbT.
apply: contra ne => /eqP same; apply/eqP/only; rewrite first_bestE same -first_bestE; exact/only.
Qed.

Lemma deviation_ne i (a b : profile Act) : deviation i a b -> b != a.
Proof. by case/andP => moved _; apply: contra moved => /eqP ->. Qed.

Section Told.
Variables (x : profile Act -> R) (i : N) (best b : profile Act).
Hypothesis chances : lottery x.
Hypothesis only : forall a, first_best E w a <-> a = best.
Hypothesis tempts : temptation E i w best b.
Hypothesis same : undetectable cell w best b.
Notation d := (gain E i w best b).

(** What obedience is worth, at most [C] where [best] is not played, has [best] played with probability C/(d + C) at most; the rest is lost. *)
Definition held_by C := x best <= C / (d + C) /\
  0 < p w * (stake best b * d / (d + C)) <= p w * (best_welfare E w - expected_welfare x).

(** [i] does as it is told in [best], and loses by [b] at most [C], transfers included, whatever the others do. *)
Lemma obedience C : 0 <= C -> \sum_(a : profile Act | a i == best i) x a * shift i b a <= 0 ->
  (forall a : profile Act, a i = best i -> - shift i b a <= C) -> held_by C.
Proof.
move=> C0 ob hold; have [x0 x1] := chances; have [dev gains] := andP tempts.
have [delta0 missed] := stakeP (deviation_ne dev) only.
have pos : 0 < d + C by rewrite ltr_paddr.
have split_best : d * x best - C * (\sum_(a | a != best) x a) <= \sum_(a : profile Act | a i == best i) x a * shift i b a.
  rewrite [X in _ <= X](bigD1 best) /= ?eqxx // instead_deviation //; move/eqP: same => <-.
  apply: ler_add; first by rewrite le_eqVlt; apply/orP; left; apply/eqP; rewrite /gain; ring.
  rewrite -[- _]mulNr mulr_sumr [X in X <= _](bigID (fun a : profile Act => a i == best i)) /= -[X in _ <= X]addr0.
  apply: ler_add.
    rewrite (eq_bigl (fun a : profile Act => (a i == best i) && (a != best))) => [|a]; last by rewrite andbC.
    apply: ler_sum => a /andP[/eqP here _]; rewrite mulrC; apply: ler_wpmul2l => //.
    by rewrite ler_oppl; exact: hold.
  by rewrite -oppr_ge0 -sumrN; apply: sumr_ge0 => a _; rewrite mulNr opprK mulr_ge0.
have rest : \sum_(a | a != best) x a = 1 - x best by rewrite -x1 [X in _ = X - _](bigD1 best) //= addrC addKr.
rewrite rest in split_best; have le := le_trans split_best ob.
have most_best : x best <= C / (d + C).
  rewrite ler_pdivl_mulr //; rewrite -subr_ge0; move: le; rewrite -oppr_ge0; congr (0 <= _); ring.
split=> //; rewrite mulr_gt0 ?prob_gt0 ?divr_gt0 ?mulr_gt0 //= ler_wpmul2l //; first exact/ltW/prob_gt0.
have /only := erefl best; rewrite first_bestE => /eqP <-.
have -> : welfare E w best - expected_welfare x = \sum_(a | a != best) x a * (welfare E w best - welfare E w a).
  rewrite -[X in X - _]mul1r -x1 mulr_suml /expected_welfare -sumrB (bigD1 best) //= subrr add0r.
  by apply: eq_bigr => a _; rewrite mulrBr.
apply: (@le_trans _ _ (stake best b * (1 - x best))).
  rewrite -mulrA ler_wpmul2l ?(ltW delta0) // ler_subr_addr -ler_subr_addl; apply: le_trans most_best _.
  by rewrite -subr_ge0 (_ : _ - _ = 0) //; field; rewrite gt_eqF.
rewrite -rest mulr_sumr; apply: ler_sum => a ne; rewrite mulrC ler_wpmul2l // ler_subr_addl; exact: missed.
Qed.

Lemma transfers_differ B k k' : in_bound (Some B) t -> t i k - t i k' <= 2%:R * B.
Proof.
move=> bound; apply: le_trans (ler_norm _) _; apply: le_trans (ler_norm_sub _ _) _.
by rewrite mulr_natl mulr2n; apply: ler_add; exact: bound.
Qed.

Lemma advantage_ge0 : 0 <= advantage i best b. Proof. exact: bigmax_ge. Qed.

Lemma held_within B (a : profile Act) : in_bound (Some B) t -> a i = best i -> - shift i b a <= advantage i best b + 2%:R * B.
Proof.
move=> bound here; rewrite opprB opprD addrACA; apply: ler_add; last exact: transfers_differ.
by apply: (le_bigmax _ (P := fun c : profile Act => c i == best i) (kept i b)); exact/eqP.
Qed.

Lemma held_where_told B (a : profile Act) : in_bound (Some B) t -> a i = best i -> - shift i b a <= advantage_where_told (2%:R * B) i best b.
Proof.
move=> bound /eqP here; pose F c := kept i b c + (if cell w c == cell w (instead i c b) then 0 else 2%:R * B).
apply: le_trans (le_bigmax 0 (P := fun c : profile Act => c i == best i) F here); rewrite opprB opprD addrACA ler_add2l.
by case: eqP => [->|_]; [rewrite subrr | exact: transfers_differ].
Qed.

Lemma bound_ge0 B : in_bound (Some B) t -> 0 <= 2%:R * B.
Proof. move=> bound; have le : `|t i (cell w best)| <= B := bound _ _; by rewrite mulr_ge0 ?ler0n //; apply: le_trans le. Qed.
End Told.

(** ** B2 [bounded-liability-leaves-a-loss]
    F(w) = {best}, [i] has an undetectable temptation [b] there, of gain d, and no transfer exceeds B in absolute value. Every correlated
    equilibrium [x] of the induced game at [w] has x(best) <= (D + 2B)/(d + D + 2B), and loses at least p(w) delta d/(d + D + 2B) > 0. More
    sharply, 2B counts only where the court tells b_i from best_i. *)
Theorem bounded_liability_leaves_a_loss B x i best b : in_bound (Some B) t -> (forall a, first_best E w a <-> a = best) ->
  temptation E i w best b -> undetectable cell w best b -> correlated_equilibrium x ->
  held_by x i best b (advantage i best b + 2%:R * B) /\ held_by x i best b (advantage_where_told (2%:R * B) i best b).
Proof.
move=> bound only tempts same [chances obeys]; split; apply: obedience => //.
- by rewrite addr_ge0 ?advantage_ge0 ?(bound_ge0 i best bound).
- by move=> a; exact: held_within.
- exact: bigmax_ge.
- by move=> a; exact: held_where_told.
Qed.

(** ** B2 [two-actions-bind-coarse-play]
    In a coarse correlated equilibrium nobody gains by doing as in [b] whatever it would be told. So the bound holds if best_i and b_i are all
    the actions of [i]. *)
Definition coarse_equilibrium x := lottery x /\ forall i (b : profile Act), \sum_a x a * shift i b a <= 0.

Theorem two_actions_bind_coarse_play B x i best b : in_bound (Some B) t -> (forall a, first_best E w a <-> a = best) ->
  temptation E i w best b -> undetectable cell w best b -> (forall y : Act i, y = best i \/ y = b i) -> coarse_equilibrium x ->
  held_by x i best b (advantage i best b + 2%:R * B).
Proof.
move=> bound only tempts same two [chances stay]; apply: obedience => // [||a]; last exact: held_within.
  by rewrite addr_ge0 ?advantage_ge0 ?(bound_ge0 i best bound).
have := stay i b; rewrite (bigID (fun a : profile Act => a i == best i)) /= [X in _ + X]big1 ?addr0 // => a ne.
suff -> : instead i a b = a by rewrite subrr mulr0.
apply/ffunP => j; rewrite insteadE; case: eqP => // ->; by case: (two (a i)) ne => ->; rewrite ?eqxx.
Qed.

(** ** B15 [twin-actions-leave-a-loss]
    B2 without a bound: [b] tempts [i] at F(w) = {best}, and the court tells b_i from best_i whatever the others do at no profile. Under any
    transfers whatever every correlated equilibrium has x(best) <= D/(d + D), and loses at least p(w) delta d/(d + D) > 0. *)
Theorem twin_actions_leave_a_loss x i best b : (forall a, first_best E w a <-> a = best) -> temptation E i w best b ->
  (forall a : profile Act, a i = best i -> cell w (instead i a b) = cell w a) -> correlated_equilibrium x ->
  held_by x i best b (advantage i best b).
Proof.
move=> only tempts twin [chances obeys]; have /andP[dev _] := tempts.
apply: obedience => // [||a here]; [by rewrite /undetectable -{1}(instead_deviation dev) twin | exact: bigmax_ge |].
rewrite opprB opprD addrACA twin // subrr addr0.
by apply: (le_bigmax _ (P := fun c : profile Act => c i == best i) (kept i b)); exact/eqP.
Qed.
End Chance.
