(** * E. The table games: effort games in which effort costs a sixth and a twelfth of R - P *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Linear Pairs Effort.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Tables.
Variables (F : realFieldType) (T R P S : F).
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

(** ** E2 [defection-is-the-only-equilibrium]
    If R > P > S, 2R > S+T and 4T > 3R+P, (DH,DH) is the only pure equilibrium, (CH,CH) the only utilitarian and the only Rawlsian optimum,
    and W* - W(DH,DH) = 2(R-P). *)
Definition worst_off x y := Num.min (pay x y) (pay y x).
Definition rawlsian x y := forall x' y', worst_off x' y' <= worst_off x y.
Definition only_rawlsian := forall x y, rawlsian x y <-> (x, y) = (CH, CH).
Definition defection_lacks := forall w, first_best_value game - welfare game w (both DH DH) = 2%:R * (R - P).
Definition equilibria (eqs : seq (effort * effort)) := forall w a, nash game 0 w a <-> (a true, a false) \in eqs.
Definition effort_outcome eqs := [/\ equilibria eqs, only_best, only_rawlsian & defection_lacks].

Lemma selfish w x y : nash game 0 w (both x y) <-> (forall z, pay z y <= pay x y) /\ (forall z, pay z x <= pay y x).
Proof.
by rewrite nash_both /value_of /alike; split=> -[row col]; split=> z; have := row z; have := col z; rewrite ?mul0r ?addr0.
Qed.

(** Eight comparisons decide. *)
Definition stable x y := [&& pay CH y <= pay x y, pay CL y <= pay x y, pay DH y <= pay x y & pay DL y <= pay x y] &&
  [&& pay CH x <= pay y x, pay CL x <= pay y x, pay DH x <= pay y x & pay DL x <= pay y x].
Lemma stableP w x y : nash game 0 w (both x y) <-> stable x y.
Proof.
rewrite selfish /stable; split=> [[row col]|/andP[/and4P[? ? ? ?] /and4P[? ? ? ?]]]; first by rewrite !row !col.
by split=> z; each z.
Qed.
Lemma equilibriaP eqs : equilibria eqs <-> forall x y, stable x y = ((x, y) \in eqs).
Proof.
split=> [eq x y|eq w a]; last by rewrite [X in nash _ _ _ X]bothE stableP eq.
by apply/idP/idP; have := eq tt (both x y); rewrite both_true both_false => iff; [move/(stableP tt)/iff | move/iff/stableP].
Qed.

Lemma rawlsian_optimum : P < R -> S + T < 2%:R * R -> only_rawlsian.
Proof.
move=> pr st x y; have at_best : worst_off CH CH = R - eps by rewrite /worst_off minxx.
have below x' y' : (x', y') != (CH, CH) -> worst_off x' y' < R - eps.
  rewrite /worst_off lt_minl; have [le|gt] := leP R S; each x'; each y' => // _; table; rewrite ?ltxx; apply/orP; first [by left; linear | by right; linear].
split=> [best|[-> ->] x' y']; last first.
  by have [[-> ->]//|ne] := eqVneq (x', y') (CH, CH); rewrite at_best ltW // below.
by apply/eqP; apply: contraT => /below; rewrite -at_best ltNge best.
Qed.

Lemma what_defection_lacks : only_best -> defection_lacks.
Proof.
move=> best w; have first : first_best game tt (both CH CH) by apply/best.
by rewrite (W_CH first) total_both tableW; table; linear.
Qed.

Lemma outcome eqs : P < R -> S + T < 2%:R * R -> equilibria eqs -> effort_outcome eqs.
Proof.
move=> pr st eq; have [best _ _ _] := high_effort_cooperation_is_best pr st.
by split=> //; [exact: rawlsian_optimum | exact: what_defection_lacks].
Qed.

Ltac decide_all :=
  let x := fresh "x" in let y := fresh "y" in let h := fresh "h" in
  move=> x y; rewrite /stable; apply/idP/idP; each x; each y; table; rewrite ?lexx /= => h; try done; try by exfalso; linear.

Theorem defection_is_the_only_equilibrium : P < R -> S < P -> S + T < 2%:R * R -> 3%:R * R + P < 4%:R * T -> effort_outcome [:: (DH, DH)].
Proof.
move=> pr sp st low; apply: outcome => //; apply/equilibriaP; decide_all; linear.
Qed.

(** ** E2 [defection-is-the-only-equilibrium-in-the-dilemma]
    Under P1-P5. *)
Theorem defection_is_the_only_equilibrium_in_the_dilemma : dilemma -> effort_outcome [:: (DH, DH)].
Proof. by move=> [[? ? ?] ? ? ? ?]; apply: defection_is_the_only_equilibrium; linear. Qed.

(** ** E3 [three-equilibria-of-effort]
    If R > P >= S and 4T <= 3R+P, the pure equilibria are (DH,DH), (CH,CL) and (CL,CH); optima and gap as in E2. *)
Theorem three_equilibria_of_effort : P < R -> S <= P -> 4%:R * T <= 3%:R * R + P -> effort_outcome [:: (DH, DH); (CH, CL); (CL, CH)].
Proof. by move=> pr sp low; apply: outcome; [done | linear | apply/equilibriaP; decide_all; linear]. Qed.

(** ** E3 [three-equilibria-in-the-stag-hunt]
    Under S1-S5, S5 being 4T < 3R+P. *)
Theorem three_equilibria_in_the_stag_hunt : stag_hunt -> 4%:R * T < 3%:R * R + P -> effort_outcome [:: (DH, DH); (CH, CL); (CL, CH)].
Proof. by move=> [[? ? ?] ? ? ?] low; apply: three_equilibria_of_effort; linear. Qed.

(** ** E1 [effort-conditions-are-exact]
    For all T, R, P, S: (i) holds iff P4 and P5 do; (ii) iff R > P and 2R > S+T; (iii) iff R > P; (iv), where R >= P, iff P2 and P3 do; E2 iff
    R > P, 2R > S+T, 4T > 3R+P and P > S, or P = S and 6(T-R) < R-P beside the first three; E3 iff R > P >= S and 4T <= 3R+P. *)
Lemma only_best_strict : only_best -> forall x y, (x, y) != (CH, CH) -> W x y < W CH CH.
Proof.
move=> only x y ne; rewrite ltNge; apply/negP => ge; have /best_both best : first_best game tt (both CH CH) by apply/only.
have : first_best game tt (both x y) by apply/best_both => x' y'; apply: le_trans (best x' y') _; rewrite !tableW.
by move=> /only/both_inj[ex ey]; rewrite ex ey eqxx in ne.
Qed.

Lemma best_needs : only_best -> P < R /\ S + T < 2%:R * R.
Proof.
move=> /only_best_strict best; have := best CH CL isT; have := best CH DH isT; table => h1 h2; split; linear.
Qed.

Theorem effort_conditions_are_exact :
  [/\ raises_welfare <-> R + 3%:R * P < 2%:R * (S + T) /\ 3%:R * (S + T) < 5%:R * R + P,
      only_best <-> P < R /\ S + T < 2%:R * R,
      cooperation_dominates <-> P < R,
      P <= R -> defecting_dominates <-> R - P < 3%:R * (T - R) /\ R - P < 3%:R * (P - S) &
      (effort_outcome [:: (DH, DH)] <->
         [/\ P < R, S + T < 2%:R * R, 3%:R * R + P < 4%:R * T & S < P \/ S = P /\ 6%:R * (T - R) < R - P]) /\
      (effort_outcome [:: (DH, DH); (CH, CL); (CL, CH)] <-> [/\ P < R, S <= P & 4%:R * T <= 3%:R * R + P])].
Proof.
split; [| | | |split].
- split=> [h|[p4 p5]]; last exact: enough_to_raise.
  by have := h CL DH DL isT isT; have := h CL DH CL isT isT; table => h1 h2; split; linear.
- split=> [/best_needs //|[pr st]]; by have [] := high_effort_cooperation_is_best pr st.
- split=> [h|pr]; last by have [] := cooperation_pareto_dominates_defection pr.
  by have [_ _] := h CH CH DH DH isT isT isT isT; table => -[] lt; linear.
- move=> le; split=> [h|[p2 p3]]; last by have [] := defection_dominates le p2 p3.
  by have := h CL DL CH isT isT; have := h CH DL DL isT isT; table => h1 h2; split; linear.
- split=> [[eqs best _ _]|[pr st low [sp|[sp tr]]]]; last 1 first.
  + by apply: outcome => //; apply/equilibriaP; decide_all; linear.
  + have [pr st] := best_needs best; move/equilibriaP: eqs => eqs.
    have sp : S <= P by have := eqs DH DH; rewrite inE eqxx /stable => /idP; table => h; linear.
    have low : 3%:R * R + P < 4%:R * T.
      rewrite ltNge; apply/negP => ge; have := eqs CH CL; rewrite !inE /= => /negP; apply.
      by rewrite /stable; table; rewrite ?lexx /=; linear.
    split=> //; have [lt|ge] := ltP S P; [by left | right].
    have e : S = P by apply/le_anti; rewrite sp ge.
    split=> //; rewrite ltNge; apply/negP => tr; have := eqs CH DH; rewrite !inE /= => /negP; apply.
    by rewrite /stable; table; rewrite ?lexx /=; linear.
  + exact: defection_is_the_only_equilibrium.
split=> [[eqs best _ _]|[pr sp low]]; last exact: three_equilibria_of_effort.
have [pr st] := best_needs best; move/equilibriaP: eqs => eqs.
have := eqs DH DH; have := eqs CH CL; rewrite !inE !eqxx /= ?orbT /stable => /idP h1 /idP h2.
by move: h1 h2; table => h1 h2; split=> //; linear.
Qed.

(** ** E4 [last-effort-is-never-bought-in-the-dilemma]
    Under P1-P5, Gamma_L = (R-P)/12 in every class, attained at (CH,CL). *)
Definition effort_is_not_bought := forall c,
  is_value game cooperation c None 0 (first_best_value game - (R - P) / 12%:R) /\
  exists2 t, pair game cooperation c None 0 t (fun=> both CH CL) &
             value game cooperation c t (fun=> both CH CL) = first_best_value game - (R - P) / 12%:R.
Theorem last_effort_is_never_bought_in_the_dilemma : dilemma -> effort_is_not_bought.
Proof. by move=> [[? ? ?] ? ? ? ?] c; apply: last_effort_is_never_bought; linear. Qed.

(** ** E4 [last-effort-is-never-bought-in-the-stag-hunt]
    Under S1-S4. *)
Theorem last_effort_is_never_bought_in_the_stag_hunt : stag_hunt -> effort_is_not_bought.
Proof. by move=> [[? ? ?] ? ? ?] c; apply: last_effort_is_never_bought; linear. Qed.

(** ** E4 [last-effort-takes-weight-two-in-the-dilemma]
    Under P1-P5, lambda*_L = eps/eta = 2 in every class, and lambda*(E) = max{2, (T-R)/(2R-S-T)}. *)
Lemma two : P < R -> eps / eta = 2%:R.
Proof.
by move=> pr; field; rewrite subr_eq0 gt_eqF.
Qed.
Theorem last_effort_takes_weight_two_in_the_dilemma : dilemma ->
  [/\ eps / eta = 2%:R, forall c l, 0 <= l -> no_gap_at game cooperation c None l <-> 2%:R <= l &
      level game = Some (Num.max 2%:R ((T - R) / (2%:R * R - S - T)))].
Proof.
move=> [[? pr ?] ? ? ? ?]; have [e0 n0 st] : [/\ 0 < eta, 0 <= eps & S + T < 2%:R * R] by split; linear.
by have [beside without] := last_effort_takes_its_weight e0 n0 pr st; rewrite (two pr) in beside without; split=> //; exact: two.
Qed.

(** ** E4 [last-effort-takes-weight-two-in-the-stag-hunt]
    Under S1-S4, lambda*_L = eps/eta = 2 in every class. *)
Theorem last_effort_takes_weight_two_in_the_stag_hunt : stag_hunt ->
  eps / eta = 2%:R /\ forall c l, 0 <= l -> no_gap_at game cooperation c None l <-> 2%:R <= l.
Proof.
move=> [[? ? ?] ? ? ?]; have [pr e0 n0 st] : [/\ P < R, 0 < eta, 0 <= eps & S + T < 2%:R * R] by split; linear.
by have [beside _] := last_effort_takes_its_weight e0 n0 pr st; rewrite (two pr) in beside; split=> //; exact: two.
Qed.

(** ** E4 [weight-two-suffices-without-a-contract]
    If R > P, 2R > S+T and 3T+2S <= 5R, then lambda*(E) = 2. *)
Theorem weight_two_suffices_without_a_contract : P < R -> S + T < 2%:R * R -> 3%:R * T + 2%:R * S <= 5%:R * R -> level game = Some 2%:R.
Proof.
move=> pr st le; have [e0 n0] : 0 < eta /\ 0 <= eps by split; linear.
have [_ ->] := last_effort_takes_its_weight e0 n0 pr st; rewrite (two pr); congr Some; apply: max_l.
by rewrite ler_pdivr_mulr; linear.
Qed.

(** ** E4 [weight-two-suffices-in-the-stag-hunt]
    Under S1-S4. *)
Theorem weight_two_suffices_in_the_stag_hunt : stag_hunt -> level game = Some 2%:R.
Proof. by move=> [[? ? ?] ? ? ?]; apply: weight_two_suffices_without_a_contract; linear. Qed.

(** ** E4 [one-prosocial-agent-is-not-enough-in-the-dilemma]
    Under P1-P5 the gap is (R-P)/12 in every class among agents of weights >= 0 one of which is below 2. *)
Definition one_is_not_enough := forall c l, (forall i, 0 <= l i) -> (exists i, l i < 2%:R) ->
  is_value_among T R P S eps eta cooperation c l (first_best_value game - (R - P) / 12%:R).
Theorem one_prosocial_agent_is_not_enough_in_the_dilemma : dilemma -> one_is_not_enough.
Proof.
move=> [[? pr ?] ? ? ? ?] c l l0 one; rewrite -(two pr) in one.
by apply: one_prosocial_agent_is_not_enough => //; linear.
Qed.

(** ** E4 [one-prosocial-agent-is-not-enough-in-the-stag-hunt]
    Under S1-S4. *)
Theorem one_prosocial_agent_is_not_enough_in_the_stag_hunt : stag_hunt -> one_is_not_enough.
Proof.
move=> [[? ? ?] ? ? ?] c l l0 one; have pr : P < R by linear.
by rewrite -(two pr) in one; apply: one_prosocial_agent_is_not_enough => //; linear.
Qed.
End Tables.
