(** * C. What prosocial agents do *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Prosociality.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Notation p := (prob E).

(** ** C1 [prosocial-threshold]
    A first best is an equilibrium of v^l iff l reaches lambda*(w,a). Every contingency has a first-best equilibrium iff l reaches
    lambda*(E), which is finite where first bests are unique at every contingency. *)
Theorem prosocial_threshold l w a : 0 <= l -> first_best E w a -> nash E l w a = reaches l (threshold E w a).
Proof.
move=> l0 best; apply/nashP/(reaches_maxP _ _ l0) => [eq i _|reach i b dev].
  apply/(reaches_maxP _ _ l0) => b tempts; rewrite reaches_ratio // eq //; by case/andP: tempts.
have [gains|no] := ltrP 0 (gain E i w a b); last exact: pull_le0.
have tempts: temptation E i w a b by rewrite /temptation dev.
by have /(reaches_maxP _ _ l0)/(_ b tempts) := reach i isT; rewrite reaches_ratio.
Qed.

Theorem prosocial_level l : 0 <= l -> (forall w, exists2 a, first_best E w a & nash E l w a) <-> reaches l (level E).
Proof.
move=> l0; split=> [eq|/(reaches_maxP _ _ l0) reach w].
  apply/(reaches_maxP _ _ l0) => w _; have [a best stable] := eq w.
  by apply/reaches_minP; exists a; rewrite // -prosocial_threshold.
by have /reaches_minP[a best r] := reach w isT; exists a; rewrite ?prosocial_threshold.
Qed.

(** lambda*(E) is [x] if just the weights from [x] on give every contingency a first-best equilibrium. *)
Lemma level_ge0 y : level E = Some y -> 0 <= y.
Proof.
have : forall z, level E = Some z -> 0 <= z; last by apply.
rewrite /level; elim/big_rec: _ => [z [<-]//|w m _ IH z].
by case: (\big[_/_]_(a | _) _) => [x|] //; case: m IH => [m|] // IH [<-]; rewrite le_maxr (IH m erefl) orbT.
Qed.

Lemma level_is x : 0 <= x -> (forall l, 0 <= l -> (forall w, exists2 a, first_best E w a & nash E l w a) <-> x <= l) -> level E = Some x.
Proof.
move=> x0 from; have reachE l : 0 <= l -> reaches l (level E) <-> x <= l by move=> l0; rewrite -(prosocial_level l0) from.
case lev : (level E) reachE => [y|] reachE; last by have := (reachE x x0).2 (lexx x).
have y0 := level_ge0 lev; congr Some; apply/le_anti/andP; split; first exact: ((reachE x x0).2 (lexx x)).
exact: ((reachE y y0).1 (lexx y)).
Qed.

Theorem unique_first_bests_have_a_level : unique_first_bests E -> level E <> None.
Proof.
move=> unique.
have finite w a : first_best E w a -> threshold E w a <> None.
  move=> best; have fin i b : temptation E i w a b -> ratio E i w a b <> None.
    move=> /andP[/andP[moved _] _]; rewrite /ratio; case: eqP => // /eqP; rewrite subr_eq0 => /eqP same.
    have : first_best E w b by rewrite first_bestE -same -first_bestE.
    by move=> /(unique w a b best) ab; rewrite ab eqxx in moved.
  rewrite /threshold; elim/big_ind: _ => // [x y|i _]; first by case: x => [x|] //; case: y.
  by elim/big_ind: _ => // [x y|b]; [case: x => [x|] //; case: y | exact: fin].
rewrite /level; elim/big_ind: _ => // [x y|w _]; first by case: x => [x|] //; case: y.
have [a best] := some_first_best E w; have := mem_index_enum a; elim: (index_enum _) => // b r IH.
rewrite inE big_cons => /orP[/eqP <-|/IH]; last first.
  by case: (first_best E w b) => //; case: (threshold E w b) => //= x; case: (\big[_/_]_(_ <- _ | _) _).
by rewrite best; have := finite w a best; case: (threshold E w a) => // x _; case: (\big[_/_]_(_ <- _ | _) _).
Qed.

Section Contract.
Variables (K : finType) (cell : Omega -> profile Act -> K) (c : budget) (B : option R).
Hypothesis B0 : if B is Some b then 0 <= b else true.
Let nothing : mechanism R N K := fun _ _ => 0.

Lemma nothing_is_paid : in_class c nothing /\ in_bound B nothing.
Proof.
split; first by rewrite /in_class; case: c => // k; rewrite big1.
by case: B B0 => //= b b0 i k; rewrite normr0.
Qed.

Lemma paid_nothing k : paid c nothing k = 0.
Proof. by rewrite /paid; case: c; rewrite ?big1. Qed.

Lemma value_of_nothing f : value E cell c nothing f = \sum_w p w * welfare E w (f w).
Proof. by apply: eq_bigr => w _; rewrite paid_nothing addr0. Qed.

(** ** C2 [prosociality-closes-every-gap]
    If l reaches lambda*(E), paying nothing is worth W*, in every language, class and bound. *)
Theorem prosociality_closes_every_gap l : 0 <= l -> reaches l (level E) ->
  (exists2 f, pair E cell c B l nothing f & value E cell c nothing f = first_best_value E) /\
  is_value E cell c B l (first_best_value E).
Proof.
move=> l0 /(prosocial_level l0) stable.
have [f fP] : exists f : Omega -> profile Act, forall w, first_best E w (f w) && nash E l w (f w).
  have chosen w : {a | first_best E w a && nash E l w a}.
    by apply: sigW; have [a best eq] := stable w; exists a; rewrite best eq.
  by exists (fun w => sval (chosen w)) => w; case: (chosen w).
have pr : pair E cell c B l nothing f.
  have [ct bt] := nothing_is_paid; split=> // w i b dev; rewrite incentive subrr.
  by have /andP[_ /nashP eq] := fP w; exact: eq.
have worth : value E cell c nothing f = first_best_value E.
  by rewrite value_of_nothing first_bests_worth // => w; case/andP: (fP w).
split; first by exists f.
split; [by exists nothing, f | by move=> t g; exact: pair_le].
Qed.

(** ** C2 [too-little-prosociality-falls-short]
    Below lambda*(E), which may be infinite, no equilibrium pair of paying nothing is worth W*. *)
Theorem below_the_level_nothing_falls_short l f : 0 <= l -> ~~ reaches l (level E) ->
  pair E cell c B l nothing f -> value E cell c nothing f < first_best_value E.
Proof.
move=> l0 below [_ _ eq]; rewrite value_of_nothing lt_neqAle choice_le andbT.
apply: contra below => /eqP/worth_first_bests best; apply/(prosocial_level l0) => w; exists (f w) => //.
by apply/nashP => i b dev; have := eq w i b dev; rewrite incentive subrr.
Qed.

(** ** B13 [verifiable-welfare-suffices-with-a-purse]
    If outcomes of one cell have the same welfare and lambda*(E) is finite, as it is where first bests are unique, the unrestricted class has
    no gap: under t_i = lambda*(E) W some first best is an equilibrium at every contingency. *)
Theorem verifiable_welfare_suffices_with_a_purse l : (forall w a w' a', cell w a = cell w' a' -> welfare E w a = welfare E w' a') ->
  level E = Some l ->
  (exists t f, [/\ pair E cell Unrestricted None 0 t f, forall w, first_best E w (f w) & forall i w a, t i (cell w a) = l * welfare E w a]) /\
  is_value E cell Unrestricted None 0 (first_best_value E).
Proof.
move=> seen lev; have l0 := level_ge0 lev; have : reaches l (level E) by rewrite lev /=.
move=> /(prosocial_level l0) stable; have chosen w : {a | first_best E w a && nash E l w a}.
  by apply: sigW; have [a best eq] := stable w; exists a; rewrite best eq.
pose f w := sval (chosen w); have best w : first_best E w (f w) by have /andP[] := svalP (chosen w).
have [|t [pr tE]] := @a_purse_buys_weight _ _ _ _ E K cell l f seen; first by move=> w; have /andP[] := svalP (chosen w).
split; first by exists t, f.
split=> [|t' f']; last exact: pair_le.
by exists t, f; split=> //; have [ct _ _] := pr; apply/(value_first_best E cell f ct).
Qed.

(** ** Toward C4
    Any class, any bound. There is no gap at l iff some selection of first bests is implementable at l with nothing burned on the path; what
    leaves no gap at l leaves none at larger weights; a finer language takes no more weight, and no language more than lambda*(E). *)
Theorem no_gap_is_the_first_best_value l : no_gap_at E cell c B l <-> is_value E cell c B l (first_best_value E).
Proof.
split=> [[t [f [pr best zero]]]|[[t [f [pr worth]]] _]].
  split; last by move=> t' f'; exact: pair_le.
  by exists t, f; split=> //; apply/value_first_best => //; case: pr.
by exists t, f; have [ct _ _] := pr; have [best zero] := (value_first_best E cell f ct).1 worth; split.
Qed.

Theorem more_weight_leaves_no_gap l l' : l <= l' -> no_gap_at E cell c B l -> no_gap_at E cell c B l'.
Proof.
move=> le [t [f [[ct bt eq] best zero]]]; exists t, f; split=> //; split=> // w i b dev.
have := eq w i b dev; rewrite !incentive; apply: le_trans.
by rewrite /pull ler_add2l ler_opp2 ler_wpmul2r ?loss_ge0.
Qed.

Theorem no_contract_takes_more_than_the_level l : 0 <= l -> reaches l (level E) -> no_gap_at E cell c B l.
Proof. by move=> l0 reach; apply/no_gap_is_the_first_best_value; case: (prosociality_closes_every_gap l0 reach). Qed.
End Contract.

Theorem a_finer_language_takes_no_more_weight (K K' : finType) (cell : Omega -> profile Act -> K) (cell' : Omega -> profile Act -> K') c B l :
  refines cell' cell -> no_gap_at E cell c B l -> no_gap_at E cell' c B l.
Proof.
move=> finer [t [f [pr best zero]]]; have [t' [pr' same]] := read_on_finer finer pr.
exists t', f; split=> // w; rewrite -(zero w) /paid; case: (c) => //; apply: eq_bigr => i _; exact: same.
Qed.

(** In the empty language it takes lambda*(E); in the complete one, without a bound, nothing. *)
Theorem the_empty_language_takes_the_level (K : finType) (cell : Omega -> profile Act -> K) c B l : (if B is Some b then 0 <= b else true) ->
  (forall w a w' a', cell w a = cell w' a') -> 0 <= l -> no_gap_at E cell c B l <-> reaches l (level E).
Proof.
move=> B0 blind l0; split=> [[t [f [[_ _ eq] best _]]]|]; last exact: no_contract_takes_more_than_the_level.
apply/(prosocial_level l0) => w; exists (f w) => //; apply/nashP => i b dev.
by have := eq w i b dev; rewrite incentive (blind w (f w) w b) subrr.
Qed.

Theorem the_complete_language_takes_nothing (K : finType) (cell : Omega -> profile Act -> K) c :
  complete cell -> no_gap_at E cell c None 0.
Proof. by move=> full; apply/no_gap_is_the_first_best_value; exact: complete_contracts_leave_no_gap. Qed.

(** ** C3 [no-mechanism-but-prosociality]
    If first bests are unique at every contingency and that of some [w] has an undetectable temptation, every mechanism of every class
    leaves a gap of at least p(w) delta > 0 (or V_L is undefined), and agents of weight lambda*(E), which is finite and positive, leave
    none. *)
Theorem no_mechanism_but_prosociality (K : finType) (cell : Omega -> profile Act -> K) w a i b :
  unique_first_bests E -> first_best E w a -> temptation E i w a b -> undetectable cell w a b ->
  (forall c B V, is_value E cell c B 0 V -> misses E w (first_best_value E - V)) /\
  exists2 l, level E = Some l /\ 0 < l &
    forall c B, (if B is Some x then 0 <= x else true) -> is_value E cell c B l (first_best_value E).
Proof.
move=> unique best tempts same; split=> [c B V|].
  by apply: undetectable_temptation => a' best'; exists i, b; rewrite (unique w a' a).
have := unique_first_bests_have_a_level unique; case lev: (level E) => [l|] // _.
have reach x : 0 <= x -> reaches x (level E) = (l <= x) by rewrite lev.
have l_gt0 : 0 < l.
  rewrite ltNge -reach //; apply/negP => /(prosocial_level (lexx 0)) /(_ w) [a' best'].
  rewrite (unique w a' a) // => /nashP /(_ i b).
  by have [dev pulls] := temptation_pull tempts; move=> /(_ dev); rewrite leNgt pulls.
exists l => // c B B0; have r: reaches l (level E) by rewrite reach // ltW.
by case: (prosociality_closes_every_gap cell c B0 (ltW l_gt0) r).
Qed.

(** ** C5 [side-payments-benefit-everyone]
    Subsidy-free or balanced, bound or not: for every equilibrium pair of value below W* and every choice [f'] of first bests there are
    constants tau that sum to 0 with E[u_i(f')] + tau_i > E[u_i(f) + t_i] for every agent at once. *)
Theorem side_payments_benefit_everyone (K : finType) (cell : Omega -> profile Act -> K) c B l (t : mechanism R N K) f f' :
  c <> Unrestricted -> (0 < #|N|)%N -> (forall w, first_best E w (f' w)) ->
  pair E cell c B l t f -> value E cell c t f < first_best_value E ->
  exists tau : N -> R, \sum_i tau i = 0 /\
    forall i, expected E (fun w => util E i w (f w) + t i (cell w (f w))) < expected E (fun w => util E i w (f' w)) + tau i.
Proof.
move=> budgeted n0 best _ short; pose have_i i := expected E (fun w => util E i w (f w) + t i (cell w (f w))).
pose get_i i := expected E (fun w => util E i w (f' w)); pose share := (first_best_value E - value E cell c t f) / #|N|%:R.
have n_gt0 : 0 < #|N|%:R :> R by rewrite ltr0n.
have totals: \sum_i have_i i = value E cell c t f.
  rewrite /have_i /expected exchange_big; apply: eq_bigr => w _; rewrite -mulr_sumr big_split /=.
  by rewrite /paid; case: (c) budgeted.
have gets: \sum_i get_i i = first_best_value E.
  rewrite /get_i /expected exchange_big; apply: eq_bigr => w _; rewrite -mulr_sumr.
  by have := best w; rewrite first_bestE => /eqP <-.
exists (fun i => have_i i - get_i i + share); split.
  rewrite big_split sumrB /= totals gets sumr_const -[share *+ _]mulr_natr /share divfK ?gt_eqF //.
  by rewrite addrC subrKA subrr.
by move=> i; rewrite addrA addrCA subrr addr0 ltr_addl divr_gt0 // subr_gt0.
Qed.

(** ** C6 [equivariant-pairs-share-alike]
    Subsidy-free or balanced. If the automorphisms of (E,L) that fix both f and t carry every agent to every other, and those of E that fix
    a choice f' of first bests do so too, each agent gains exactly (W* - V)/n by going from the pair, of value V, to f'. *)
Record automorphism := Automorphism {
  agents : N -> N; contingencies : Omega -> Omega; profiles : profile Act -> profile Act;
  agents_bij : bijective agents;
  contingencies_bij : bijective contingencies;
  profiles_bij : bijective profiles;
  permutes_actions : forall i (a b : profile Act), a i = b i -> profiles a (agents i) = profiles b (agents i);
  keeps_prior : forall w, p (contingencies w) = p w;
  keeps_payoffs : forall i w a, util E (agents i) (contingencies w) (profiles a) = util E i w a }.

Definition fixes_choice g (f : Omega -> profile Act) := forall w, f (contingencies g w) = profiles g (f w).

Lemma alike g (x : N -> Omega -> R) i : (forall w, x (agents g i) (contingencies g w) = x i w) ->
  expected E (x (agents g i)) = expected E (x i).
Proof.
move=> same; rewrite /expected (reindex (contingencies g)) /=; last exact/onW_bij/contingencies_bij.
by apply: eq_bigr => w _; rewrite keeps_prior same.
Qed.

Theorem equivariant_pairs_share_alike (K : finType) (cell : Omega -> profile Act -> K) c (t : mechanism R N K) f f' :
  c <> Unrestricted -> (forall w, first_best E w (f' w)) ->
  (forall i j, exists g, [/\ agents g i = j, fixes_choice g f,
     (forall w a w' a', cell w a = cell w' a' <->
        cell (contingencies g w) (profiles g a) = cell (contingencies g w') (profiles g a')) &
     forall i' w a, t (agents g i') (cell (contingencies g w) (profiles g a)) = t i' (cell w a)]) ->
  (forall i j, exists g, agents g i = j /\ fixes_choice g f') ->
  forall i, expected E (fun w => util E i w (f' w)) - expected E (fun w => util E i w (f w) + t i (cell w (f w))) =
    (first_best_value E - value E cell c t f) / #|N|%:R.
Proof.
move=> budgeted best sym sym' i; pose x i w := util E i w (f w) + t i (cell w (f w)); pose y i w := util E i w (f' w).
have n0 : #|N|%:R != 0 :> R by rewrite pnatr_eq0 -lt0n; apply/card_gt0P; exists i.
have same_x j : expected E (x j) = expected E (x i).
  have [g [<- fixed _ tg]] := sym i j; apply: (alike (x := x)) => w.
  by rewrite /x fixed keeps_payoffs tg.
have same_y j : expected E (y j) = expected E (y i).
  have [g [<- fixed]] := sym' i j; apply: (alike (x := y)) => w; by rewrite /y fixed keeps_payoffs.
have all_x : \sum_j expected E (x j) = value E cell c t f.
  rewrite /expected exchange_big; apply: eq_bigr => w _; rewrite -mulr_sumr big_split /=.
  by rewrite /paid; case: (c) budgeted.
have all_y : \sum_j expected E (y j) = first_best_value E.
  rewrite /expected exchange_big; apply: eq_bigr => w _; rewrite -mulr_sumr.
  by have := best w; rewrite first_bestE => /eqP <-.
rewrite -all_x -all_y (eq_bigr _ (fun j _ => same_x j)) (eq_bigr _ (fun j _ => same_y j)) !sumr_const.
by rewrite -mulrnBl -mulr_natr mulfK.
Qed.

(** ** C7 [welfare-improvements-select-first-bests]
    If from every profile that is no first best some agent alone can raise welfare, then for l > lambda-bar every pure equilibrium of v^l is
    a first best; lambda-bar is the largest, over such profiles, of the least [-gain/Delta W]^+ over deviations that raise welfare (it is
    infinite where there are none). *)
Definition raising i w a b := deviation i a b && (loss E w a b < 0).
Definition least_raise w a :=
  \big[@mint R/None]_i \big[@mint R/None]_(b | raising i w a b) Some (Num.max 0 (gain E i w a b / loss E w a b)).
Definition great_weight := \big[@maxt R/Some 0]_w \big[@maxt R/Some 0]_(a | ~~ first_best E w a) least_raise w a.

Theorem welfare_improvements_select_first_bests l w a : exceeds l great_weight -> nash E l w a -> first_best E w a.
Proof.
rewrite /great_weight exceeds_max => /andP[_ /allP great] /nashP eq; apply: contraT => no.
have := great w (mem_index_enum w); rewrite /= exceeds_max => /andP[_ /allP/(_ a (mem_index_enum a))].
rewrite no /= => /exceeds_minP[i _ /exceeds_minP[b /andP[dev up] /=]].
rewrite lt_maxl ltr_ndivr_mulr // => /andP[_ less].
by have := eq i b dev; rewrite /pull subr_le0 leNgt less.
Qed.

Theorem improvements_make_the_weight_finite :
  (forall w a, ~~ first_best E w a -> exists i b, raising i w a b) -> great_weight <> None.
Proof.
move=> improve; rewrite /great_weight; elim/big_ind: _ => // [x y|w _]; first by case: x => [x|] //; case: y.
elim/big_ind: _ => // [x y|a no]; first by case: x => [x|] //; case: y.
have [i [b up]] := improve w a no.
have [l big] : exists l, reaches l (Some (Num.max 0 (gain E i w a b / loss E w a b))) by eexists; exact: lexx.
suff : reaches l (least_raise w a) by case: (least_raise w a).
by apply/reaches_minP; exists i => //; apply/reaches_minP; exists b.
Qed.

(** ** C7 [only-traps-survive-large-weights]
    At any weight above 0 and above gain/loss of every deviation that changes welfare, the equilibria that are no first bests are the traps:
    profiles from which no deviation raises welfare, nor leaves it as it is at a gain. So for all large weights every pure equilibrium is a
    first best iff there is no trap. *)
Definition trap w a := ~~ first_best E w a && [forall i, forall b, deviation i a b ==>
  ~~ ((loss E w a b < 0) || (loss E w a b == 0) && (0 < gain E i w a b))].
Definition large l := 0 < l /\ forall i w a b, deviation i a b -> loss E w a b != 0 -> gain E i w a b / loss E w a b < l.

Lemma large_pull l i w a b : large l -> deviation i a b ->
  (pull E l i w a b <= 0) = ~~ ((loss E w a b < 0) || (loss E w a b == 0) && (0 < gain E i w a b)).
Proof.
move=> [l0 big] dev; have big0 := big i w a b dev; rewrite /pull subr_le0.
case: (ltgtP (loss E w a b) 0) big0 => [neg|pos|->] big0 /=.
- by move: (big0 isT); rewrite ltr_ndivr_mulr // leNgt => ->.
- by move: (big0 isT); rewrite ltr_pdivr_mulr // => /ltW.
- by rewrite mulr0 leNgt.
Qed.

Theorem only_traps_survive_large_weights l w a : large l -> (nash E l w a && ~~ first_best E w a) = trap w a.
Proof.
move=> big; rewrite andbC /trap; congr (_ && _); apply/nashP/forallP => [eq i|quiet i b dev].
  by apply/forallP => b; apply/implyP => dev; rewrite -(large_pull w big dev) eq.
by rewrite (large_pull w big dev); have /forallP/(_ b)/implyP/(_ dev) := quiet i.
Qed.

(** Equilibria are the same at all such weights. *)
Theorem one_large_weight_stands_for_all l l' w a : large l -> large l' -> nash E l w a = nash E l' w a.
Proof.
move=> big big'; apply/nashP/nashP => eq i b dev.
  by rewrite (large_pull w big' dev) // -(large_pull w big dev) eq.
by rewrite (large_pull w big dev) // -(large_pull w big' dev) eq.
Qed.

Lemma some_weight_is_large : exists l, large l.
Proof.
exists (1 + \sum_(x : N * Omega * profile Act * profile Act) `|gain E x.1.1.1 x.1.1.2 x.1.2 x.2 / loss E x.1.1.2 x.1.2 x.2|).
split=> [|i w a b _ _]; first by rewrite ltr_paddr ?ltr01 // sumr_ge0.
rewrite (bigD1 (i, w, a, b)) //= addrCA; apply: le_lt_trans (ler_norm _) _; rewrite ltr_addl ltr_paddr ?ltr01 //.
exact: sumr_ge0.
Qed.

Theorem large_weights_leave_first_bests_iff_no_trap :
  (exists L, forall l, L < l -> forall w a, nash E l w a -> first_best E w a) <-> (forall w a, ~~ trap w a).
Proof.
have [L0 [L_gt0 big0]] := some_weight_is_large.
have above l : L0 <= l -> large l.
  by move=> le; split=> [|i w a b dev nz]; [exact: lt_le_trans le | exact: lt_le_trans (big0 i w a b dev nz) le].
split=> [[L all] w a|none].
  apply/negP => tr; have lgl : large (Num.max L0 (L + 1)) by apply: above; rewrite le_maxr lexx.
  move: tr; rewrite -(only_traps_survive_large_weights w a lgl) => /andP[eq /negP]; apply; apply: all eq.
  by rewrite lt_maxr ltr_addl ltr01 orbT.
exists L0 => l /ltW/above lgl w a eq; apply: contraT => no; have := none w a.
by rewrite -(only_traps_survive_large_weights w a lgl) eq no.
Qed.

(** ** C8 [own-temptations-set-each-weight]
    With weights l i >= 0, agent [i] gains by leaving a selection [f] of first bests iff l i does not reach the largest gain/loss over its
    own temptations. *)
Definition own_threshold (f : Omega -> profile Act) i :=
  \big[@maxt R/Some 0]_w \big[@maxt R/Some 0]_(b | temptation E i w (f w) b) ratio E i w (f w) b.

Theorem own_temptations_set_each_weight (l : R) f i : 0 <= l -> (forall w, first_best E w (f w)) ->
  (forall w b, deviation i (f w) b -> v E l i w b <= v E l i w (f w)) <-> reaches l (own_threshold f i).
Proof.
move=> l0 best; have devE w b : (v E l i w b <= v E l i w (f w)) = (pull E l i w (f w) b <= 0) by rewrite v_le -subr_le0.
split=> [eq|/(reaches_maxP _ _ l0) reach w b dev].
  apply/(reaches_maxP _ _ l0) => w _; apply/(reaches_maxP _ _ l0) => b tempts.
  rewrite (reaches_ratio l (best w) tempts) -devE eq //; by case/andP: tempts.
rewrite devE; have [gains|no] := ltrP 0 (gain E i w (f w) b); last exact: pull_le0.
have tempts: temptation E i w (f w) b by rewrite /temptation dev.
by have /(reaches_maxP _ _ l0)/(_ b tempts) := reach w isT; rewrite (reaches_ratio l (best w) tempts).
Qed.

(** ** C8 [contracts-excuse-detected-temptations]
    Subsidy-free or unrestricted, no bound. If no temptation from [f] leads into another cell on the path, some transfers implement [f] at
    weights l i iff each reaches the largest gain/loss over the agent's own undetectable temptations; and then with nothing burned. *)
Section Excused.
Variables (K : finType) (cell : Omega -> profile Act -> K) (c : budget) (f : Omega -> profile Act) (l : N -> R).
Hypothesis unbalanced : c <> Balanced.
Hypothesis l0 : forall i, 0 <= l i.
Hypothesis best : forall w, first_best E w (f w).
Hypothesis stays : forall w i b, temptation E i w (f w) b -> on_path cell f (cell w b) -> undetectable cell w (f w) b.
Definition own_hidden_threshold i := \big[@maxt R/Some 0]_w
  \big[@maxt R/Some 0]_(b | temptation E i w (f w) b && undetectable cell w (f w) b) ratio E i w (f w) b.

Lemma tempted w i b : deviation i (f w) b -> 0 < pull E (l i) i w (f w) b -> temptation E i w (f w) b.
Proof.
move=> dev pulls; rewrite /temptation dev /=; case: ltP => // no.
by have := pull_le0 (best w) (l0 i) no; rewrite leNgt pulls.
Qed.

Theorem contracts_excuse_detected_temptations :
  ((exists t, in_class c t /\ implements_by E cell l t f) <-> forall i, reaches (l i) (own_hidden_threshold i)) /\
  ((forall i, reaches (l i) (own_hidden_threshold i)) -> exists t,
    [/\ in_class c t, implements_by E cell l t f, forall w i, t i (cell w (f w)) = 0 & value E cell c t f = first_best_value E]).
Proof.
have enough : (forall i, reaches (l i) (own_hidden_threshold i)) -> exists t,
    [/\ in_class c t, implements_by E cell l t f, forall w i, t i (cell w (f w)) = 0 & value E cell c t f = first_best_value E].
  move=> reach; have [|t [ct eq zero]] := @deterred R N Omega Act E K cell c l f unbalanced.
    move=> w i b dev pulls; apply/negP => on; have tempts := tempted dev pulls; have hid := stays tempts on.
    have /(reaches_maxP _ _ (l0 i))/(_ w isT)/(reaches_maxP _ _ (l0 i))/(_ b) := reach i.
    by rewrite tempts hid => /(_ isT); rewrite (reaches_ratio _ (best w) tempts) leNgt pulls.
  exists t; split=> //; apply/value_first_best => //; split=> // w; rewrite /paid.
  by case: (c) => //; rewrite big1.
split=> //; split=> [[t [ct eq]] i|/enough [t [ct eq _ _]]]; last by exists t.
apply/(reaches_maxP _ _ (l0 i)) => w _; apply/(reaches_maxP _ _ (l0 i)) => b /andP[tempts hid].
rewrite (reaches_ratio _ (best w) tempts) leNgt; apply/negP => pulls; case/andP: (tempts) => dev _.
by have := undetectable_is_played dev pulls hid eq; rewrite eqxx.
Qed.
End Excused.

(** ** C9 [misjudged-welfare-takes-more-weight]
    Agents take welfare to be [judged i], within eta of W. If every deviation from [f] loses more than 2 eta, then [f] is an equilibrium
    under every such judgement, and under the worst one, iff l is at least the largest gain/(loss - 2 eta) over temptations. *)
Section Misjudged.
Variables (f : Omega -> profile Act) (eta l : R).
Hypothesis eta0 : 0 <= eta.
Hypothesis l0 : 0 <= l.
Hypothesis losses : forall w i b, deviation i (f w) b -> 2%:R * eta < loss E w (f w) b.
Definition sustained (judged : N -> Omega -> profile Act -> R) :=
  forall w i b, deviation i (f w) b -> util E i w b + l * judged i w b <= util E i w (f w) + l * judged i w (f w).
Definition within (judged : N -> Omega -> profile Act -> R) := forall i w a, `|judged i w a - welfare E w a| <= eta.
Definition worst_judgement (i : N) w a := welfare E w a + (if a == f w then - eta else eta).
Definition misjudged_threshold :=
  \big[@maxt R/Some 0]_w \big[@maxt R/Some 0]_i \big[@maxt R/Some 0]_(b | temptation E i w (f w) b)
    Some (gain E i w (f w) b / (loss E w (f w) b - 2%:R * eta)).

Theorem misjudged_welfare_takes_more_weight :
  [/\ within worst_judgement,
      (forall judged, within judged -> sustained judged) <-> reaches l misjudged_threshold &
      sustained worst_judgement <-> reaches l misjudged_threshold].
Proof.
have worst_within : within worst_judgement.
  by move=> i w a; rewrite /worst_judgement addrC addKr; case: eqP => _; rewrite ?normrN ger0_norm.
have room w i b : deviation i (f w) b -> 0 < loss E w (f w) b - 2%:R * eta by move=> /losses; rewrite subr_gt0.
have enough : reaches l misjudged_threshold -> forall judged, within judged -> sustained judged.
  move=> /(reaches_maxP _ _ l0) reach judged near w i b dev.
  have near_b : judged i w b <= welfare E w b + eta by have := near i w b; rewrite ler_norml => /andP[_]; rewrite ler_subl_addr addrC.
  have near_f : welfare E w (f w) - eta <= judged i w (f w).
    by have := near i w (f w); rewrite ler_norml => /andP[]; rewrite ler_subr_addr addrC.
  have deters : gain E i w (f w) b <= l * (loss E w (f w) b - 2%:R * eta).
    have [gains|no] := ltrP 0 (gain E i w (f w) b); last by rewrite (le_trans no) // mulr_ge0 // ltW // (room w i).
    have tempts: temptation E i w (f w) b by rewrite /temptation dev.
    have /(reaches_maxP _ _ l0)/(_ i isT)/(reaches_maxP _ _ l0)/(_ b tempts) := reach w isT.
    by rewrite /= ler_pdivr_mulr // (room w i).
  rewrite -subr_ge0; have le1 := ler_wpmul2l l0 near_b; have le2 := ler_wpmul2l l0 near_f.
  have := addr_ge0 (addr_ge0 (diff_ge0 deters) (diff_ge0 le1)) (diff_ge0 le2); congr (0 <= _); rewrite /gain /loss; ring.
have needed : sustained worst_judgement -> reaches l misjudged_threshold.
  move=> eq; apply/(reaches_maxP _ _ l0) => w _; apply/(reaches_maxP _ _ l0) => i _.
  apply/(reaches_maxP _ _ l0) => b /andP[dev _]; rewrite /= ler_pdivr_mulr ?(room w i) //.
  have := eq w i b dev; rewrite /worst_judgement eqxx.
  have -> : (b == f w) = false by apply/eqP => bf; move: dev; rewrite bf /deviation eqxx.
  by rewrite -subr_ge0 -[X in _ -> is_true X]subr_ge0; congr (0 <= _); rewrite /gain /loss; ring.
split=> //; split=> //; first by move=> all; apply: needed; exact: all.
by move=> /enough; apply.
Qed.
End Misjudged.

(** ** C10 [no-harm-to-the-best-from-the-threshold-on]
    At weights that reach lambda*(E) the best equilibrium has, at every contingency, at least the welfare of the best among selfish agents
    (and of any other profile). *)
Theorem no_harm_to_the_best_from_the_threshold_on l w : 0 <= l -> reaches l (level E) ->
  exists2 a, nash E l w a & forall b, nash E 0 w b -> welfare E w b <= welfare E w a.
Proof.
by move=> l0 /(prosocial_level l0)/(_ w)[a /forallP best eq]; exists a => // b _; exact: best.
Qed.

(** ** C12 [supporting-weights-form-an-interval]
    A profile is an equilibrium of v^l, l >= 0, iff no deviation of loss 0 gains, l is at least the largest gain/loss over deviations of
    positive loss (and 0), and at most the least over those of negative loss. *)
Definition lowest w a := \big[Num.max/0]_(x : N * profile Act | deviation x.1 a x.2 && (0 < loss E w a x.2))
  (gain E x.1 w a x.2 / loss E w a x.2).
Definition highest w a := \big[@mint R/None]_(x : N * profile Act | deviation x.1 a x.2 && (loss E w a x.2 < 0))
  Some (gain E x.1 w a x.2 / loss E w a x.2).
Definition at_most l (x : option R) := if x is Some y then l <= y else true.

Lemma at_mostP l (I : finType) (P : pred I) F :
  reflect (forall i, P i -> at_most l (F i)) (at_most l (\big[@mint R/None]_(i | P i) F i)).
Proof.
rewrite (_ : at_most l _ = all (fun i => P i ==> at_most l (F i)) (index_enum I)).
  apply: (iffP allP) => [H i Pi|H i _]; last by apply/implyP; exact: H.
  by have /implyP := H i (mem_index_enum i); apply.
elim: (index_enum I) => [|i r IH]; first by rewrite big_nil.
rewrite big_cons /=; case: (P i) => //=; rewrite -IH.
by case: (F i) (\big[_/_]_(j <- r | P j) F j) => [x|] [y|] //=; rewrite ?andbT // le_minr.
Qed.

Lemma maxP l (I : finType) (P : pred I) (F : I -> R) : 0 <= l ->
  reflect (forall i, P i -> F i <= l) (\big[Num.max/0]_(i | P i) F i <= l).
Proof.
move=> l0; rewrite (_ : (_ <= l) = all (fun i => P i ==> (F i <= l)) (index_enum I)).
  apply: (iffP allP) => [H i Pi|H i _]; last by apply/implyP; exact: H.
  by have /implyP := H i (mem_index_enum i); apply.
elim: (index_enum I) => [|i r IH]; first by rewrite big_nil.
by rewrite big_cons /=; case: (P i) => //=; rewrite le_maxl IH.
Qed.

Theorem supporting_weights_form_an_interval l w a : 0 <= l ->
  nash E l w a <->
  [/\ forall i b, deviation i a b -> loss E w a b = 0 -> gain E i w a b <= 0, lowest w a <= l & at_most l (highest w a)].
Proof.
move=> l0; split=> [/nashP eq|[free /(maxP _ _ l0) low /at_mostP high]].
  split=> [i b dev zero||]; first by have := eq i b dev; rewrite /pull zero mulr0 subr0.
    by apply/(maxP _ _ l0) => -[i b] /andP[/= dev pos]; rewrite ler_pdivr_mulr // -subr_le0 eq.
  by apply/at_mostP => -[i b] /andP[/= dev neg]; rewrite /= ler_ndivl_mulr // -subr_le0 eq.
apply/nashP => i b dev; rewrite /pull subr_le0; case: (ltgtP (loss E w a b) 0) => [neg|pos|zero].
- by have /= := high (i, b); rewrite dev neg ler_ndivl_mulr // => /(_ isT).
- by have /= := low (i, b); rewrite dev pos ler_pdivr_mulr // => /(_ isT).
- by rewrite zero mulr0 free.
Qed.
End Prosociality.
