(** * E. The effort games *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Prosociality Chance Linear Pairs.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** Actions: whether one cooperates, and whether with high effort. *)
Definition effort : finType := [finType of bool * bool].
Definition CH : effort := (true, true).
Definition CL : effort := (true, false).
Definition DH : effort := (false, true).
Definition DL : effort := (false, false).
Definition cooperates (x : effort) := x.1.

Lemma effort_cases (Q : effort -> Prop) : Q CH -> Q CL -> Q DH -> Q DL -> forall x, Q x.
Proof. by move=> ? ? ? ? [[] []]. Qed.

Section Effort.
Variable F : realFieldType.

(** Cooperation is verifiable and effort not: the court sees who cooperates. *)
Definition cooperation (_ : unit) (a : profile (same_actions effort)) : effort := (cooperates (a true), cooperates (a false)).
Lemma cooperation_both w x y : cooperation w (both x y) = (cooperates x, cooperates y).
Proof. by rewrite /cooperation both_true both_false. Qed.

Section Costs.
Variables T R P S eps eta : F.

(** What who does [x] gets if the other does [y]. *)
Definition pay (x y : effort) : F :=
  match x, y with
  | (true, true), (true, true) => R - eps
  | (true, true), (true, false) => R - 2%:R * eps - eta
  | (true, true), (false, _) => S - eps
  | (true, false), (true, true) => R
  | (true, false), (true, false) => R - 3%:R * eps
  | (true, false), (false, _) => S - 3%:R * eps
  | (false, true), (true, _) => T - eps
  | (false, true), (false, true) => P - eps
  | (false, true), (false, false) => P
  | (false, false), (true, _) => T - 2%:R * eps
  | (false, false), (false, true) => P - 2%:R * eps
  | (false, false), (false, false) => P - 3%:R * eps
  end.
Definition alike (i : bool) (x y : effort) : F := if i then pay x y else pay y x.
Definition game := pairing CH alike.
Definition W x y := pay x y + pay y x.
Lemma totalW x y : total alike x y = W x y. Proof. by []. Qed.

(** All that can be said of one action, of two. *)
Ltac each x := move: x; apply: effort_cases.
Ltac table := rewrite /value_of /total /alike /W /pay /=.

Lemma best_is_first x y : 0 < eta -> 0 <= eps -> P < R -> S + T < 2%:R * R -> W x y <= W CH CH.
Proof. by move=> *; each x; each y; table; linear. Qed.

Lemma best_is_CH : 0 < eta -> 0 <= eps -> P < R -> S + T < 2%:R * R -> forall w, first_best game w (both CH CH).
Proof. by move=> e0 n0 rp st w; apply/best_both => x y; apply: best_is_first. Qed.

(** Two who cooperate, and none of whom would rather do something else unseen, can be had by fines. *)
Lemma cooperation_is_bought c (l : bool -> F) x y : cooperates x -> cooperates y ->
  (forall z, cooperates z -> value_of alike true (l true) z y <= value_of alike true (l true) x y) ->
  (forall z, cooperates z -> value_of alike false (l false) x z <= value_of alike false (l false) x y) ->
  exists t, [/\ in_class c t, in_bound None t, implements_by game cooperation l t (fun=> both x y) &
                forall w i, t i (cooperation w (both x y)) = 0].
Proof.
move=> cx cy row col; have [phi [phi0 most]] := large_fine game l (fun=> both x y).
have vE i x' y' : v game (l i) i tt (both x' y') = value_of alike i (l i) x' y' by rewrite /v utilE total_both.
have on k : on_path cooperation (fun=> both x y) k = (k == (true, true)).
  by apply/existsP/eqP => [[w /eqP <-]|->]; [rewrite cooperation_both cx cy | exists tt; rewrite cooperation_both cx cy].
apply: (fines (phi := phi)) => // [[] i b /deviation_both[z _ ->]|_].
  rewrite /pull subr_gt0 ltNge -v_le on => /negP no; apply/negP => /eqP seen; apply: no.
  by move: seen; case: i; rewrite /turned cooperation_both ?cx ?cy => -[cz]; rewrite !vE; [exact: row | exact: col].
right; split=> [|[] i b [] j b' /deviation_both[z _ ->] /deviation_both[z' _ ->]]; first by rewrite card_bool.
by rewrite on; case: i; case: j; rewrite /turned /= !cooperation_both ?cx ?cy => -[e e'] //; [rewrite e | rewrite e']; rewrite eqxx.
Qed.

(** ** E4 [one-prosocial-agent-is-not-enough]
    0 < eta <= eps, S+T <= 2R-eta and 2P <= 2R-eta. Among agents of weights l_i >= 0 one of which is below eps/eta the gap is eta in every
    class, however large the other weight. *)
Definition is_value_among (K : finType) (cell : unit -> profile (same_actions effort) -> K) c (l : bool -> F) V :=
  (exists t f, [/\ in_class c t, implements_by game cell l t f & value game cell c t f = V]) /\
  (forall t f, in_class c t -> implements_by game cell l t f -> value game cell c t f <= V).

Lemma lacks_eta x y : 0 < eta -> eta <= eps -> S + T <= 2%:R * R - eta -> 2%:R * P <= 2%:R * R - eta ->
  (x, y) != (CH, CH) -> W x y + eta <= W CH CH.
Proof. by move=> e0 en st pr; each x; each y; table => ne //; linear. Qed.

Lemma W_CH : first_best game tt (both CH CH) -> first_best_value game = 2%:R * R - 2%:R * eps.
Proof. by move=> /best_value ->; rewrite totalW; table; linear. Qed.

Theorem one_prosocial_agent_is_not_enough c (l : bool -> F) : 0 < eta -> eta <= eps -> S + T <= 2%:R * R - eta ->
  2%:R * P <= 2%:R * R - eta -> (forall i, 0 <= l i) -> (exists i, l i < eps / eta) ->
  is_value_among cooperation c l (first_best_value game - eta).
Proof.
move=> e0 en st pr l0 [i less].
have best : first_best game tt (both CH CH) by apply: best_is_CH; linear.
have less' : l i * eta < eps by rewrite -ltr_pdivl_mulr.
have worth := W_CH best.
split=> [|t f class eq]; last first.
  rewrite value_both (bothE (f tt)) total_both totalW worth; have paid := paid_le0 (cooperation tt (both (f tt true) (f tt false))) class.
  have [[fr fc]|ne] := eqVneq (f tt true, f tt false) (CH, CH); last first.
    by have := lacks_eta e0 en st pr ne; move: paid; rewrite /W [pay CH CH]/= => ? ?; linear.
  have dev : deviation i (f tt) (turned i CH CH CL).
    by rewrite (bothE (f tt)) fr fc; apply/deviation_both; exists CL => //; case: (i).
  have := eq tt i _ dev; rewrite (bothE (f tt)) fr fc /v.
  by case: (i) less' => less'; rewrite /turned !utilE !total_both !cooperation_both /= /W; table => bad; exfalso; linear.
pose x := if i then CL else CH; pose y := if i then CH else CL.
have [||||t [class _ eq nothing]] := @cooperation_is_bought c l x y; try by rewrite /x /y; case: (i).
- move=> z cz; rewrite /value_of totalW /x /y; have := l0 true; have := mulr_ge0 (l0 true) (diff_ge0 en); move: (mulr_ge0 (l0 true) (ltW e0)) cz less'.
  by case: (i); each z => // ? _ less' ? ?; table; linear.
- move=> z cz; rewrite /value_of totalW /x /y; have := l0 false; have := mulr_ge0 (l0 false) (diff_ge0 en); move: (mulr_ge0 (l0 false) (ltW e0)) cz less'.
  by case: (i); each z => // ? _ less' ? ?; table; linear.
exists t, (fun=> both x y); split=> //; rewrite value_both total_both totalW worth.
have -> : paid c t (cooperation tt (both x y)) = 0 by rewrite /paid; case: (c); rewrite ?big1.
by rewrite /x /y; case: (i); table; linear.
Qed.

(** ** E4 [last-effort-is-never-bought]
    If 0 < eta <= eps, S+T <= 2R-eta and 2P <= 2R-eta, then Gamma_L = eta in every class, attained at (CH,CL). *)
Theorem last_effort_is_never_bought c : 0 < eta -> eta <= eps -> S + T <= 2%:R * R - eta -> 2%:R * P <= 2%:R * R - eta ->
  is_value game cooperation c None 0 (first_best_value game - eta) /\
  exists2 t, pair game cooperation c None 0 t (fun=> both CH CL) & value game cooperation c t (fun=> both CH CL) = first_best_value game - eta.
Proof.
move=> e0 en st pr; have best : first_best game tt (both CH CH) by apply: best_is_CH; linear.
have some : exists i : bool, 0 < eps / eta by exists true; rewrite divr_gt0 //; linear.
have [_ most] := @one_prosocial_agent_is_not_enough c (fun=> 0) e0 en st pr (fun=> lexx 0) some.
have [||||t [class bound eq nothing]] := @cooperation_is_bought c (fun=> 0) CH CL => //.
- by move=> z; rewrite /value_of !mul0r !addr0; each z => // _; table; linear.
- by move=> z; rewrite /value_of !mul0r !addr0; each z => // _; table; linear.
have worth : value game cooperation c t (fun=> both CH CL) = first_best_value game - eta.
  rewrite value_both total_both totalW (W_CH best).
  have -> : paid c t (cooperation tt (both CH CL)) = 0 by rewrite /paid; case: (c); rewrite ?big1.
  by table; linear.
split; last by exists t.
by split=> [|t' f [class' _ eq']]; [exists t, (fun=> both CH CL) | exact: most].
Qed.

(** ** E4 [last-effort-takes-its-weight]
    If eta > 0, eps >= 0, R > P and 2R > S+T, then lambda*_L = eps/eta in every class and lambda*(E) = max{eps/eta, (T-R)/(2R-S-T)}. *)
Theorem last_effort_takes_its_weight : 0 < eta -> 0 <= eps -> P < R -> S + T < 2%:R * R ->
  (forall c l, 0 <= l -> no_gap_at game cooperation c None l <-> eps / eta <= l) /\
  level game = Some (Num.max (eps / eta) ((T - R) / (2%:R * R - S - T))).
Proof.
move=> e0 n0 pr st; have best := best_is_CH e0 n0 pr st.
have pos : 0 < 2%:R * R - S - T by linear.
split=> [c l l0|].
  rewrite ler_pdivr_mulr //; split=> [[t [f [[_ _ eq] firsts _]]]|le]; last first.
    have [||||t [class bound eq nothing]] := @cooperation_is_bought c (fun=> l) CH CH => //.
    - by move=> z; rewrite /value_of !totalW; each z => // _; table; linear.
    - by move=> z; rewrite /value_of !totalW; each z => // _; table; linear.
    exists t, (fun=> both CH CH); split=> [|w|w]; [by split | exact: best |].
    by rewrite /paid; case: (c); rewrite ?big1.
  have [only unseen] : first_best game tt (both (f tt true) (f tt false)) /\ f tt = both (f tt true) (f tt false) by rewrite -bothE.
  have := eq tt true (both CL (f tt false)); rewrite unseen; move/best_both/(_ CH CH): only.
  case: (f tt true) (f tt false) => [[] []] [[] []]; table => more; try by exfalso; linear.
  - rewrite /v !utilE !total_both !cooperation_both both_false; table => dev.
    have : deviation true (both CH CH) (both CL CH) by apply/deviation_both; exists CL.
    by move/dev; table => ?; linear.
  by move=> _; linear with (mulr_ge0 l0 (ltW e0)).
apply: level_both => [|l l0]; first by rewrite le_maxr divr_ge0 ?(ltW e0).
rewrite le_maxl !ler_pdivr_mulr //; split=> [[x [y [/best_both/(_ CH CH) first /nash_both [row _]]]]|/andP[le1 le2]].
  have := row CL; have := row DH; move: first; move: x y {row}; apply: effort_cases; apply: effort_cases; table => first dh cl; try by exfalso; linear.
    by linear.
  have none : eps = 0 by linear.
  by rewrite none in first dh cl *; linear with (mulr_ge0 l0 (ltW e0)).
exists CH, CH; split; first exact: best; apply/nash_both.
by split=> z; have := mulr_ge0 l0 n0; each z; table => ?; linear.
Qed.

(** ** E4 [smaller-loss-greater-weight]
    0 <= eta <= eps, S+T <= 2R-eta and 2P <= 2R-eta. If eta > 0, the gap times lambda*_L is eps, so that lambda*_L = eps/eta exceeds every
    bound as eta falls; if eta = 0 both are 0. *)
Theorem smaller_loss_greater_weight c : 0 <= eta -> eta <= eps -> S + T <= 2%:R * R - eta -> 2%:R * P <= 2%:R * R - eta ->
  if 0 < eta then
    [/\ is_value game cooperation c None 0 (first_best_value game - eta), forall l, 0 <= l -> no_gap_at game cooperation c None l <-> eps / eta <= l,
        eta * (eps / eta) = eps & forall M, 0 < M -> eta < eps / M -> M < eps / eta]
  else is_value game cooperation c None 0 (first_best_value game) /\ no_gap_at game cooperation c None 0.
Proof.
move=> e0 en st pr; case: ltP => [pos|le].
  split=> [|l l0||M M0]; [by case: (last_effort_is_never_bought c pos en st pr) | | by rewrite mulrC divfK // gt_eqF |].
    have [n0 rp best] : [/\ 0 <= eps, P < R & S + T < 2%:R * R] by split; linear.
    by case: (last_effort_takes_its_weight pos n0 rp best) => weight _; exact: weight.
  by rewrite !ltr_pdivl_mulr // mulrC.
have none : eta = 0 by linear.
suff no_gap : no_gap_at game cooperation c None 0 by split=> //; apply/no_gap_is_the_first_best_value.
have [||||t [class bound eq nothing]] := @cooperation_is_bought c (fun=> 0) CH CL => //.
- by move=> z; each z => // _; table; linear.
- by move=> z; each z => // _; table; linear.
exists t, (fun=> both CH CL); split=> [|w|w]; [by split | apply/best_both => x y; rewrite !totalW | by rewrite /paid; case: (c); rewrite ?big1].
by each x; each y; table; linear.
Qed.
End Costs.
End Effort.
