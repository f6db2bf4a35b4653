(** * F5: caps, of which a part is in the hands of stewards *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing Commons Rush Planners.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Stewards.
Variables (R : realFieldType) (n : nat) (K : nat) (G : finType) (factors p : G -> R).
Hypothesis factors0 : forall g, 0 <= factors g.
Hypothesis p0 : forall g, 0 < p g.
Hypothesis p1 : \sum_g p g = 1.
Notation sighted := (seen K factors0 p0 p1).
Notation blind := (unseen K factors0 p0 p1).
Implicit Types (k t S Q : nat) (s : signal sighted).

(** What comes of a cap [Q] on all catches where [k] of n agents see growth and leave what is better left of their part floor(k Q / n), and of the
    best caps by month and stock. *)
Definition under k (V : nat -> R) S Q := on_average (fun s => top (fun y => (Q - y)%:R + worth V s (S - Q + y)) ((k * Q) %/ n)).
Fixpoint caps k t : nat -> R := if t is t'.+1 then fun S => top (under k (caps k t') S) S else fun _ => 0.

(** Caps are the best: any others, by month and stock, come to no more. *)
Fixpoint capped k (Q : nat -> nat -> nat) t : nat -> R := if t is t'.+1 then fun S => under k (capped k Q t') S (Q t' S) else fun _ => 0.

Lemma top_mono (F F' : nat -> R) m m' : (m <= m')%N -> (forall y, (y <= m)%N -> F y <= F' y) -> top F m <= top F' m'.
Proof. by move=> le less; apply: top_le => y ym; apply: le_trans (less y ym) _; apply: keep_best; exact: leq_trans le. Qed.

Lemma under_mono k k' (V V' : nat -> R) S Q : (k <= k')%N -> (forall x, V x <= V' x) -> under k V S Q <= under k' V' S Q.
Proof.
move=> le less; apply: average_le => s; apply: top_mono => [|y _]; first by apply: leq_div2r; rewrite leq_mul2r le orbT.
by rewrite ler_add2l; apply: expect_le.
Qed.

Theorem caps_are_best k (cap : nat -> nat -> nat) t S : (forall t S, (cap t S <= S)%N) -> capped k cap t S <= caps k t S.
Proof.
move=> fit; elim: t S => //= t IH S; apply: le_trans (under_mono _ _ (leqnn k) IH) _.
exact: keep_best.
Qed.

(** ** F5 [stewards-share-the-work-of-a-contract]
    Let V_k be what the best caps come to with k stewards among n agents. V_0 is the optimum unseen, V_n the optimum seen, and
    V_0 <= V_1 <= ... <= V_n. *)
Theorem stewards_share_the_work_of_a_contract T S : (0 < n)%N ->
  [/\ caps 0 T S = planner blind 1 T S, caps n T S = planner sighted 1 T S & forall k, caps k T S <= caps k.+1 T S].
Proof.
move=> n0; split.
- elim: T S => [|t IH] S //; rewrite [RHS]best_top (blind_average (K := K)) /=.
  have sameE Q : (Q <= S)%N -> under 0 (caps 0 t) S Q = Q%:R + worth (C := blind) (planner blind 1 t) tt (S - Q).
    move=> le; rewrite /under mul0n div0n /top /= averageD average_const addn0 subn0; congr (_ + _).
    apply: eq_bigr => g _; congr (_ * _); rewrite /worth /expect (bigD1 g) //= eqxx mul1r big1 ?addr0 ?IH // => h ne.
    by rewrite eq_sym (negPf ne) mul0r.
  apply/le_anti/andP; split; apply: top_le => x xS.
    rewrite sameE //; have := keep_best (fun x => (S - x)%:R + worth (C := blind) (planner blind 1 t) tt x) (leq_subr x S).
    by rewrite /= subKn.
  have := keep_best (under 0 (caps 0 t) S) (leq_subr x S); rewrite sameE ?leq_subr // subKn //.
- elim: T S => [|t IH] S //; rewrite [RHS]best_top /=; apply/le_anti/andP; split.
    apply: top_le => Q QS; apply: average_le => s; rewrite mulKn //; apply: top_le => y yQ.
    have := @keep_best R (fun x => (S - x)%:R + worth (planner sighted 1 t) s x) S (S - Q + y)%N.
    have -> : (S - (S - Q + y))%N = (Q - y)%N by rewrite subnDA subKn.
    rewrite -{1}[X in (_ <= X)%N](subnK QS) leq_add2l => /(_ yQ); apply: le_trans.
    by rewrite ler_add2l; apply: expect_le => g _; rewrite IH.
  apply: le_trans (keep_best _ (leqnn S)); apply: average_le => s; rewrite mulKn //; apply: top_mono => // y yS.
  by rewrite subnn add0n ler_add2l; apply: expect_le => g _; rewrite IH.
elim: T S => [|t IH] S k; first exact: lexx.
apply: top_mono => [|Q _]; first exact: leqnn.
 apply: under_mono => // x; exact: IH.
Qed.
End Stewards.
