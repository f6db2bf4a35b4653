(** * B5. What few clauses recover *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Closed.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Clauses.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Notation p := (prob E).
Notation choice := (Omega -> profile Act).

(** What a choice loses. A forcing contract of at most m clauses dictates a choice of at most m values, and any such choice. *)
Definition loses (f : choice) := first_best_value E - worth E f.
Definition clauses (s : seq (profile Act)) (f : choice) := uniq s /\ forall w, f w \in s.

(** All there is to lose. *)
Definition worst_welfare w := welfare E w [arg min_(a < some_profile E) welfare E w a]%O.
Definition everything := first_best_value E - \sum_w p w * worst_welfare w.

Lemma worst_le w a : worst_welfare w <= welfare E w a.
Proof. by rewrite /worst_welfare; case: arg_minP => // b _; apply. Qed.

(** Of k + 2 clauses one can be struck out at the cost of its share of what is not lost yet. *)
Lemma strike_out (s : seq (profile Act)) f : (1 < size s)%N -> clauses s f -> exists a g, [/\ a \in s, clauses (rem a s) g &
  (size s)%:R * (loses g - loses f) <= everything - loses f].
Proof.
move=> many [us ins].
have other a : a \in s -> exists b, b \in rem a s.
  move=> ia; have : (0 < size (rem a s))%N by rewrite size_rem //; case: (s) many => [|x [|y t]].
  by case: (rem a s) => // b t _; exists b; rewrite mem_head.
pose spare a := if rem a s is b :: _ then b else a.
have spareP a : a \in s -> spare a \in rem a s.
  by move=> /other[b]; rewrite /spare; case: (rem a s) => // c t _; rewrite mem_head.
pose without a : choice := fun w => if f w == a then spare a else f w.
have ok a : a \in s -> clauses (rem a s) (without a).
  move=> ia; split=> [|w]; first exact: rem_uniq.
  by rewrite /without; case: eqP => [_|/eqP ne]; [exact: spareP | rewrite (mem_rem_uniq _ us) !inE ne; exact: ins].
pose cost a := \sum_(w | f w == a) p w * (welfare E w (f w) - worst_welfare w).
have costE a : loses (without a) - loses f <= cost a.
  have -> : loses (without a) - loses f = worth E f - worth E (without a) by rewrite /loses; ring.
  rewrite /worth -sumrB /cost (bigID (fun w => f w == a)) /= [X in _ + X]big1 ?addr0; last first.
    by move=> w /negPf ne; rewrite /without ne subrr.
  apply: ler_sum => w /eqP e; rewrite -mulrBr ler_wpmul2l //; first exact/ltW/prob_gt0.
  by rewrite ler_add2l ler_opp2 worst_le.
have total : \sum_(a <- s) cost a = everything - loses f.
  have -> : everything - loses f = \sum_w p w * (welfare E w (f w) - worst_welfare w).
    rewrite /everything /loses /worth [RHS](eq_bigr (fun w => p w * welfare E w (f w) - p w * worst_welfare w)); last by move=> w _; rewrite mulrBr.
    by rewrite sumrB; ring.
  rewrite big_uniq //= /cost (exchange_big_dep xpredT) //=; apply: eq_bigr => w _.
  by rewrite (big_pred1 (f w)) // => a /=; rewrite [f w == a]eq_sym; case: (a =P f w) => [->|_]; rewrite ?ins ?andbF.
have [a ia least] : exists2 a, a \in s & (size s)%:R * cost a <= \sum_(b <- s) cost b.
  have some : exists a, a \in s by case: (s) many => // a t _; exists a; rewrite mem_head.
  have [a0 ia0] := some; case: (arg_minP (P := mem s) cost ia0) => a ia most; exists a => //.
  have : \sum_(b <- s) cost a <= \sum_(b <- s) cost b.
    by rewrite big_seq [X in _ <= X]big_seq; apply: ler_sum => b ib; exact: most.
  by rewrite big_const_seq count_predT iter_addr_0 -mulr_natl.
exists a, (without a); split=> //; first exact: ok.
by rewrite -total; apply: le_trans least; rewrite ler_wpmul2l ?ler0n.
Qed.

(** ** B5 [clauses-recover-their-share]
    If K clauses lose nothing, then for 1 <= m <= K some m clauses lose at most the share 1 - m/K of all there is to lose. (No clause loses all
    of it, by definition.) *)
Theorem clauses_recover_their_share (s : seq (profile Act)) f m : clauses s f -> loses f = 0 -> (0 < m <= size s)%N ->
  exists s' g, [/\ clauses s' g, size s' = m & loses g <= (1 - m%:R / (size s)%:R) * everything].
Proof.
move=> cl zero /andP[m0 mK]; pose K : R := (size s)%:R; have K0 : 0 < K by rewrite ltr0n (leq_trans m0).
suff [s' [g [cl' sz le]]] : exists s' g, [/\ clauses s' g, size s' = m & K * loses g <= (K - m%:R) * everything].
  exists s', g; split=> //; rewrite -(ler_pmul2l K0) mulrA -/K.
  have -> : K * (1 - m%:R / K) = K - m%:R by rewrite mulrBr mulr1 mulrC divfK // gt_eqF.
  by [].
have [d] : exists d, (m + d = size s)%N by exists (size s - m)%N; rewrite subnKC.
elim: d m m0 {mK} => [|d IH] m m0 sz.
  by exists s, f; rewrite zero /K -sz addn0 subrr mulr0 mul0r.
have [//||s1 [f1 [cl1 sz1 le1]]] := IH m.+1; first by rewrite addSnnS.
have [|a [g [ia clg le]]] := strike_out _ cl1; first by rewrite sz1.
exists (rem a s1), g; split=> //; first by rewrite size_rem // sz1.
rewrite sz1 in le; have j0 : 0 < m.+1%:R :> R by rewrite ltr0n.
rewrite -(ler_pmul2l j0).
have step : m.+1%:R * loses g <= everything + m%:R * loses f1.
  by rewrite -subr_ge0; move: le; rewrite -subr_ge0 -[m.+1]addn1 natrD; congr (0 <= _); ring.
have up := ler_wpmul2l (ltW K0) step; have up1 := ler_wpmul2l (ler0n R m) le1.
rewrite -subr_ge0; have := addr_ge0 (diff_ge0 up) (diff_ge0 up1); rewrite -[m.+1]addn1 natrD; congr (0 <= _); ring.
Qed.
End Clauses.
