(** * B5. Where profiles cross once each clause is worth no more than the one before *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Closed Clauses Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** Weights of links that are Monge
    [c x y] is the weight of the link from [x] to [y]. Two paths, one with a link less and one with a link more than m, cross over into two
    paths of m links that weigh no more. *)
Section Monge.
Variables (R : realFieldType) (c : nat -> nat -> R).
Hypothesis monge : forall x y z u, (x <= y)%N -> (y <= z)%N -> (z <= u)%N -> c x z + c y u <= c x u + c y z.
Definition weight m (q : nat -> nat) := \sum_(0 <= k < m) c (q k) (q k.+1).
Definition path m n (q : nat -> nat) := [/\ q 0%N = 0%N, q m = n & forall k, (k < m)%N -> (q k <= q k.+1)%N].

Lemma weight_split m k q : (k <= m)%N -> weight m q = weight k q + \sum_(k <= j < m) c (q j) (q j.+1).
Proof. by move=> le; rewrite /weight (big_cat_nat _ _ _ _ le). Qed.

Lemma nested m n p q : path m.+1 n p -> path m.+3 n q -> exists i, [/\ (i <= m)%N, (p i <= q i.+1)%N & (q i.+2 <= p i.+1)%N].
Proof.
move=> [p0 pm pup] [q0 qm qup]; suff find d : (d <= m)%N -> (exists i, [/\ (i <= m)%N, (p i <= q i.+1)%N & (q i.+2 <= p i.+1)%N]) \/ (p d <= q d.+1)%N.
  have [//|last] := find m (leqnn m); exists m; split=> //; rewrite pm -qm; exact: qup.
elim: d => [|d IH] le; first by right; rewrite p0.
have [yes|no] := IH (ltnW le); first by left.
have [in1|out] := leqP (q d.+2) (p d.+1); last by right; exact: ltnW.
by left; exists d; split=> //; exact: ltnW.
Qed.

Lemma exchange m n p q : path m.+1 n p -> path m.+3 n q -> exists p' q', [/\ path m.+2 n p', path m.+2 n q' &
  weight m.+2 p' + weight m.+2 q' <= weight m.+1 p + weight m.+3 q].
Proof.
move=> pp qq; have [i [im lo hi]] := nested pp qq; have [p0 pm pup] := pp; have [q0 qm qup] := qq.
pose p' k := if (k <= i)%N then p k else q k.+1; pose q' k := if (k <= i.+1)%N then q k else p k.-1.
exists p', q'; have shift (f : nat -> nat) a b : \sum_(a.+1 <= j < b.+1) c (f j) (f j.+1) = \sum_(a <= j < b) c (f j.+1) (f j.+2).
  by rewrite big_add1.
split.
- split=> [||k km]; rewrite /p'; first by rewrite leq0n.
    by rewrite leqNgt ltnS (leqW im).
  case: (ltngtP k i) => [lt|gt|->]; first exact: pup _ (leqW (leq_trans lt im)).
    by apply: qup; rewrite ltnS.
  by apply: leq_trans lo _; apply: qup; rewrite !ltnS leqW.
- split=> [||k km]; rewrite /q'; first by rewrite leq0n.
    by rewrite leqNgt !ltnS im /= pm.
  case: (ltngtP k i.+1) => [lt|gt|->].
  + by apply: qup; rewrite ltnS ltnW.
  + by case: k km gt => // k km gt /=; apply: pup.
  + by rewrite /=; apply: leq_trans hi; apply: qup; rewrite !ltnS leqW.
have [i1 i2 i3] : [/\ (i <= m.+1)%N, (i <= m.+2)%N & (i.+1 <= m.+3)%N] by rewrite !ltnS !(leqW im); split=> //; exact/leqW/leqW.
have i4 : (i.+1 <= m.+2)%N by rewrite ltnS leqW.
rewrite (weight_split p i1) (weight_split q i3) (weight_split p' i2) (weight_split q' i4).
have e1 : weight i p' = weight i p.
  by apply: eq_big_nat => k /andP[_ ki]; rewrite /p' ki (ltnW ki).
have e2 : weight i.+1 q' = weight i.+1 q.
  by apply: eq_big_nat => k /andP[_ ki]; rewrite /q' (ltnW ki) ki.
have h1 : \sum_(i <= j < m.+1) c (p j) (p j.+1) = c (p i) (p i.+1) + \sum_(i.+1 <= j < m.+1) c (p j) (p j.+1) by rewrite big_ltn.
have h2 : \sum_(i.+1 <= j < m.+3) c (q j) (q j.+1) = c (q i.+1) (q i.+2) + \sum_(i.+2 <= j < m.+3) c (q j) (q j.+1) by rewrite big_ltn // !ltnS leqW.
have h3 : \sum_(i <= j < m.+2) c (p' j) (p' j.+1) = c (p i) (q i.+2) + \sum_(i.+2 <= j < m.+3) c (q j) (q j.+1).
  rewrite big_ltn ?ltnS ?leqW //.
  rewrite /p' leqnn ltnn shift; congr (_ + _); apply: eq_big_nat => k /andP[ik _].
  by rewrite leqNgt ik /= leqNgt (leqW ik).
have h4 : \sum_(i.+1 <= j < m.+2) c (q' j) (q' j.+1) = c (q i.+1) (p i.+1) + \sum_(i.+1 <= j < m.+1) c (p j) (p j.+1).
  rewrite big_ltn ?ltnS // /q' leqnn ltnn /= shift; congr (_ + _); apply: eq_big_nat => k /andP[ik _].
  by rewrite ltnS leqNgt ik /= ltnS leqNgt (leqW ik).
rewrite e1 e2 h1 h2 h3 h4; have := monge lo (qup _ (_ : (i.+1 < m.+3)%N)) hi; rewrite !ltnS (leqW im) => /(_ isT) le.
set A := weight i p; set B := weight i.+1 q; set C := \sum_(_ <= _ < m.+3) _; set D := \sum_(_ <= _ < m.+1) _; linear.
Qed.
End Monge.

Section Crossing.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Notation p := (prob E).
(** Contingencies and profiles are ordered by [rank] and [height]: a profile which is worth no less than a lower one is worth no less at every
    higher contingency. *)
Variables (rank : Omega -> nat) (height : profile Act -> nat).
Hypothesis rank_inj : injective rank.
Hypothesis height_inj : injective height.
Hypothesis crossing : forall a b w w', (height a < height b)%N -> (rank w < rank w')%N ->
  welfare E w a <= welfare E w b -> welfare E w' a <= welfare E w' b.

(** What the contingencies from [x] to below [y] lose if they all do [a], and if they do what is best for them together. *)
Definition term w a := p w * (best_welfare E w - welfare E w a).
Definition lost x y a := \sum_(w | (x <= rank w < y)%N) term w a.
Definition cost x y := lost x y [arg min_(a < some_profile E) lost x y a]%O.

Lemma cost_le x y a : cost x y <= lost x y a.
Proof. by rewrite /cost; case: arg_minP => // b _; apply. Qed.
Lemma cost_attained x y : exists a, cost x y = lost x y a.
Proof. by eexists. Qed.

Lemma lost_split x y z a : (x <= y)%N -> (y <= z)%N -> lost x z a = lost x y a + lost y z a.
Proof.
move=> xy yz; rewrite /lost (bigID (fun w => (rank w < y)%N)) /=; congr (_ + _); apply: eq_bigl => w.
  by case: (ltnP (rank w) y) => l; rewrite ?andbF ?andbT // (leq_trans l yz) andbT.
by rewrite -leqNgt; case: (leqP y (rank w)) => l; rewrite ?andbF ?andbT //= (leq_trans xy l).
Qed.

Lemma lost_less x y a b : lost x y b < lost x y a -> exists2 w, (x <= rank w < y)%N & welfare E w a < welfare E w b.
Proof.
move=> less; have [/existsP[w /andP[ins lt]]|/existsPn none] := boolP [exists w, (x <= rank w < y)%N && (welfare E w a < welfare E w b)].
  by exists w.
move: less; rewrite ltNge => /negP; case; apply: ler_sum => w ins; rewrite /term ler_wpmul2l ?p_ge0 // ler_add2l ler_opp2.
by have := none w; rewrite ins /= -leNgt.
Qed.

Lemma lost_le x y a b : (forall w, (x <= rank w < y)%N -> welfare E w a <= welfare E w b) -> lost x y b <= lost x y a.
Proof. by move=> le; apply: ler_sum => w ins; rewrite /term ler_wpmul2l ?p_ge0 // ler_add2l ler_opp2 le. Qed.

Lemma cost_monge x y z u : (x <= y)%N -> (y <= z)%N -> (z <= u)%N -> cost x z + cost y u <= cost x u + cost y z.
Proof.
move=> xy yz zu; have [a ->] := cost_attained x u; have [b eb] := cost_attained y z; rewrite eb.
have split a' : lost x u a' = lost x y a' + lost y z a' + lost z u a'.
  by rewrite (lost_split a' xy (leq_trans yz zu)) (lost_split a' yz zu) addrA.
have [same|less] := leP (lost y z a) (lost y z b).
  have := cost_le x z a; have := cost_le y u a; rewrite (lost_split a xy yz) (lost_split a yz zu) split => le1 le2; linear.
have [w win more] := lost_less less.
have [lt|ge] := ltnP (height a) (height b).
  have above : lost z u b <= lost z u a.
    apply: lost_le => w' /andP[zw _]; apply: (crossing lt) (ltW more); by case/andP: win => _ wz; exact: leq_trans wz zw.
  have := cost_le x z a; have := cost_le y u b; rewrite (lost_split a xy yz) (lost_split b yz zu) split => le1 le2; linear.
have lt : (height b < height a)%N.
  by rewrite ltn_neqAle ge andbT; apply/eqP => /height_inj e; rewrite e ltxx in more.
have below : lost x y b <= lost x y a.
  apply: lost_le => w' /andP[_ wy]; rewrite leNgt; apply/negP => bad.
  have := crossing lt _ (ltW bad); move=> /(_ w); rewrite leNgt more; case/andP: win => yw _; move=> /(_ (leq_trans wy yw)) //.
have := cost_le x z b; have := cost_le y u a; rewrite (lost_split b xy yz) (lost_split a yz zu) split => le1 le2; linear.
Qed.

Definition end_ := (\max_w (rank w).+1)%N.
Lemma before_end w : (rank w < end_)%N. Proof. exact: (leq_bigmax (F := fun w => (rank w).+1)). Qed.

(** A path of m links is a contract of m clauses. *)
Lemma path_clauses m q : (0 < m)%N -> path m end_ q -> ell E m <= weight cost m q.
Proof.
move=> m0 [q0 qm qup]; pose best k := [arg min_(a < some_profile E) lost (q k) (q k.+1) a]%O.
pose S := [set best (k : 'I_m) | k in 'I_m].
have small : (#|S| <= m)%N by apply: leq_trans (leq_imset_card _ _) _; rewrite card_ord.
apply: le_trans (ell_le E small) _.
have place w : {k : 'I_m | (q k <= rank w < q k.+1)%N}.
  suff : [exists k : 'I_m, (q k <= rank w < q k.+1)%N] by move=> /existsP/sigW.
  have find d : (d <= m)%N -> (rank w < q d)%N -> [exists k : 'I_m, (q k <= rank w < q k.+1)%N].
    elim: d => [|d IH] le; first by rewrite q0.
    have [lt _|ge lt] := ltnP (rank w) (q d); first exact: IH (ltnW le) lt.
    by apply/existsP; exists (Ordinal le); rewrite ge lt.
  by apply: (find m (leqnn m)); rewrite qm before_end.
pose f w := best (sval (place w)).
have -> : weight cost m q = \sum_(k < m) lost (q k) (q k.+1) (best k) by rewrite /weight big_mkord.
have fS w : f w \in S by apply/imsetP; exists (sval (place w)).
apply: le_trans (loses_ge E fS) _.
have -> : loses E f = \sum_w term w (f w).
  by rewrite /loses /first_best_value /worth -sumrB; apply: eq_bigr => w _; rewrite /term mulrBr.
rewrite (partition_big (fun w => sval (place w)) xpredT) //=; apply: ler_sum => k _; rewrite /lost.
rewrite [X in _ <= X](bigID (fun w => sval (place w) == k)) /=; apply: ler_paddr.
  by apply: sumr_ge0 => w _; rewrite /term mulr_ge0 ?p_ge0 // subr_ge0 welfare_best.
rewrite le_eqVlt; apply/orP; left; apply/eqP; apply: eq_big => [w|w /eqP e]; last by rewrite /f e.
by case: eqP => [<-|_]; rewrite ?andbF // andbT (svalP (place w)).
Qed.

(** The best contract of at most m clauses, each contingency being sent to the highest of its best profiles, governs intervals. *)
Lemma clauses_path m : (0 < m)%N -> exists f : Omega -> profile Act, exists q,
  [/\ loses E f = ell E m, path m end_ q, weight cost m q <= ell E m, exists2 S : {set profile Act}, (#|S| <= m)%N & forall w, f w \in S &
      forall w w', (rank w <= rank w')%N -> (height (f w) <= height (f w'))%N].
Proof.
move=> m0; have [S small [g ing lg]] := ell_choice E m0.
have some_in w : exists a, (a \in S) && (welfare E w a == best_of E S w).
  have [|h hP] := @best_of_choice R N Omega Act E S; first by exists (g w); exact: ing.
  by exists (h w); case: (hP w) => -> ->; rewrite eqxx.
have top w : {a | (a \in S) && (welfare E w a == best_of E S w) & forall b, b \in S -> welfare E w b = best_of E S w -> (height b <= height a)%N}.
  have [a0 a0P] := sigW (some_in w).
  case: (arg_maxnP (P := fun a => (a \in S) && (welfare E w a == best_of E S w)) height a0P) => a aP most.
  by exists a => // b bS /eqP be; apply: most; rewrite bS.
have [f [fS fbest ftop]] : exists f : Omega -> profile Act, [/\ forall w, f w \in S, forall w, welfare E w (f w) = best_of E S w &
    forall w b, b \in S -> welfare E w b = best_of E S w -> (height b <= height (f w))%N].
  exists (fun w => s2val (top w)); split=> w; [by case/andP: (s2valP (top w)) | by case/andP: (s2valP (top w)) => _ /eqP | exact: (s2valP' (top w))].
have lf : loses E f = ell E m.
  apply/le_anti/andP; split; last by apply: le_trans (loses_ge E fS); exact: ell_le.
  rewrite -lg; apply: le_trans (loses_ge E ing); rewrite le_eqVlt; apply/orP; left; apply/eqP.
  by congr (_ - _); apply: eq_bigr => w _; rewrite fbest.
have rises w w' : (rank w <= rank w')%N -> (height (f w) <= height (f w'))%N.
  rewrite leq_eqVlt => /orP[/eqP/rank_inj -> //|lt]; rewrite leqNgt; apply/negP => falls.
  have le : welfare E w (f w') <= welfare E w (f w) by rewrite fbest best_of_in.
  have := crossing falls lt le => le'.
  have e : welfare E w' (f w) = best_of E S w' by apply/le_anti; rewrite best_of_in //= -fbest.
  by have := ftop w' (f w) (fS w) e; rewrite leqNgt falls.
have [idx idxE] : exists idx : Omega -> nat, forall w, idx w = #|[set a in S | (height a < height (f w))%N]| by eexists.
have idx_lt w : (idx w < m)%N.
  rewrite idxE; apply: leq_trans small; apply: proper_card; apply/properP; split; first by apply/subsetP => a; rewrite inE => /andP[].
  by exists (f w); rewrite // inE ltnn andbF.
have idx_mono w w' : (height (f w) < height (f w'))%N -> (idx w < idx w')%N.
  move=> lt; rewrite !idxE; apply: proper_card; apply/properP; split.
    by apply/subsetP => a; rewrite !inE => /andP[-> /= la]; exact: ltn_trans lt.
  by exists (f w); rewrite !inE ?fS //= ltnn.
have idx_inj w w' : idx w = idx w' -> f w = f w'.
  move=> e; apply: height_inj.
  by case: (ltngtP (height (f w)) (height (f w'))) => // /idx_mono; rewrite e ltnn.
have idx_up w w' : (rank w <= rank w')%N -> (idx w <= idx w')%N.
  move=> /rises; rewrite leq_eqVlt => /orP[/eqP/height_inj e|/idx_mono/ltnW //]; by rewrite !idxE e.
pose q k := (\max_(w | (idx w < k)%N) (rank w).+1)%N.
have qE k w : (rank w < q k)%N = (idx w < k)%N.
  apply/idP/idP => [lt|lt]; last exact: (leq_bigmax_cond (F := fun w => (rank w).+1)).
  have [w' iw' le] : exists2 w', (idx w' < k)%N & (rank w <= rank w')%N.
    have [/existsP[w' /andP[i1 i2]]|/existsPn none] := boolP [exists w', (idx w' < k)%N && (rank w <= rank w')%N]; first by exists w'.
    move: lt; rewrite ltnNge => /negP; case; apply/bigmax_leqP => w' iw'; have := none w'; by rewrite iw' /= -ltnNge.
  exact: leq_ltn_trans (idx_up _ _ le) iw'.
exists f, q; split=> //; last by exists S.
  split=> [||k km]; first by rewrite /q big_pred0 // => w; rewrite ltn0.
    by rewrite /q /end_; apply: eq_bigl => w; rewrite idx_lt.
  by apply/bigmax_leqP => w iw; rewrite qE ltnS ltnW.
have at_k k w : (q k <= rank w < q k.+1)%N = (idx w == k).
  by rewrite leqNgt !qE -leqNgt ltnS andbC -eqn_leq.
rewrite -lf (_ : loses E f = \sum_w term w (f w)); last first.
  by rewrite /loses /first_best_value /worth -sumrB; apply: eq_bigr => w _; rewrite /term mulrBr.
rewrite /weight big_mkord (partition_big (fun w => Ordinal (idx_lt w)) xpredT) //=; apply: ler_sum => k _.
have [w0 /eqP in0|none] := pickP (fun w => Ordinal (idx_lt w) == k).
  have i0 : idx w0 = k by rewrite -in0.
  apply: le_trans (cost_le _ _ (f w0)) _; rewrite le_eqVlt; apply/orP; left; apply/eqP.
  apply: eq_big => [w|w]; first by rewrite at_k -val_eqE.
  by rewrite at_k => /eqP e; congr (term w _); apply: idx_inj; rewrite e.
rewrite [X in _ <= X]big_pred0 //; apply: le_trans (cost_le _ _ (some_profile E)) _; rewrite /lost big_pred0 // => w.
by rewrite at_k; have := none w; rewrite -val_eqE.
Qed.

(** The second clause never saves more than the first, whatever the order. *)
Lemma second_clause : ell E 1 - ell E 2 <= ell E 0 - ell E 1.
Proof.
have [S small e] := ell_attained E 2; have le01 := ell_falls E (leq0n 1).
have [two|few] := ltnP 1 #|S|; last first.
  have le : ell E 1 <= ell E 2 by rewrite e; exact: ell_le.
  linear.
have [a [b [ne SE]]] : exists a b, a != b /\ S = [set a; b].
  have /cards2P[a [b [ne ->]]] : #|S| == 2%N by rewrite eqn_leq small two.
  by exists a, b.
rewrite {}SE in e.
have low w : worst_welfare E w <= welfare E w a /\ worst_welfare E w <= welfare E w b by split; exact: worst_le.
have one c : loss_of E [set c] = first_best_value E - \sum_w p w * welfare E w c.
  congr (_ - _); apply: eq_bigr => w _; rewrite -[[set c]]setU0 best_of_add best_of_none.
  by congr (_ * _); apply/max_idPl/worst_le.
have two' : loss_of E [set a; b] = first_best_value E - \sum_w p w * Num.max (welfare E w a) (welfare E w b).
  congr (_ - _); apply: eq_bigr => w _; rewrite -[[set b]]setU0 !best_of_add best_of_none.
  by congr (_ * _); rewrite maxA; apply/max_idPl; rewrite le_maxr; have [-> _] := low w.
have le : \sum_w p w * Num.max (welfare E w a) (welfare E w b) + \sum_w p w * worst_welfare E w <=
    \sum_w p w * welfare E w a + \sum_w p w * welfare E w b.
  rewrite -!big_split /=; apply: ler_sum => w _; rewrite -!mulrDr ler_wpmul2l ?p_ge0 //.
  by have [la lb] := low w; case: (leP (welfare E w a) (welfare E w b)) => _; linear.
have la : ell E 1 <= loss_of E [set a] by apply: ell_le; rewrite cards1.
have lb : ell E 1 <= loss_of E [set b] by apply: ell_le; rewrite cards1.
rewrite ell_0 /everything e two'; move: la lb; rewrite !one => la lb; linear.
Qed.

(** ** B5 [single-crossing-makes-clauses-worth-ever-less]
    Some best contract of m clauses governs intervals by each of them, and each clause saves no more than the one before it. *)
Theorem single_crossing_makes_clauses_worth_ever_less m : (0 < m)%N ->
  (exists f : Omega -> profile Act, [/\ loses E f = ell E m, exists2 S : {set profile Act}, (#|S| <= m)%N & forall w, f w \in S &
     forall w w' w'', (rank w <= rank w' <= rank w'')%N -> f w = f w'' -> f w' = f w]) /\
  ell E m - ell E m.+1 <= ell E m.-1 - ell E m.
Proof.
move=> m0; split.
  have [f [q [lf _ _ few rises]]] := clauses_path m0; exists f; split=> // w w' w'' /andP[le1 le2] same.
  by apply/height_inj/eqP; rewrite eqn_leq (rises _ _ le1) andbT same rises.
case: m m0 => // [[|m]] _; first exact: second_clause.
have [f [p' [_ pp cp _ _]]] := clauses_path (ltn0Sn m).
have [g [q [_ qq cq _ _]]] := clauses_path (ltn0Sn m.+2).
have [p1 [q1 [pp1 qq1 le]]] := exchange cost_monge pp qq.
by have := path_clauses (ltn0Sn m.+1) pp1; have := path_clauses (ltn0Sn m.+1) qq1 => /= le1 le2; linear.
Qed.
End Crossing.

(** ** B5 [a-later-clause-can-be-worth-more]
    One agent, three contingencies, a specialist for each that is worth 1 there and -1 elsewhere, and a compromise worth 0 always: the third
    clause saves more than the second. With at most two contingencies, or at most three profiles, no clause saves more than the one before. *)
Theorem a_later_clause_can_be_worth_more (R : realFieldType) :
  (exists (Omega : finType) (Act : unit -> finType) (E : environment R Omega Act),
     [/\ #|Omega| = 3%N, #|profile Act| = 4%N & ell E 1 - ell E 2 < ell E 2 - ell E 3]) /\
  forall (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act) m, (0 < m)%N ->
    (#|Omega| <= 2)%N \/ (#|profile Act| <= 3)%N -> ell E m - ell E m.+1 <= ell E m.-1 - ell E m.
Proof.
split.
  pose Omega := [finType of 'I_3]; pose A := [finType of option 'I_3].
  pose u (w : Omega) (a : A) : R := if a is Some k then (if k == w then 1 else -1) else 0.
  pose E := @alone R Omega A ord0 None u; exists Omega, (fun=> A), E.
  have third : #|Omega| = 3%N by rewrite card_ord.
  have le1 w a : u w a <= 1 by rewrite /u; case: a => [k|]; [case: (k =P w) => _|]; linear.
  have best w : best_welfare E w = 1 by apply: (@alone_best _ _ _ _ _ _ _ _ (Some w)) => //; rewrite /u eqxx.
  have all_best : first_best_value E = 1.
    by rewrite -(prob_sum E); apply: eq_bigr => w _; rewrite best mulr1.
  have worst w : -1 <= worst_welfare E w.
    rewrite /worst_welfare (alone_welfare ord0 None u) /u; case: (_ tt) => [k|]; [case: (k =P w) => _|]; linear.
  split=> //.
    rewrite -(bij_eq_card (f := @doing A)) ?card_option ?card_ord //.
    by exists (fun a : profile (fun=> A) => a tt) => a; rewrite ?doing_tt ?doing_it.
  have at1 : ell E 1 <= 1.
    apply: (@le_trans _ _ (loss_of E [set doing (None : A)])); first by apply: ell_le; rewrite cards1.
    apply: le_trans (loses_ge E (S := [set doing (None : A)]) (f := fun=> doing (None : A)) _) _ => [w|]; first by rewrite inE.
    by rewrite /loses all_best /worth big1 ?subr0 // => w _; rewrite (alone_welfare ord0 None u) doing_tt /= mulr0.
  have at3 : ell E 3 <= 0.
    pose f w : profile (fun=> A) := doing (Some w : A).
    have ins w : f w \in [set f w | w in Omega] by apply/imsetP; exists w.
    apply: (@le_trans _ _ (loss_of E [set f w | w in Omega])).
      by apply: ell_le; apply: leq_trans (leq_imset_card _ _) _; rewrite card_ord.
    have worth1 : worth E f = 1.
      by rewrite -(prob_sum E); apply: eq_bigr => w _; rewrite (alone_welfare ord0 None u) doing_tt /u eqxx mulr1.
    by apply: le_trans (loses_ge E ins) _; rewrite /loses all_best worth1 subrr lexx.
  suff at2 : 2%:R / 3%:R <= ell E 2 by linear.
  have [S small [f ins <-]] := @ell_choice R unit_finType Omega (fun=> A) E 2 isT.
  (* Of three contingencies two are sent to one profile, or the compromise is used. *)
  have worthE : worth E f = 3%:R^-1 * \sum_(w : Omega) u w (f w tt).
    by rewrite /worth mulr_sumr; apply: eq_bigr => w _; rewrite (alone_welfare ord0 None u) /= third.
  rewrite /loses all_best worthE; suff : \sum_(w : Omega) u w (f w tt) <= 1 by move=> h; linear.
  have no_inj : ~ injective f.
    move=> inj; have : (#|[set f w | w in Omega]| <= 2)%N.
      by apply: leq_trans small; apply: subset_leq_card; apply/subsetP => a /imsetP[w _ ->].
    by rewrite card_imset // third.
  have none_else (w0 : Omega) : (forall w, w != w0 -> f w tt = Some w) -> f w0 tt = Some w0 \/ f w0 tt = None -> injective f.
    move=> hit at0 w w' e; have [e0|ne] := eqVneq w w0; have [e0'|ne'] := eqVneq w' w0; rewrite ?e0 ?e0' //.
    - by have := hit w' ne'; rewrite -e e0; case: at0 => -> // -[e1]; move: ne'; rewrite e1 eqxx.
    - by have := hit w ne; rewrite e e0'; case: at0 => -> // -[e1]; move: ne; rewrite e1 eqxx.
    by have := hit w ne; rewrite e hit // => -[].
  have two_left (w0 : Omega) : \sum_(w | w != w0) (1 : R) = 2%:R.
    by rewrite sumr_const; have := cardC1 w0; rewrite third => ->.
  have [w0 miss] : exists w0, f w0 tt != Some w0.
    apply/existsP; apply: contraT; rewrite negb_exists => /forallP all; case: no_inj; apply: (none_else ord0) => [w _|].
      by apply/eqP; have := all w; rewrite negbK.
    by left; apply/eqP; have := all ord0; rewrite negbK.
  have apart : \sum_(w : Omega) u w (f w tt) = u w0 (f w0 tt) + \sum_(w | w != w0) u w (f w tt) by rewrite (bigD1 w0).
  rewrite {}apart; case at0 : (f w0 tt) miss => [k|] miss.
    have -> : u w0 (Some k) = -1 by rewrite /u; case: (k =P w0) miss => // ->; rewrite eqxx.
    have le2 : \sum_(w | w != w0) u w (f w tt) <= 2%:R by rewrite -(two_left w0); apply: ler_sum => w _.
    by linear.
  have [/existsP[w1 /andP[other miss1]]|no] := boolP [exists w1, (w1 != w0) && (f w1 tt != Some w1)]; last first.
    case: no_inj; apply: (none_else w0) => [w ne|]; last by right.
    by apply/eqP; move: no; rewrite negb_exists => /forallP/(_ w); rewrite ne /= negbK.
  have le0 : u w1 (f w1 tt) <= 0 by rewrite /u; case: (f w1 tt) miss1 => // k; case: (k =P w1) => [->|_ _]; [rewrite eqxx | linear].
  have two : 1 + \sum_(w | (w != w0) && (w != w1)) (1 : R) = 2%:R by rewrite -(two_left w0) [in RHS](bigD1 w1).
  have -> : \sum_(w | w != w0) u w (f w tt) = u w1 (f w1 tt) + \sum_(w | (w != w0) && (w != w1)) u w (f w tt) by rewrite (bigD1 w1).
  have z0 : u w0 None = 0 by [].
  have le1' : \sum_(w | (w != w0) && (w != w1)) u w (f w tt) <= \sum_(w | (w != w0) && (w != w1)) (1 : R) by apply: ler_sum.
  by rewrite z0; move: le0 le1' two; move: (u w1 _) (\sum_(w | (w != w0) && (w != w1)) u w _) (\sum_(w | _) 1) => x y z *; linear.
move=> N Omega Act E m m0 few; case: m m0 => // [[|m]] _; first exact: second_clause.
case: few => [two|three].
  have none k : (1 < k)%N -> ell E k = 0.
    move=> k1; apply/le_anti; rewrite ell_ge0 andbT.
    have chosen w : {a | first_best E w a} by apply: sigW; exact: some_first_best.
    pose f w := sval (chosen w).
    have ins w : f w \in [set f w | w in Omega] by apply/imsetP; exists w.
    apply: (@le_trans _ _ (loss_of E [set f w | w in Omega])).
      by apply: ell_le; apply: leq_trans (leq_imset_card _ _) _; apply: leq_trans two _.
    apply: le_trans (loses_ge E ins) _; rewrite /loses /worth (first_bests_worth (E := E) (f := f)) ?subrr // => w.
    by rewrite /f; case: (chosen w).
  by rewrite (none m.+2) // (none m.+3) // subrr subr0 ell_ge0.
have full k : (2 < k)%N -> ell E k = 0.
  move=> k2; apply/le_anti; rewrite ell_ge0 andbT; apply: (@le_trans _ _ (loss_of E setT)).
    by apply: ell_le; rewrite cardsT; apply: leq_trans three _.
  rewrite /loss_of subr_le0; apply: ler_sum => w _; rewrite ler_wpmul2l ?p_ge0 //; exact: best_of_in.
case: m => [|m]; last by rewrite (full m.+3) // (full m.+4) // subrr subr0 ell_ge0.
rewrite (full 3%N) // subr0 /=.
(* Of three profiles one is best alone; either of the others saves its share beside it. *)
have [S small ->] := ell_attained E 1.
have [a suba] : exists a, S \subset [set a].
  have [->|[a ia]] := set_0Vmem S; first by exists (some_profile E); exact: sub0set.
  by exists a; rewrite (_ : S = [set a]) //; apply/eqP; rewrite eq_sym eqEcard sub1set ia cards1.
have [b [c cover]] : exists b c, forall x : profile Act, [|| x == a, x == b | x == c].
  have rest : (#|[set~ a]| <= 2)%N by rewrite -(leq_add2l 1) -[X in (X + #|_|)%N](cards1 a) cardsC.
  have [none|[b ib]] := set_0Vmem [set~ a].
    by exists a, a => x; rewrite orbb orbb; have := in_set0 x; rewrite -none !inE => /negbFE.
  have rest' : (#|[set~ a] :\ b| <= 1)%N by move: rest; rewrite (cardsD1 b) ib.
  have [none|[c ic]] := set_0Vmem ([set~ a] :\ b).
    by exists b, b => x; rewrite orbb; have := in_set0 x; rewrite -none !inE; case: (x == a) => //=; case: (x == b).
  exists b, c => x; case xa : (x == a) => //=; case xb : (x == b) => //=.
  have : [set~ a] :\ b = [set c] by apply/eqP; rewrite eq_sym eqEcard sub1set ic cards1.
  by move=> /setP/(_ x); rewrite !inE xa xb /= => <-.
have lb : ell E 2 <= loss_of E [set a; b] by apply: ell_le; rewrite cards2; case: (_ != _).
have lc : ell E 2 <= loss_of E [set a; c] by apply: ell_le; rewrite cards2; case: (_ != _).
suff : loss_of E [set a; b] + loss_of E [set a; c] <= loss_of E S by move=> le; linear.
have expand T : loss_of E T = \sum_w prob E w * (best_welfare E w - best_of E T w).
  by rewrite /loss_of /first_best_value -sumrB; apply: eq_bigr => w _; rewrite mulrBr.
rewrite !expand -big_split /=; apply: ler_sum => w _; rewrite -mulrDr ler_wpmul2l ?p_ge0 //.
have [x best] := some_first_best E w; move: best; rewrite first_bestE => /eqP best.
have at_a : best_of E S w <= welfare E w a.
  by apply: best_of_le => [|y]; [exact: worst_le | move=> /(subsetP suba); rewrite inE => /eqP ->].
have ab := best_of_in (S := [set a; b]) E w; have ac := best_of_in (S := [set a; c]) E w.
have aab := ab a; have bab := ab b; have aac := ac a; have cac := ac c; rewrite !inE !eqxx ?orbT in aab bab aac cac.
have {}aab := aab isT; have {}bab := bab isT; have {}aac := aac isT; have {}cac := cac isT.
have ub := best_of_best E [set a; b] w; have uc := best_of_best E [set a; c] w.
by case/or3P: (cover x) => /eqP e; rewrite e in best; linear.
Qed.
