(** * B2, B15. Correlated play *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations.
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
Definition obeyed (x : profile Act -> R) := forall i (told b : profile Act),
  \sum_(a : profile Act | a i == told i) x a * (util E i w (instead i a b) + t i (cell w (instead i a b)) - (util E i w a + t i (cell w a))) <= 0.
Definition correlated_equilibrium x := lottery x /\ obeyed x.
Definition expected_welfare (x : profile Act -> R) := \sum_a x a * welfare E w a.

Variables (x : profile Act -> R) (i : N) (best b : profile Act) (D B delta : R).
Hypothesis eq : correlated_equilibrium x.
Hypothesis dev : deviation i best b.
Notation d := (gain E i w best b).
Hypothesis gains : 0 < d.
Hypothesis same : undetectable cell w best b.
Hypothesis D0 : 0 <= D.
Hypothesis B0 : 0 <= B.
(** D is at least what [i] loses by [b] against anything that the others do. *)
Hypothesis most : forall a : profile Act, a i = best i -> util E i w a - util E i w (instead i a b) <= D.
Hypothesis stake : forall a, a != best -> welfare E w a + delta <= welfare E w best.
Hypothesis delta0 : 0 <= delta.

(** [C] is at least what [i] loses by [b], transfers included, against anything that the others do. *)
Lemma chance_of_the_best C : 0 <= C ->
  (forall a : profile Act, a i = best i ->
     util E i w a + t i (cell w a) - (util E i w (instead i a b) + t i (cell w (instead i a b))) <= C) ->
  x best <= C / (d + C) /\ delta * d / (d + C) <= welfare E w best - expected_welfare x.
Proof.
move=> C0 hold; have [[x0 x1] obeys] := eq.
have pos : 0 < d + C by rewrite ltr_paddr.
have ob := obeys i best b.
have split_best : \sum_(a : profile Act | a i == best i) x a * (util E i w (instead i a b) + t i (cell w (instead i a b)) - (util E i w a + t i (cell w a)))
    >= d * x best - C * \sum_(a | a != best) x a.
  rewrite [X in _ <= X](bigD1 best) /= ?eqxx // instead_deviation //; move/eqP: same => <-.
  apply: ler_add; first by rewrite le_eqVlt; apply/orP; left; apply/eqP; rewrite /gain; ring.
  rewrite -[- _]mulNr mulr_sumr [X in X <= _](bigID (fun a : profile Act => a i == best i)) /= -[X in _ <= X]addr0.
  apply: ler_add.
    rewrite (eq_bigl (fun a : profile Act => (a i == best i) && (a != best))) => [|a]; last by rewrite andbC.
    apply: ler_sum => a /andP[/eqP here _]; rewrite mulrC; apply: ler_wpmul2l => //.
    by rewrite ler_oppl opprB; exact: hold.
  by rewrite -oppr_ge0 -sumrN; apply: sumr_ge0 => a _; rewrite mulNr opprK mulr_ge0.
have rest : \sum_(a | a != best) x a = 1 - x best by rewrite -x1 [X in _ = X - _](bigD1 best) //= addrC addKr.
rewrite rest in split_best; have le := le_trans split_best ob.
have most_best : x best <= C / (d + C).
  rewrite ler_pdivl_mulr //; rewrite -subr_ge0; move: le; rewrite -oppr_ge0; congr (0 <= _); ring.
split=> //.
have lost : welfare E w best - expected_welfare x = \sum_(a | a != best) x a * (welfare E w best - welfare E w a).
  rewrite -[X in X - _]mul1r -x1 mulr_suml /expected_welfare -sumrB (bigD1 best) //= subrr add0r.
  by apply: eq_bigr => a _; rewrite mulrBr.
rewrite lost; apply: (@le_trans _ _ (delta * (1 - x best))).
  rewrite -mulrA ler_wpmul2l // ler_subr_addr -ler_subr_addl; apply: le_trans most_best _.
  by rewrite -subr_ge0 (_ : _ - _ = 0) //; field; rewrite gt_eqF.
rewrite -rest mulr_sumr; apply: ler_sum => a other; rewrite mulrC ler_wpmul2l // ler_subr_addl; exact: stake.
Qed.

Lemma transfers_differ k k' : in_bound (Some B) t -> t i k - t i k' <= 2%:R * B.
Proof.
move=> bound; apply: le_trans (ler_norm _) _; apply: le_trans (ler_norm_sub _ _) _.
by rewrite mulr_natl mulr2n; apply: ler_add; exact: bound.
Qed.

(** ** B2 [bounded-liability-leaves-a-loss]
    F(w) = {best}, [i] has an undetectable temptation there of gain d, and no transfer exceeds B in absolute value. D is (at least) the most
    by which best_i is better for [i] than b_i against anything the others do. Every correlated equilibrium [x] of the induced game at [w]
    has x(best) <= (D + 2B)/(d + D + 2B), and loses at least delta d/(d + D + 2B) at [w], so p(w) times that in expectation. *)
Theorem bounded_liability_leaves_a_loss : in_bound (Some B) t ->
  x best <= (D + 2%:R * B) / (d + D + 2%:R * B) /\
  p w * (delta * d / (d + D + 2%:R * B)) <= p w * (best_welfare E w - expected_welfare x).
Proof.
move=> bound; have C0 : 0 <= D + 2%:R * B by rewrite addr_ge0 // mulr_ge0 // ler0n.
have [|le lose] := chance_of_the_best C0.
  move=> a here; rewrite opprD addrACA; apply: ler_add; [exact: most | exact: transfers_differ].
rewrite addrA in le lose; split=> //; rewrite ler_wpmul2l //; first exact/ltW/prob_gt0.
apply: le_trans lose _; by rewrite ler_add2r welfare_best.
Qed.

(** More sharply, 2B counts only where the court tells b_i from best_i: it is enough that [C] exceeds what [i] loses by [b] there by 2B, and
    elsewhere by nothing. *)
Theorem bounded_liability_counts_where_it_shows C : in_bound (Some B) t -> 0 <= C ->
  (forall a : profile Act, a i = best i ->
     util E i w a - util E i w (instead i a b) + (if cell w a == cell w (instead i a b) then 0 else 2%:R * B) <= C) ->
  x best <= C / (d + C) /\ p w * (delta * d / (d + C)) <= p w * (best_welfare E w - expected_welfare x).
Proof.
move=> bound C0 hold; have [|le lose] := chance_of_the_best C0.
  move=> a here; apply: le_trans (hold a here); rewrite opprD addrACA ler_add2l.
  by case: eqP => [->|_]; [rewrite subrr | exact: transfers_differ].
split=> //; rewrite ler_wpmul2l //; first exact/ltW/prob_gt0.
apply: le_trans lose _; by rewrite ler_add2r welfare_best.
Qed.
End Chance.

(** ** B15 [twin-actions-leave-a-loss]
    B2 without a bound: the court tells b_i from best_i whatever the others do at no profile. Under any transfers whatever every correlated
    equilibrium has x(best) <= D/(d + D) and loses at least delta d/(d + D) at [w]. *)
Theorem twin_actions_leave_a_loss (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act)
    (K : finType) (cell : Omega -> profile Act -> K) (t : mechanism R N K) w x i (best b : profile Act) (D delta : R) :
  correlated_equilibrium E cell t w x -> deviation i best b -> 0 < gain E i w best b -> 0 <= D -> 0 <= delta ->
  (forall a : profile Act, a i = best i -> cell w (instead i a b) = cell w a) ->
  (forall a : profile Act, a i = best i -> util E i w a - util E i w (instead i a b) <= D) ->
  (forall a, a != best -> welfare E w a + delta <= welfare E w best) ->
  x best <= D / (gain E i w best b + D) /\
  prob E w * (delta * gain E i w best b / (gain E i w best b + D)) <= prob E w * (best_welfare E w - expected_welfare E w x).
Proof.
move=> eq dev gains D0 delta0 twin most stake.
have same : undetectable cell w best b by rewrite /undetectable -{1}(instead_deviation dev) twin.
have [|le lose] := @chance_of_the_best R N Omega Act E K cell t w x i best b delta eq dev gains same stake delta0 D D0.
  by move=> a here; rewrite twin // opprD addrACA subrr addr0; exact: most.
split=> //; rewrite ler_wpmul2l //; first exact/ltW/prob_gt0.
apply: le_trans lose _; by rewrite ler_add2r welfare_best.
Qed.
