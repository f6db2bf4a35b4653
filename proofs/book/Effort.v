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

(** The table games: eps = (R-P)/6 and eta = (R-P)/12. *)
Section Tables.
Variables T R P S : F.
Local Notation eps := ((R - P) / 6%:R).
Local Notation eta := ((R - P) / 12%:R).
Local Notation pay := (pay T R P S eps eta).
Local Notation W := (W T R P S eps eta).
Local Notation game := (game T R P S eps eta).
Ltac each x := move: x; apply: effort_cases.
Ltac table := rewrite /value_of /total /alike /Effort.W /Effort.pay /=.
Lemma tableW x y : total (alike T R P S eps eta) x y = W x y. Proof. by []. Qed.

(** The paper's conditions of the dilemma and of the stag hunt. *)
Definition dilemma := [/\ [/\ R < T, P < R & S < P], R - P < 3%:R * (T - R), R - P < 3%:R * (P - S), R + 3%:R * P < 2%:R * (S + T) & 3%:R * (S + T) < 5%:R * R + P].
Definition stag_hunt := [/\ [/\ T < R, P < T & S < P], S + T < 2%:R * R, R + 3%:R * P < 2%:R * (S + T) & 3%:R * (S + T) < 5%:R * R + P].

(** ** E1 [cooperating-raises-welfare]
    If 2(S+T) > R+3P and 3(S+T) < 5R+P, then to replace a defecting action by a cooperating one raises welfare by at least
    min{S+T-(R+3P)/2, (5R+P)/3-(S+T)} > 0, whatever the other agent does. This is the least rise. *)
Definition least_rise := Num.min (S + T - (R + 3%:R * P) / 2%:R) ((5%:R * R + P) / 3%:R - (S + T)).
Lemma rises : P < R -> (forall x z y, cooperates x -> ~~ cooperates z -> least_rise <= W x y - W z y) /\
  exists x z y, [/\ cooperates x, ~~ cooperates z & W x y - W z y = least_rise].
Proof.
move=> pr; split=> [x z y|]; last first.
  rewrite /least_rise; case: leP => _; [exists CL, DH, DL | exists CL, DH, CL]; split=> //; table; linear.
have [le1 le2] : least_rise <= S + T - (R + 3%:R * P) / 2%:R /\ least_rise <= (5%:R * R + P) / 3%:R - (S + T).
  by rewrite /least_rise !le_minl !lexx orbT.
by each x => //; each z => //; each y => _ _; table; linear.
Qed.

Theorem cooperating_raises_welfare : R + 3%:R * P < 2%:R * (S + T) -> 3%:R * (S + T) < 5%:R * R + P ->
  [/\ 0 < least_rise, forall x z y, cooperates x -> ~~ cooperates z -> least_rise <= W x y - W z y &
      exists x z y, [/\ cooperates x, ~~ cooperates z & W x y - W z y = least_rise]].
Proof. by move=> p4 p5; have [|all least] := rises; [linear | split=> //; rewrite /least_rise lt_minr; linear]. Qed.

Definition raises_welfare := forall x z y, cooperates x -> ~~ cooperates z -> W z y < W x y.
Lemma enough_to_raise : R + 3%:R * P < 2%:R * (S + T) -> 3%:R * (S + T) < 5%:R * R + P -> raises_welfare.
Proof. by move=> p4 p5 x z y cx cz; have [pos all _] := cooperating_raises_welfare p4 p5; linear with (all x z y cx cz). Qed.

(** ** E1 [cooperating-raises-welfare-in-the-dilemma]
    Under P1-P5. *)
Theorem cooperating_raises_welfare_in_the_dilemma : dilemma -> raises_welfare.
Proof. by move=> [_ _ _]; exact: enough_to_raise. Qed.

(** ** E1 [cooperating-raises-welfare-in-the-stag-hunt]
    Under S1-S4. *)
Theorem cooperating_raises_welfare_in_the_stag_hunt : stag_hunt -> raises_welfare.
Proof. by move=> [_ _]; exact: enough_to_raise. Qed.

(** ** E1 [high-effort-cooperation-is-best]
    If R > P and 2R > S+T, then (CH,CH) is the only welfare maximum, by min{eta, 2R-S-T}. *)
Definition margin := Num.min eta (2%:R * R - S - T).
Definition only_best := forall w a, first_best game w a <-> a = both CH CH.
Lemma margins : P < R -> (forall x y, (x, y) != (CH, CH) -> W x y + margin <= W CH CH) /\
  exists x y, (x, y) != (CH, CH) /\ W x y + margin = W CH CH.
Proof.
move=> pr; split=> [x y|]; last by rewrite /margin; case: leP => _; [exists CH, CL | exists CH, DH]; split=> //; table; linear.
have [le1 le2] : margin <= eta /\ margin <= 2%:R * R - S - T by rewrite /margin !le_minl !lexx orbT.
by each x; each y => // _; table; linear.
Qed.

Theorem high_effort_cooperation_is_best : P < R -> S + T < 2%:R * R ->
  [/\ only_best, 0 < margin, forall x y, (x, y) != (CH, CH) -> W x y + margin <= W CH CH & exists x y, (x, y) != (CH, CH) /\ W x y + margin = W CH CH].
Proof.
move=> pr st; have [all least] := margins pr; have pos : 0 < margin by rewrite /margin lt_minr; linear.
split=> // w a; split=> [|->].
  rewrite (bothE a) => /best_both/(_ CH CH); rewrite !tableW => best.
  have [[-> ->] //|ne] := eqVneq (a true, a false) (CH, CH).
  by exfalso; linear with (all _ _ ne).
by apply/best_both => x y; rewrite !tableW; have [[-> ->]//|ne] := eqVneq (x, y) (CH, CH); linear with (all _ _ ne).
Qed.

(** ** E1 [high-effort-cooperation-is-best-in-the-dilemma]
    Under P1-P5. *)
Theorem high_effort_cooperation_is_best_in_the_dilemma : dilemma -> only_best.
Proof. by move=> d; have [||//] := high_effort_cooperation_is_best; case: d => *; linear. Qed.

(** ** E1 [high-effort-cooperation-is-best-in-the-stag-hunt]
    Under S1-S4. *)
Theorem high_effort_cooperation_is_best_in_the_stag_hunt : stag_hunt -> only_best.
Proof. by move=> d; have [||//] := high_effort_cooperation_is_best; case: d => *; linear. Qed.

(** ** E1 [cooperation-pareto-dominates-defection]
    If R > P, every profile of two cooperators Pareto-dominates every profile of two defectors; each of the former gets at least (R-P)/2 more
    than each of the latter. *)
Definition pareto_dominates x y x' y' := [/\ pay x' y' <= pay x y, pay y' x' <= pay y x & pay x' y' < pay x y \/ pay y' x' < pay y x].
Definition cooperation_dominates := forall x y x' y', cooperates x -> cooperates y -> ~~ cooperates x' -> ~~ cooperates y' -> pareto_dominates x y x' y'.
Lemma half_more : P < R -> forall x y x' y', cooperates x -> cooperates y -> ~~ cooperates x' -> ~~ cooperates y' -> pay x' y' + (R - P) / 2%:R <= pay x y.
Proof. by move=> pr x y x' y'; each x => //; each y => //; each x' => //; each y' => // *; table; linear. Qed.

Theorem cooperation_pareto_dominates_defection : P < R -> cooperation_dominates /\
  forall x y x' y', cooperates x -> cooperates y -> ~~ cooperates x' -> ~~ cooperates y' -> pay x' y' + (R - P) / 2%:R <= pay x y.
Proof.
move=> pr; split=> [x y x' y' cx cy dx dy|]; last exact: half_more.
by split; [ | | left]; have := half_more pr cx cy dx dy; have := half_more pr cy cx dy dx => ? ?; linear.
Qed.

(** ** E1 [cooperation-pareto-dominates-defection-in-the-dilemma]
    Under P1-P5. *)
Theorem cooperation_pareto_dominates_defection_in_the_dilemma : dilemma -> cooperation_dominates.
Proof. by move=> [[_ pr _] _ _ _ _]; case: (cooperation_pareto_dominates_defection pr). Qed.

(** ** E1 [cooperation-pareto-dominates-defection-in-the-stag-hunt]
    Under S1-S4. *)
Theorem cooperation_pareto_dominates_defection_in_the_stag_hunt : stag_hunt -> cooperation_dominates.
Proof. by move=> [[tr pt _] _ _ _]; case: (cooperation_pareto_dominates_defection (lt_trans pt tr)). Qed.

(** ** E1 [defection-dominates]
    If R >= P, 3(T-R) > R-P and 3(P-S) > R-P, every defecting action strictly dominates every cooperating one, and gains at least
    min{T-R, P-S} - (R-P)/3 > 0. *)
Definition least_gain := Num.min (T - R) (P - S) - (R - P) / 3%:R.
Definition defecting_dominates := forall x z y, cooperates x -> ~~ cooperates z -> pay x y < pay z y.
Theorem defection_dominates : P <= R -> R - P < 3%:R * (T - R) -> R - P < 3%:R * (P - S) ->
  [/\ defecting_dominates, 0 < least_gain & forall x z y, cooperates x -> ~~ cooperates z -> pay x y + least_gain <= pay z y].
Proof.
move=> pr p2 p3; have pos : 0 < least_gain by rewrite /least_gain; case: (leP (T - R) (P - S)) => _; linear.
have [le1 le2] : least_gain <= T - R - (R - P) / 3%:R /\ least_gain <= P - S - (R - P) / 3%:R.
  by rewrite /least_gain; case: (leP (T - R) (P - S)) => ?; linear.
have all x z y : cooperates x -> ~~ cooperates z -> pay x y + least_gain <= pay z y.
  by each x => //; each z => //; each y => _ _; table; linear.
by split=> // x z y cx cz; linear with (all x z y cx cz).
Qed.

(** ** E1 [defection-dominates-in-the-dilemma]
    Under P1-P5. *)
Theorem defection_dominates_in_the_dilemma : dilemma -> defecting_dominates.
Proof. by move=> [[_ pr _] p2 p3 _ _]; case: (defection_dominates (ltW pr) p2 p3). Qed.

(** ** E1 [defection-pays-somewhere]
    If P > S, to some action of the other only defecting actions are best replies: some defecting action beats all cooperating ones by at
    least P-S. *)
Definition only_defecting_replies y := forall x, (forall z, pay z y <= pay x y) -> ~~ cooperates x.
Theorem defection_pays_somewhere : S < P ->
  exists2 y, only_defecting_replies y & exists z, ~~ cooperates z /\ forall x, cooperates x -> pay x y + (P - S) <= pay z y.
Proof.
move=> sp; have [y [z [dz beats]]] : exists y z, ~~ cooperates z /\ forall x, cooperates x -> pay x y + (P - S) <= pay z y.
  have [le|lt] := leP P R; first by exists DH, DH; split=> // x; each x => // _; table; linear.
  by exists DL, DL; split=> // x; each x => // _; table; linear.
exists y; last by exists z.
by move=> x reply; apply/negP => cx; have := beats x cx; have := reply z => ? ?; linear.
Qed.

(** ** E1 [defection-pays-somewhere-in-the-stag-hunt]
    Under S1-S4. *)
Theorem defection_pays_somewhere_in_the_stag_hunt : stag_hunt -> exists y, only_defecting_replies y.
Proof. by move=> [[_ _ sp] _ _ _]; have [y only _] := defection_pays_somewhere sp; exists y. Qed.
End Tables.
End Effort.
