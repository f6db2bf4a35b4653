(** * B5. What few clauses recover *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Largest Foundations Closed Linear.
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

(** ** The loss by the number of clauses
    [ell m] is the loss of the best forcing contract with at most [m] clauses: the least Gamma^F_P over partitions P into at most m blocks
    ([ell_partitions]). A contract that names the profiles of [S] does best to send each contingency to its best one; one that names none
    loses all there is to lose. *)
Definition best_of (S : {set profile Act}) w := \big[Num.max/worst_welfare w]_(a in S) welfare E w a.
Definition loss_of S := first_best_value E - \sum_w p w * best_of S w.
Definition ell m := - \big[Num.max/- everything]_(S : {set profile Act} | (#|S| <= m)%N) - loss_of S.

Lemma best_of_in (S : {set profile Act}) w a : a \in S -> welfare E w a <= best_of S w.
Proof. by have [_ + _] := bigmaxP (worst_welfare w) (mem S) (welfare E w); apply. Qed.

Lemma best_of_worst (S : {set profile Act}) w : worst_welfare w <= best_of S w.
Proof. by have [+ _ _] := bigmaxP (worst_welfare w) (mem S) (welfare E w). Qed.

Lemma best_of_le (S : {set profile Act}) w x : worst_welfare w <= x -> (forall a, a \in S -> welfare E w a <= x) -> best_of S w <= x.
Proof. by move=> low le; have [_ _] := bigmaxP (worst_welfare w) (mem S) (welfare E w); rewrite -/(best_of S w) => -[->|[a /le + ->]]. Qed.

Lemma best_of_choice (S : {set profile Act}) : (exists a, a \in S) -> exists f : choice, forall w, f w \in S /\ best_of S w = welfare E w (f w).
Proof.
move=> [a0 in0]; exists (fun w => [arg max_(a > a0 in S) welfare E w a]%O) => w; case: arg_maxP => // a ina most; split=> //.
by apply/le_anti; rewrite best_of_in // andbT best_of_le ?worst_le.
Qed.

Lemma best_of_add a S w : best_of (a |: S) w = Num.max (welfare E w a) (best_of S w).
Proof.
apply/le_anti/andP; split.
  apply: best_of_le => [|b]; first by rewrite le_maxr best_of_worst orbT.
  by rewrite inE => /orP[/set1P ->|ib]; rewrite le_maxr ?lexx // best_of_in // orbT.
rewrite le_maxl best_of_in ?setU11 //=; apply: best_of_le; first exact: best_of_worst.
by move=> b ib; apply: best_of_in; rewrite inE ib orbT.
Qed.

Lemma best_of_none w : best_of set0 w = worst_welfare w.
Proof. by rewrite /best_of big_pred0 // => a; rewrite inE. Qed.

Lemma best_of_best S w : best_of S w <= best_welfare E w.
Proof.
by apply: best_of_le => [|a _]; [apply: le_trans (worst_le w (some_profile E)) _ |]; exact: welfare_best.
Qed.

Lemma p_ge0 w : 0 <= p w. Proof. exact/ltW/prob_gt0. Qed.

Lemma loss_le (S T : {set profile Act}) : (forall w, best_of S w <= best_of T w) -> loss_of T <= loss_of S.
Proof. by move=> le; rewrite ler_add2l ler_opp2; apply: ler_sum => w _; rewrite ler_wpmul2l ?p_ge0. Qed.

Lemma loss_of_ge0 S : 0 <= loss_of S.
Proof. by rewrite subr_ge0; apply: ler_sum => w _; rewrite ler_wpmul2l ?p_ge0 ?best_of_best. Qed.

Lemma loss_of_none : loss_of set0 = everything.
Proof. by congr (_ - _); apply: eq_bigr => w _; rewrite best_of_none. Qed.

Lemma ell_le m (S : {set profile Act}) : (#|S| <= m)%N -> ell m <= loss_of S.
Proof.
move=> le; have [_ + _] := bigmaxP (- everything) (fun S : {set profile Act} => (#|S| <= m)%N) (fun S => - loss_of S).
by move=> /(_ S le); rewrite /ell ler_oppl.
Qed.

Lemma ell_attained m : exists2 S : {set profile Act}, (#|S| <= m)%N & ell m = loss_of S.
Proof.
rewrite /ell; have [_ _] := bigmaxP (- everything) (fun S : {set profile Act} => (#|S| <= m)%N) (fun S => - loss_of S).
case=> [->|[S le ->]].
  by exists set0; rewrite ?cards0 // opprK loss_of_none.
by exists S; rewrite ?opprK.
Qed.

Lemma ell_0 : ell 0 = everything.
Proof.
have [S] := ell_attained 0; rewrite leqn0 cards_eq0 => /eqP -> ->; exact: loss_of_none.
Qed.

Lemma ell_falls m m' : (m <= m')%N -> ell m' <= ell m.
Proof. by move=> le; have [S size ->] := ell_attained m; apply: ell_le; exact: leq_trans le. Qed.

Lemma ell_ge0 m : 0 <= ell m.
Proof. by have [S _ ->] := ell_attained m; exact: loss_of_ge0. Qed.

(** What a choice loses that names only profiles of [S], and one that names the best of them. *)
Lemma loses_ge (S : {set profile Act}) f : (forall w, f w \in S) -> loss_of S <= loses f.
Proof. by move=> ins; rewrite ler_add2l ler_opp2; apply: ler_sum => w _; rewrite ler_wpmul2l ?p_ge0 ?best_of_in. Qed.

Lemma loses_best (S : {set profile Act}) : (exists a, a \in S) -> exists2 f : choice, (forall w, f w \in S) & loses f = loss_of S.
Proof.
move=> /best_of_choice [f fP]; exists f => [w|]; first by case: (fP w).
by congr (_ - _); apply: eq_bigr => w _; case: (fP w) => _ ->.
Qed.

Lemma ell_choice m : (0 < m)%N -> exists2 S : {set profile Act}, (#|S| <= m)%N & exists2 f : choice, (forall w, f w \in S) & loses f = ell m.
Proof.
move=> m0; have [S le e] := ell_attained m; have [none|some] := set_0Vmem S; last first.
  by have [|f ins lf] := @loses_best S; [case: some => a ia; exists a | exists S => //; exists f; rewrite ?lf].
exists [set some_profile E]; first by rewrite cards1.
exists (fun=> some_profile E) => [w|]; first by rewrite inE.
apply/le_anti/andP; split; last first.
  by apply: le_trans (loses_ge (S := [set some_profile E]) _) => [|w]; [apply: ell_le; rewrite cards1 | rewrite inE].
rewrite e none loss_of_none ler_add2l ler_opp2; apply: ler_sum => w _; by rewrite ler_wpmul2l ?p_ge0 ?worst_le.
Qed.

(** In the page's words: the least loss over partitions into at most m blocks. *)
Theorem ell_partitions m : (0 < m)%N ->
  (forall P : Omega -> 'I_m, ell m <= forcing_loss E P) /\ exists P : Omega -> 'I_m, forcing_loss E P = ell m.
Proof.
move=> m0; have least (P : Omega -> 'I_m) : ell m <= forcing_loss E P.
  pose f w := block_best E P (P w).
  have -> : forcing_loss E P = loses f.
    rewrite forcing_lossE /loses (worth_blocks E P); congr (_ - _); apply: eq_bigr => k _.
    by rewrite /block_worth; apply: eq_bigr => w /eqP e; rewrite /f e.
  have ins w : f w \in [set block_best E P k | k in 'I_m] by apply/imsetP; exists (P w).
  apply: le_trans (loses_ge ins); apply: ell_le; apply: leq_trans (leq_imset_card _ _) _; by rewrite card_ord.
split=> //; have [S le [f ins lf]] := ell_choice m0.
have few a : a \in S -> (index a (enum S) < m)%N.
  by move=> ia; apply: leq_trans le; rewrite cardE index_mem mem_enum.
pose P w : 'I_m := Ordinal (few _ (ins w)); exists P; apply/le_anti; rewrite least andbT -lf.
have same w w' : P w = P w' -> f w = f w'.
  move=> /(congr1 val) /= e; have i1 : f w \in enum S by rewrite mem_enum.
  have i2 : f w' \in enum S by rewrite mem_enum.
  by rewrite -(nth_index (f w) i1) e nth_index.
rewrite forcing_lossE /loses (worth_blocks E P) ler_add2l ler_opp2; apply: ler_sum => k _.
have [w0 /eqP in0|none] := pickP (fun w => P w == k); last by rewrite big_pred0 // /block_worth big_pred0.
apply: le_trans (block_worth_best E P k (f w0)); rewrite le_eqVlt; apply/orP; left; apply/eqP.
by apply: eq_bigr => w /eqP in1; rewrite (same w w0) // in1.
Qed.

(** Bernoulli's inequality, strict from the second power on. *)
Lemma bernoulli (x : R) m : 0 <= x <= 1 -> 1 - m%:R * x <= (1 - x) ^+ m /\ (0 < x -> (1 < m)%N -> 1 - m%:R * x < (1 - x) ^+ m).
Proof.
move=> /andP[x0 x1]; have rest : 0 <= 1 - x by rewrite subr_ge0.
elim: m => [|m [IH _]]; first by rewrite mul0r subr0 expr0.
have step : 1 - m.+1%:R * x + m%:R * (x * x) <= (1 - x) ^+ m.+1.
  rewrite exprS; apply: le_trans (ler_wpmul2l rest IH); rewrite -[m.+1]addn1 natrD le_eqVlt; apply/orP; left; apply/eqP; ring.
split=> [|pos m1]; [apply: le_trans step; rewrite ler_addl | apply: lt_le_trans step; rewrite ltr_addl].
  by rewrite mulr_ge0 ?mulr_ge0 ?ler0n.
by rewrite mulr_gt0 ?mulr_gt0 ?ltr0n.
Qed.

(** ** B5 [clauses-recover-their-share], in full
    Let K clauses lose nothing. For 0 <= m <= K the best m lose at most the share 1 - m/K of all there is to lose, [ell 0], which is at most
    the share (1 - 1/K)^m, and less from m = 2 on if there is anything to lose. *)
Theorem the_best_clauses_recover_their_share K m : (0 < K)%N -> ell K = 0 -> (m <= K)%N ->
  ell m <= (1 - m%:R / K%:R) * ell 0 <= (1 - K%:R^-1) ^+ m * ell 0 /\
  ((1 < m)%N -> 0 < ell 0 -> (1 - m%:R / K%:R) * ell 0 < (1 - K%:R^-1) ^+ m * ell 0).
Proof.
move=> K0 zero mK; have x1 : 0 <= (K%:R^-1 : R) <= 1 by rewrite invr_ge0 ler0n invf_le1 ?ltr0n // ler1n.
have [weak strict] := bernoulli m x1; rewrite ler_wpmul2r ?ell_ge0 // andbT; split; last first.
  by move=> m1 pos; rewrite ltr_pmul2r // strict // invr_gt0 ltr0n.
rewrite {x1 weak strict} ell_0; have all0 : 0 <= everything by rewrite -ell_0 ell_ge0.
case: m mK => [|m] mK; first by rewrite mul0r subr0 mul1r -ell_0.
have [S le [f ins lf]] := ell_choice K0; rewrite zero in lf.
have KR : 0 < K%:R :> R by rewrite ltr0n.
have [lt|ge] := leqP m.+1 #|S|; last first.
  apply: (@le_trans _ _ 0); first by rewrite -lf; apply: le_trans (loses_ge ins); apply: ell_le; exact: ltnW.
  by rewrite mulr_ge0 // subr_ge0 ler_pdivr_mulr // mul1r ler_nat.
have cl : clauses (enum S) f by split=> [|w]; rewrite ?enum_uniq ?mem_enum.
have [|s' [g [[us ing] sz lg]]] := @clauses_recover_their_share (enum S) f m.+1 cl lf; first by rewrite -cardE lt.
have sizeS : size s' = #|[set x in s']| by rewrite cardsE -(card_uniqP us).
apply: (@le_trans _ _ (loses g)).
  apply: le_trans (loses_ge (S := [set x in s']) _) => [|w]; [apply: ell_le; by rewrite -sizeS sz | by rewrite inE].
apply: le_trans lg _; rewrite -cardE ler_wpmul2r // ler_add2l ler_opp2 ler_wpmul2l ?ler0n //.
by rewrite lef_pinv ?posrE ?ltr0n // ?ler_nat //; apply: leq_ltn_trans lt.
Qed.

(** ** B5 [greedy-clauses-lose-geometrically]
    Clauses written one by one, the last one first: each is one that then leaves the least to lose. K clauses lose nothing. However ties are
    broken, the loss after m of them is at least [ell m], equal to it for m <= 1, and at most (1 - 1/K)^m [ell 0]. *)
Fixpoint greedy (s : seq (profile Act)) :=
  if s is a :: s' then greedy s' /\ forall b, loss_of (a |: [set x in s']) <= loss_of (b |: [set x in s']) else True.

Lemma loss_of_add (S T : {set profile Act}) a : loss_of T = 0 -> (forall b, loss_of (a |: S) <= loss_of (b |: S)) ->
  loss_of S <= #|T|%:R * (loss_of S - loss_of (a |: S)).
Proof.
move=> zero least; apply: (@le_trans _ _ (\sum_(b in T) (loss_of S - loss_of (b |: S)))); last first.
  rewrite mulr_natl -sumr_const; apply: ler_sum => b _; by rewrite ler_add2l ler_opp2.
have more (x y z : R) : x - y - (x - z) = z - y by ring.
have saves b : loss_of S - loss_of (b |: S) = \sum_w p w * (best_of (b |: S) w - best_of S w).
  rewrite /loss_of more -sumrB; apply: eq_bigr => w _; by rewrite mulrBr.
have -> : \sum_(b in T) (loss_of S - loss_of (b |: S)) = \sum_w p w * \sum_(b in T) (best_of (b |: S) w - best_of S w).
  by rewrite (eq_bigr _ (fun b _ => saves b)) exchange_big; apply: eq_bigr => w _; rewrite mulr_sumr.
have -> : loss_of S = \sum_w p w * (best_of T w - best_of S w).
  have -> : loss_of S = loss_of S - loss_of T by rewrite zero subr0.
  rewrite /loss_of more -sumrB; apply: eq_bigr => w _; by rewrite mulrBr.
apply: ler_sum => w _; rewrite ler_wpmul2l ?p_ge0 //.
have up b : 0 <= best_of (b |: S) w - best_of S w by rewrite subr_ge0 best_of_add le_maxr lexx orbT.
have [_ _] := bigmaxP (worst_welfare w) (mem T) (welfare E w); rewrite -/(best_of T w) => -[->|[b ib ->]].
  by apply: (@le_trans _ _ 0); [rewrite subr_le0 best_of_worst | apply: sumr_ge0].
rewrite (bigD1 b) //=; apply: (@le_trans _ _ (best_of (b |: S) w - best_of S w)); last by rewrite ler_addl sumr_ge0.
by rewrite ler_add2r best_of_in ?setU11.
Qed.

Theorem greedy_clauses_lose_geometrically K s : (0 < K)%N -> ell K = 0 -> greedy s ->
  [/\ ell (size s) <= loss_of [set x in s], (size s <= 1)%N -> loss_of [set x in s] = ell (size s) &
      loss_of [set x in s] <= (1 - K%:R^-1) ^+ size s * ell 0].
Proof.
move=> K0 zero; have KR : 0 < K%:R :> R by rewrite ltr0n.
have best s' : ell (size s') <= loss_of [set x in s'] by apply: ell_le; rewrite cardsE card_size.
have none0 : [set x in [::]] = set0 :> {set profile Act} by apply/setP => x; rewrite !inE.
move=> gr; split=> //.
  move=> small; apply/le_anti; rewrite best andbT; have [S le ->] := ell_attained (size s).
  case: s small gr le => [|a [|//]] _ gr le.
    by move: le; rewrite /= leqn0 cards_eq0 none0 => /eqP ->.
  case: gr => _ least; have add0 (b : profile Act) : b |: [set x in [::]] = [set b] by apply/setP => x; rewrite !inE orbF.
  have -> : [set x in [:: a]] = a |: [set x in [::]] by apply/setP => x; rewrite !inE orbF.
  have [none|[b ib]] := set_0Vmem S.
    by rewrite none; apply: loss_le => w; rewrite best_of_none best_of_worst.
  have -> : S = [set b] by apply/eqP; rewrite eq_sym eqEcard sub1set ib cards1.
  by rewrite -(add0 b).
elim: s gr => [_|a s IH [gr least]]; first by rewrite expr0 mul1r ell_0 -loss_of_none none0.
have [T le none] := ell_attained K; rewrite zero in none.
have -> : [set x in a :: s] = a |: [set x in s] by apply/setP => x; rewrite !inE.
have step := loss_of_add (esym none) least; have := IH gr; rewrite /= exprS -mulrA.
set S := [set x in s] in step *; set L := loss_of S in step *; set L' := loss_of (a |: S) in step *; move=> le_L.
apply: (@le_trans _ _ ((1 - K%:R^-1) * L)); last first.
  by rewrite ler_wpmul2l // subr_ge0 invf_le1 // -[1]/(1%:R) ler_nat.
have falls : 0 <= L - L' by rewrite subr_ge0; apply: loss_le => w; rewrite best_of_add le_maxr lexx orbT.
have more : L <= K%:R * (L - L') by apply: le_trans step _; rewrite ler_wpmul2r // ler_nat.
by rewrite mulrBl mul1r ler_subr_addr -ler_subr_addl mulrC ler_pdivr_mulr // mulrC.
Qed.
End Clauses.

(** ** One agent
    Contingencies of equal chance, and an agent who is all there is: what it gets is welfare. *)
Section Alone.
Variables (R : realFieldType) (Omega A : finType) (some_w : Omega) (some_a : A) (u : Omega -> A -> R).
Notation Act := (fun _ : unit => A).
Definition doing (a : A) : profile Act := finfun (fun=> a).
Lemma doing_tt a : doing a tt = a. Proof. by rewrite ffunE. Qed.
Lemma doing_it (a : profile Act) : doing (a tt) = a. Proof. by apply/ffunP => -[]; rewrite ffunE. Qed.
Lemma count_gt0 : 0 < #|Omega|%:R :> R.
Proof. by rewrite ltr0n; apply/card_gt0P; exists some_w. Qed.
Lemma equal_gt0 (w : Omega) : 0 < #|Omega|%:R^-1 :> R. Proof. by rewrite invr_gt0 count_gt0. Qed.
Lemma equal_sum : \sum_(w : Omega) #|Omega|%:R^-1 = 1 :> R.
Proof. by rewrite sumr_const -[_ *+ _]mulr_natr mulVf // gt_eqF // count_gt0. Qed.
Definition alone : environment R Omega Act :=
  {| prob := fun=> #|Omega|%:R^-1; prob_gt0 := equal_gt0; prob_sum := equal_sum; util := fun _ w a => u w (a tt); some_profile := doing some_a |}.
Lemma alone_welfare w a : welfare alone w a = u w (a tt).
Proof. by rewrite /welfare (big_pred1 tt) => [|[]]. Qed.
Lemma alone_best w x a0 : u w a0 = x -> (forall a, u w a <= x) -> best_welfare alone w = x.
Proof.
move=> at_ le; apply/le_anti; rewrite -{2}at_ -[u w a0](_ : welfare alone w (doing a0) = _) ?welfare_best ?andbT; last by rewrite alone_welfare doing_tt.
by rewrite /best_welfare alone_welfare.
Qed.
Lemma alone_worst w x a0 : u w a0 = x -> (forall a, x <= u w a) -> worst_welfare alone w = x.
Proof.
move=> at_ le; apply/le_anti; rewrite -{1}at_ -[u w a0](_ : welfare alone w (doing a0) = _) ?worst_le /=; last by rewrite alone_welfare doing_tt.
by rewrite /worst_welfare alone_welfare.
Qed.
End Alone.

(** ** B5 [clauses-recover-their-share], attained
    For every K >= 1 there is an environment in which K clauses lose nothing, no fewer do, and m of them lose exactly the share 1 - m/K. *)
Theorem every_share_is_attained (R : realFieldType) K : (0 < K)%N ->
  exists (Omega : finType) (Act : unit -> finType) (E : environment R Omega Act),
    0 < ell E 0 /\ forall m, (m <= K)%N -> ell E m = (1 - m%:R / K%:R) * ell E 0.
Proof.
case: K => // K _; pose Omega := [finType of 'I_K.+1]; pose A := [finType of option 'I_K.+1].
pose u (w : Omega) (a : A) : R := (a == Some w)%:R; pose E := @alone R Omega A ord0 None u.
have K0 : 0 < K.+1%:R :> R by rewrite ltr0n.
have best w : best_welfare E w = 1.
  by apply: (@alone_best _ _ _ _ _ _ _ _ (Some w)); rewrite /u ?eqxx // => a; case: (_ == _); rewrite ?ler01.
have worst w : worst_welfare E w = 0.
  by apply: (@alone_worst _ _ _ _ _ _ _ _ None); rewrite /u // => a; rewrite ler0n.
have cardK : #|Omega| = K.+1 by rewrite card_ord.
have all_best : first_best_value E = 1.
  rewrite -(prob_sum E); apply: eq_bigr => w _; by rewrite best mulr1.
have all : ell E 0 = 1.
  by rewrite ell_0 /everything all_best big1 ?subr0 // => w _; rewrite worst mulr0.
have none : ell E K.+1 = 0.
  apply/le_anti; rewrite ell_ge0 andbT.
  pose f w : profile (fun=> A) := doing (Some w : A).
  have ins w : f w \in [set f w | w in Omega] by apply/imsetP; exists w.
  apply: (@le_trans _ _ (loss_of E [set f w | w in Omega])); first by apply: ell_le; apply: leq_trans (leq_imset_card _ _) _; rewrite card_ord.
  have worth1 : worth E f = 1.
    by rewrite -(prob_sum E); apply: eq_bigr => w _; rewrite alone_welfare doing_tt /u eqxx mulr1.
  by apply: le_trans (loses_ge E ins) _; rewrite /loses all_best worth1 subrr lexx.
exists Omega, (fun=> A), E; split; first by rewrite all ltr01.
move=> m le; apply/le_anti; have [//|/andP[-> _] _] := @the_best_clauses_recover_their_share _ _ _ _ E K.+1 m isT none; rewrite /= all mulr1.
have [S small ->] := ell_attained E m; rewrite /loss_of all_best ler_add2l ler_opp2 /= cardK -mulr_sumr mulrC.
rewrite ler_pmul2r ?invr_gt0 //.
apply: (@le_trans _ _ (\sum_w \sum_(a in S) u w (a tt))).
  apply: ler_sum => w _; apply: best_of_le => [|a ia].
    by rewrite worst; apply: sumr_ge0 => a _; rewrite ler0n.
  by rewrite alone_welfare (bigD1 a) //= ler_addl sumr_ge0 // => b _; rewrite ler0n.
rewrite exchange_big /=; apply: (@le_trans _ _ (\sum_(a in S) 1)); last by rewrite sumr_const ler_nat.
apply: ler_sum => a _; rewrite /u; case: (a tt) => [w0|]; last by rewrite big1 ?ler01.
rewrite (bigD1 w0) //= eqxx big1 ?addr0 // => w ne; by case: (Some w0 =P Some w) ne => // -[->]; rewrite eqxx.
Qed.

(** ** B5 [greedy-clauses-lose-geometrically], attained
    Four fields of a square, equally likely: two rows lose nothing, but a column may come first, and then a row leaves a field of four. *)
Theorem greedy_clauses_can_lose_as_much (R : realFieldType) :
  exists (Omega : finType) (Act : unit -> finType) (E : environment R Omega Act) (s : seq (profile Act)),
    [/\ greedy E s, size s = 2%N, ell E 2 = 0, 0 < ell E 0 & loss_of E [set x in s] = (1 - 2%:R^-1) ^+ 2 * ell E 0].
Proof.
pose Omega := [finType of bool * bool]; pose A := [finType of option bool].
pose hits (w : bool * bool) (a : option bool) := if a is Some row then w.1 == row else w.2.
pose u (w : Omega) (a : A) : R := (hits w a)%:R; pose E := @alone R Omega A (true, true) None u.
have sumE (x : bool * bool -> R) : \sum_(w : Omega) x w = x (true, true) + x (true, false) + (x (false, true) + x (false, false)).
  rewrite (eq_bigr (fun w => x (w.1, w.2))) => [|[]] //; by rewrite -(pair_bigA _ (fun i j => x (i, j))) /= !big_bool.
have best w : best_welfare E w = 1.
  apply: (@alone_best _ _ _ _ _ _ _ _ (Some w.1)); rewrite /u /= ?eqxx // => a; by case: (hits _ _); rewrite ?lexx ?ler01.
have worst w : worst_welfare E w = 0.
  apply: (@alone_worst _ _ _ _ _ _ _ _ (Some (~~ w.1))) => [|a]; last by rewrite ler0n.
  by rewrite /u /=; case: w => -[].
have quarter : #|Omega| = 4%N by rewrite card_prod card_bool.
have all_best : first_best_value E = 1.
  rewrite -(prob_sum E); apply: eq_bigr => w _; by rewrite best mulr1.
have maxb (x y : bool) : Num.max x%:R y%:R = (x || y)%:R :> R.
  by case: x; case: y; rewrite /= ?maxxx //; [apply/max_idPl; rewrite ler01 | apply/max_idPr; rewrite ler01].
pose hit (s : seq A) w := has (hits w) s.
have best_set s w : best_of E [set x in map (@doing A) s] w = (hit s w)%:R.
  elim: s => [|a s IH]; first by rewrite (_ : [set x in _] = set0) ?best_of_none ?worst //; apply/setP => x; rewrite !inE.
  have -> : [set x in map (@doing A) (a :: s)] = doing a |: [set x in map (@doing A) s] by apply/setP => x; rewrite !inE.
  by rewrite best_of_add IH (alone_welfare (true, true) None u) doing_tt /u maxb.
have lossE s : loss_of E [set x in map (@doing A) s] = 1 - ((hit s (true, true))%:R + (hit s (true, false))%:R + ((hit s (false, true))%:R + (hit s (false, false))%:R)) / 4%:R.
  rewrite /loss_of all_best (eq_bigr (fun w => (hit s w)%:R / 4%:R)) => [|w _]; last by rewrite best_set mulrC /= quarter.
  by rewrite sumE !mulrDl.
have none0 : [set x in map (@doing A) [::]] = set0 :> {set profile (fun=> A)} by apply/setP => x; rewrite !inE.
have all : ell E 0 = 1 by rewrite ell_0 -loss_of_none -none0 lossE /=; field.
have add a s : a |: [set x in map (@doing A) s] = [set x in map (@doing A) (a tt :: s)].
  by apply/setP => x; rewrite !inE /= doing_it.
exists Omega, (fun=> A), E, (map (@doing A) [:: Some true; None]); split=> //.
- have least a b s : (forall c : A, loss_of E [set x in map (@doing A) (a :: s)] <= loss_of E [set x in map (@doing A) (c :: s)]) ->
      loss_of E (doing a |: [set x in map (@doing A) s]) <= loss_of E (b |: [set x in map (@doing A) s]).
    by move=> le; rewrite !add doing_tt; exact: le.
  split; last by move=> b; apply: least => -[[]|]; rewrite !lossE /=; linear.
  by split=> // b; apply: (least None b [::]) => -[[]|]; rewrite !lossE /=; linear.
- apply/le_anti; rewrite ell_ge0 andbT; apply: (@le_trans _ _ (loss_of E [set x in map (@doing A) [:: Some true; Some false]])).
    by apply: ell_le; rewrite cardsE; apply: leq_trans (card_size _) _.
  by rewrite lossE /=; linear.
- by rewrite all ltr01.
by rewrite lossE all /=; field.
Qed.
