(** * B7, B14: closed walks decide *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Largest Foundations Contracts Closed.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** Potentials of a weighted graph *)
Section Graph.
Variables (R : realFieldType) (V T : finType) (src tgt : T -> V) (wt : T -> R).

Fixpoint walk v s := if s is a :: s' then (src a == v) && walk (tgt a) s' else true.
Definition ending v s := last v (map tgt s).
Definition weight s : R := \sum_(a <- s) wt a.

Lemma walk_cat v s1 s2 : walk v (s1 ++ s2) = walk v s1 && walk (ending v s1) s2.
Proof. by elim: s1 v => //= a s1 IH v; rewrite IH andbA. Qed.

Lemma weight_cat s1 s2 : weight (s1 ++ s2) = weight s1 + weight s2.
Proof. by rewrite /weight big_cat. Qed.

Lemma ending_cat v s1 s2 : ending v (s1 ++ s2) = ending (ending v s1) s2.
Proof. by rewrite /ending map_cat last_cat. Qed.

Lemma ending_take v s i : (i <= size s)%N -> ending v (take i s) = nth v (v :: map tgt s) i.
Proof.
elim: s v i => [|a s IH] v [|i] //= le; rewrite /ending /=; have := IH (tgt a) i le; rewrite /ending => ->.
by case: i le => //= i le; apply: set_nth_default; rewrite size_map.
Qed.

Fixpoint heaviest m v := if m is m'.+1 then \big[Num.max/heaviest m' v]_(a | src a == v) (wt a + heaviest m' (tgt a)) else 0.

Lemma heaviest_bounds m v s : walk v s -> (size s <= m)%N -> weight s <= heaviest m v.
Proof.
elim: m v s => [|m IH] v [|a s] //=; first by rewrite /weight big_nil.
  move=> _ _; apply: le_trans (IH v [::] isT isT) _; exact: bigmax_ge.
move=> /andP[from on] le; rewrite /weight big_cons; apply: le_trans (_ : wt a + heaviest m (tgt a) <= _).
  by rewrite ler_add2l; exact: IH.
exact: (le_bigmax _ (P := fun a => src a == v) (fun a => wt a + heaviest m (tgt a)) from).
Qed.

Lemma heaviest_walk m v : exists s, [/\ walk v s, (size s <= m)%N & weight s = heaviest m v].
Proof.
elim: m v => [|m IH] v /=; first by exists [::]; rewrite /weight big_nil.
elim/big_ind: _ => [|x y wx wy|a /eqP from].
- by have [s [on le eq]] := IH v; exists s; split=> //; exact: leqW.
- by case: (leP x y).
by have [s [on le eq]] := IH (tgt a); exists (a :: s); rewrite /= from eqxx on /weight big_cons -eq.
Qed.

Hypothesis closed_walks : forall v s, walk v s -> ending v s = v -> weight s <= 0.

Lemma shorten v s : walk v s -> exists s', [/\ walk v s', (size s' <= #|V|)%N & weight s <= weight s'].
Proof.
have [n le] := ubnP (size s); elim: n s le => // n IH s le on.
have [short|long] := leqP (size s) #|V|; first by exists s.
have : ~~ uniq (v :: map tgt s).
  apply: contraL long => /card_uniqP; rewrite /= size_map => card; rewrite -leqNgt ltnW // -card.
  exact: max_card.
case/(uniqPn v) => i [j [lt_ij lt_j same]]; rewrite /= size_map ltnS in lt_j.
have le_i : (i <= size s)%N by apply: leq_trans (ltnW lt_ij) lt_j.
rewrite -ending_take // -ending_take // in same.
pose head := take i s; pose middle := drop i (take j s); pose rest := drop j s.
have parts: s = head ++ middle ++ rest.
  by rewrite /head -(take_take (ltnW lt_ij) s) catA cat_take_drop cat_take_drop.
have cut: take j s = head ++ middle by rewrite /head -(take_take (ltnW lt_ij) s) cat_take_drop.
have /and3P[on1 on2 on3] : [&& walk v head, walk (ending v head) middle & walk (ending (ending v head) middle) rest].
  by move: on; rewrite parts !walk_cat.
have back: ending (ending v head) middle = ending v head by rewrite -ending_cat -cut -same.
have [||s' [on' le' more]] := IH (head ++ rest).
- have : (size (head ++ rest) < size s)%N.
    by rewrite size_cat size_takel // size_drop addnC -ltn_subRL subKn.
  by move=> lt; apply: leq_trans lt _.
- by rewrite walk_cat on1 -back.
exists s'; split=> //; apply: le_trans more.
by rewrite parts !weight_cat ler_add2l ger_addr (closed_walks on2).
Qed.

Lemma potential : exists d : V -> R, forall a, wt a + d (tgt a) <= d (src a).
Proof.
exists (heaviest #|V|) => a; have [s [on le <-]] := heaviest_walk #|V| (tgt a).
have [|s' [on' le' more]] := @shorten (src a) (a :: s); first by rewrite /= eqxx.
by apply: le_trans (heaviest_bounds on' le'); move: more; rewrite /weight big_cons.
Qed.
End Graph.

Section Closed.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K) (f : Omega -> profile Act).

(** The arcs of an agent: its deviations from [f], each from the cell on the path to the cell that it leads to. *)
Definition arc i := {x : Omega * profile Act | deviation i (f x.1) x.2}.
Definition leaves i (a : arc i) := cell (val a).1 (f (val a).1).
Definition enters i (a : arc i) := cell (val a).1 (val a).2.
Definition drawn (l : N -> R) i (a : arc i) := pull E (l i) i (val a).1 (f (val a).1) (val a).2.
Definition gained i (a : arc i) := gain E i (val a).1 (f (val a).1) (val a).2.
Definition lost i (a : arc i) := loss E (val a).1 (f (val a).1) (val a).2.
Notation closed_walk i k s := (walk (@leaves i) (@enters i) k s /\ ending (@enters i) k s = k).

Lemma closed_walks_at c (l : N -> R) : c <> Balanced ->
  (exists t, in_class c t /\ implements_by E cell l t f) <->
  (forall i k s, closed_walk i k s -> weight (@drawn l i) s <= 0).
Proof.
move=> unbalanced; split=> [[t [_ eq]] i k s [on back]|no_walk].
  have step (a : arc i) : drawn l a <= t i (leaves a) - t i (enters a).
    by have := eq (val a).1 i (val a).2 (valP a); rewrite incentive.
  suff along : forall k, walk (@leaves i) (@enters i) k s -> weight (@drawn l i) s <= t i k - t i (ending (@enters i) k s).
    by have := along k on; rewrite back subrr.
  elim: s {on back} => [|a s IH] k' /=; first by rewrite /weight big_nil subrr.
  move=> /andP[/eqP <- on]; rewrite /weight big_cons; have := ler_add (step a) (IH _ on).
  by rewrite addrA subrK.
have potentials i : {d : K -> R | forall a : arc i, drawn l a + d (enters a) <= d (leaves a)}.
  have ex : exists d : K -> R, forall a : arc i, drawn l a + d (enters a) <= d (leaves a).
    exact: (potential (fun v s on back => no_walk i v s (conj on back))).
  pose ok (d : {ffun K -> R}) := [forall a : arc i, drawn l a + d (enters a) <= d (leaves a)].
  have : exists d, ok d by have [d le] := ex; exists [ffun k => d k]; apply/forallP => a; rewrite !ffunE.
  by move=> /sigW [d /forallP le]; exists d.
have purse : exists t, in_class Unrestricted t /\ implements_by E cell l t f.
  exists (fun i k => sval (potentials i) k); split=> // w i b dev.
  by have := svalP (potentials i) (exist _ (w, b) dev : arc i); rewrite incentive ler_subr_addr.
case: c unbalanced => // _; exact/a_purse_implements_nothing_more.
Qed.

(** ** B14 [closed-walks-decide]
    Subsidy-free or unrestricted, no bound. Every deviation from [f] is an arc of its agent, from the cell of (w, f w) to the cell that it
    leads to, weighted by its gain. [f] is implementable iff no agent has a closed walk of positive weight. (Arcs leave cells on the path, so
    that the cells of a closed walk are on it.) *)
Theorem closed_walks_decide c : c <> Balanced ->
  (exists t, pair E cell c None 0 t f) <-> (forall i k s, closed_walk i k s -> weight (@gained i) s <= 0).
Proof.
move=> unbalanced; have drawnE i s : weight (@drawn (fun=> 0) i) s = weight (@gained i) s.
  by apply: eq_bigr => a _; rewrite /drawn /pull mul0r subr0.
have := closed_walks_at (fun=> 0) unbalanced; split=> [[t [ct _ eq]] i k s cl|no].
  by rewrite -drawnE; apply: (H.1 _ i k s cl); exists t.
have [t [ct eq]] : exists t, in_class c t /\ implements_by E cell (fun=> 0) t f by apply/H => i k s; rewrite drawnE; exact: no.
by exists t.
Qed.
End Closed.

(** ** B7 [choices-are-cyclically-monotone]
    Actions are verifiable and contingencies up to the blocks of [P], [f] varies in each block in the action of at most one agent, [vary k],
    there is no bound, and if budgets balance there are two agents. [f] is implementable iff on every cycle of contingencies within a block
    the gains of doing what the next one asks for sum to at most 0; and with two agents or more, with nothing burned. *)
Section Cyclic.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K C : finType) (cell : Omega -> profile Act -> K) (P : Omega -> C) (f : Omega -> profile Act) (vary : C -> N) (c : budget).
Hypothesis seen : contingency_partition cell P.
Hypothesis one_varies : forall w w' j, P w = P w' -> j != vary (P w) -> f w j = f w' j.
Hypothesis payer : c = Balanced -> (1 < #|N|)%N.

(** From [w], doing what [w'] asks for. *)
Definition exchange w w' := util E (vary (P w)) w (f w') - util E (vary (P w)) w (f w).
Fixpoint cycle_gain w s := if s is w' :: s' then exchange w w' + cycle_gain w' s' else 0.
Definition cycle_within w s := (all (fun w' => P w' == P w) s) && (last w s == w).
Definition monotone := forall w s, cycle_within w s -> cycle_gain w s <= 0.

Lemma imitation w w' : P w = P w' -> f w != f w' -> deviation (vary (P w)) (f w) (f w').
Proof.
move=> same ne; have rest j : j != vary (P w) -> f w' j = f w j by move=> jv; apply/esym/one_varies.
rewrite /deviation; apply/andP; split; last by apply/forallP => j; apply/implyP => /rest ->.
apply: contra ne => /eqP eqv; apply/eqP/ffunP => j; have [->|/rest ->] //:= eqVneq j (vary (P w)); exact/esym.
Qed.

Lemma monotone_needed t : implements E cell 0 t f -> monotone.
Proof.
move=> eq w s /andP[ins /eqP back].
have step v v' : P v = P v' -> exchange v v' <= t (vary (P v)) (cell v (f v)) - t (vary (P v)) (cell v' (f v')).
  move=> same; have [e|ne] := eqVneq (f v) (f v').
    have -> : cell v' (f v') = cell v (f v) by apply/seen.
    by rewrite /exchange e !subrr.
  have := eq v _ _ (imitation same ne); rewrite incentive /pull mul0r subr0 /gain.
  by have -> : cell v (f v') = cell v' (f v') by apply/seen.
suff along v : P v = P w -> all (fun w' => P w' == P w) s ->
    cycle_gain v s <= t (vary (P w)) (cell v (f v)) - t (vary (P w)) (cell (last v s) (f (last v s))).
  by have := along w erefl ins; rewrite back subrr.
elim: s v {ins back} => [|v' s IH] v in_v /=; first by rewrite subrr.
move=> /andP[/eqP in_v' ins]; have := ler_add (step v v' _) (IH v' in_v' ins); rewrite in_v in_v' => /(_ erefl).
by rewrite addrA subrK.
Qed.

(** Arcs between contingencies of one block, and the potentials that they have if no cycle gains. *)
Lemma prices : monotone -> exists d : Omega -> R, (forall w w', P w = P w' -> exchange w w' + d w' <= d w) /\
  (forall w w', P w = P w' -> f w = f w' -> d w = d w').
Proof.
move=> mono; pose arc := {x : Omega * Omega | P x.1 == P x.2}; pose src (a : arc) := (val a).1; pose tgt (a : arc) := (val a).2.
pose wt (a : arc) := exchange (src a) (tgt a).
have walkE v s : walk src tgt v s -> all (fun w' => P w' == P v) (map tgt s) /\ cycle_gain v (map tgt s) = weight wt s.
  elim: s v => [|a s IH] v; first by rewrite /weight big_nil.
  move=> /= /andP[/eqP from on]; have [ins g] := IH _ on; have /eqP same := valP a; rewrite /weight big_cons g; split.
    apply/andP; split; first by rewrite -from eq_sym; apply/eqP.
    by apply: sub_all ins => w' /eqP ->; rewrite -from; apply/eqP/esym.
  by rewrite /wt -from.
have [v s on back|d le] := @potential R Omega _ src tgt wt.
  have [ins <-] := walkE v s on; apply: mono; rewrite /cycle_within ins; apply/eqP; exact: back.
have le' w w' : P w = P w' -> exchange w w' + d w' <= d w.
  by move=> /eqP same; have := le (exist _ (w, w') same : arc).
exists d; split=> // w w' same e; apply/le_anti.
have := le' w w' same; have := le' w' w (esym same); rewrite /exchange e !subrr !add0r => -> ->.
by [].
Qed.

Lemma off_path_accountable w i b w' i' b' : deviation i (f w) b -> deviation i' (f w') b' -> cell w b = cell w' b' ->
  ~~ on_path cell f (cell w b) -> i = i'.
Proof.
move=> /andP[moved /forallP rest] /andP[moved' /forallP rest'] /seen[same bb] _; subst b'.
have [iv|iv] := eqVneq i (vary (P w)); last first.
  apply/eqP; move: moved; apply: contraNT => ne; have /implyP/(_ ne)/eqP -> := rest' i.
  by rewrite (one_varies same iv).
apply/eqP; rewrite eq_sym; move: moved'; apply: contraNT => ne; have /implyP/(_ ne)/eqP -> := rest i'.
by rewrite (one_varies same) // -iv.
Qed.

Lemma on_path_block w b : on_path cell f (cell w b) -> exists2 w', P w = P w' & b = f w'.
Proof. by move=> /existsP[w' /eqP/seen[same <-]]; exists w'. Qed.

Theorem choices_are_cyclically_monotone :
  ((exists t, pair E cell c None 0 t f) <-> monotone) /\
  ((1 < #|N|)%N -> monotone -> exists t, pair E cell c None 0 t f /\ forall k, on_path cell f k -> paid c t k = 0).
Proof.
suff two : (1 < #|N|)%N -> monotone -> exists t, pair E cell c None 0 t f /\ forall k, on_path cell f k -> paid c t k = 0.
  split=> //; split=> [[t [_ _ eq]]|mono]; first exact: monotone_needed eq.
  have [many|few] := ltnP 1 #|N|; first by have [t [pr _]] := two many mono; exists t.
  have unbalanced : c <> Balanced by move=> /payer; rewrite ltnNge few.
  have [d [le same_d]] := prices mono; have [phi [phi0 most]] := large_fine E (fun=> 0) f.
  pose D := \sum_w `|d w|.
  have dD w : d w <= D by apply: le_trans (ler_norm _) _; rewrite /D (bigD1 w) //= ler_addl; apply: sumr_ge0.
  have dD' w : - D <= d w by rewrite ler_oppl; apply: le_trans (ler_norm _) _; rewrite normrN /D (bigD1 w) //= ler_addl; apply: sumr_ge0.
  pose t (i : N) k := if [pick w | cell w (f w) == k] is Some w then d w else - (D + phi).
  have tE i w : t i (cell w (f w)) = d w.
    rewrite /t; case: pickP => [w' /eqP/seen[same e]|/(_ w)]; last by rewrite eqxx.
    exact: same_d.
  suff purse : exists t, in_class Unrestricted t /\ implements_by E cell (fun=> 0) t f.
    have [u [cu equ]] : exists t, in_class c t /\ implements_by E cell (fun=> 0) t f.
      by case: (c) unbalanced => // _; exact/a_purse_implements_nothing_more.
    by exists u.
  exists t; split=> // w i b dev; rewrite incentive tE.
  case on: (on_path cell f (cell w b)).
    have [w' same e] := on_path_block on; rewrite (_ : cell w b = cell w' (f w')) ?tE; last by apply/seen.
    have iv : i = vary (P w).
      apply/eqP; move: dev => /andP[moved _]; apply: contraNT moved => iv; rewrite e; apply/eqP/esym; exact: one_varies same iv.
    rewrite /pull mul0r subr0 /gain e iv ler_subr_addr; exact: le.
  have off : t i (cell w b) = - (D + phi).
    rewrite /t; case: pickP => // w' same; by move: on; rewrite /on_path => /negbT/existsP; case; exists w'.
  rewrite off opprK addrC; apply: le_trans (most w i b dev) _; by rewrite -[X in X <= _]addr0 addrAC addrC ler_add2r -ler_subl_addl sub0r.
move=> many mono; have [d [le same_d]] := prices mono; have [phi [phi0 most]] := large_fine E (fun=> 0) f.
pose D := \sum_w `|d w|.
have dD w : `|d w| <= D by rewrite /D (bigD1 w) //= ler_addl; apply: sumr_ge0.
have D0 : 0 <= D by apply: sumr_ge0.
pose other (j : N) := odflt j [pick i | i != j].
have otherP j : other j != j.
  rewrite /other; case: pickP => //= none; have : (#|N| <= 1)%N.
    by rewrite -(card1 j) subset_leq_card //; apply/subsetP => i _; rewrite inE -[_ == _]negbK none.
  by rewrite leqNgt many.
(* [x] to agent [j], from another. *)
pose move_to j x i : R := x * (i == j)%:R - x * (i == other j)%:R.
pose left_by k := [pick x : Omega * N * profile Act | (cell x.1.1 x.2 == k) && deviation x.1.2 (f x.1.1) x.2].
pose t i k := if [pick w | cell w (f w) == k] is Some w then move_to (vary (P w)) (d w) i
  else if left_by k is Some x then move_to x.1.2 (- (phi + D)) i else 0.
have one j : \sum_i (i == j)%:R = 1 :> R by rewrite (bigD1 j) //= eqxx big1 ?addr0 // => i /negPf ->.
have moves j x : \sum_i move_to j x i = 0 by rewrite sumrB -!mulr_sumr !one subrr.
have self j x : move_to j x j = x by rewrite /move_to eqxx eq_sym (negPf (otherP j)) mulr1 mulr0 subr0.
have least j x i : - `|x| <= move_to j x i.
  rewrite /move_to; case: (i == j); case: (i == other j); rewrite ?mulr1 ?mulr0 ?subrr ?subr0 ?sub0r.
  - by rewrite oppr_le0.
  - by rewrite ler_oppl; apply: le_trans (ler_norm _) _; rewrite normrN.
  - by rewrite ler_opp2 ler_norm.
  - by rewrite oppr_le0.
have zero k : \sum_i t i k = 0.
  rewrite /t; case: pickP => [w _|_]; first exact: moves.
  by case: (left_by k) => [x|]; [exact: moves | exact: big1].
have tE i w : t i (cell w (f w)) = move_to (vary (P w)) (d w) i.
  rewrite /t; case: pickP => [w' /eqP/seen[same e]|/(_ w)]; last by rewrite eqxx.
  by rewrite same (same_d _ _ same e).
exists t; split; last by move=> k _; rewrite /paid zero; case: (c).
split=> //; first by rewrite /in_class; case: (c) => // k; rewrite zero.
move=> w i b dev; rewrite incentive tE.
case on: (on_path cell f (cell w b)).
  have [w' same e] := on_path_block on; rewrite (_ : cell w b = cell w' (f w')) ?tE; last by apply/seen.
  have iv : i = vary (P w).
    apply/eqP; move: dev => /andP[moved _]; apply: contraNT moved => iv; rewrite e; apply/eqP/esym; exact: one_varies same iv.
  rewrite -same iv !self /pull mul0r subr0 /gain e ler_subr_addr; exact: le.
have off : t i (cell w b) = - (phi + D).
  rewrite /t; case: pickP => [w' same|_]; first by move: on; rewrite /on_path => /negbT/existsP; case; exists w'.
  rewrite /left_by; case: pickP => [x /andP[/eqP same dev']|/(_ (w, i, b))]; last by rewrite /= eqxx dev.
  by rewrite (off_path_accountable dev dev' (esym same)) ?on // self.
rewrite off opprK; apply: le_trans (most w i b dev) _; rewrite addrCA ler_addl.
by rewrite -ler_subl_addr sub0r; apply: le_trans (least _ _ _); rewrite ler_opp2.
Qed.
End Cyclic.
