(** * C4. The worst closed walk sets the weight *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed Prosociality Programs Substitution Walks.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** If no closed walk of few steps has positive weight, none has: a long one meets a node twice, and is two shorter ones. *)
Lemma short_walks (R : realFieldType) (V T : finType) (src tgt : T -> V) (wt : T -> R) :
  (forall v s, (size s <= #|V|)%N -> walk src tgt v s -> ending tgt v s = v -> weight wt s <= 0) ->
  forall v s, walk src tgt v s -> ending tgt v s = v -> weight wt s <= 0.
Proof.
move=> short v s; have [n le] := ubnP (size s); elim: n v s le => // n IH v s; rewrite ltnS => le on back.
have [small|long] := leqP (size s) #|V|; first exact: short back.
have /(uniqPn v)[i [j [lt_ij lt_j same]]] : ~~ uniq (map tgt s).
  apply: contraL long => /card_uniqP; rewrite size_map => <-; rewrite -leqNgt; exact: max_card.
rewrite size_map in lt_j; pose head := take i.+1 s; pose middle := drop i.+1 (take j.+1 s); pose rest := drop j.+1 s.
have parts : s = head ++ middle ++ rest.
  by rewrite /head -(take_take (leqW lt_ij : (i.+1 <= j.+1)%N) s) catA cat_take_drop cat_take_drop.
have cut : take j.+1 s = head ++ middle by rewrite /head -(take_take (leqW lt_ij : (i.+1 <= j.+1)%N) s) cat_take_drop.
have /and3P[on1 on2 on3] : [&& walk src tgt v head, walk src tgt (ending tgt v head) middle &
    walk src tgt (ending tgt (ending tgt v head) middle) rest].
  by move: on; rewrite {1}parts !walk_cat.
have meet : ending tgt (ending tgt v head) middle = ending tgt v head.
  by rewrite -ending_cat -cut /head !ending_take ?(leq_trans (leqW lt_ij)) //= -same.
have sizes : size s = (size head + (size middle + size rest))%N by rewrite {1}parts !size_cat.
have m0 : (0 < size middle)%N by rewrite size_drop size_takel // subn_gt0.
have h0 : (0 < size head)%N by rewrite size_takel // (leq_trans (leqW lt_ij)).
have lt_middle : (size middle < n)%N.
  by apply: leq_trans le; rewrite sizes addnCA -{1}[size middle]addn0 ltn_add2l addn_gt0 h0.
have lt_others : (size (head ++ rest) < n)%N.
  by apply: leq_trans le; rewrite size_cat sizes ltn_add2l -{1}[size rest]add0n ltn_add2r.
have others : weight wt (head ++ rest) <= 0.
  by apply: (IH v) => //; [rewrite walk_cat on1 -meet | rewrite -{2}back {1}parts !ending_cat meet].
rewrite parts weight_cat weight_cat addrCA -weight_cat -[0]addr0; apply: ler_add => //; exact: (IH _ _ _ on2).
Qed.

Section Worst.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K).

Section Choice.
Variable f : Omega -> profile Act.
Notation closed_walk i k s := (walk (@leaves _ _ _ _ cell f i) (@enters _ _ _ _ cell f i) k s /\ ending (@enters _ _ _ _ cell f i) k s = k).
Notation gains s := (weight (@gained _ _ _ _ E f _) s).
Notation losses s := (weight (@lost _ _ _ _ E f _) s).

(** (Sum of gains)/(sum of losses) of a closed walk, 0 where it gains nothing, infinite where a positive gain is free. *)
Definition walk_ratio i (s : seq (arc f i)) : option R :=
  if gains s <= 0 then Some 0 else if losses s == 0 then None else Some (gains s / losses s).
(** The largest, over agents and closed walks of no more steps than there are cells. *)
Definition worst_ratio := \big[@maxt R/Some 0]_(i : N) \big[@maxt R/Some 0]_(k : K) \big[@maxt R/Some 0]_(m < #|K|.+1)
  \big[@maxt R/Some 0]_(s : m.-tuple (arc f i) | walk (@leaves _ _ _ _ cell f i) (@enters _ _ _ _ cell f i) k s &&
    (ending (@enters _ _ _ _ cell f i) k s == k)) walk_ratio s.

Hypothesis best : forall w, first_best E w (f w).

Lemma lost_ge0 i (s : seq (arc f i)) : 0 <= losses s.
Proof. by apply: sumr_ge0 => a _; exact: loss_ge0. Qed.

Lemma drawnE l i (s : seq (arc f i)) : weight (@drawn _ _ _ _ E f (fun=> l) i) s = gains s - l * losses s.
Proof. by rewrite /weight mulr_sumr -sumrB; apply: eq_bigr. Qed.

Lemma walk_reaches l i (s : seq (arc f i)) : 0 <= l -> reaches l (walk_ratio s) = (weight (@drawn _ _ _ _ E f (fun=> l) i) s <= 0).
Proof.
move=> l0; rewrite drawnE subr_le0 /walk_ratio; have [small|gains] := lerP (gains s) 0.
  by rewrite /= l0 (le_trans small) // mulr_ge0 // lost_ge0.
case: eqP => [->|/eqP free]; first by rewrite mulr0 /= leNgt gains.
by rewrite /= ler_pdivr_mulr // lt_def free lost_ge0.
Qed.

Lemma reaches_worst l : 0 <= l -> reaches l worst_ratio <-> forall i k s, closed_walk i k s -> reaches l (walk_ratio s).
Proof.
move=> l0; split=> [/(reaches_maxP _ _ l0) reach i k s [on back]|all].
  rewrite walk_reaches //; apply: (short_walks _ on back) => v s' small on' back'; rewrite -walk_reaches //.
  have /(reaches_maxP _ _ l0)/(_ v isT)/(reaches_maxP _ _ l0) := reach i isT.
  have lt : (size s' < #|K|.+1)%N by [].
  move=> /(_ (Ordinal lt) isT)/(reaches_maxP _ _ l0)/(_ (in_tuple s')); apply; rewrite on' /=; exact/eqP.
apply/(reaches_maxP _ _ l0) => i _; apply/(reaches_maxP _ _ l0) => k _; apply/(reaches_maxP _ _ l0) => m _.
by apply/(reaches_maxP _ _ l0) => s /andP[on /eqP back]; exact: (all i k).
Qed.

(** It is one of them, or 0, and no closed walk has more. *)
Lemma worst_is_one : worst_ratio = Some 0 \/ exists i k s, closed_walk i k s /\ walk_ratio s = worst_ratio.
Proof.
pose one (x : option R) := x = Some 0 \/ exists i k (s : seq (arc f i)), closed_walk i k s /\ walk_ratio s = x.
have joins x x' : one x -> one x' -> one (maxt x x').
  by case: x x' => [a|] [b|] //= h h'; case: (leP a b).
apply: (big_ind one) => [|//|i _]; [by left | apply: (big_ind one) => [|//|k _]]; [by left | apply: (big_ind one) => [|//|m _]].
  by left.
by apply: (big_ind one) => [|//|s /andP[on /eqP back]]; [left | right; exists i, k, s].
Qed.

Lemma worst_ge0 y : worst_ratio = Some y -> 0 <= y.
Proof.
move=> e; have [|[j [k [s [_]]]]] := worst_is_one; rewrite e; first by case=> ->.
rewrite /walk_ratio; case: leP => [_ [<-] //|pos]; case: eqP => // _ [<-].
by rewrite divr_ge0 ?lost_ge0 // ltW.
Qed.

Lemma worst_is_largest i k s : closed_walk i k s -> no_more (walk_ratio s) worst_ratio.
Proof.
move=> cl; rewrite /no_more; case e : worst_ratio => [y|] //; have y0 := worst_ge0 e.
by apply: ((reaches_worst y0).1 _ i k s cl); rewrite e /=.
Qed.

(** ** C4 [worst-closed-walk-sets-the-weight]
    Subsidy-free or unrestricted, no bound; [f] selects first bests. Some transfers make [f] an equilibrium among agents of weight l iff l is
    at least the largest (sum of gains)/(sum of losses) over agents and closed walks. *)
Theorem worst_closed_walk_sets_the_weight c l : c <> Balanced -> 0 <= l ->
  (exists t, pair E cell c None l t f) <-> reaches l worst_ratio.
Proof.
move=> unbalanced l0; rewrite (reaches_worst l0); have [H1 H2] := closed_walks_at E cell f (fun=> l) unbalanced.
split=> [[t [ct _ eq]] i k s cl|all].
  by rewrite walk_reaches //; apply: (H1 _ i k s cl); exists t.
have [|t [ct eq]] := H2 _; last by exists t.
by move=> i k s cl; rewrite -walk_reaches //; exact: all cl.
Qed.
End Choice.

(** ... In the unrestricted class this is the least weight of [f], and lambda*_L is the least of these over the selections. *)
Theorem the_least_worst_walk :
  is_least_weight E cell Unrestricted None (\big[@mint R/None]_(f : {ffun Omega -> profile Act} | [forall w, first_best E w (f w)]) worst_ratio f).
Proof.
have unbalanced : Unrestricted <> Balanced by [].
apply: least_weight_is => [|l l0].
  apply: (big_ind (fun x : option R => forall y, x = Some y -> 0 <= y)) => [//|x y|f /forallP best]; last exact: worst_ge0.
  case: x => [a|] //; case: y => [b|] // ha hb z [<-]; by rewrite le_minr (ha a) ?(hb b).
split=> [[t [f [pr best _]]]|/reaches_minP[f /forallP best reach]].
  pose g := [ffun w => f w]; have fg : f =1 g by move=> w; rewrite ffunE.
  have best_g w : first_best E w (g w) by rewrite -fg.
  apply/reaches_minP; exists g; first exact/forallP.
  by apply/(@worst_closed_walk_sets_the_weight g best_g Unrestricted l) => //; exists t; exact: pair_ext pr.
have [t pr] := (@worst_closed_walk_sets_the_weight f best Unrestricted l unbalanced l0).2 reach.
by exists t, f.
Qed.
End Worst.
