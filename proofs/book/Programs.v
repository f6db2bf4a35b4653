(** * A2, A4, C4. The transfers that implement a choice solve linear inequalities; what is best is attained *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Largest Farkas Foundations Contracts Closed Prosociality.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Programs.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K) (c : budget) (B : option R).
Notation p := (prob E).

Section Choice.
Variable f : Omega -> profile Act.
(** Cells on which, in the subsidy-free class, nothing may be burned. *)
Variable kept : pred K.

(** The constraints: of incentives, one for each deviation; of budgets, at most 0 and (equalities) at least 0; of bounds, above and below. *)
Definition constraint := [finType of (Omega * N * profile Act) + ((bool * K) + (bool * (N * K)))].
Definition transfer := [finType of N * K].
Definition delta (q jk : transfer) : R := (jk == q)%:R.
Definition coefficient (r : constraint) (jk : transfer) : R := match r with
  | inl (w, i, a) => if deviation i (f w) a then delta (i, cell w a) jk - delta (i, cell w (f w)) jk else 0
  | inr (inl (true, k)) => if c is Unrestricted then 0 else (jk.2 == k)%:R
  | inr (inl (false, k)) => match c with Balanced => - (jk.2 == k)%:R | SubsidyFree => if kept k then - (jk.2 == k)%:R else 0 | _ => 0 end
  | inr (inr (up, ik)) => if B is Some _ then (if up then delta ik jk else - delta ik jk) else 0
  end.
Definition side (r : constraint) : R := match r with
  | inl (w, i, a) => if deviation i (f w) a then - gain E i w (f w) a else 0
  | inr (inl _) => 0
  | inr (inr _) => if B is Some b then b else 0
  end.
Definition regret (r : constraint) : R := match r with
  | inl (w, i, a) => if deviation i (f w) a then loss E w (f w) a else 0
  | inr _ => 0
  end.

Lemma delta_sum q (x : transfer -> R) : \sum_jk delta q jk * x jk = x q.
Proof. by rewrite (bigD1 q) //= /delta eqxx mul1r big1 ?addr0 // => jk /negPf ->; rewrite mul0r. Qed.

Lemma cell_sum k (x : transfer -> R) : \sum_(jk : transfer) (jk.2 == k)%:R * x jk = \sum_i x (i, k).
Proof.
rewrite (eq_bigr (fun jk : transfer => (fun i k' => (k' == k)%:R * x (i, k')) jk.1 jk.2)); last by case.
rewrite -(pair_bigA _ (fun i k' => (k' == k)%:R * x (i, k'))) /=; apply: eq_bigr => i _.
by rewrite (bigD1 k) //= eqxx mul1r big1 ?addr0 // => k' /negPf ->; rewrite mul0r.
Qed.

Lemma solvesE l (x : transfer -> R) : solves coefficient (fun r => side r + l * regret r) x <->
  pair E cell c B l (fun i k => x (i, k)) f /\ (c = SubsidyFree -> forall k, kept k -> \sum_i x (i, k) = 0).
Proof.
have incentiveE w i a : deviation i (f w) a ->
    (\sum_jk coefficient (inl (w, i, a)) jk * x jk <= side (inl (w, i, a)) + l * regret (inl (w, i, a))) =
    (v E l i w a + x (i, cell w a) <= v E l i w (f w) + x (i, cell w (f w))).
  move=> dev; rewrite /coefficient /side /regret dev incentive.
  rewrite (eq_bigr (fun jk => delta (i, cell w a) jk * x jk - delta (i, cell w (f w)) jk * x jk)); last by move=> jk _; rewrite mulrBl.
  rewrite sumrB !delta_sum -subr_ge0 -[RHS]subr_ge0 /pull; congr (0 <= _); ring.
have minus (g : transfer -> R) : \sum_jk - g jk * x jk = - \sum_jk g jk * x jk.
  by rewrite -sumrN; apply: eq_bigr => jk _; rewrite mulNr.
split=> [ok|[[ct bt eq] keep] [[[w i] a]|[[up k]|[up ik]]]].
- split; last first.
    move=> sf k kk; apply/le_anti/andP; split.
      by have := ok (inr (inl (true, k))); rewrite /= sf cell_sum mulr0 addr0.
    by have := ok (inr (inl (false, k))); rewrite /= sf kk minus cell_sum mulr0 addr0 oppr_le0.
  split.
  + rewrite /in_class; case cE: c => // k; last by have := ok (inr (inl (true, k))); rewrite /= cE cell_sum mulr0 addr0.
    apply/le_anti/andP; split.
      by have := ok (inr (inl (true, k))); rewrite /= cE cell_sum mulr0 addr0.
    by have := ok (inr (inl (false, k))); rewrite /= cE minus cell_sum mulr0 addr0 oppr_le0.
  + rewrite /in_bound; case BE: B => [b|] // i k; rewrite ler_norml; apply/andP; split.
      by have := ok (inr (inr (false, (i, k)))); rewrite /= BE minus delta_sum mulr0 addr0 ler_oppl.
    by have := ok (inr (inr (true, (i, k)))); rewrite /= BE delta_sum mulr0 addr0.
  + by move=> w i a dev; rewrite -incentiveE //; exact: ok.
- have [dev|no] := boolP (deviation i (f w) a); first by rewrite incentiveE //; exact: eq.
  by rewrite /= (negPf no) mulr0 addr0 big1 // => jk _; rewrite mul0r.
- rewrite /= mulr0 addr0; move: ct; rewrite /in_class; case: up.
    by case: (c) => [ct|ct|_]; [rewrite cell_sum ct | rewrite cell_sum ct | rewrite big1 // => jk _; rewrite mul0r].
  case: (c) keep => [_ ct|/(_ erefl) keep ct|_ _]; [by rewrite minus cell_sum ct oppr0| |by rewrite big1 // => jk _; rewrite mul0r].
  by case kk: (kept k); [rewrite minus cell_sum keep // oppr0 | rewrite big1 // => jk _; rewrite mul0r].
- rewrite /= mulr0 addr0; move: bt; rewrite /in_bound; case: (B) => [b|_]; last by rewrite big1 // => jk _; rewrite mul0r.
  move=> /(_ ik.1 ik.2); rewrite -surjective_pairing ler_norml => /andP[low high].
  by case: up; rewrite ?minus delta_sum // ler_oppl.
Qed.

(** ** A4 [implementable-or-farkas]
    For every choice, in every class, with or without a bound, exactly one holds: some mechanism implements it, or there are multipliers on
    the constraints under which all transfers cancel and 0 <= (a negative number) is left. (An equality is two constraints.) *)
Definition refutation l (y : constraint -> R) :=
  [/\ forall r, 0 <= y r, forall jk, \sum_r y r * coefficient r jk = 0 & \sum_r y r * (side r + l * regret r) < 0].
End Choice.

Theorem implementable_or_farkas f l :
  ((exists t, pair E cell c B l t f) \/ (exists y, refutation f pred0 l y)) /\
  ~ ((exists t, pair E cell c B l t f) /\ (exists y, refutation f pred0 l y)).
Proof.
split; first by have [[x /solvesE[pr _]]|[y refuted]] := farkas (coefficient f pred0) (fun r => side f r + l * regret f r);
  [left; exists (fun i k => x (i, k)) | right; exists y].
move=> [[t pr] [y [nn free neg]]]; have ok : solves (coefficient f pred0) (fun r => side f r + l * regret f r) (fun jk : transfer => t jk.1 jk.2) by apply/solvesE.
exact: (farkas_excludes ok nn free neg).
Qed.

(** ** V_L is defined as soon as there is an equilibrium pair: the largest value is attained *)
Lemma pair_ext l t f g : f =1 g -> pair E cell c B l t f -> pair E cell c B l t g.
Proof. by move=> fg [ct bt eq]; split=> // w i b; rewrite -fg; exact: eq. Qed.
Lemma value_ext t f g : f =1 g -> value E cell c t f = value E cell c t g.
Proof. by move=> fg; apply: eq_bigr => w _; rewrite fg. Qed.

Lemma attained_by_choice l f : (exists t, pair E cell c B l t f) ->
  exists t, pair E cell c B l t f /\ forall t', pair E cell c B l t' f -> value E cell c t' f <= value E cell c t f.
Proof.
move=> [t0 pr0]; pose worthwhile (jk : transfer) : R := if c is Unrestricted then 0 else \sum_w p w * (jk.2 == cell w (f w))%:R.
have sumE (t : mechanism R N K) :
    \sum_(jk : transfer) (\sum_w p w * (jk.2 == cell w (f w))%:R) * t jk.1 jk.2 = \sum_w p w * \sum_i t i (cell w (f w)).
  rewrite (eq_bigr (fun jk : transfer => \sum_w p w * ((jk.2 == cell w (f w))%:R * t jk.1 jk.2))); last first.
    by move=> jk _; rewrite mulr_suml; apply: eq_bigr => w _; rewrite mulrA.
  rewrite exchange_big; apply: eq_bigr => w _; rewrite -mulr_sumr.
  by rewrite (cell_sum (cell w (f w)) (fun jk => t jk.1 jk.2)).
have valueE t : value E cell c t f = worth E f + \sum_jk worthwhile jk * t jk.1 jk.2.
  rewrite /value (eq_bigr (fun w => p w * welfare E w (f w) + p w * paid c t (cell w (f w)))) => [|w _]; last by rewrite mulrDr.
  rewrite big_split /= -/(worth E f); congr (_ + _); rewrite /worthwhile /paid.
  by case: (c); [rewrite sumE | rewrite sumE | rewrite !big1 // => [jk|w] _; rewrite ?mulr0 ?mul0r].
have ok t : pair E cell c B l t f -> solves (coefficient f pred0) (fun r => side f r + l * regret f r) (fun jk => t jk.1 jk.2).
  by move=> pr; apply/solvesE.
have [||x [/solvesE[pr _] most]] := @attained R _ _ (coefficient f pred0) (fun r => side f r + l * regret f r) worthwhile (first_best_value E - worth E f).
- by exists (fun jk => t0 jk.1 jk.2); exact: ok.
- move=> x /solvesE[pr _]; have := pair_le pr; rewrite valueE -ler_subr_addl; apply: le_trans.
  by rewrite le_eqVlt; apply/orP; left; apply/eqP/eq_bigr => -[].
exists (fun i k => x (i, k)); split=> // t' pr'; rewrite !valueE ler_add2l; apply: le_trans (most _ (ok _ pr')) _.
by rewrite le_eqVlt; apply/orP; left; apply/eqP/eq_bigr => -[].
Qed.

Theorem value_is_attained l : (exists t f, pair E cell c B l t f) -> exists V, is_value E cell c B l V.
Proof.
move=> [t [f pr]]; have toffun (g : Omega -> profile Act) : [ffun w => g w : profile Act] =1 g by move=> w; rewrite ffunE.
have back t' g : pair E cell c B l t' g -> pair E cell c B l t' [ffun w => g w : profile Act].
  by apply: pair_ext => w; rewrite ffunE.
have each (g : {ffun Omega -> profile Act}) : (forall t, ~ pair E cell c B l t g) \/
    exists t, pair E cell c B l t g /\ forall t', pair E cell c B l t' g -> value E cell c t' g <= value E cell c t g.
  have [[/attained_by_choice best|no] not_both] := implementable_or_farkas g l; first by right.
  by left=> t1 pr1; apply: not_both; split=> //; exists t1.
have [none|[f2 [t2 [pr2 most]]]] := best_of_all each; first by case: (none _ _ (back _ _ pr)).
exists (value E cell c t2 f2); split; first by exists t2, f2.
by move=> t' f' pr'; rewrite -(value_ext t' (toffun f')); apply: most; exact: back.
Qed.

(** ** C4 [contracts-and-prosociality-substitute], the least weight
    [is_least_weight x]: lambda*_L is [x], the least weight that leaves no gap, or infinite if there is none. It exists. *)
Definition is_least_weight (x : option R) := if x is Some l
  then [/\ 0 <= l, no_gap_at E cell c B l & forall l', 0 <= l' -> no_gap_at E cell c B l' -> l <= l']
  else forall l, 0 <= l -> ~ no_gap_at E cell c B l.

Lemma least_for_choice f :
  (forall l t, 0 <= l -> pair E cell c B l t f -> (forall w, paid c t (cell w (f w)) = 0) -> False) \/
  exists l t, [/\ 0 <= l, pair E cell c B l t f, forall w, paid c t (cell w (f w)) = 0 &
    forall l' t', 0 <= l' -> pair E cell c B l' t' f -> (forall w, paid c t' (cell w (f w)) = 0) -> l <= l'].
Proof.
pose T' := [finType of option transfer]; pose I' := [finType of option constraint]; pose kept := on_path cell f.
pose A (r : I') (j : T') : R := match r, j with
  | Some r, Some jk => coefficient f kept r jk | Some r, None => - regret f r | None, Some _ => 0 | None, None => -1 end.
pose b (r : I') : R := if r is Some r then side f r else 0.
pose goal (j : T') : R := if j is None then -1 else 0.
have sum_option (g : T' -> R) : \sum_j g j = g None + \sum_j g (Some j).
  rewrite (bigD1 None) //=; congr (_ + _); rewrite (reindex_omap Some id) /=; last by case.
  by apply: eq_bigl => j; rewrite eqxx.
have goalE x : \sum_j goal j * x j = - x None.
  by rewrite sum_option big1 ?addr0 /= ?mulN1r // => j _; rewrite mul0r.
have AE x : solves A b x <-> 0 <= x None /\ solves (coefficient f kept) (fun r => side f r + x None * regret f r) (fun jk => x (Some jk)).
  have row r : (\sum_j A (Some r) j * x j <= b (Some r)) = (\sum_jk coefficient f kept r jk * x (Some jk) <= side f r + x None * regret f r).
    rewrite sum_option -[b _]/(side f r) -[A _ None]/(- regret f r) -[\sum_j A _ _ * _]/(\sum_jk coefficient f kept r jk * x (Some jk)).
    by rewrite mulNr mulrC addrC ler_subl_addr.
  split=> [ok|[ge0 ok] [r|]]; last by rewrite sum_option big1 ?addr0 /= ?mulN1r ?oppr_le0 // => j _; rewrite mul0r.
    split=> [|r]; last by rewrite -row; exact: ok.
    by have := ok None; rewrite sum_option big1 ?addr0 /= ?mulN1r ?oppr_le0 // => j _; rewrite mul0r.
  by rewrite row; exact: ok.
have keptE (t : mechanism R N K) : (forall w, paid c t (cell w (f w)) = 0) -> c = SubsidyFree -> forall k, kept k -> \sum_i t i k = 0.
  by move=> zero sf k /existsP[w /eqP <-]; have := zero w; rewrite /paid sf.
pose point (l : R) (t : mechanism R N K) (j : T') := if j is Some jk then t jk.1 jk.2 else l.
have pointE l t : 0 <= l -> pair E cell c B l t f -> (forall w, paid c t (cell w (f w)) = 0) -> solves A b (point l t).
  by move=> l_ge0 pr zero; apply/AE; split=> //; apply/solvesE; split=> //; exact: keptE.
have [some|[y [nn free neg]]] := farkas A b; last first.
  by left=> l t l_ge0 pr zero; apply: (farkas_excludes (pointE l t l_ge0 pr zero) nn free neg).
right; have [|x [/AE[ge0 /solvesE[pr keep]] most]] := @attained R _ _ A b goal 0 some.
  by move=> x /AE[ge0 _]; rewrite goalE oppr_le0.
exists (x None), (fun i k => x (Some (i, k))); split=> // [w|l' t' l'0 pr' zero'].
  have path : kept (cell w (f w)) by apply/existsP; exists w.
  have [ct _ _] := pr; rewrite /paid; case cE: c => //; first by move: ct; rewrite cE; apply.
  exact: keep cE _ path.
by have := most _ (pointE _ _ l'0 pr' zero'); rewrite !goalE ler_opp2.
Qed.

Theorem least_weight_is_attained : exists x, is_least_weight x.
Proof.
pose good (f : Omega -> profile Act) l := exists t, [/\ pair E cell c B l t f, forall w, first_best E w (f w) & forall w, paid c t (cell w (f w)) = 0].
have goodE l : no_gap_at E cell c B l -> exists f : {ffun Omega -> profile Act}, good f l.
  move=> [t [f [pr best zero]]]; exists [ffun w => f w]; exists t.
  by split=> [|w|w]; rewrite ?ffunE //; apply: pair_ext pr => w; rewrite ffunE.
have each (f : {ffun Omega -> profile Act}) : (forall l, ~ (0 <= l /\ good f l)) \/
    exists l, (0 <= l /\ good f l) /\ forall l', 0 <= l' /\ good f l' -> - l' <= - l.
  have [/forallP best|/forallP bad] := boolP [forall w, first_best E w (f w)]; last by left=> l [_ [t [_ best _]]]; apply: bad.
  have [none|[l [t [l_ge0 pr zero most]]]] := least_for_choice f.
    by left=> l [l_ge0 [t [pr _ zero]]]; exact: none l t l_ge0 pr zero.
  right; exists l; split=> [|l' [l'0 [t' [pr' _ zero']]]]; first by split=> //; exists t.
  by rewrite ler_opp2; exact: most l' t' l'0 pr' zero'.
have [none|[f2 [l2 [[l2_ge0 good2] most]]]] := best_of_all each.
  by exists None => l l_ge0 /goodE[f good_f]; exact: none f l (conj l_ge0 good_f).
exists (Some l2); split=> // [|l' l'0 /goodE[f' good_f']]; first by have [t good_t] := good2; exists t, f2.
by have := most f' l' (conj l'0 good_f'); rewrite ler_opp2.
Qed.
End Programs.

(** ** A2 [language-monotonicity]
    If L' refines L and V_L is defined, so is V_{L'}, and V_{L'} >= V_L, in every class, under the same bound. *)
Theorem language_monotonicity (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act)
    (K K' : finType) (cell : Omega -> profile Act -> K) (cell' : Omega -> profile Act -> K') c B l V :
  refines cell' cell -> is_value E cell c B l V -> exists2 V', is_value E cell' c B l V' & V <= V'.
Proof.
move=> finer [[t [f [pr <-]]] _]; have [t' [pr' same]] := pairs_of_finer finer pr.
have [|V' val] := @value_is_attained R N Omega Act E K' cell' c B l; first by exists t', f.
by exists V' => //; have [_ most] := val; rewrite -same; exact: most.
Qed.
