(** * F8: who cares for welfare alone does what no large weight does *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing Commons Rush Planners Pooling.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** One selfish agent has the commons, and the future, alone; the others maximise W and claim nothing. *)
Section Alone.
Variables (R : realFieldType) (C : commons R) (N : finType) (rule : sharing) (i : N).
Notation best := (planner C 1).
Notation award := (award R rule).
Definition one_selfish (j : N) : option R := if j == i then Some 0 else None.
Definition alone (t S : nat) (s : signal C) : claims N := [ffun j => if j == i then (S - rest 1 (best t) s S)%N else 0%N].
Notation pay := (pay award).

Lemma alone_planned t S s : claimed (alone t S s) = (S - rest 1 (best t) s S)%N.
Proof. by rewrite /claimed (bigD1 i) //= ffunE eqxx big1 ?addn0 // => j /negPf ne; rewrite ffunE ne. Qed.

Lemma others_have_nothing t S j : j != i -> pay (markov alone t S) S j = 0.
Proof.
move=> ne; elim: t S => //= t IH S; rewrite -[RHS](average_const C); apply: average_eq => s.
rewrite /month_pay /= (@rules_meet R N rule) ?alone_planned ?leq_subr // ffunE (negPf ne) add0r.
by rewrite -[RHS](expect_const s); apply: expect_eq => g _; exact: IH.
Qed.

Theorem left_to_one T S : subgame_perfect award one_selfish (markov alone T S) S /\ \sum_j pay (markov alone T S) S j = best T S.
Proof.
have shares := @rules_share_out R N rule; split; last by apply: planned_is_best => //; exact: alone_planned.
apply: markov_perfect => [|t x s j c fit keep]; first by move=> *; apply: planned_fits; exact: alone_planned.
have together d : \sum_h stage award alone t x s d h = (caught x d)%:R + worth (best t) s (x - caught x d).
  rewrite big_split /= shares; congr (_ + _); rewrite /expect exchange_big; apply: eq_bigr => g _.
  by rewrite -mulr_sumr /= (planned_is_best shares alone_planned).
have less : \sum_h stage award alone t x s c h <= \sum_h stage award alone t x s (alone t x s) h.
  rewrite !together (caught_planned alone_planned) subKn ?rest_le //.
  by have := rest_best (best t) s (leq_subr (caught x c) x); rewrite subKn // geq_minl.
rewrite /aim /one_selfish; case: eqP => // e; rewrite !mul0r !addr0.
have mine (d : claims N) : (forall h, h != i -> d h = 0%N) -> fits x d -> stage award alone t x s d i = \sum_h stage award alone t x s d h.
  move=> none fd; rewrite (bigD1 i) //= big1 ?addr0 // => h ne.
  have met : (claimed d <= x)%N by rewrite /claimed (bigD1 i) //= big1 ?addn0 => [|k nk]; [have /forallP := fd | exact: none].
  rewrite /stage (@rules_meet R N rule) // none // add0r -[RHS](expect_const s); apply: expect_eq => g _.
  exact: others_have_nothing.
rewrite e in keep *; rewrite !mine // => [h ne||h ne]; first by rewrite ffunE (negPf ne).
  by apply: planned_fits; exact: alone_planned.
by rewrite (keep h ne) ffunE (negPf ne).
Qed.
End Alone.

(** ** F8 [no-large-weight-abstains]
    There is a commons with a selfish agent and others in which every equilibrium is worth no more than the rush however large the finite weights of
    the others, but some equilibrium is worth more if these care for welfare alone. *)
Theorem no_large_weight_abstains (R : realFieldType) : exists (C : commons R) (N : finType) (i : N) (T S : nat), forall rule,
  (forall l : N -> R, l i = 0 -> forall p : strategies C N T, subgame_perfect (award R rule) (fun j => Some (l j)) p S ->
    \sum_j pay (award R rule) p S j = S%:R) /\
  (exists p : strategies C N T, subgame_perfect (award R rule) (one_selfish R i) p S /\ S%:R < \sum_j pay (award R rule) p S j).
Proof.
have f0 (g : unit) : 0 <= 2%:R :> R by rewrite ler0n.
exists (seen 2 f0 (fun=> ltr01) (unit_sum R)), [finType of 'I_3], ord0, 2%N, 2%N => rule; split=> [l l0 p eq|].
  have n1 : (1 < #|[finType of 'I_3]|)%N by rewrite card_ord.
  have small : impatient #|[finType of 'I_3]|%:R 2%:R (l ord0).
    rewrite l0 card_ord; split=> [|_]; first by rewrite ltr_oppl oppr0 ltr01.
    by rewrite divr_gt0 ?mulr_gt0 ?ltr0n ?subr_gt0 ?ltr_nat ?ltr1n.
  have most (s : signal (seen 2 f0 (fun=> ltr01) (unit_sum R))) : expect s (@factor R _) <= 2%:R by rewrite expect_const.
  have three : 1 < #|[finType of 'I_3]|%:R :> R by rewrite ltr1n.
  have [_ each] := emptied n1 small.1 most (impatient_takes three (ler0n R 2) small) eq.
  by rewrite (eq_bigr (fun=> 2%:R / #|[finType of 'I_3]|%:R)) ?parts // ltnW.
set C := seen _ _ _ _; have [eq value] := @left_to_one R C _ rule (ord0 : 'I_3) 2 2; exists (markov (alone (ord0 : 'I_3)) 2 2); split=> //.
rewrite value; have one : 2%:R <= planner C 1 1 2.
  rewrite -[X in X <= _](average_const C); apply: average_le => s'; have := rest_best (planner C 1 0) s' (leq0n 2).
  by rewrite subn0 {1}/worth expect_const addr0.
apply: (@lt_le_trans _ _ (1 + 2%:R)); first by rewrite ltr_addr ltr01.
rewrite -[X in X <= _](average_const C); apply: average_le => s; apply: le_trans (rest_best (planner C 1 1) s (leqnSn 1)).
rewrite ler_add2l -[X in X <= _](expect_const s); apply: expect_le => g _.
have -> : grown (C := C) g 1 = 2%N; last exact: one.
by apply/eqP; rewrite eqn_leq grown_cap /=; apply: le_grown => //; rewrite mulr1.
Qed.
