(** * B9, B10 and D. Investments, commons, and dilemmas of many agents *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** B9 [no-investment-beyond-the-first-best]
    Agents invest [e i] from finite chains at costs [c i (e i)] and bargain over the surplus [v e]: u_i = s_i v(e) - c_i(e_i), a passive agent
    takes the rest. If [v] is nondecreasing and supermodular, s_i >= 0 and their sum is at most 1, there is a largest first best, and every
    pure equilibrium is at or below it, coordinate by coordinate. *)
Section HoldUp.
Variables (R : realFieldType) (N : finType) (m : N -> nat).
Notation level := (fun i => 'I_(m i).+1).
Notation investment := {dffun forall i : N, level i}.
Implicit Types e x y : investment.
Variables (v : investment -> R) (c : forall i, level i -> R) (s : N -> R).
Arguments c : clear implicits.
Definition below e e' := [forall i, (e i <= e' i)%N].
Definition join x y : investment := [ffun i => if (x i <= y i)%N then y i else x i].
Definition meet x y : investment := [ffun i => if (x i <= y i)%N then x i else y i].
Hypothesis monotone : forall x y, below x y -> v x <= v y.
Hypothesis supermodular : forall x y, v x + v y <= v (join x y) + v (meet x y).
Hypothesis shares : forall i, 0 <= s i.
Hypothesis at_most_all : \sum_i s i <= 1.

(** Welfare, that of the passive agent included. *)
Definition surplus e := v e - \sum_i c i (e i).
Definition first_best_investment e := [forall x, surplus x <= surplus e].
(** What [e] becomes when [i] alone invests as in [x]; an equilibrium. *)
Definition put e i x : investment := [ffun j => if j == i then x j else e j].
Definition invests e := forall i x, s i * v (put e i x) - c i (x i) <= s i * v e - c i (e i).

Lemma costs_add x y : \sum_i c i (join x y i) + \sum_i c i (meet x y i) = \sum_i c i (x i) + \sum_i c i (y i).
Proof. by rewrite -!big_split; apply: eq_bigr => i _; rewrite !ffunE; case: ifP => _ //=; rewrite addrC. Qed.

Lemma surplus_supermodular x y : surplus x + surplus y <= surplus (join x y) + surplus (meet x y).
Proof.
rewrite /surplus addrACA [X in _ <= X]addrACA -!opprD costs_add ler_add2r; exact: supermodular.
Qed.

Lemma first_bests_join x y : first_best_investment x -> first_best_investment y -> first_best_investment (join x y).
Proof.
move=> /forallP bx /forallP by_; apply/forallP => z; apply: le_trans (bx z) _.
rewrite -(ler_add2r (surplus y)); apply: le_trans (surplus_supermodular x y) _; rewrite ler_add2l; exact: by_.
Qed.

Lemma below_join x y : below x (join x y) /\ below y (join x y).
Proof.
split; apply/forallP => i; rewrite ffunE; case: ifP => // /negbT; rewrite -ltnNge => lt; exact: ltnW.
Qed.

Lemma largest_first_best : exists2 e, first_best_investment e & forall x, first_best_investment x -> below x e.
Proof.
have e0 : investment := [ffun=> ord0].
have some : exists e, first_best_investment e.
  by case: (arg_maxP surplus (erefl true : xpredT e0)) => e _ most; exists e; apply/forallP => x; exact: most.
have [b bb] := some.
have all (xs : seq investment) : exists2 e, first_best_investment e & forall x, x \in xs -> first_best_investment x -> below x e.
  elim: xs => [|x xs [e be up]]; first by exists b.
  have [bx|nx] := boolP (first_best_investment x); last first.
    by exists e => // z; rewrite inE => /orP[/eqP ->|/up //]; rewrite (negPf nx).
  exists (join x e); first exact: first_bests_join.
  move=> z; rewrite inE => /orP[/eqP -> _|iz bz]; first by have [] := below_join x e.
  apply/forallP => i; have /forallP/(_ i) := up z iz bz; have [_ /forallP/(_ i)] := below_join x e.
  by move=> le1 le2; exact: leq_trans le2 le1.
have [e be up] := all (enum [finType of investment]); exists e => // x; apply: up; by rewrite mem_enum.
Qed.

Theorem no_investment_beyond_the_first_best : exists2 best, first_best_investment best &
  (forall x, first_best_investment x -> below x best) /\ forall e, invests e -> below e best.
Proof.
have [best fb up] := largest_first_best; exists best => //; split=> // e eq; apply: contraT => not_below.
(* Who invests beyond the largest first best. *)
pose J i := (best i < e i)%N; pose cut := meet e best.
have meetE i : cut i = if J i then best i else e i.
  by rewrite /cut /J ffunE ltnNge; case: (_ <= _)%N.
(* The join is no first best, so the meet is worth more than [e]. *)
have more : surplus e < surplus cut.
  have join_less : surplus (join e best) < surplus best.
    rewrite ltNge; apply: contra not_below => ge.
    have fj : first_best_investment (join e best) by apply/forallP => x; exact: le_trans (forallP fb x) ge.
    have /forallP le1 := up _ fj; apply/forallP => i; have [/forallP le2 _] := below_join e best.
    exact: leq_trans (le2 i) (le1 i).
  have := surplus_supermodular e best => le; rewrite -(ltr_add2r (surplus best)); apply: le_lt_trans le _.
  by rewrite addrC ltr_add2l.
pose T := v e - v cut; pose extra i := c i (e i) - c i (best i).
have costs : \sum_i c i (e i) - \sum_i c i (cut i) = \sum_(i | J i) extra i.
  rewrite -sumrB (bigID J) /= [X in _ + X]big1 ?addr0; last by move=> i /negPf no; rewrite meetE no subrr.
  by apply: eq_bigr => i Ji; rewrite meetE Ji.
have spent : T < \sum_(i | J i) extra i.
  rewrite -costs /T; move: more; rewrite /surplus -subr_gt0 -[X in _ -> is_true X]subr_gt0; congr (0 < _); ring.
have T0 : 0 <= T.
  by rewrite subr_ge0; apply: monotone; apply/forallP => i; rewrite meetE; case: ifP => // /ltnW.
have each i : J i -> extra i <= s i * T.
  move=> Ji; have := eq i best; rewrite -subr_ge0 => dev.
  have le : s i * (v e - v (put e i best)) <= s i * T.
    apply: ler_wpmul2l => //; rewrite ler_add2l ler_opp2; apply: monotone; apply/forallP => j.
    rewrite meetE ffunE; case: eqP => [->|_]; first by rewrite Ji.
    by case: ifP => // /ltnW.
  by apply: le_trans le; rewrite -subr_ge0 /extra; move: dev; congr (0 <= _); ring.
have : \sum_(i | J i) extra i <= T.
  apply: le_trans (ler_sum _ each) _; rewrite -mulr_suml -[X in _ <= X]mul1r ler_wpmul2r //.
  by apply: le_trans at_most_all; rewrite [X in _ <= X](bigID J) /= ler_addl sumr_ge0.
by rewrite leNgt spent.
Qed.
End HoldUp.

(** ** B10 [the-commons-is-overused]
    Each agent takes h_i in {0, ..., cap_i} and gets h_i g(H) of the total H. If [g] is nonincreasing (it may go negative), every pure equilibrium
    has at least the least total of a first best, [best]. *)
Section Commons.
Variables (R : realFieldType) (N : finType) (cap : N -> nat) (g : nat -> R) (best : nat).
Notation all := (\sum_i cap i)%N.
Definition taken (h : N -> nat) := (\sum_i h i)%N.
Definition worth_of (H : nat) : R := H%:R * g H.
Hypothesis falling : forall H H', (H <= H')%N -> g H' <= g H.
Hypothesis best_can : (best <= all)%N.
Hypothesis best_least : forall H, (H < best)%N -> worth_of H < worth_of best.
Definition commons_equilibrium (h : N -> nat) := (forall i, (h i <= cap i)%N) /\
  forall i k, (k <= cap i)%N -> k%:R * g (taken h - h i + k)%N <= (h i)%:R * g (taken h).

Theorem the_commons_is_overused h : commons_equilibrium h -> (best <= taken h)%N.
Proof.
move=> [caps eq]; rewrite leqNgt; apply/negP => short; pose H := taken h; pose d := (best - H)%N.
have dE : best = (H + d)%N by rewrite /d subnKC // ltnW.
have part i : (h i <= H)%N by rewrite /H /taken (bigD1 i) //= leq_addr.
have less := best_least short; have low : g best <= g H by apply: falling; exact: ltnW.
have paid i : 0 <= (h i)%:R * g H by have := eq i 0%N (leq0n _); rewrite mul0r.
have worthE : worth_of H = \sum_i (h i)%:R * g H by rewrite /worth_of /H /taken natr_sum mulr_suml.
have worth0 : 0 <= worth_of H by rewrite worthE sumr_ge0.
have [/existsP[i room]|/existsPn full] := boolP [exists i, (h i + d <= cap i)%N].
(* Some agent can add what is missing. *)
  have := eq i _ room; rewrite -/H (_ : (H - h i + (h i + d))%N = best); last by rewrite addnA subnK // dE.
  apply/negP; rewrite -ltNge -subr_gt0.
  have gain : 0 <= (H - h i)%:R * (g H - g best) by rewrite mulr_ge0 ?ler0n // subr_ge0.
  have := ltr_paddr gain (diff_gt0 less); congr (0 < _); have bR : best%:R = H%:R + d%:R :> R by rewrite -natrD -dE.
  by rewrite /worth_of bR natrB // natrD -/H; ring.
(* Nobody can: whoever takes the least part of its cap would have it all. *)
have [i0 pos0] : exists i, (0 < cap i)%N.
  apply/existsP; apply: contraT => /existsPn none; have : (best <= 0)%N.
    by apply: leq_trans best_can _; rewrite leqn0; apply/eqP/big1 => i _; apply/eqP; rewrite -leqn0 leqNgt none.
  by rewrite leqn0 => /eqP b0; move: short; rewrite b0.
case: (arg_minP (P := fun i => (0 < cap i)%N) (fun i => (h i)%:R / (cap i)%:R : R) pos0) => i pos least.
pose rho : R := (h i)%:R / (cap i)%:R; have cap0 : 0 < (cap i)%:R :> R by rewrite ltr0n.
have rho0 : 0 <= rho by rewrite divr_ge0 ?ler0n.
have dev : (cap i)%:R * g best <= (h i)%:R * g H.
  apply: le_trans (eq i (cap i) (leqnn _)); rewrite ler_wpmul2l ?ler0n //; apply: falling.
  rewrite -/H dE; have lt := full i; rewrite -ltnNge in lt.
  by rewrite -(leq_add2l (h i)) addnA subnKC // addnCA leq_add2l; exact: ltnW.
have at_best : g best <= rho * g H by rewrite /rho mulrAC ler_pdivl_mulr // [g best * _]mulrC.
have [neg|posg] := lerP (g best) 0.
  by have := lt_le_trans less (_ : worth_of best <= 0); rewrite /worth_of mulr_ge0_le0 ?ler0n // => /(_ isT); rewrite ltNge worth0.
have gH : 0 <= g H by apply: le_trans low; exact: ltW.
have : worth_of best <= worth_of H.
  rewrite worthE /worth_of; apply: (@le_trans _ _ (best%:R * (rho * g H))); first by apply: ler_wpmul2l; [exact: ler0n | exact: at_best].
  apply: (@le_trans _ _ (all%:R * (rho * g H))); first by apply: ler_wpmul2r; [exact: mulr_ge0 | rewrite ler_nat].
  rewrite natr_sum mulr_suml; apply: ler_sum => j _; rewrite mulrA ler_wpmul2r //.
  have [zero|posj] := posnP (cap j); first by rewrite zero mul0r ler0n.
  by rewrite mulrC -ler_pdivl_mulr ?ltr0n //; exact: least.
by rewrite leNgt less.
Qed.
End Commons.

(** ** Contributions: agent [i] gives a_i of at most [m] units, at a price to itself; each unit is worth [shared] to everyone *)
Section Contributions.
Variables (R : realFieldType) (N : finType) (m : nat) (shared price : R).
Notation Act := (fun _ : N => [finType of 'I_m.+1]).
Implicit Types a : profile Act.
Definition given a : R := \sum_j (a j : nat)%:R.
Definition none_given : profile Act := finfun (fun=> ord0).
Definition all_given : profile Act := finfun (fun=> ord_max).
Lemma certain : \sum_(w : unit) (1 : R) = 1. Proof. by rewrite big_const card_unit /= addr0. Qed.
Definition contributions : environment R unit_finType Act :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := certain;
     util := fun i _ a => shared * given a - price * (a i : nat)%:R; some_profile := none_given |}.
Notation value_of_unit := (shared * #|N|%:R - price).

Lemma contributions_welfare w a : welfare contributions w a = value_of_unit * given a.
Proof.
rewrite /welfare /= sumrB.
have -> : \sum_(i : N) shared * given a = shared * given a * #|N|%:R by rewrite sumr_const mulr_natr.
have -> : \sum_(i : N) price * (a i : nat)%:R = price * given a by rewrite /given mulr_sumr.
by rewrite mulrBl mulrAC.
Qed.

Lemma given_le a : given a <= given all_given.
Proof. by apply: ler_sum => j _; rewrite ffunE ler_nat -ltnS. Qed.

Lemma all_given_only a : given all_given <= given a -> a = all_given.
Proof.
move=> le; apply/ffunP => i; rewrite ffunE; apply/val_inj/eqP; rewrite /= eqn_leq -ltnS ltn_ord /= leqNgt; apply/negP => less.
suff : given a < given all_given by rewrite ltNge le.
rewrite /given (bigD1 i) //= [X in _ < X](bigD1 i) //=; apply: ltr_le_add; first by rewrite ffunE ltr_nat.
by apply: ler_sum => j _; rewrite ffunE ler_nat -ltnS.
Qed.

Lemma contributions_level : (0 < m)%N -> (0 < #|N|)%N -> 0 < value_of_unit -> shared <= price ->
  level contributions = Some ((price - shared) / value_of_unit).
Proof.
move=> m0 n0 pos dear; have bestE w a : first_best contributions w a = (a == all_given).
  apply/forallP/eqP => [best|-> b]; last by rewrite !contributions_welfare ler_wpmul2l ?given_le // ltW.
  by apply: all_given_only; have := best all_given; rewrite !contributions_welfare ler_pmul2l.
have kept i b : deviation i all_given b -> given all_given - given b = m%:R - (b i : nat)%:R.
  move=> /andP[_ /forallP same]; rewrite /given -sumrB (bigD1 i) //= ffunE big1 ?addr0 // => j ne.
  by have /implyP/(_ ne)/eqP -> := same j; rewrite subrr.
have pullE l i w b : deviation i all_given b ->
    pull contributions l i w all_given b = (m%:R - (b i : nat)%:R) * (price - shared - l * value_of_unit).
  move=> dev; rewrite /pull /gain /loss !contributions_welfare /= ffunE /=.
  have -> : given b = given all_given - (m%:R - (b i : nat)%:R) by rewrite -(kept i b dev) subKr.
  by move: (m%:R : R) ((b i : nat)%:R : R) (#|N|%:R : R) (given all_given) => M k n G; ring.
apply: level_is => [|l l0]; first by apply: divr_ge0; [rewrite subr_ge0 | exact: ltW].
rewrite ler_pdivr_mulr //; split=> [/(_ tt)[a]|le w].
  rewrite bestE => /eqP -> /nashP eq; have /card_gt0P[i _] := n0.
  have dev : deviation i all_given (instead i all_given none_given).
    by rewrite deviation_instead !ffunE; apply/eqP => /(congr1 val) /= e; move: m0; rewrite -e.
  have := eq i _ dev; rewrite pullE // insteadE eqxx ffunE subr0 pmulr_rle0 ?ltr0n // subr_le0.
  by [].
exists all_given; first by rewrite bestE.
apply/nashP => i b dev; rewrite pullE //; apply: mulr_ge0_le0; last by rewrite subr_le0.
by rewrite subr_ge0 ler_nat -ltnS.
Qed.
End Contributions.

(** ** D [many-player-dilemma-threshold]
    Each of n agents may cooperate, at cost c > 0, which gives b to each other agent (b from all cooperators, less b + c from oneself if one
    is among them). If b(n-1) > c, lambda*(E) = c/(b(n-1) - c). *)
Theorem many_player_dilemma_threshold (R : realFieldType) (N : finType) (b c : R) : (0 < #|N|)%N -> 0 < c -> c < b * (#|N|%:R - 1) ->
  level (contributions N 1 b (b + c)) = Some (c / (b * (#|N|%:R - 1) - c)).
Proof.
move=> n0 c0 more; have e : b * #|N|%:R - (b + c) = b * (#|N|%:R - 1) - c by ring.
rewrite contributions_level // ?e ?subr_gt0 ?ler_addl ?(ltW c0) //.
by rewrite [b + c]addrC addrK.
Qed.

(** ** D [public-goods-threshold]
    Each of n agents contributes 0, ..., m units, m >= 1; a unit is multiplied by c and shared equally. If 1 < c < n, lambda*(E) =
    (1 - c/n)/(c - 1). *)
Theorem public_goods_threshold (R : realFieldType) (N : finType) (m : nat) (c : R) : (0 < m)%N -> 1 < c -> c < #|N|%:R ->
  level (contributions N m (c / #|N|%:R) 1) = Some ((1 - c / #|N|%:R) / (c - 1)).
Proof.
move=> m0 c1 cn; have n0 : 0 < #|N|%:R :> R by apply: lt_trans cn; apply: lt_trans c1; exact: ltr01.
have e : c / #|N|%:R * #|N|%:R = c by rewrite divfK // gt_eqF.
by rewrite contributions_level // ?e ?subr_gt0 // -?(ltr0n R) // ler_pdivr_mulr // mul1r ltW.
Qed.

(** ** H2 [exactly-the-prosocial-cooperate]
    In the n-player dilemma with b(n-1) > c > 0 let the agents of [S], k of them, have a weight l > c/(b(n-1) - c) and the others be selfish.
    The sole pure equilibrium is that exactly those k cooperate. It is (n-k)(b(n-1)-c) short of the first best; a selfish agent has b + c more
    than a prosocial one; and a prosocial one has no less than under mutual defection iff k >= 1 + c/b. *)
Section Partly.
Variables (R : realFieldType) (N : finType) (b c l : R) (S : {set N}).
Notation n := (#|N|%:R : R).
Notation k := (#|S|%:R : R).
Hypothesis c0 : 0 < c.
Hypothesis more : c < b * (n - 1).
Hypothesis beyond : c < l * (b * (n - 1) - c).
Notation dilemma := (contributions N 1 b (b + c)).
Notation Act := (fun _ : N => [finType of 'I_2]).
Definition weight_of i : R := if i \in S then l else 0.
Definition exactly_S : profile Act := finfun (fun i => if i \in S then ord_max else ord0).

Lemma zero_or_one (x : 'I_2) : (x : nat) = 0%N \/ (x : nat) = 1%N.
Proof. by case: x => -[|[|//]] lt; [left | right]. Qed.

Lemma given_exactly : given R exactly_S = k.
Proof.
rewrite /given (bigID (mem S)) /= [X in _ + X]big1 ?addr0; last by move=> i /negPf no; rewrite ffunE no.
by rewrite (eq_bigr (fun=> 1)) => [|i iS]; [rewrite sumr_const | rewrite ffunE iS].
Qed.

Lemma given_moves i (a x : profile Act) : deviation i a x -> given R x = given R a + ((x i : nat)%:R - (a i : nat)%:R).
Proof.
move=> /andP[_ /forallP same]; rewrite /given (bigD1 i) //= [in RHS](bigD1 i) //=.
rewrite [X in _ + X](eq_bigr (fun j => (a j : nat)%:R)) => [|j ne]; last by have /implyP/(_ ne)/eqP -> := same j.
by move: (\sum_(_ | _) _) ((x i : nat)%:R) ((a i : nat)%:R) => y z t; ring.
Qed.

Lemma drive i w (a x : profile Act) : deviation i a x -> v dilemma (weight_of i) i w x - v dilemma (weight_of i) i w a =
  ((x i : nat)%:R - (a i : nat)%:R) * (weight_of i * (b * (n - 1) - c) - c).
Proof.
move=> dev; rewrite /v !contributions_welfare /= (given_moves dev).
by move: (given R a) ((x i : nat)%:R) ((a i : nat)%:R) (weight_of i) => g y z t; ring.
Qed.

Theorem exactly_the_prosocial_cooperate w :
  [/\ forall a : profile Act, (forall i x, deviation i a x -> v dilemma (weight_of i) i w x <= v dilemma (weight_of i) i w a) <-> a = exactly_S,
      best_welfare dilemma w - welfare dilemma w exactly_S = (n - k) * (b * (n - 1) - c),
      forall i j, i \notin S -> j \in S -> util dilemma i w exactly_S - util dilemma j w exactly_S = b + c &
      forall j, j \in S -> (util dilemma j w (none_given N 1) <= util dilemma j w exactly_S) = (1 + c / b <= k)].
Proof.
have pos : 0 < b * (n - 1) - c by rewrite subr_gt0.
have eE : b * n - (b + c) = b * (n - 1) - c by ring.
have inS i : i \in S -> 0 < weight_of i * (b * (n - 1) - c) - c by rewrite /weight_of => ->; rewrite subr_gt0.
have outS i : i \notin S -> weight_of i * (b * (n - 1) - c) - c < 0 by rewrite /weight_of => /negPf ->; rewrite mul0r sub0r oppr_lt0.
split.
- move=> a; split=> [eq|-> i x dev]; last first.
    rewrite -subr_le0 drive //; case/andP: dev => moved _; move: moved; rewrite ffunE.
    have [iS|no] := boolP (i \in S); have [e|e] := zero_or_one (x i); rewrite -val_eqE /= e //= => _.
      by have := inS i iS; move: (weight_of i * _ - c) => X h; linear.
    by have := outS i no; move: (weight_of i * _ - c) => X h; linear.
  apply/ffunP => i; rewrite ffunE; apply/eqP; apply: contraT => ne.
  have dev : deviation i a (instead i a exactly_S) by rewrite deviation_instead ffunE eq_sym.
  have := eq i _ dev; rewrite -subr_le0 drive // insteadE eqxx ffunE; move: ne; rewrite -val_eqE /=.
  have [iS|no] := boolP (i \in S); have [e|e] := zero_or_one (a i); rewrite /= e //= => _.
    by have := inS i iS; move: (weight_of i * _ - c) => X h le; exfalso; linear.
  by have := outS i no; move: (weight_of i * _ - c) => X h le; exfalso; linear.
- have all_best : first_best dilemma w (all_given N 1).
    by apply/forallP => a; rewrite !contributions_welfare ler_wpmul2l ?given_le // eE ltW.
  move: all_best; rewrite first_bestE => /eqP <-; rewrite !contributions_welfare given_exactly eE.
  have -> : given R (all_given N 1) = n by rewrite /given (eq_bigr (fun=> 1)) => [|i _]; [rewrite sumr_const | rewrite ffunE].
  by ring.
- move=> i j /negPf no jS; rewrite /= !ffunE no jS /=; ring.
move=> j jS; have b0 : 0 < b.
  have n0 : 0 <= n - 1 by rewrite subr_ge0 ler1n; apply/card_gt0P; exists j.
  by rewrite ltNge; apply/negP => b0; have := mulr_le0_ge0 b0 n0; rewrite leNgt (lt_trans c0 more).
have none : given R (none_given N 1) = 0 by rewrite /given big1 // => i _; rewrite ffunE.
rewrite /= given_exactly none !ffunE jS /= mulr0 mulr0 subrr mulr1 subr_ge0.
by rewrite -(ler_pmul2l b0 (1 + c / b)) mulrDr mulr1 [b * (c / b)]mulrC divfK // gt_eqF.
Qed.
End Partly.
