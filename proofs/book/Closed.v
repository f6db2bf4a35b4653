(** * B. Closed forms: forcing contracts, one contingency, teams *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Closed.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Notation p := (prob E).

(** Where nothing that draws an agent away leads into a cell on the path, fines implement the choice, and are not paid. *)
Lemma deterred (K : finType) (cell : Omega -> profile Act -> K) c (l : N -> R) f : c <> Balanced ->
  (forall w i b, deviation i (f w) b -> 0 < pull E (l i) i w (f w) b -> ~~ on_path cell f (cell w b)) ->
  exists t, [/\ in_class c t, implements_by E cell l t f & forall w i, t i (cell w (f w)) = 0].
Proof.
move=> unbalanced off; have [phi [phi0 most]] := large_fine E l f.
have [//|t [ct _ eq zero]] := @fines R N Omega Act E K cell c None l f phi phi0 isT most off.
by exists t.
Qed.

(** ** Forcing contracts
    A forcing contract makes some cells lawful; it dictates [f] if at every [w] the profile [f w] is the only one with a lawful outcome. *)
Definition dictates (K : finType) (cell : Omega -> profile Act -> K) (lawful : pred K) f :=
  forall w a, lawful (cell w a) = (a == f w).
Definition dictated (K : finType) (cell : Omega -> profile Act -> K) f := exists lawful, dictates cell lawful f.
Definition worth f := \sum_w p w * welfare E w (f w).

(** A language is the contingency partition [P] if it sees actions, and contingencies up to the blocks of [P]. *)
Definition contingency_partition (K C : finType) (cell : Omega -> profile Act -> K) (P : Omega -> C) :=
  forall w a w' a', cell w a = cell w' a' <-> P w = P w' /\ a = a'.

Lemma dictated_constant (K C : finType) (cell : Omega -> profile Act -> K) (P : Omega -> C) f : contingency_partition cell P ->
  dictated cell f <-> forall w w', P w = P w' -> f w = f w'.
Proof.
move=> seen; split=> [[lawful forced] w w' same|constant].
  apply/eqP; rewrite -(forced w' (f w)) -(_ : cell w (f w) = cell w' (f w)) ?forced ?eqxx //.
  exact/seen.
exists (on_path cell f) => w a; apply/existsP/eqP => [[w' /eqP/seen[same <-]]|->]; [exact: constant | by exists w].
Qed.

Section Partition.
Variables (C : finType) (P : Omega -> C).
Definition block_worth k a := \sum_(w | P w == k) p w * welfare E w a.
Definition block_best k := [arg max_(a > some_profile E) block_worth k a]%O.
(** Gamma^F_P, block by block. *)
Definition forcing_loss := \sum_k (\sum_(w | P w == k) p w * best_welfare E w - block_worth k (block_best k)).

Lemma block_worth_best k a : block_worth k a <= block_worth k (block_best k).
Proof. by rewrite /block_best; case: arg_maxP => // b _; apply. Qed.

Lemma forcing_lossE : forcing_loss = first_best_value E - \sum_k block_worth k (block_best k).
Proof. by rewrite /forcing_loss sumrB /first_best_value [X in _ = X - _](partition_big P xpredT). Qed.

Lemma worth_blocks f : worth f = \sum_k \sum_(w | P w == k) p w * welfare E w (f w).
Proof. by rewrite /worth (partition_big P xpredT). Qed.

Let term k a := \sum_(w | P w == k) p w * (best_welfare E w - welfare E w a).
Lemma block_loss k a : \sum_(w | P w == k) p w * best_welfare E w - block_worth k a = term k a.
Proof. by rewrite -sumrB; apply: eq_bigr => w _; rewrite mulrBr. Qed.
Lemma term_ge0 k a : 0 <= term k a.
Proof. by apply: sumr_ge0 => w _; rewrite mulr_ge0 ?subr_ge0 ?welfare_best // ltW // prob_gt0. Qed.
Lemma term_eq0 k a : (term k a == 0) = [forall w, (P w == k) ==> first_best E w a].
Proof.
rewrite psumr_eq0; last by move=> w _; rewrite mulr_ge0 ?subr_ge0 ?welfare_best // ltW // prob_gt0.
apply/allP/forallP => [all w|all w _].
  by have := all w (mem_index_enum w); rewrite mulf_eq0 (gt_eqF (prob_gt0 E w)) /= subr_eq0 [best_welfare _ _ == _]eq_sym first_bestE.
by have := all w; rewrite first_bestE mulf_eq0 (gt_eqF (prob_gt0 E w)) /= subr_eq0 [best_welfare _ _ == _]eq_sym.
Qed.

Lemma zero_loss k a : term k a == 0 -> \sum_(w | P w == k) p w * best_welfare E w - block_worth k (block_best k) = 0.
Proof.
move=> /eqP zero; apply/le_anti/andP; split; last by rewrite block_loss term_ge0.
by rewrite -[X in _ <= X]zero -[term k a]block_loss ler_sub // block_worth_best.
Qed.

(** ** B4 [forcing-contracts-lose]
    Actions verifiable, contingencies up to the blocks of [P]. The least loss of a forcing contract is Gamma^F_P; lotteries over profiles do
    not lower it; it is positive iff some block has no common first best; a refinement never raises it; where every contingency is a block
    it is 0. *)
Theorem forcing_contracts_lose (K : finType) (cell : Omega -> profile Act -> K) : contingency_partition cell P ->
  [/\ (forall f, dictated cell f -> forcing_loss <= first_best_value E - worth f),
      (exists2 f, dictated cell f & first_best_value E - worth f = forcing_loss),
      (forall q : C -> profile Act -> R, (forall k a, 0 <= q k a) -> (forall k, \sum_a q k a = 1) ->
        forcing_loss <= first_best_value E - \sum_w p w * \sum_a q (P w) a * welfare E w a),
      (0 < forcing_loss <-> exists k, forall a, exists2 w, P w = k & ~~ first_best E w a) &
      ((forall w w', P w = P w' -> w = w') -> forcing_loss = 0)].
Proof.
move=> seen; have loss0 : 0 <= forcing_loss by apply: sumr_ge0 => k _; rewrite block_loss term_ge0.
split.
- move=> f /(dictated_constant _ seen) constant; rewrite forcing_lossE ler_add2l ler_opp2 worth_blocks; apply: ler_sum => k _.
  have [w0 /eqP in0|none] := pickP (fun w => P w == k); last by rewrite big_pred0 // /block_worth big_pred0.
  apply: le_trans (block_worth_best k (f w0)); rewrite le_eqVlt; apply/orP; left; apply/eqP.
  by apply: eq_bigr => w /eqP in1; rewrite (constant w w0) // in1.
- exists (fun w => block_best (P w)); first by apply/(dictated_constant _ seen) => w w' ->.
  rewrite forcing_lossE worth_blocks; congr (_ - _); apply: eq_bigr => k _; by apply: eq_bigr => w /eqP ->.
- move=> q q0 q1; rewrite forcing_lossE ler_add2l ler_opp2 (partition_big P xpredT) //=; apply: ler_sum => k _.
  rewrite (eq_bigr (fun w => \sum_a q k a * (p w * welfare E w a))); last first.
    by move=> w /eqP ->; rewrite mulr_sumr; apply: eq_bigr => a _; rewrite mulrCA.
  rewrite exchange_big /= -[X in _ <= X]mul1r -(q1 k) mulr_suml; apply: ler_sum => a _.
  by rewrite -mulr_sumr ler_wpmul2l // block_worth_best.
- split=> [pos|[k none]].
    have [/existsP[k /forallP none]|] := boolP [exists k, forall a, [exists w, (P w == k) && ~~ first_best E w a]].
      by exists k => a; have /existsP[w /andP[/eqP]] := none a; exists w.
    rewrite negb_exists => /forallP all; suff zero : forcing_loss = 0 by rewrite zero ltxx in pos.
    apply: big1 => k _; have := all k; rewrite negb_forall => /existsP[a]; rewrite negb_exists => /forallP good.
    have zero : term k a == 0.
      by rewrite term_eq0; apply/forallP => w; have := good w; rewrite negb_and negbK implybE.
    exact: zero_loss zero.
  rewrite lt_neqAle loss0 andbT eq_sym psumr_eq0; last by move=> k' _; rewrite block_loss term_ge0.
  apply/allP => /(_ k (mem_index_enum k)); rewrite /= block_loss term_eq0 => /forallP all.
  have [w /eqP in0 no] := none (block_best k); by have := all w; rewrite in0 (negPf no).
- move=> fine; apply: big1 => k _; have [w0 /eqP in0|none] := pickP (fun w => P w == k); last by rewrite /block_worth !big_pred0 ?subrr.
  have [a best] := some_first_best E w0; apply: (@zero_loss k a).
  by rewrite term_eq0; apply/forallP => w; apply/implyP => /eqP in1; rewrite (fine w w0) // in1.
Qed.
End Partition.

(** A refinement never raises what forcing contracts lose, in any language: what can be dictated stays so. *)
Theorem refining_keeps_what_is_dictated (K K' : finType) (cell : Omega -> profile Act -> K) (cell' : Omega -> profile Act -> K') f :
  refines cell' cell -> dictated cell f -> dictated cell' f.
Proof.
move=> finer [lawful forced]; exists (on_path cell' f) => w a; apply/existsP/eqP => [[w' /eqP/finer same]|->]; last by exists w.
by apply/eqP; rewrite -forced -same forced.
Qed.

(** ** B18 [self-interest-helps-forcing-contracts]
    Fines may be as large as any gain, and money may be burned or the language is a contingency partition. Then Gamma_L <= Gamma^F_L: for
    whatever a forcing contract dictates there is an equilibrium pair worth as much. *)
Theorem self_interest_helps_forcing_contracts (K C : finType) (cell : Omega -> profile Act -> K) (P : Omega -> C) c B f :
  (if B is Some b then 0 <= b /\ (forall i w a a', deviation i a a' -> gain E i w a a' <= b) else True) ->
  (c = Balanced -> contingency_partition cell P) -> dictated cell f ->
  (exists t g, pair E cell c B 0 t g /\ worth f <= value E cell c t g) /\
  (forall V, is_value E cell c B 0 V -> first_best_value E - V <= first_best_value E - worth f).
Proof.
move=> bound part forced.
suff [t [g [pr up]]] : exists t g, pair E cell c B 0 t g /\ worth f <= value E cell c t g.
  split; first by exists t, g.
  by move=> V [_ most]; rewrite ler_add2l ler_opp2; apply: le_trans up (most _ _ pr).
have [phi [phi0 [most le]]] : exists phi, 0 <= phi /\ (forall w i b, deviation i (f w) b -> pull E 0 i w (f w) b <= phi) /\
    is_true (if B is Some b then phi <= b else true).
  case: B bound => [b [b0 gains]|_]; last by have [phi [phi0 most]] := large_fine E (fun=> 0) f; exists phi.
  by exists b; split=> //; split=> // w i a dev; rewrite /pull mul0r subr0 gains.
have off w i b : deviation i (f w) b -> ~~ on_path cell f (cell w b).
  move=> /andP[moved _]; have [lawful dict] := forced; apply/existsP => -[w' /eqP same].
  have := dict w b; rewrite -same dict eqxx => /esym/eqP bf; by rewrite bf eqxx in moved.
have lone_or_two : c = Balanced -> (#|N| <= 1)%N -> exists t g, pair E cell c B 0 t g /\ worth f <= value E cell c t g.
  move=> _ few; have chosen w : {a | first_best E w a} by apply: sigW; exact: some_first_best.
  exists (fun _ _ => 0), (fun w => sval (chosen w)); split; first split.
  - by rewrite /in_class; case: (c) => // k; rewrite big1.
  - by rewrite /in_bound; case: (B) bound => // b [b0 _] i k; rewrite normr0.
  - move=> w i b dev; rewrite !addr0 /v !mul0r !addr0; case: (chosen w) dev => a best /= _.
    have lone a' : welfare E w a' = util E i w a'.
      rewrite /welfare (bigD1 i) //= big1 ?addr0 // => j; by rewrite ((fintype_le1P few) j i) eqxx.
    by have /forallP/(_ b) := best; rewrite !lone.
  apply: le_trans (choice_le E f) _; rewrite le_eqVlt; apply/orP; left; apply/eqP/esym/value_first_best.
    by rewrite /in_class; case: (c) => // k; rewrite big1.
  by split=> w; [case: (chosen w) | rewrite /paid; case: (c) => //; rewrite big1].
have [[bal few]|two] : (c = Balanced /\ (#|N| <= 1)%N) \/ (c = Balanced -> (1 < #|N|)%N).
  by case: (c); [case: (ltnP 1 #|N|); [right | left] | right | right].
  exact: lone_or_two.
have [bal|t [ct bt eq zero]] := @fines R N Omega Act E K cell c B (fun=> 0) f phi phi0 le most (fun w i b dev _ => off w i b dev).
  right; split=> [|w i b w' i' b' dev dev' same _]; first exact: two.
  have seen := part bal; have [ww bb] := (seen _ _ _ _).1 same.
  have same_f : f w = f w' by exact: (dictated_constant f seen).1 forced w w' ww.
  by apply: deviation_shows dev _; rewrite bb same_f.
exists t, f; split=> //; apply: ler_sum => w _; rewrite /paid.
by case: (c); rewrite ?addr0 // big1 ?addr0.
Qed.

(** ** One contingency *)
Section One.
Variables (K : finType) (cell : Omega -> profile Act -> K) (c : budget) (w0 : Omega).
Hypothesis one : forall w : Omega, w = w0.
Hypothesis unbalanced : c <> Balanced.

Lemma prob_one : p w0 = 1.
Proof. by rewrite -(prob_sum E) (bigD1 w0) //= big1 ?addr0 // => w; rewrite (one w) eqxx. Qed.

Lemma worth_one f : worth f = welfare E w0 (f w0).
Proof. by rewrite /worth (bigD1 w0) //= big1 ?addr0 ?prob_one ?mul1r // => w; rewrite (one w) eqxx. Qed.

Lemma supported_one l f : (forall i b, deviation i (f w0) b -> 0 < pull E l i w0 (f w0) b -> ~~ undetectable cell w0 (f w0) b) <->
  exists t, pair E cell c None l t f /\ forall w i, t i (cell w (f w)) = 0.
Proof.
split=> [seen|[t [[_ _ eq] _]] i b dev pulls].
  have [|t [ct eq zero]] := @deterred K cell c (fun=> l) f unbalanced; last by exists t.
  move=> w i b; rewrite (one w) => dev pulls; apply/existsP => -[w' /eqP]; rewrite (one w') => same.
  by have := seen i b dev pulls; rewrite /undetectable same eqxx.
by apply/negP => same; have := undetectable_is_played dev pulls same eq; rewrite eqxx.
Qed.

(** No undetectable temptation at [a]. *)
Definition quiet a := [forall i, forall b, temptation E i w0 a b ==> ~~ undetectable cell w0 a b].

Lemma quietP a : reflect (forall i b, deviation i a b -> 0 < pull E 0 i w0 a b -> ~~ undetectable cell w0 a b) (quiet a).
Proof.
apply: (iffP forallP) => [q i b dev|q i].
  by have /forallP/(_ b)/implyP := q i; rewrite /temptation dev /= /pull mul0r subr0.
apply/forallP => b; apply/implyP => /andP[dev gains]; by apply: (q i) => //; rewrite /pull mul0r subr0.
Qed.

Lemma quiet_supported f : quiet (f w0) <-> exists t, pair E cell c None 0 t f /\ forall w i, t i (cell w (f w)) = 0.
Proof. by rewrite -supported_one; split=> [/quietP|?]; last apply/quietP. Qed.

Lemma quiet_pair t f : pair E cell c None 0 t f -> quiet (f w0).
Proof.
case=> _ _ eq; apply/quietP => i b dev pulls; apply/negP => same.
by have := undetectable_is_played dev pulls same eq; rewrite eqxx.
Qed.

(** What undetectable temptations at [a] ask for. *)
Definition hidden_threshold a := \big[@maxt R/Some 0]_i \big[@maxt R/Some 0]_(b | temptation E i w0 a b && undetectable cell w0 a b) ratio E i w0 a b.

Lemma hidden_thresholdP l a : 0 <= l -> first_best E w0 a ->
  reaches l (hidden_threshold a) <-> (forall i b, deviation i a b -> 0 < pull E l i w0 a b -> ~~ undetectable cell w0 a b).
Proof.
move=> l0 best; split=> [/(reaches_maxP _ _ l0) r i b dev pulls|seen].
  apply/negP => same; have /(reaches_maxP _ _ l0) /(_ b) := r i isT; rewrite same andbT.
  have tempts : temptation E i w0 a b.
    by rewrite /temptation dev /=; case: ltP => // no; have := pull_le0 best l0 no; rewrite leNgt pulls.
  by move=> /(_ tempts); rewrite (reaches_ratio l best tempts) leNgt pulls.
apply/(reaches_maxP _ _ l0) => i _; apply/(reaches_maxP _ _ l0) => b /andP[tempts same].
rewrite (reaches_ratio l best tempts) leNgt; apply/negP => pulls.
by case/andP: (tempts) => dev _; have := seen i b dev pulls; rewrite same.
Qed.

(** ** B16 [one-contingency-closed-form], (1) and (2)
    One contingency; subsidy-free or unrestricted; no bound. V_L is the largest welfare of a profile without undetectable temptation, and
    undefined where there is none; the weights that leave no gap are those from the least, over first bests, of the largest gain/loss over
    undetectable temptations on. *)
Theorem one_contingency_value V :
  is_value E cell c None 0 V <-> (exists2 a, quiet a & welfare E w0 a = V) /\ (forall a, quiet a -> welfare E w0 a <= V).
Proof.
have valueE t f : in_class c t -> (forall w i, t i (cell w (f w)) = 0) -> value E cell c t f = welfare E w0 (f w0).
  move=> ct zero; rewrite -(worth_one f); apply: eq_bigr => w _; rewrite /paid.
  by case: (c); rewrite ?addr0 // big1 ?addr0.
have attained a : quiet a -> exists t f, pair E cell c None 0 t f /\ value E cell c t f = welfare E w0 a.
  move=> q; have [t [pr zero]] := (quiet_supported (fun=> a)).1 q.
  by exists t, (fun=> a); split=> //; rewrite valueE //; case: pr.
have under t f : pair E cell c None 0 t f -> value E cell c t f <= welfare E w0 (f w0).
  by case=> ct _ _; rewrite -(worth_one f); exact: value_le.
split=> [[[t [f [pr <-]]] most]|[[a q <-] most]].
  have up a : quiet a -> welfare E w0 a <= value E cell c t f by move=> /attained [t' [f' [pr' <-]]]; exact: most.
  split=> //; exists (f w0); first exact: quiet_pair pr.
  by apply/le_anti; rewrite under // up //; exact: quiet_pair pr.
split; first exact: attained.
move=> t f pr; apply: le_trans (under _ _ pr) _; apply: most; exact: quiet_pair pr.
Qed.

Theorem one_contingency_weight l : 0 <= l ->
  no_gap_at E cell c None l <-> reaches l (\big[@mint R/None]_(a | first_best E w0 a) hidden_threshold a).
Proof.
move=> l0; split=> [[t [f [pr best _]]]|/reaches_minP[a best /(hidden_thresholdP l0 best) seen]].
  apply/reaches_minP; exists (f w0) => //; apply/hidden_thresholdP => // i b dev pulls.
  by apply/negP => same; case: pr => _ _ eq; have := undetectable_is_played dev pulls same eq; rewrite eqxx.
have [t [pr zero]] := (supported_one l (fun=> a)).1 seen; exists t, (fun=> a); split=> // w; first by rewrite (one w).
by rewrite /paid; case: (c) => //; rewrite big1.
Qed.

(** ** B16 [one-contingency-closed-form], (3)
    Some mechanism makes [a] an equilibrium among agents of weight [l] iff the language detects every deviation with gain > l loss. *)
Theorem one_contingency_detects l a :
  (exists t, pair E cell c None l t (fun=> a)) <->
  (forall i b, deviation i a b -> l * loss E w0 a b < gain E i w0 a b -> ~~ undetectable cell w0 a b).
Proof.
split=> [[t [_ _ eq]] i b dev more|seen].
  apply/negP => same; have := undetectable_is_played (l := fun=> l) dev _ same eq; rewrite /pull subr_gt0 => /(_ more).
  by rewrite eqxx.
have [|t [pr _]] := (supported_one l (fun=> a)).1; last by exists t.
by move=> i b dev; rewrite /pull subr_gt0; exact: seen.
Qed.
End One.

(** Two cells are enough: these deviations, and all else. *)
Theorem two_cells_are_enough c (w0 : Omega) l a : (forall w : Omega, w = w0) -> c <> Balanced ->
  exists (cell : Omega -> profile Act -> bool) t, pair E cell c None l t (fun=> a).
Proof.
move=> one unbalanced; pose cell (w : Omega) b := [exists i, deviation i a b && (l * loss E w0 a b < gain E i w0 a b)].
exists cell; apply/(one_contingency_detects cell one unbalanced) => i b dev more; rewrite /undetectable.
have -> : cell w0 b = true by apply/existsP; exists i; rewrite dev.
suff -> : cell w0 a = false by [].
by apply/negbTE/existsP => -[j /andP[]]; rewrite /deviation eqxx.
Qed.

(** ** B16 [one-contingency-closed-form], (4)
    At a first best what must be detected shrinks as the weight grows, to nothing at lambda*(a). *)
Theorem prosociality_shortens_contracts w a l l' i b : first_best E w a -> l <= l' ->
  l' * loss E w a b < gain E i w a b -> l * loss E w a b < gain E i w a b.
Proof. by move=> best le; apply: le_lt_trans; rewrite ler_wpmul2r ?loss_ge0. Qed.

(** ** B8 [a-budget-breaker-disciplines-any-team]
    One contingency, money may be burned: [a] is implementable iff no temptation at [a] is undetectable. *)
Theorem a_budget_breaker_disciplines_any_team (K : finType) (cell : Omega -> profile Act -> K) (w0 : Omega) a :
  (forall w : Omega, w = w0) ->
  (exists t, pair E cell SubsidyFree None 0 t (fun=> a)) <-> (forall i b, temptation E i w0 a b -> ~~ undetectable cell w0 a b).
Proof.
move=> one; rewrite (one_contingency_detects cell one) //; split=> [seen i b /andP[dev gains]|seen i b dev].
  by apply: (seen i) => //; rewrite mul0r.
by rewrite mul0r => gains; apply: (seen i); rewrite /temptation dev.
Qed.

(** ** B8 [teams-are-punished-collectively]
    One contingency, balanced, no bound. D_i(k), of either sign, is the largest gain of a deviation of [i] from [a] into the cell [k]. [a] is
    implementable iff no temptation at [a] is undetectable, and D_i(k) sum to at most 0 at every [k] other than the cell of [a] that every
    agent can reach alone. *)
Section Teams.
Variables (K : finType) (cell : Omega -> profile Act -> K) (w0 : Omega) (a : profile Act).
Hypothesis one : forall w : Omega, w = w0.
Notation k0 := (cell w0 a).
Definition into i k b := deviation i a b && (cell w0 b == k).
Definition reachable i k := [exists b, into i k b].
Definition worst i k := [arg max_(b > odflt a [pick b | into i k b] | into i k b) gain E i w0 a b]%O.
Definition most_into i k := gain E i w0 a (worst i k).

Lemma worstP i k : reachable i k -> into i k (worst i k) /\ forall b, into i k b -> gain E i w0 a b <= most_into i k.
Proof.
move=> /existsP[b ins]; rewrite /most_into /worst; case: pickP => [b0 in0|/(_ b)]; last by rewrite ins.
by case: arg_maxP.
Qed.

Theorem teams_are_punished_collectively :
  (exists t, pair E cell Balanced None 0 t (fun=> a)) <->
  (forall i b, temptation E i w0 a b -> ~~ undetectable cell w0 a b) /\
  (forall k, k != k0 -> (forall i, reachable i k) -> \sum_i most_into i k <= 0).
Proof.
split=> [[t [ct _ eq]]|[seen few]].
  split=> [i b tempts|k kk0 all].
    have [dev pulls] := temptation_pull tempts; apply/negP => same.
    by have := undetectable_is_played dev pulls same eq; rewrite eqxx.
  have each i : most_into i k <= t i k0 - t i k.
    have [/andP[dev /eqP into_k] _] := worstP (all i); have := eq w0 i _ dev.
    by rewrite incentive /pull mul0r subr0 into_k.
  by apply: le_trans (ler_sum _ (fun i _ => each i)) _; rewrite sumrB !ct subrr.
have [phi [phi0 most]] := large_fine E (fun=> 0) (fun=> a).
have gains i b : deviation i a b -> gain E i w0 a b <= phi by move=> /(most w0 i b); rewrite /pull mul0r subr0.
pose safe k := [pick j | ~~ reachable j k].
pose n1 : R := #|N|%:R - 1.
pose mean k := (\sum_i most_into i k) / #|N|%:R.
pose t i k := if k == k0 then 0 else if safe k is Some j then (if i == j then phi * n1 else - phi)
  else mean k - most_into i k.
have sizeN (j : N) : #|N|%:R != 0 :> R by rewrite pnatr_eq0 -lt0n; apply/card_gt0P; exists j.
exists t; split=> // [k|w i b /= dev].
  rewrite /t; case: eqP => _; first exact: big1.
  case: (safe k) => [j|].
    rewrite (bigD1 j) //= eqxx (eq_bigr (fun=> - phi)); last by move=> i /negPf ->.
    rewrite sumr_const /n1; have := cardC1 j; rewrite /predC1 => cd.
    rewrite (_ : #|_| = #|N|.-1); last by rewrite -cd; apply: eq_card => i; rewrite !inE.
    have n_gt0 : (0 < #|N|)%N by apply/card_gt0P; exists j.
    rewrite -[_ *+ _]mulr_natl -(prednK n_gt0) /= -[_.+1]addn1 natrD; ring.
  have [none|some] := posnP #|N|.
    by rewrite big1 // => i _; have := card0_eq none i; rewrite inE.
  rewrite sumrB sumr_const -[mean k *+ _]mulr_natr /mean divfK ?subrr //; by rewrite pnatr_eq0 -lt0n.
rewrite (one w) incentive /pull mul0r subr0 /t eqxx sub0r.
case: eqP => [same|/eqP other].
  rewrite oppr0 leNgt; apply/negP => gains0; have := seen i b; rewrite /temptation dev gains0 /undetectable same eqxx => /(_ isT) //.
rewrite /safe; case: pickP => [j no|all]; last first.
  have reached j : reachable j (cell w0 b) by rewrite -[reachable _ _]negbK all.
  have [_ /(_ b)] := worstP (reached i); rewrite /into dev eqxx => /(_ isT) le.
  rewrite opprB; apply: le_trans le _; rewrite ler_addl oppr_ge0.
  have n_gt0 : 0 < #|N|%:R^-1 :> R by rewrite invr_gt0 lt_def sizeN // ler0n.
  by rewrite /mean pmulr_lle0 //; exact: few.
have [ij|_] := eqVneq i j; last by rewrite opprK gains.
by move: no; rewrite -ij => /existsP[]; exists b; rewrite /into dev eqxx.
Qed.
End Teams.
End Closed.
