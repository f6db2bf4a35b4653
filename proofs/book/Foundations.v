(** * A. Foundations *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Largest.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Foundations.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Notation p := (prob E).

Section Language.
Variables (K : finType) (cell : Omega -> profile Act -> K) (c : budget) (B : option R).
Implicit Types (t : mechanism R N K) (f : Omega -> profile Act).

Lemma paid_le0 t k : in_class c t -> paid c t k <= 0.
Proof. by rewrite /paid; case: c => [/(_ k) ->|/(_ k)|_] //=. Qed.

(** A pair is worth at most what its choice is worth. *)
Lemma value_le t f : in_class c t -> value E cell c t f <= \sum_w p w * welfare E w (f w).
Proof.
move=> ct; apply: ler_sum => w _; apply: ler_wpmul2l; first exact/ltW/prob_gt0.
by rewrite ger_addl paid_le0.
Qed.

Lemma choice_le f : \sum_w p w * welfare E w (f w) <= first_best_value E.
Proof. by apply: ler_sum => w _; rewrite ler_wpmul2l ?welfare_best // ltW // prob_gt0. Qed.

Lemma first_bests_worth f : (forall w, first_best E w (f w)) -> \sum_w p w * welfare E w (f w) = first_best_value E.
Proof. by move=> best; apply: eq_bigr => w _; have := best w; rewrite first_bestE => /eqP ->. Qed.

(** Nothing but first bests everywhere is worth W*. *)
Lemma worth_first_bests f : \sum_w p w * welfare E w (f w) = first_best_value E -> forall w, first_best E w (f w).
Proof.
move=> worth w; rewrite first_bestE; apply/eqP/le_anti; rewrite welfare_best /= leNgt; apply/negP => less.
suff: \sum_w p w * welfare E w (f w) < first_best_value E by rewrite worth ltxx.
rewrite /first_best_value (bigD1 w) //= [X in _ < X](bigD1 w) //=; apply: ltr_le_add.
  by rewrite ltr_pmul2l ?prob_gt0.
by apply: ler_sum => w' _; rewrite ler_wpmul2l ?welfare_best // ltW // prob_gt0.
Qed.

(** A pair is worth W* just if it plays first bests and burns nothing on the path. *)
Lemma value_first_best t f : in_class c t ->
  value E cell c t f = first_best_value E <-> (forall w, first_best E w (f w)) /\ (forall w, paid c t (cell w (f w)) = 0).
Proof.
move=> ct; split=> [worth|[best nothing]]; last first.
  by rewrite -(first_bests_worth best); apply: eq_bigr => w _; rewrite nothing addr0.
have best: forall w, first_best E w (f w).
  by apply: worth_first_bests; apply/le_anti; rewrite choice_le -worth value_le.
split=> // w; apply/eqP; move: worth; rewrite -(first_bests_worth best) => /eqP.
rewrite -subr_eq0 -sumrB (eq_bigr (fun w => p w * paid c t (cell w (f w)))) => [|w' _]; last by rewrite mulrDr addrC addKr.
rewrite -oppr_eq0 -sumrN psumr_eq0 => [/allP/(_ w (mem_index_enum w))|w' _].
  by rewrite oppr_eq0 mulf_eq0 gt_eqF ?prob_gt0.
by rewrite oppr_ge0 pmulr_rle0 ?prob_gt0 ?paid_le0.
Qed.

Lemma pair_le l t f : pair E cell c B l t f -> value E cell c t f <= first_best_value E.
Proof. by case=> ct _ _; apply: le_trans (value_le f ct) (choice_le f). Qed.

(** ** A1 [first-best-bound]
    In every class and language, with or without a bound: where V_L is defined, V_L <= W*. *)
Theorem first_best_bound l V : is_value E cell c B l V -> V <= first_best_value E.
Proof. by case=> -[t [f [pr <-]]] _; exact: pair_le pr. Qed.
End Language.

(** Transfers on a language can be read on a finer one: the same pair, of the same value. *)
Lemma read_on_finer (K K' : finType) (cell : Omega -> profile Act -> K) (cell' : Omega -> profile Act -> K') c B l t f :
  refines cell' cell -> pair E cell c B l t f ->
  exists t' : mechanism R N K', pair E cell' c B l t' f /\ forall w a i, t' i (cell' w a) = t i (cell w a).
Proof.
move=> finer [ct bt eq]; have [w0 _] := contingency_exists E.
pose inside k' := if [pick wa | cell' wa.1 wa.2 == k'] is Some wa then cell wa.1 wa.2 else cell w0 (f w0).
have insideE w a : inside (cell' w a) = cell w a.
  by rewrite /inside; case: pickP => [[w' a'] /eqP/finer /= ->|/(_ (w, a))] //; rewrite eqxx.
exists (fun i k' => t i (inside k')); split=> [|w a i]; last by rewrite insideE.
split.
- by move: ct; rewrite /in_class; case: c => // ct k'; exact: ct.
- by move: bt; rewrite /in_bound; case: B => // b bt i k'; exact: bt.
- by move=> w i b dev; rewrite !insideE; exact: eq.
Qed.

(** Pairs of L are pairs of what refines it, with the same value. *)
Lemma pairs_of_finer (K K' : finType) (cell : Omega -> profile Act -> K) (cell' : Omega -> profile Act -> K') c B l t f :
  refines cell' cell -> pair E cell c B l t f ->
  exists t' : mechanism R N K', pair E cell' c B l t' f /\ value E cell' c t' f = value E cell c t f.
Proof.
move=> finer /(read_on_finer finer) [t' [pr same]]; exists t'; split=> //.
apply: eq_bigr => w _; congr (_ * (_ + _)); rewrite /paid; case: c {pr} => //; exact: eq_bigr.
Qed.

(** ** Fines off the path
    Where what tempts is never on the path, a fine deters it: everyone pays it, or under balance the deviator alone, to another agent, if
    what it leads to shows who left. *)
Lemma fines (K : finType) (cell : Omega -> profile Act -> K) c B (l : N -> R) f phi :
  0 <= phi -> (if B is Some b then phi <= b else true) ->
  (forall w i b, deviation i (f w) b -> pull E (l i) i w (f w) b <= phi) ->
  (forall w i b, deviation i (f w) b -> 0 < pull E (l i) i w (f w) b -> ~~ on_path cell f (cell w b)) ->
  (c = Balanced -> phi = 0 \/ (1 < #|N|)%N /\ forall w i b w' i' b', deviation i (f w) b -> deviation i' (f w') b' ->
    cell w b = cell w' b' -> ~~ on_path cell f (cell w b) -> i = i') ->
  exists t, [/\ in_class c t, in_bound B t, implements_by E cell l t f & forall w i, t i (cell w (f w)) = 0].
Proof.
move=> phi0 bound most off budgeted.
pose other (j : N) := odflt j [pick i | i != j].
pose left_by k := [pick x : Omega * N * profile Act | (cell x.1.1 x.2 == k) && deviation x.1.2 (f x.1.1) x.2].
pose pays i j : R := phi * (i == other j)%:R - phi * (i == j)%:R.
pose t i k := if on_path cell f k then 0 else if c is Balanced then (if left_by k is Some x then pays i x.1.2 else 0) else - phi.
have one j : \sum_i (i == j)%:R = 1 :> R by rewrite (bigD1 j) //= eqxx big1 ?addr0 // => i /negPf ->.
have path w : on_path cell f (cell w (f w)) by apply/existsP; exists w.
exists t; split=> [||w i b dev|w i]; last by rewrite /t path.
- rewrite /in_class /t; case: (c) => // k; case: (on_path _ _ _); try by rewrite big1.
    by case: (left_by k) => [x|]; [rewrite /pays sumrB -!mulr_sumr !one subrr | rewrite big1].
  by rewrite -oppr_ge0 -sumrN; apply: sumr_ge0 => i _; rewrite opprK.
- rewrite /in_bound; case: B bound => // b le i k; apply: le_trans le; rewrite /t.
  case: (on_path _ _ _); first by rewrite normr0.
  have n0 : `|phi| <= phi by rewrite ger0_norm.
  case: (c); rewrite ?normrN //; case: (left_by k) => [x|]; last by rewrite normr0.
  rewrite /pays -mulrBr normrM ger0_norm // ler_pimulr //.
  by case: (i == _); case: (i == _); rewrite ?(subr0, sub0r, subrr, normr0, normrN, normr1, ler01, lexx).
- rewrite incentive /t path sub0r; have := off w i b dev; have := most w i b dev.
  case on: (on_path _ _ (cell w b)); first by move=> _ no; rewrite oppr0 leNgt; apply/negP => pos; have := no pos.
  move=> small _; apply: le_trans small _; move: budgeted; case: (c); rewrite ?opprK // => /(_ erefl) bal.
  rewrite /left_by; case: pickP => [x /andP[/eqP same dev']|/(_ (w, i, b))]; last by rewrite eqxx dev.
  have [none|[two shows]] := bal; first by rewrite /pays none !mul0r subrr oppr0.
  have -> : x.1.2 = i by rewrite (shows w i b x.1.1 x.1.2 x.2) // on.
  rewrite /pays eqxx mulr1; suff /negPf -> : i != other i by rewrite mulr0 sub0r opprK.
  rewrite /other; case: pickP => [j|none] /=; first by rewrite eq_sym.
  have : (#|N| <= 1)%N by rewrite -(card1 i) subset_leq_card //; apply/subsetP => j _; rewrite inE -[_ == _]negbK none.
  by rewrite leqNgt two.
Qed.

(** Some fine is as large as any pull. *)
Lemma large_fine (l : N -> R) f : exists phi, 0 <= phi /\ forall w i b, deviation i (f w) b -> pull E (l i) i w (f w) b <= phi.
Proof.
exists (\sum_(x : Omega * N * profile Act) `|pull E (l x.1.2) x.1.2 x.1.1 (f x.1.1) x.2|); split.
  by apply: sumr_ge0 => x _; exact: normr_ge0.
move=> w i b _; rewrite (bigD1 (w, i, b)) //=; apply: le_trans (ler_norm _) _.
by rewrite ler_addl; apply: sumr_ge0 => x _; exact: normr_ge0.
Qed.

(** ** A3 [complete-contracts-suffice]
    The language is complete, f any choice and phi the largest gain of a deviation from it, 0 if none gains. The fines of f: nothing on the
    path; on a cell off the path phi from whoever can reach it alone, under balance shared by those who cannot. If the bound, where there is
    one, is at least phi, and in the balanced class there are two agents or more or phi = 0, then these implement f, with nothing paid on the
    path. So V_L is at least the worth of f. *)
Section Complete.
Variables (K : finType) (cell : Omega -> profile Act -> K).
Definition complete := forall w a w' a', cell w a = cell w' a' -> w = w' /\ a = a'.
Hypothesis full : complete.

Section Fines.
Variables (c : budget) (f : Omega -> profile Act).
Definition largest_gain :=
  \big[Num.max/0]_(x : Omega * N * profile Act | deviation x.1.2 (f x.1.1) x.2) gain E x.1.2 x.1.1 (f x.1.1) x.2.
Definition can_reach k i := [exists x : Omega * profile Act, deviation i (f x.1) x.2 && (cell x.1 x.2 == k)].
Definition suspects k : R := \sum_(i | can_reach k i) 1.
Definition fines_of : mechanism R N K := fun i k =>
  if on_path cell f k then 0 else if can_reach k i then - largest_gain
  else if c is Balanced then largest_gain * suspects k / (#|N|%:R - suspects k) else 0.

Lemma one_suspect k : suspects k = 0 \/ suspects k = 1.
Proof.
have [i here|none] := pickP (can_reach k); last by left; rewrite /suspects big_pred0.
right; rewrite /suspects (bigD1 i) //= big1 ?addr0 // => j /andP[/existsP[y /andP[dj /eqP yk]] ne].
have /existsP[x /andP[di /eqP xk]] := here; have [ww bb] := full (etrans xk (esym yk)).
by rewrite ww bb in di; rewrite (deviation_shows di dj) eqxx in ne.
Qed.

Lemma fines_implement B : (if B is Some b then largest_gain <= b else true) -> (c = Balanced -> (1 < #|N|)%N \/ largest_gain = 0) ->
  pair E cell c B 0 fines_of f.
Proof.
move=> bound budgeted; have phi0 : 0 <= largest_gain by exact: bigmax_ge.
have pays k : (1 < #|N|)%N -> 0 < #|N|%:R - suspects k /\ 0 <= largest_gain * suspects k / (#|N|%:R - suspects k) <= largest_gain.
  move=> two; have n2 : 2%:R <= #|N|%:R :> R by rewrite ler_nat.
  have n1 : 0 < #|N|%:R - 1 :> R by rewrite subr_gt0 ltr1n.
  case: (one_suspect k) => ->; rewrite ?subr0 ?mulr0 ?mul0r ?mulr1 ?lexx ?phi0; first by rewrite ltr0n (ltn_trans _ two).
  by rewrite n1 divr_ge0 ?(ltW n1) // ler_pdivr_mulr // ler_pemulr // ler_subr_addr.
split=> [||w i b dev].
- rewrite /in_class; case cE : c => // k; last first.
    rewrite -oppr_ge0 -sumrN; apply: sumr_ge0 => i _; rewrite /fines_of cE.
    by case: (on_path _ _ _); [rewrite oppr0 | case: (can_reach _ _); rewrite ?opprK ?oppr0].
  rewrite /fines_of cE; case: (on_path _ _ _); first exact: big1.
  have [two|->] := budgeted cE; last by apply: big1 => i _; rewrite oppr0 !mul0r; case: (can_reach _ _).
  have [pos _] := pays k two; rewrite (bigID (can_reach k)) /=.
  rewrite (eq_bigr (fun=> - largest_gain * 1)) => [|i ->]; last by rewrite mulr1.
  rewrite [X in _ + X](eq_bigr (fun=> largest_gain * suspects k / (#|N|%:R - suspects k) * 1)) => [|i /negPf ->]; last by rewrite mulr1.
  rewrite -!mulr_sumr -/(suspects k); have -> : \sum_(i | ~~ can_reach k i) 1 = #|N|%:R - suspects k :> R.
    have -> : #|N|%:R = suspects k + \sum_(i | ~~ can_reach k i) 1 by rewrite -sum1_card natr_sum (bigID (can_reach k)).
    by rewrite addrAC subrr add0r.
  by rewrite divfK ?gt_eqF // mulNr addNr.
- rewrite /in_bound; case: B bound => // b le i k; apply: le_trans le; rewrite /fines_of.
  case: (on_path _ _ _); first by rewrite normr0.
  case: (can_reach _ _); first by rewrite normrN ger0_norm.
  case cE : c; rewrite ?normr0 //; have [two|->] := budgeted cE; last by rewrite !mul0r normr0.
  by have [_ /andP[ge le]] := pays k two; rewrite ger0_norm.
rewrite incentive /pull mul0r subr0 /fines_of (_ : on_path cell f (cell w (f w))); last by apply/existsP; exists w.
have -> : on_path cell f (cell w b) = false.
  by apply/existsP => -[w' /eqP/full[ww same]]; move: dev; rewrite -same ww /deviation eqxx.
have -> : can_reach (cell w b) i by apply/existsP; exists (w, b); rewrite /= dev eqxx.
rewrite sub0r opprK; exact: (le_bigmax _ (P := fun x : Omega * N * profile Act => deviation x.1.2 (f x.1.1) x.2)
  (fun x => gain E x.1.2 x.1.1 (f x.1.1) x.2) (i := (w, i, b))).
Qed.

Theorem complete_contracts_suffice B : (if B is Some b then largest_gain <= b else true) -> (c = Balanced -> (1 < #|N|)%N \/ largest_gain = 0) ->
  [/\ pair E cell c B 0 fines_of f, forall w i, fines_of i (cell w (f w)) = 0 &
      forall V, is_value E cell c B 0 V -> \sum_w p w * welfare E w (f w) <= V].
Proof.
move=> bound budgeted; have pr := fines_implement bound budgeted.
have zero w i : fines_of i (cell w (f w)) = 0 by rewrite /fines_of (_ : on_path cell f _) //; apply/existsP; exists w.
split=> // V [_ most]; apply: le_trans (most _ _ pr); rewrite le_eqVlt; apply/orP; left; apply/eqP/eq_bigr => w _.
by rewrite /paid; case: (c); rewrite ?big1 ?addr0.
Qed.
End Fines.

(** So there is no gap: the language without a bound is worth W*. *)
Corollary complete_contracts_leave_no_gap c : is_value E cell c None 0 (first_best_value E).
Proof.
split; last by move=> t f; exact: pair_le.
have chosen w : {a | first_best E w a} by apply: sigW; exact: some_first_best.
pose f w := sval (chosen w); have best w : first_best E w (f w) by rewrite /f; case: (chosen w).
have [|pr zero _] := @complete_contracts_suffice c f None isT; last first.
  exists (fines_of c f), f; split=> //; have [ct _ _] := pr; apply/(value_first_best cell f ct); split=> // w.
  by rewrite /paid; case: (c) zero => // zero; rewrite big1.
(* A lone agent is never tempted at a first best. *)
move=> _; have [two|few] := ltnP 1 #|N|; [by left | right].
apply/le_anti; rewrite bigmax_ge andbT /largest_gain; have [_ _ [->|[[[w i] b] /= dev ->]]] := bigmaxP 0 (fun x : Omega * N * profile Act =>
  deviation x.1.2 (f x.1.1) x.2) (fun x => gain E x.1.2 x.1.1 (f x.1.1) x.2) => //.
have lone a : welfare E w a = util E i w a.
  by rewrite /welfare (bigD1 i) //= big1 ?addr0 // => j; rewrite ((fintype_le1P few) j i) eqxx.
by have /forallP/(_ b) := best w; rewrite !lone subr_le0.
Qed.
End Complete.

(** ** A5 [components-add-up]
    Let [part] assign a part to every contingency so that contingencies that some cell meets are in one part (the components of linked
    contingencies are the finest such). Then V_L is defined iff that of every part is, and is their sum. *)
Section Parts.
Variables (K : finType) (cell : Omega -> profile Act -> K) (c : budget) (B : option R) (l : R).
Variables (C : finType) (part : Omega -> C).
Hypothesis apart : forall w a w' a', cell w a = cell w' a' -> part w = part w'.

(** Equilibrium pairs of the environment in which only the contingencies of one part happen, its prior not renormalised. *)
Definition implements_on x (t : mechanism R N K) f :=
  forall w i b, part w = x -> deviation i (f w) b -> v E l i w b + t i (cell w b) <= v E l i w (f w) + t i (cell w (f w)).
Definition pair_on x t f := [/\ in_class c t, in_bound B t & implements_on x t f].
Definition value_on x (t : mechanism R N K) f := \sum_(w | part w == x) p w * (welfare E w (f w) + paid c t (cell w (f w))).
Definition is_value_on x V :=
  (exists t f, pair_on x t f /\ value_on x t f = V) /\ (forall t f, pair_on x t f -> value_on x t f <= V).

Lemma value_parts t f : value E cell c t f = \sum_x value_on x t f.
Proof. by rewrite /value (partition_big part xpredT). Qed.

Lemma glued (t : C -> mechanism R N K) (f : C -> Omega -> profile Act) : (forall x, pair_on x (t x) (f x)) ->
  exists t' f', pair E cell c B l t' f' /\ forall x, value_on x t' f' = value_on x (t x) (f x).
Proof.
move=> pairs; have [w0 _] := contingency_exists E.
pose home k := if [pick wa : Omega * profile Act | cell wa.1 wa.2 == k] is Some wa then part wa.1 else part w0.
have homeE w a : home (cell w a) = part w.
  by rewrite /home; case: pickP => [[w' a'] /eqP/apart //|/(_ (w, a))]; rewrite eqxx.
exists (fun i k => t (home k) i k), (fun w => f (part w) w); split; first split.
- rewrite /in_class; have cls x : in_class c (t x) by case: (pairs x).
  by move: cls; case: (c) => // cls k; exact: cls.
- rewrite /in_bound; have bnd x : in_bound B (t x) by case: (pairs x).
  by move: bnd; case: (B) => // b bnd i k; exact: bnd.
- by move=> w i b dev; rewrite !homeE; case: (pairs (part w)) => _ _; apply.
move=> x; apply: eq_bigr => w /eqP <-; congr (_ * (_ + _)); rewrite /paid.
by case: (c) => //; apply: eq_bigr => i _; rewrite homeE.
Qed.

Lemma restricted x t f : pair E cell c B l t f -> pair_on x t f.
Proof. by case=> ct bt eq; split=> // w i b _; exact: eq. Qed.

Theorem components_add_up V : is_value E cell c B l V <-> exists2 Vs : C -> R, (forall x, is_value_on x (Vs x)) & V = \sum_x Vs x.
Proof.
split=> [[[t [f [pr <-]]] most]|[Vs vals ->]].
  exists (fun x => value_on x t f); last exact: value_parts.
  move=> x; split; first by exists t, f; split=> //; exact: restricted.
  move=> t' f' pr'; pose ts y := if y == x then t' else t; pose fs y := if y == x then f' else f.
  have [y|t2 [f2 [pr2 same]]] := @glued ts fs; first by rewrite /ts /fs; case: eqP => [->|_] //; exact: restricted.
  have := most _ _ pr2; rewrite !value_parts (bigD1 x) //= [X in _ <= X](bigD1 x) //= same /ts /fs eqxx.
  rewrite (eq_bigr (fun y => value_on y t f)) ?ler_add2r // => y /negPf ne; by rewrite same /ts /fs ne.
have best x : exists tf : mechanism R N K * (Omega -> profile Act), pair_on x tf.1 tf.2 /\ value_on x tf.1 tf.2 = Vs x.
  by have [[t [f H]] _] := vals x; exists (t, f).
have [tf tfP] := fin_all_exists best.
split; last first.
  move=> t f pr; rewrite value_parts; apply: ler_sum => x _; by have [_ most] := vals x; exact: most (restricted x pr).
have [x|t' [f' [pr same]]] := @glued (fun x => (tf x).1) (fun x => (tf x).2); first by case: (tfP x).
exists t', f'; split=> //; rewrite value_parts; apply: eq_bigr => x _; by rewrite same; case: (tfP x).
Qed.
End Parts.

(** The parts that docs/theory.md speaks of: the classes of the transitive closure of "some cell meets both". *)
Definition linked (K : finType) (cell : Omega -> profile Act -> K) w w' := [exists a, exists a', cell w a == cell w' a'].
Corollary components_of_links_add_up (K : finType) (cell : Omega -> profile Act -> K) c B l V :
  let part := fun w => fingraph.root (linked cell) w in
  is_value E cell c B l V <-> exists2 Vs : Omega -> R, (forall x, is_value_on cell c B l part x (Vs x)) & V = \sum_x Vs x.
Proof.
apply: components_add_up => w a w' a' same; apply/(fingraph.rootP (sym_connect_sym _)).
  move=> x y; apply/existsP/existsP => -[a0 /existsP[a1 /eqP e]]; exists a1; apply/existsP; exists a0; by rewrite e.
by apply: connect1; apply/existsP; exists a; apply/existsP; exists a'; rewrite same.
Qed.
End Foundations.
