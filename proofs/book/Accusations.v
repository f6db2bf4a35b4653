(** * B12. What messages to the court can do under balance, exactly *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Walks Messages Outvoted Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Accusations.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K) (f : Omega -> profile Act).

(** Agent [i] reaches [k] alone from (w, f w), staying included; [most i w k] is D_i(w,k), the largest gain of it. *)
Definition leads i w k b := ((b == f w) || deviation i (f w) b) && (cell w b == k).
Definition reached i w k := [exists b, leads i w k b].
Definition most i w k := gain E i w (f w) [arg max_(b > odflt (f w) [pick b | leads i w k b] | leads i w k b) gain E i w (f w) b]%O.

Lemma most_is_largest i w k : reached i w k ->
  (exists2 b, leads i w k b & gain E i w (f w) b = most i w k) /\ (forall b, leads i w k b -> gain E i w (f w) b <= most i w k).
Proof.
move=> /existsP[b0 in0]; rewrite /most; case: pickP => [b1 in1|/(_ b0)]; last by rewrite in0.
by case: arg_maxP => // b in_b largest; split; [exists b | exact: largest].
Qed.

Lemma leads_reached i w k b : leads i w k b -> reached i w k.
Proof. by move=> ins; apply/existsP; exists b. Qed.

Lemma stays i w : leads i w (cell w (f w)) (f w).
Proof. by rewrite /leads !eqxx. Qed.

Lemma most_ge i w k b : leads i w k b -> gain E i w (f w) b <= most i w k.
Proof. by move=> ins; have [_] := most_is_largest (leads_reached ins); apply. Qed.

(** f(w) is punishable at [w] alone: nobody is tempted unseen there, and D_i(w,k) sums to at most 0 on every cell that each can reach alone. *)
Definition punishable w := quiet_at E cell w (f w) /\ forall k, (forall i, reached i w k) -> \sum_i most i w k <= 0.

(** What (f, s) asks of an agent that does [b], at [w], and says what it says at [w']. *)
Lemma said_elsewhere reporter (M : N -> finType) c B (t : message_mechanism R K M) s w w' i k b :
  message_pair E cell reporter c B 0 t s f -> reporter i -> leads i w k b ->
  gain E i w (f w) b + t i k (instead i (s w) (s w')) <= t i (cell w (f w)) (s w).
Proof.
move=> [_ _ eq _] rep /andP[did /eqP <-].
have := eq w i b (s w') _ (or_introl rep); rewrite incentive /pull mul0r subr0 => le.
have {le} : gain E i w (f w) b <= t i (cell w (f w)) (s w) - t i (cell w b) (instead i (s w) (s w')).
  by apply: le; case/orP: did => [/eqP|]; [left | right].
by move=> le; linear.
Qed.

(** *** At one contingency, reports aside *)
Lemma messages_punish reporter (M : N -> finType) B (t : message_mechanism R K M) s :
  message_pair E cell reporter Balanced B 0 t s f -> forall w, punishable w.
Proof.
move=> pr w; split; first exact: quiet_messages pr w.
move=> k all; have [ct _ eq _] := pr.
have each i : most i w k <= t i (cell w (f w)) (s w) - t i k (s w).
  have [[b /andP[did /eqP <-] <-] _] := most_is_largest (all i).
  have := eq w i b (s w) _ (or_intror erefl); rewrite incentive /pull mul0r subr0.
  rewrite (_ : instead i (s w) (s w) = s w); last by apply/ffunP => j; rewrite insteadE; case: ifP.
  by apply; case/orP: did => [/eqP|]; [left | right].
by apply: le_trans (ler_sum _ (fun i _ => each i)) _; rewrite sumrB !ct subrr.
Qed.

Section Reporters.
Variables (reporter : pred N) (i1 i2 : N).
Hypotheses (rep1 : reporter i1) (rep2 : reporter i2) (two : i1 != i2).
Notation implementable := (exists M t s, @message_pair R N Omega Act E K cell reporter M Balanced None 0 t s f).

Lemma another i : exists2 j, reporter j & j != i.
Proof. by case: (i1 =P i) => [<-|/eqP ne]; [exists i2 => //; rewrite eq_sym | exists i1]. Qed.

(** On a cell that somebody cannot reach alone, that agent takes the fines of the others; on any other they are evened out. *)
Lemma punished_alone w : punishable w -> exists t : mechanism R N K, [/\ in_class Balanced t, forall i, t i (cell w (f w)) = 0 &
  forall i b, b = f w \/ deviation i (f w) b -> gain E i w (f w) b + t i (cell w b) <= 0].
Proof.
move=> [quiet few]; have [phi [phi0 fine]] := large_fine E (fun=> 0) f; pose n : R := #|N|%:R.
have n0 : 0 < n by rewrite ltr0n; apply/card_gt0P; exists i1.
pose mean k := (\sum_i most i w k) / n.
pose t i k := if k == cell w (f w) then 0 else if [pick j | ~~ reached j w k] is Some j then phi * (n * (i == j)%:R - 1) else mean k - most i w k.
have sum_one (x : R) : \sum_(i : N) x = x * n by rewrite sumr_const -mulr_natr; congr (_ * _%:R); apply: eq_card.
exists t; split=> [k|i|i b did]; last 1 first.
- rewrite /t; case: eqP => [same|off]; first last.
    have ins : leads i w (cell w b) b by rewrite /leads eqxx andbT; case: did => [->|->]; rewrite ?eqxx ?orbT.
    case: pickP => [j no|all].
      have [e|_] := eqVneq i j; first by rewrite -e (leads_reached ins) in no.
      have small : gain E i w (f w) b <= phi.
        by case: did => [->|dev]; [rewrite /gain subrr | have := fine w i b dev; rewrite /pull mul0r subr0].
      by rewrite mulr0 sub0r mulrN1; linear.
    have le := most_ge ins; have : mean (cell w b) <= 0.
      by rewrite /mean pmulr_lle0 ?invr_gt0 //; apply: few => j; rewrite -[reached _ _ _]negbK all.
    by move=> ?; linear.
  rewrite addr0; case: did => [->|dev]; first by rewrite /gain subrr.
  rewrite leNgt; apply/negP => gains; have := quiet i b; rewrite /temptation dev gains /undetectable same eqxx => /(_ isT) //.
- rewrite /t; case: eqP => _; first exact: big1.
  case: pickP => [j _|_]; last by rewrite sumrB sum_one /mean divfK ?gt_eqF // subrr.
  rewrite -mulr_sumr sumrB -mulr_sumr sum_one mul1r (bigD1 j) //= eqxx big1 ?addr0 => [|i /negPf -> //].
  by rewrite mulr1 subrr mulr0.
by rewrite /t eqxx.
Qed.

(** *** Three agents or more
    Where all report one contingency the court pays as it would at that contingency alone; a liar is outvoted. *)
Lemma outvoting : (2 < #|N|)%N -> (forall w, punishable w) -> implementable.
Proof.
move=> many alone; have [phi [phi0 fine]] := large_fine E (fun=> 0) f.
have [base baseP] := fin_all_exists (fun w => punished_alone (alone w)).
pose t i k (r : profile (fun _ : N => Omega)) := if [pick w | unanimous reporter r w] is Some w then base w i k else outvoted reporter phi r i.
have toldE i w (r : profile (fun _ : N => Omega)) : (forall j, reporter j -> j != i -> r j = w) ->
    (r i = w \/ ~~ reporter i) /\ (forall k, t i k r = base w i k) \/ (forall k, t i k r = - phi).
  move=> rest; have [j rep ne] := another i; have un := only_unanimous rep ne rest.
  have [said|no] := boolP ((r i == w) || ~~ reporter i); last first.
    move: no; rewrite negb_or negbK => /andP[no repi]; right=> k.
    have [differ pays] := contradicts phi rep ne rest repi no; rewrite /t; case: pickP => // w' un'.
    by have /negP := differ w'.
  have says : r i = w \/ ~~ reporter i by case/orP: said => [/eqP|]; [left | right].
  left; split=> // k; rewrite /t; case: pickP => [w' /un -> //|/(_ w)]; by rewrite (agrees rest says).
exists (fun=> Omega), t, (@truth N Omega); split=> //.
- move=> r k; rewrite /t; case: pickP => [w _|differ]; first by have [ct _ _] := baseP w; exact: ct.
  by apply: outvoted_balances => // w; rewrite differ.
- move=> w i b m did said; have on : t i (cell w (f w)) (truth N w) = 0.
    have [j rep ne] := another i; rewrite /t; case: pickP => [w' un|/(_ w)].
      have -> := only_unanimous rep ne (r := truth N w) (x := w) _ un; last by move=> h _ _; rewrite ffunE.
      by have [_ ->] := baseP w.
    suff -> : unanimous reporter (truth N w) w by []; by apply/forallP => h; rewrite ffunE eqxx implybT.
  rewrite on incentive /pull mul0r !subr0 sub0r; have := toldE i w (instead i (truth N w) m) _.
  case=> [h _ ne|[_ ->]|->]; first by rewrite insteadE (negPf ne) ffunE.
    by have [_ _ /(_ i b did) le] := baseP w; linear.
  rewrite opprK; case: did => [->|dev]; first by rewrite /gain subrr.
  by have := fine w i b dev; rewrite /pull mul0r subr0.
move=> i k r r' same; rewrite /t (eq_pick (unanimous_heard same)); case: pickP => // _; exact: outvoted_heard.
Qed.

(** *** Two agents
    The arc from [x.1] to [x.2]: on a cell that agent 1 can reach alone from the one and agent 2 from the other, if agent 1 says [x.2] and agent 2
    [x.1], either may be the liar. *)
Definition both_reach (x : Omega * Omega) k := reached i1 x.1 k && reached i2 x.2 k.
Definition joint (x : Omega * Omega) k := most i1 x.1 k + most i2 x.2 k.
Definition arcs := {x : Omega * Omega | [exists k, both_reach x k]}.
Definition accuser (x : arcs) := (val x).1.
Definition accused (x : arcs) := (val x).2.
Definition accusation (x : arcs) := joint (val x) [arg max_(k > odflt (cell (val x).1 (f (val x).1)) [pick k | both_reach (val x) k] | both_reach (val x) k) joint (val x) k]%O.

Lemma accusation_is_largest x : (exists2 k, both_reach (val x) k & joint (val x) k = accusation x) /\
  (forall k, both_reach (val x) k -> joint (val x) k <= accusation x).
Proof.
have /existsP[k0 both0] := valP x; rewrite /accusation; case: pickP => [k1 both1|/(_ k0)]; last by rewrite both0.
by case: arg_maxP => // k both largest; split; [exists k | exact: largest].
Qed.

Notation no_cycle := (forall w s, walk accuser accused w s -> ending accused w s = w -> weight accusation s <= 0).

Section Two.
Hypothesis only : forall i, i = i1 \/ i = i2.

Lemma sum_two (F : N -> R) : \sum_i F i = F i1 + F i2.
Proof.
rewrite (bigD1 i1) //= (bigD1 i2) ?[i2 == i1]eq_sym //= big1 ?addr0 // => i /andP[no1 no2].
by case: (only i) => e; [rewrite e eqxx in no1 | rewrite e eqxx in no2].
Qed.

Lemma no_cycle_needed (M : N -> finType) B (t : message_mechanism R K M) s : message_pair E cell reporter Balanced B 0 t s f -> no_cycle.
Proof.
move=> pr; pose T w := t i1 (cell w (f w)) (s w).
have step (x : arcs) : accusation x <= T (accuser x) - T (accused x).
  have [[k /andP[r1 r2] <-] _] := accusation_is_largest x; rewrite /joint /T /accuser /accused.
  have [[b1 in1 <-] _] := most_is_largest r1; have [[b2 in2 <-] _] := most_is_largest r2.
  have := said_elsewhere (val x).2 pr rep1 in1; have := said_elsewhere (val x).1 pr rep2 in2.
  have -> : instead i2 (s (val x).2) (s (val x).1) = instead i1 (s (val x).1) (s (val x).2).
    apply/ffunP => j; rewrite !insteadE; case: (only j) => ->; rewrite eqxx ?(negPf two) //.
    by rewrite eq_sym (negPf two).
  have [ct _ _ _] := pr.
  have := ct (instead i1 (s (val x).1) (s (val x).2)) k; have := ct (s (val x).2) (cell (val x).2 (f (val x).2)).
  by rewrite !sum_two => z1 z2 le1 le2; linear.
move=> w c on back; suff along v : walk accuser accused v c -> weight accusation c <= T v - T (ending accused v c).
  by have := along w on; rewrite back subrr.
elim: c v {on back} => [|x c IH] v /=; first by rewrite /weight big_nil subrr.
move=> /andP[/eqP <- on]; rewrite /weight big_cons; have := ler_add (step x) (IH _ on).
by rewrite addrA subrK.
Qed.

Lemma no_cycle_suffices : no_cycle -> implementable.
Proof.
move=> none; have [d dP] := potential none.
have arcP w w' k : reached i1 w k -> reached i2 w' k -> most i1 w k + most i2 w' k + d w' <= d w.
  move=> r1 r2; have ex : [exists k, both_reach (w, w') k] by apply/existsP; exists k; rewrite /both_reach r1.
  have := dP (exist _ (w, w') ex); have [_ /(_ k)] := accusation_is_largest (exist _ (w, w') ex).
  by rewrite /both_reach /joint /accuser /accused /= r1 r2 => /(_ isT) le le'; linear.
pose t1 k w' w := if reached i1 w k then d w - most i1 w k else d w' + most i2 w' k.
pose t i k (r : profile (fun _ : N => Omega)) := if i == i1 then t1 k (r i1) (r i2) else - t1 k (r i1) (r i2).
have staying i w : 0 <= most i w (cell w (f w)) by have := most_ge (stays i w); rewrite /gain subrr.
have on w : t1 (cell w (f w)) w w = d w.
  have r i := leads_reached (stays i w).
  by rewrite /t1 r; have := arcP w w _ (r i1) (r i2); have := staying i1 w; have := staying i2 w => *; linear.
have low w w' k b : leads i2 w' k b -> d w' + gain E i2 w' (f w') b <= t1 k w' w.
  move=> ins; have up := most_ge ins; rewrite /t1; case: ifP => [r1|_]; last by linear.
  by have := arcP w w' k r1 (leads_reached ins) => ?; linear.
have high w w' k b : leads i1 w k b -> gain E i1 w (f w) b + t1 k w' w <= d w.
  by move=> ins; have := most_ge ins; rewrite /t1 (leads_reached ins) => ?; linear.
exists (fun=> Omega), t, (@truth N Omega); split=> //.
- by move=> r k; rewrite sum_two /t eqxx eq_sym (negPf two) addrN.
- move=> w i b m did _; have ins : leads i w (cell w b) b.
    by rewrite /leads eqxx andbT; case: did => [->|->]; rewrite ?eqxx ?orbT.
  rewrite incentive /pull mul0r subr0 /t !insteadE !ffunE on; case: (only i) ins => -> ins.
    by rewrite eqxx eq_sym (negPf two); have := high w (m i1) _ _ ins => ?; linear.
  by rewrite [i2 == i1]eq_sym (negPf two) eqxx; have := low (m i2) w _ _ ins => ?; linear.
move=> i k r r' same; rewrite /t !same //.
Qed.
End Two.

(** ** B12 [messages-under-balance]
    Balanced, no bound, two agents or more may report. With three agents or more f is implementable for some message spaces iff it is punishable
    at each contingency alone. With two it is iff no cycle of contingencies, loops included, has positive weight, where the arc from w' to w
    weighs max_k [D_1(w',k) + D_2(w,k)] over the cells that both can reach. *)
Theorem messages_under_balance :
  ((2 < #|N|)%N -> implementable <-> forall w, punishable w) /\ (#|N| = 2%N -> implementable <-> no_cycle).
Proof.
split=> [many|pair_].
  split=> [[M [t [s pr]]]|]; [exact: messages_punish pr | exact: outvoting].
have only i : i = i1 \/ i = i2.
  have [->|no1] := eqVneq i i1; first by left.
  have [->|no2] := eqVneq i i2; first by right.
  have un : uniq [:: i; i1; i2] by rewrite /= !inE negb_or no1 no2 two.
  by have := max_card (mem [:: i; i1; i2]); rewrite (card_uniqP un) pair_.
split=> [[M [t [s pr]]]|]; [exact: no_cycle_needed pr | exact: no_cycle_suffices].
Qed.
End Reporters.
End Accusations.
