(** * B. What no mechanism can do, and what some can *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Contracts.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Notation p := (prob E).

Section Bounds.
Variables (K : finType) (cell : Omega -> profile Act -> K) (c : budget) (B : option R).
Implicit Types (t : mechanism R N K) (f : Omega -> profile Act).

(** A choice that misses the first best at [w] by [d] loses at least [p w * d]. *)
Lemma short_at w f d : welfare E w (f w) + d <= best_welfare E w ->
  \sum_w p w * welfare E w (f w) + p w * d <= first_best_value E.
Proof.
move=> short; rewrite /first_best_value (bigD1 w) //= [X in _ <= X](bigD1 w) //=.
rewrite addrAC; apply: ler_add; first by rewrite -mulrDr ler_wpmul2l // ltW // prob_gt0.
by apply: ler_sum => w' _; rewrite ler_wpmul2l ?welfare_best // ltW // prob_gt0.
Qed.

Lemma undetectable_is_played l w i a b t f : deviation i a b -> 0 < pull E (l i) i w a b -> undetectable cell w a b ->
  implements_by E cell l t f -> f w != a.
Proof.
move=> dev gains /eqP same eq; apply/eqP => fw; move: (eq w i b); rewrite fw => /(_ dev).
by rewrite same incentive subrr leNgt gains.
Qed.

(** At [w] every first best has an undetectable temptation. *)
Definition hidden_at w := forall a, first_best E w a -> exists i b, temptation E i w a b /\ undetectable cell w a b.

(** [misses w x]: not every profile is a first best at [w], delta is what the next best profile lacks, and 0 < p(w) delta <= x. *)
Definition misses w x := exists2 a, ~~ first_best E w a /\ (forall b, ~~ first_best E w b -> welfare E w b <= welfare E w a)
  & 0 < p w * (best_welfare E w - welfare E w a) <= x.

Lemma missed t f w : in_class c t -> ~~ first_best E w (f w) -> misses w (first_best_value E - value E cell c t f).
Proof.
move=> ct no; case: (arg_maxP (P := fun a => ~~ first_best E w a) (welfare E w) no) => b nb most; exists b; first by split.
apply/andP; split; first by rewrite mulr_gt0 ?prob_gt0 // subr_gt0 lt_neqAle welfare_best andbT -first_bestE.
have short: welfare E w (f w) + (best_welfare E w - welfare E w b) <= best_welfare E w.
  by rewrite addrCA ger_addl subr_le0; exact: most.
by rewrite ler_subr_addr addrC; apply: le_trans (short_at short); rewrite ler_add2r value_le.
Qed.

Lemma temptation_pull w i a b : temptation E i w a b -> deviation i a b /\ 0 < pull E 0 i w a b.
Proof. by move=> /andP[dev gains]; rewrite /pull mul0r subr0. Qed.

(** ** B1 [undetectable-temptation]
    If at some [w] every first best has an undetectable temptation, then in every class, under any bound, V_L is undefined or
    Gamma_L >= p(w) delta > 0; if every profile is a first best at [w], V_L is undefined. *)
Theorem undetectable_temptation w V : hidden_at w -> is_value E cell c B 0 V -> misses w (first_best_value E - V).
Proof.
move=> hidden [[t [f [[ct _ eq] <-]]] _]; apply: missed => //; apply/negP => /hidden [i [b [tempts same]]].
have [dev gains] := temptation_pull tempts.
by move: (undetectable_is_played dev gains same eq); rewrite eqxx.
Qed.

(** ** B6 [pooled-contingencies-leave-a-gap]
    F(w) = {a}, F(w') = {a'}, a' differs from a in the action of [i] alone, and the court tells [w] from [w'] neither if a is done nor if a'
    is. If u_i(w,a') - u_i(w,a) > u_i(w',a') - u_i(w',a), no mechanism of any class, under any bound, has both first bests, and V_L is
    undefined or Gamma_L is at least the lesser of p delta at [w] and at [w']. *)
Theorem pooled_contingencies_leave_a_gap i w w' a a' :
  (forall b, first_best E w b -> b = a) -> (forall b, first_best E w' b -> b = a') -> deviation i a a' ->
  cell w a = cell w' a -> cell w a' = cell w' a' ->
  util E i w' a' - util E i w' a < util E i w a' - util E i w a ->
  (forall t f, pair E cell c B 0 t f -> ~ (f w = a /\ f w' = a')) /\
  forall V, is_value E cell c B 0 V -> misses w (first_best_value E - V) \/ misses w' (first_best_value E - V).
Proof.
move=> only only' dev same same' more.
have not_both t f : pair E cell c B 0 t f -> ~ (f w = a /\ f w' = a').
  case=> _ _ eq [fw fw']; have := eq w i a'; have := eq w' i a; rewrite fw fw' !incentive -same -same'.
  rewrite deviation_sym => /(_ dev) one /(_ dev) other; have := ler_add one other; rewrite leNgt /pull !mul0r !subr0.
  suff -> : t i (cell w a') - t i (cell w a) + (t i (cell w a) - t i (cell w a')) = 0.
    move=> /negP; apply; rewrite -subr_gt0 in more; move: more; rewrite /gain; congr (0 < _); ring.
  ring.
split=> // V [[t [f [pr <-]]] _]; have [ct _ _] := pr.
have [fw|nfw] := boolP (first_best E w (f w)); last by left; exact: missed.
have [fw'|nfw'] := boolP (first_best E w' (f w')); last by right; exact: missed.
by case: (not_both _ _ pr); rewrite (only _ fw) (only' _ fw').
Qed.
End Bounds.

(** ** B13 [verifiable-payoffs-suffice]
    If outcomes of one cell have the same payoffs, and a bound, if any, leaves room for t_i = W/n - u_i, then Gamma_L = 0 in every class,
    whatever else is hidden. *)
Theorem verifiable_payoffs_suffice (K : finType) (cell : Omega -> profile Act -> K) c B :
  (forall w a w' a', cell w a = cell w' a' -> forall i, util E i w a = util E i w' a') ->
  (if B is Some b then forall i w a, `|welfare E w a / #|N|%:R - util E i w a| <= b else True) -> (if B is Some b then 0 <= b else true) ->
  is_value E cell c B 0 (first_best_value E).
Proof.
move=> seen room B0; split; last by move=> t f; exact: pair_le.
pose share i w a := welfare E w a / #|N|%:R - util E i w a.
pose t i k := if [pick x : Omega * profile Act | cell x.1 x.2 == k] is Some x then share i x.1 x.2 else 0.
have tE i w a : t i (cell w a) = share i w a.
  rewrite /t; case: pickP => [[w' a'] /eqP /= same|/(_ (w, a))]; last by rewrite eqxx.
  have us := seen _ _ _ _ same; rewrite /share us; congr (_ / _ - _); exact: eq_bigr.
have zero w a : \sum_i share i w a = 0.
  rewrite sumrB sumr_const cardT /= -cardE -[_ *+ _]mulr_natr.
  have [none|some] := posnP #|N|; last by rewrite divfK ?subrr // pnatr_eq0 -lt0n.
  by rewrite none mulr0 sub0r [\sum_i _]big1 ?oppr0 // => i _; have := card0_eq none i; rewrite inE.
have balanced k : \sum_i t i k = 0.
  by rewrite /t; case: pickP => [x _|_]; [exact: zero | rewrite big1].
have chosen w : {a | first_best E w a} by apply: sigW; exact: some_first_best.
have class : in_class c t by rewrite /in_class; case: (c) => // k; rewrite balanced.
exists t, (fun w => sval (chosen w)); split; first split=> //.
- rewrite /in_bound; case: (B) room B0 => // b room b0 i k; rewrite /t; case: pickP => [x _|_]; first exact: room.
  by rewrite normr0.
- move=> w i b _; rewrite incentive !tE /pull /share /gain mul0r subr0; case: (chosen w) => a best /=.
  rewrite -subr_ge0; suff -> : forall x y z t : R, x - z - (y - t) - (t - z) = x - y by rewrite -mulrBl divr_ge0 ?ler0n // loss_ge0.
  by move=> x y z t'; ring.
- apply/(value_first_best E cell _ class); split=> w; first by case: (chosen w).
  by rewrite /paid; case: (c) => //; rewrite balanced.
Qed.

(** Where outcomes of one cell have the same welfare, a purse buys what a weight would bring: t_i = l W. *)
Lemma a_purse_buys_weight (K : finType) (cell : Omega -> profile Act -> K) l f :
  (forall w a w' a', cell w a = cell w' a' -> welfare E w a = welfare E w' a') -> (forall w, nash E l w (f w)) ->
  exists t, pair E cell Unrestricted None 0 t f /\ forall i w a, t i (cell w a) = l * welfare E w a.
Proof.
move=> seen stable; pose t (i : N) k := if [pick x : Omega * profile Act | cell x.1 x.2 == k] is Some x then l * welfare E x.1 x.2 else 0.
have tE i w a : t i (cell w a) = l * welfare E w a.
  by rewrite /t; case: pickP => [[w' a'] /eqP /seen -> //|/(_ (w, a))]; rewrite eqxx.
exists t; split=> //; split=> // w i b dev; rewrite !tE; have /forallP/(_ i)/forallP/(_ b)/implyP/(_ dev) := stable w.
by rewrite /v !mul0r !addr0.
Qed.

(** ** B17 [a-purse-implements-nothing-more]
    Without a bound, the unrestricted and the subsidy-free class implement the same choices, among agents of any weights. *)
Theorem a_purse_implements_nothing_more (K : finType) (cell : Omega -> profile Act -> K) (l : N -> R) f :
  (exists t, in_class Unrestricted t /\ implements_by E cell l t f) <-> (exists t, in_class SubsidyFree t /\ implements_by E cell l t f).
Proof.
split=> [[t [_ eq]]|[t [_ eq]]]; last by exists t.
exists (fun i k => t i k - \sum_k' `|t i k'|); split=> [k|w i b dev].
  rewrite -oppr_ge0 -sumrN sumr_ge0 // => i _; rewrite oppr_ge0 subr_le0.
  by rewrite (bigD1 k) //= (le_trans (ler_norm _)) // ler_addl sumr_ge0.
by rewrite !addrA ler_add2r; exact: eq.
Qed.

(** ** B17 [a-bystander-makes-classes-agree]
    Some agent has a single action. Then, without a bound, balanced transfers implement what unrestricted ones do, and burn nothing; so V_L
    is the same in all three classes, and so is the set of weights that leave no gap. *)
Section Bystander.
Variables (K : finType) (cell : Omega -> profile Act -> K) (j : N).
Hypothesis single : forall a b : profile Act, a j = b j.

Lemma bystander_balances (c : budget) (l : N -> R) (t : mechanism R N K) f : implements_by E cell l t f ->
  exists t' : mechanism R N K, [/\ in_class c t', implements_by E cell l t' f & forall k, paid c t' k = 0].
Proof.
move=> eq; pose t' i k := if i == j then - \sum_(i | i != j) t i k else t i k.
have zero k : \sum_i t' i k = 0.
  by rewrite (bigD1 j) //= {1}/t' eqxx (eq_bigr (t^~ k)) ?addNr // => i /negPf; rewrite /t' => ->.
exists t'; split; first by rewrite /in_class; case: (c) => // k; rewrite zero.
  move=> w i b dev; rewrite /t'; case: eqP => [ij|_]; last exact: eq.
  by move: dev => /andP[]; rewrite ij (single b (f w)) eqxx.
by move=> k; rewrite /paid; case: (c).
Qed.

Theorem a_bystander_makes_classes_agree c c' l :
  (forall f, (exists t, pair E cell c None l t f) <-> exists t, pair E cell Balanced None l t f) /\
  (forall V, is_value E cell c None l V <-> is_value E cell c' None l V) /\
  (no_gap_at E cell c None l <-> no_gap_at E cell c' None l).
Proof.
have move_to (d d' : budget) t f : pair E cell d None l t f ->
    exists t', pair E cell d' None l t' f /\ (forall k, paid d' t' k = 0).
  by case=> _ _ /(bystander_balances d') [t' [ct eq zero]]; exists t'.
split; first by move=> f; split=> -[t /move_to]; [move=> /(_ Balanced) | move=> /(_ c)] => -[t' [pr _]]; exists t'.
have worth (d d' : budget) t f : pair E cell d None l t f ->
    exists2 t', pair E cell d' None l t' f & value E cell d t f <= value E cell d' t' f.
  move=> pr; have [ct _ _] := pr; have [t' [pr' zero]] := move_to d d' t f pr; exists t' => //.
  apply: le_trans (value_le E cell f ct) _; apply: ler_sum => w _; by rewrite zero addr0.
have same (d d' : budget) V : is_value E cell d None l V -> is_value E cell d' None l V.
  move=> [[t [f [pr <-]]] most]; have [t' pr' up] := worth d d' t f pr.
  have up' t2 f2 : pair E cell d' None l t2 f2 -> value E cell d' t2 f2 <= value E cell d t f.
    by move=> pr2; have [t3 pr3 up3] := worth d' d t2 f2 pr2; exact: le_trans up3 (most _ _ pr3).
  split=> //; exists t', f; split=> //; apply/le_anti; by rewrite up andbT up'.
split; first by move=> V; split; exact: same.
by split=> -[t [f [pr best _]]]; [have [t' [pr' zero]] := move_to c c' t f pr | have [t' [pr' zero]] := move_to c' c t f pr];
  exists t', f; split.
Qed.
End Bystander.

(** With a bound it takes as many agents with a single action as there are with several: each of these has one of those to itself, which gets
    what it pays. *)
Section Bystanders.
Variables (K : finType) (cell : Omega -> profile Act -> K) (B : R).
Definition has_choice (i : N) := [exists a : profile Act, exists b : profile Act, a i != b i].
Hypothesis as_many : (#|[set i | has_choice i]| <= #|[set i | ~~ has_choice i]|)%N.

Lemma partner : exists h : N -> N, (forall i, has_choice i -> ~~ has_choice (h i)) /\ (forall i j, has_choice i -> has_choice j -> h i = h j -> i = j).
Proof.
pose ms := enum [set i | has_choice i]; pose ss := enum [set i | ~~ has_choice i].
have idx i : has_choice i -> (index i ms < size ss)%N.
  by move=> ci; apply: leq_trans (_ : size ms <= _)%N; rewrite ?index_mem ?mem_enum ?inE // -!cardE.
exists (fun i => nth i ss (index i ms)); split=> [i ci|i j ci cj].
  by have := mem_nth i (idx i ci); rewrite mem_enum inE.
rewrite (set_nth_default i j) ?idx // => /eqP; rewrite nth_uniq ?idx ?enum_uniq // => /eqP e.
have im k : has_choice k -> k \in ms by rewrite mem_enum inE.
by rewrite -(nth_index i (im i ci)) e nth_index // im.
Qed.

Lemma bystanders_balance (c c' : budget) (l : R) (t : mechanism R N K) f : pair E cell c (Some B) l t f ->
  exists t' : mechanism R N K, pair E cell c' (Some B) l t' f /\ forall k, paid c' t' k = 0.
Proof.
move=> [_ bt eq]; have [h [single apart]] := partner.
pose part i m k : R := if i == m then t m k else if i == h m then - t m k else 0.
pose t' i k := \sum_(m | has_choice m) part i m k.
have other m : has_choice m -> (h m == m) = false.
  by move=> cm; apply/negP => /eqP e; have := single m cm; rewrite e cm.
have zero k : \sum_i t' i k = 0.
  rewrite exchange_big big1 //= => m cm; rewrite (bigD1 m) //= /part eqxx (bigD1 (h m)) ?other //= eqxx big1 ?addr0 ?subrr //.
  by move=> i /andP[/negPf -> /negPf ->].
have mover i k : has_choice i -> t' i k = t i k.
  move=> ci; rewrite /t' (bigD1 i) //= /part eqxx big1 ?addr0 // => m /andP[cm /negPf ne].
  by rewrite eq_sym ne; case: eqP => // e; have := single m cm; rewrite -e ci.
have small i k : `|t' i k| <= B.
  have B0 : 0 <= B by apply: le_trans (normr_ge0 _) (bt i k).
  have [ci|no] := boolP (has_choice i); first by rewrite mover.
  have ne m : has_choice m -> (i == m) = false by move=> cm; apply/negP => /eqP e; rewrite e cm in no.
  have [m0 /andP[cm0 /eqP hm0]|none] := pickP (fun m => has_choice m && (h m == i)); last first.
    rewrite /t' big1 ?normr0 // => m cm; rewrite /part ne //; have := none m; by rewrite cm eq_sym => /= ->.
  rewrite /t' (bigD1 m0) //= big1 ?addr0 => [|m /andP[cm m_ne]]; first by rewrite /part ne // -hm0 eqxx normrN.
  by rewrite /part ne //; case: eqP => // e; move: m_ne; rewrite (apart m m0 cm cm0) ?eqxx // -e hm0.
exists t'; split; last by move=> k; rewrite /paid zero; case: (c').
split=> //; first by rewrite /in_class; case: (c') => // k; rewrite zero.
move=> w i b dev; have ci : has_choice i.
  by apply/existsP; exists b; apply/existsP; exists (f w); case/andP: dev.
by rewrite !mover //; exact: eq.
Qed.

Theorem bystanders_make_classes_agree c c' l :
  (forall f, (exists t, pair E cell c (Some B) l t f) <-> exists t, pair E cell Balanced (Some B) l t f) /\
  (forall V, is_value E cell c (Some B) l V <-> is_value E cell c' (Some B) l V) /\
  (no_gap_at E cell c (Some B) l <-> no_gap_at E cell c' (Some B) l).
Proof.
split; first by move=> f; split=> -[t pr]; [have [t' [pr' _]] := bystanders_balance Balanced pr | have [t' [pr' _]] := bystanders_balance c pr]; exists t'.
have worth (d d' : budget) t f : pair E cell d (Some B) l t f ->
    exists2 t', pair E cell d' (Some B) l t' f & value E cell d t f <= value E cell d' t' f.
  move=> pr; have [ct _ _] := pr; have [t' [pr' zero]] := bystanders_balance d' pr; exists t' => //.
  apply: le_trans (value_le E cell f ct) _; apply: ler_sum => w _; by rewrite zero addr0.
have same (d d' : budget) V : is_value E cell d (Some B) l V -> is_value E cell d' (Some B) l V.
  move=> [[t [f [pr <-]]] most]; have [t' pr' up] := worth d d' t f pr.
  have up' t2 f2 : pair E cell d' (Some B) l t2 f2 -> value E cell d' t2 f2 <= value E cell d t f.
    by move=> pr2; have [t3 pr3 up3] := worth d' d t2 f2 pr2; exact: le_trans up3 (most _ _ pr3).
  split=> //; exists t', f; split=> //; apply/le_anti; by rewrite up andbT up'.
split; first by move=> V; split; exact: same.
by split=> -[t [f [pr best _]]]; [have [t' [pr' zero]] := bystanders_balance c' pr | have [t' [pr' zero]] := bystanders_balance c pr];
  exists t', f; split.
Qed.
End Bystanders.
End Contracts.
