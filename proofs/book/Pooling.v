(** * F7: catches that are pooled *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing Commons Rush Planners.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** The planner's value is the optimum: no strategies catch more, and some catch as much *)
Section Optimum.
Variables (R : realFieldType) (C : commons R) (N : finType) (award : nat -> claims N -> N -> R).
Hypothesis shares : shares_out award.
Notation best := (planner C 1).
Notation pay := (pay award).
Implicit Types (S t : nat) (s : signal C) (c : claims N).

Lemma together t (q : month C N t) S s :
  \sum_i month_pay award (pay (t := t)) q S s i = (caught S q.1)%:R + expect s (fun g => \sum_i pay (q.2 q.1 g) (next S q.1 g) i).
Proof.
rewrite big_split /= shares; congr (_ + _); rewrite /expect exchange_big; apply: eq_bigr => g _.
by rewrite mulr_sumr.
Qed.

Theorem none_catch_more t (p : strategies C N t) S : allowed p S -> \sum_i pay p S i <= best t S.
Proof.
elim: t p S => [|t IH] p S can; first by rewrite big1.
rewrite worth_the_average; apply: average_le => s; have [fit can'] := can s; rewrite together.
have le := geq_minl S (claimed (p s).1); rewrite -/(caught S (p s).1) in le.
apply: le_trans (rest_best (best t) s (leq_subr (caught S (p s).1) S)); rewrite subKn // ler_add2l.
by apply: expect_le => g pos; apply: IH; exact: can'.
Qed.

(** Claims that come to the planner's catch. *)
Variable f : nat -> nat -> signal C -> claims N.
Hypothesis planned : forall t S s, claimed (f t S s) = (S - rest 1 (best t) s S)%N.

Lemma caught_planned t S s : caught S (f t S s) = (S - rest 1 (best t) s S)%N.
Proof. by rewrite /caught planned; apply/minn_idPr; exact: leq_subr. Qed.

Lemma planned_fits t S s : fits S (f t S s).
Proof. by apply/forallP => i; apply: leq_trans (claim_le _ i) _; rewrite planned leq_subr. Qed.

Theorem planned_is_best t S : \sum_i pay (markov f t S) S i = best t S.
Proof.
elim: t S => [|t IH] S; first by rewrite big1.
rewrite worth_the_average; apply: average_eq => s; rewrite together /= caught_planned; congr (_ + _).
by apply: expect_eq => g _; rewrite IH /next caught_planned subKn // rest_le.
Qed.
End Optimum.

Section F7.
Variables (R : realFieldType) (C : commons R) (N : finType) (rule : sharing).
Notation n := (#|N|%:R : R).
Notation best := (planner C 1).

(** What an agent is paid beside the catch, and what it then has. *)
Definition share_transfer S (c : claims N) i : R := (caught S c)%:R / n - award R rule S c i.
Definition pooled S (c : claims N) i : R := award R rule S c i + share_transfer S c i.
Definition selfish (i : N) : option R := Some 0.

Lemma pooledE S c i : pooled S c i = (caught S c)%:R / n.
Proof. by rewrite /pooled /share_transfer addrC subrK. Qed.

Lemma pooled_shares_out : (0 < #|N|)%N -> shares_out pooled.
Proof. by move=> n0 S c; rewrite (eq_bigr (fun=> (caught S c)%:R / n)) ?parts // => i _; rewrite pooledE. Qed.

Lemma pooled_secures : secures pooled.
Proof. by move=> S c i _ own; rewrite pooledE (caught_all own). Qed.

(** All are paid the same. *)
Lemma paid_alike t (p : strategies C N t) S i j : pay pooled p S i = pay pooled p S j.
Proof.
elim: t p S => //= t IH p S; apply: average_eq => s; rewrite /month_pay !pooledE; congr (_ + _).
by apply: expect_eq => g _; exact: IH.
Qed.

Lemma stage_together f t S (s : signal C) c i : (0 < #|N|)%N -> (forall t S s, claimed (f t S s) = (S - rest 1 (best t) s S)%N) ->
  n * stage pooled f t S s c i = (caught S c)%:R + worth (best t) s (S - caught S c).
Proof.
move=> n0 planned; have shares := pooled_shares_out n0.
rewrite /stage pooledE mulrDr mulrCA divff ?mulr1; last by rewrite pnatr_eq0 -lt0n.
congr (_ + _); rewrite -expectZ; apply: expect_eq => g _; rewrite -(planned_is_best shares planned) /next.
rewrite (eq_bigr (fun=> pay pooled (markov f t (grown g (S - caught S c))) (grown g (S - caught S c)) i)) => [|j _]; last exact: paid_alike.
by rewrite sumr_const -[RHS]mulr_natr mulrC.
Qed.

(** ** F7 [pooled-catches-need-no-quota]
    Let catches be verifiable and each agent be paid t_i = H/n - h_i, where h_i is the catch. The transfers sum to 0, and the optimum, growth being
    seen as it may, is a subgame-perfect equilibrium of selfish agents. Among n >= 2 agents so is the rush, and no equilibrium is worth less. *)
Theorem pooled_catches_need_no_quota T S : (0 < #|N|)%N ->
  [/\ forall x c, \sum_i share_transfer x c i = 0,
      exists p : strategies C N T.+1, subgame_perfect pooled selfish p S /\ \sum_i pay pooled p S i = best T.+1 S,
      (1 < #|N|)%N -> subgame_perfect pooled selfish (markov (@everything R C N) T.+1 S) S /\
        \sum_i pay pooled (markov (@everything R C N) T.+1 S) S i = S%:R &
      forall p : strategies C N T.+1, subgame_perfect pooled selfish p S -> S%:R <= \sum_i pay pooled p S i].
Proof.
move=> n0; have shares := pooled_shares_out n0; have fair := pooled_secures; split.
- by move=> x c; rewrite sumrB (@rules_share_out R N rule) parts ?subrr.
- have /card_gt0P[i _] := n0; pose f (t x : nat) (s : signal C) : claims N := [ffun j => if j == i then (x - rest 1 (best t) s x)%N else 0%N].
  have planned t x s : claimed (f t x s) = (x - rest 1 (best t) s x)%N.
    by rewrite /claimed (bigD1 i) //= ffunE eqxx big1 ?addn0 // => j /negPf ne; rewrite ffunE ne.
  exists (markov f T.+1 S); split; last exact: planned_is_best.
  apply: markov_perfect => [|t x s j c fit _]; first exact: planned_fits.
  rewrite /aim /= !mul0r !addr0 -(ler_pmul2l (_ : 0 < n)) ?ltr0n // !stage_together //.
  rewrite (caught_planned planned) subKn ?rest_le //.
  by have := rest_best (best t) s (leq_subr (caught x c) x); rewrite subKn // geq_minl.
- by move=> n1; split; [exact: rush_is_perfect | exact: rush_is_worth_the_stock].
move=> p eq; have mild : no_spite selfish by move=> j; exact: lexx.
have each s := none_is_worse_than_the_rush shares fair s n0 mild eq.
by rewrite worth_the_average -[S%:R](average_const C); apply: average_le.
Qed.
End F7.
