(** * F4, refuted. Equilibria that answer a breach with the rush are worth more than the impatient planner *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Months.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Plans.
Variables (R : realFieldType) (N G : finType) (C : commons R N G).
Notation claims := {ffun N -> nat}.

(** Pure strategies of all agents for [m] months: what they claim when they see how the rest will grow, and what they go on to do, which may depend
    on everything that was claimed; and those of a single agent. *)
Fixpoint plan m : Type := if m is m'.+1 then G -> claims * (claims -> plan m') else unit.
Fixpoint own m : Type := if m is m'.+1 then G -> nat * (claims -> own m') else unit.

(** What each agent expects from the stock [S] on if all do as planned, and if agent [i] does otherwise: who cannot claim more than the stock. *)
Fixpoint pay m : plan m -> nat -> N -> R :=
  match m return plan m -> nat -> N -> R with
  | 0%N => fun _ _ _ => 0
  | m'.+1 => fun s S j => \sum_g chance C g * month C S g (s g).1 (pay ((s g).2 (s g).1)) j
  end.
Fixpoint leave i m : plan m -> own m -> nat -> N -> R :=
  match m return plan m -> own m -> nat -> N -> R with
  | 0%N => fun _ _ _ _ => 0
  | m'.+1 => fun s t S j => \sum_g chance C g *
      (let c := claiming i (minn S (t g).1) (s g).1 in month C S g c (leave i ((s g).2 c) ((t g).2 c)) j)
  end.

(** Subgame-perfect: whatever was claimed, and whatever growth is seen, nobody gains by another strategy. *)
Fixpoint subgame_perfect l m : plan m -> nat -> Prop :=
  match m return plan m -> nat -> Prop with
  | 0%N => fun _ _ => True
  | m'.+1 => fun s S => forall g, [/\ fits S (s g).1,
      forall i x (t : claims -> own m'), (x <= S)%N -> let c := claiming i x (s g).1 in
        weighed l (month C S g c (leave i ((s g).2 c) (t c))) i <= weighed l (month C S g (s g).1 (pay ((s g).2 (s g).1))) i &
      forall c, fits S c -> subgame_perfect l ((s g).2 c) (grown C g (S - caught S c))]
  end.

(** The least of the totals [H] from 0 to [S] that are best for kappa H + [after] H; and what the planner comes to who catches it each month,
    [after] being what the same planner comes to later. *)
Definition best_total kappa (after : nat -> R) S :=
  find (fun H => all (fun H' => kappa * H'%:R + after H' <= kappa * H%:R + after H) (iota 0 S.+1)) (iota 0 S.+1).
Fixpoint planner kappa m S : R :=
  if m is m'.+1 then \sum_g chance C g *
    (let after H := planner kappa m' (grown C g (S - H)) in let H := best_total kappa after S in H%:R + after H)
  else 0.
Definition impatience (l : R) : R := #|N|%:R * (1 + l) / (1 + #|N|%:R * l).

Lemma weighed_sum l (f : G -> N -> R) i : weighed l (fun j => \sum_g chance C g * f g j) i = \sum_g chance C g * weighed l (f g) i.
Proof.
rewrite /weighed exchange_big mulr_sumr -big_split /=; apply: eq_bigr => g _.
by rewrite mulrDr mulrCA; congr (_ + _ * _); rewrite mulr_sumr.
Qed.

(** Nobody gains by another strategy if nobody gains by another claim, and then by going on as planned. *)
Lemma weighed_later l S g c (later later' : nat -> N -> R) i (S' := grown C g (S - caught S c)) :
  weighed l (later S') i <= weighed l (later' S') i -> weighed l (month C S g c later) i <= weighed l (month C S g c later') i.
Proof. by rewrite /weighed /month !big_split /= !mulrDr -/S' => h; linear. Qed.

Lemma nobody_leaves l m (s : plan m) S i t : drawn C -> subgame_perfect l s S -> weighed l (leave i s t S) i <= weighed l (pay s S) i.
Proof.
move=> [/(_ _)/ltW chances _]; case: m s t => [|m] s t; first by rewrite /weighed lexx.
move=> perfect; rewrite !weighed_sum; apply: ler_sum => g _; rewrite ler_wpmul2l //.
by have [_ stay _] := perfect g; apply: stay; exact: geq_minl.
Qed.

Lemma one_shot l m (s : plan m.+1) S : drawn C -> (forall g, fits S (s g).1) ->
  (forall g i x, (x <= S)%N -> let c := claiming i x (s g).1 in
     weighed l (month C S g c (pay ((s g).2 c))) i <= weighed l (month C S g (s g).1 (pay ((s g).2 (s g).1))) i) ->
  (forall g c, fits S c -> subgame_perfect l ((s g).2 c) (grown C g (S - caught S c))) -> subgame_perfect l s S.
Proof.
move=> chances fit once later g; split=> // [i x t xS|c fc]; last exact: later.
apply: le_trans (once g i x xS); apply: weighed_later; apply: nobody_leaves => //.
by apply: later; exact: fits_claiming.
Qed.

(** The rush: all claim everything. *)
Fixpoint rush m S : plan m :=
  if m is m'.+1 return plan m then fun g => ([ffun=> S], fun c => rush m' (grown C g (S - caught S c))) else tt.
End Plans.

Section Witness.
Variable R : realFieldType.
(** Two agents, a pool of eight units that grows by 5/3. *)
Definition pool : commons R bool_finType unit_finType := Commons 8 (fun=> 1) (fun=> (5%N, 2%N)) (@award_of R).
Notation next S x y := (grown pool tt (S - minn S (x + y))).

Lemma pool_drawn : drawn pool.
Proof. by split=> [g|]; [exact: ltr01 | rewrite big_const card_unit /= addr0]. Qed.

Lemma pay_pool m (s : plan bool_finType unit_finType m.+1) S i : pay pool s S i = month pool S tt (s tt).1 (pay pool ((s tt).2 (s tt).1)) i.
Proof. by rewrite /= (big_pred1 tt) ?mul1r => [|[]]. Qed.

Lemma month_pool S x y later i : month pool S tt (claim_of x y) later i = (halves S x y i)%:R / 2%:R + later (next S x y) i.
Proof. by rewrite /month /= award_met caught_of. Qed.

Lemma fits_of S x y : fits S (claim_of x y) = (x <= S)%N && (y <= S)%N.
Proof.
apply/forallP/andP => [fit|[xS yS] [|]]; rewrite ?ffunE //.
by have := fit true; have := fit false; rewrite !ffunE.
Qed.

Lemma rush_claims S : [ffun=> S] = claim_of S S.
Proof. by apply/ffunP => -[]; rewrite !ffunE. Qed.

Lemma halves_all S i : halves S S S i = S.
Proof. by rewrite /halves if_same minnn subnn muln0 maxn0; apply/minn_idPr; rewrite leq_pmull. Qed.

Lemma next_all S x : next S x S = 0%N.
Proof. by rewrite (minn_idPl (leq_addl _ _)) subnn /grown muln0 div0n minn0. Qed.

(** Who rushes has half of the stock, and nothing comes after. *)
Lemma pay_rush m S i : pay pool (rush pool m.+1 S) S i = S%:R / 2%:R.
Proof.
have step k T : pay pool (rush pool k.+1 T) T i = T%:R / 2%:R + pay pool (rush pool k 0) 0 i.
  rewrite pay_pool (_ : (rush pool k.+1 T tt).1 = claim_of T T); last exact: rush_claims.
  by rewrite month_pool halves_all (_ : (rush pool k.+1 T tt).2 _ = rush pool k 0) ?next_all //= caught_of next_all.
rewrite step; elim: m => [|m IH]; first by rewrite /= addr0.
by rewrite step mul0r add0r.
Qed.

Lemma pay_rush0 m i : pay pool (rush pool m 0) 0 i = 0.
Proof. by case: m => [//|m]; rewrite pay_rush mul0r. Qed.

(** What an agent of weight 1/3 gets, in sixths of a unit, with a claim after which each has half of the stock that is left. *)
Definition sixths S x y i := (3 * halves S x y i + 2 * minn S (x + y) + 5 * next S x y)%N.
Notation third := (3%:R^-1 : R).

Lemma weighed_two l u i : weighed l u i = u i + l * (u true + u false) :> R.
Proof. by rewrite /weighed big_bool. Qed.

Lemma weighed_half S x y later i : (x <= S)%N -> (y <= S)%N -> (forall j, later (next S x y) j = (next S x y)%:R / 2%:R) ->
  weighed third (month pool S tt (claim_of x y) later) i = (sixths S x y i)%:R / 6%:R.
Proof.
move=> xS yS half; rewrite weighed_two !month_pool !half /sixths (natrD _ (3 * _ + 2 * _)) (natrD _ (3 * _)) !natrM.
have : (halves S x y true)%:R + (halves S x y false)%:R = 2%:R * (minn S (x + y))%:R :> R by rewrite -natrD used_up // natrM.
by move: (halves S x y i)%:R (halves _ _ _ true)%:R (halves _ _ _ false)%:R (minn _ _)%:R (next S x y)%:R => own row col caught rest used; linear.
Qed.

Lemma halves_rush S x : (x <= S)%N -> (halves S x S true <= S)%N /\ (halves S S x false <= S)%N.
Proof.
move=> xS; rewrite /halves (minn_idPl xS) (minn_idPr xS) /= geq_min; suff -> : (2 * x <= S)%N || (maxn S (2 * (S - x)) <= S)%N by [].
case: leqP => //= gt; rewrite (maxn_idPl _) // mul2n -addnn -{3}(subnK xS) leq_add2l leq_subLR addnn -mul2n; exact: ltnW.
Qed.

Lemma pay_after m S x y i : (0 < m)%N || (next S x y == 0%N) ->
  pay pool (rush pool m (grown pool tt (S - caught S (claim_of x y)))) (next S x y) i = (next S x y)%:R / 2%:R.
Proof. by rewrite caught_of; case: m => [/= /eqP ->|m _]; rewrite ?mul0r ?pay_rush. Qed.

(** The rush is an equilibrium from any stock on. *)
Lemma rush_perfect m S : subgame_perfect pool third (rush pool m S) S.
Proof.
elim: m S => [//|m IH] S; apply: one_shot pool_drawn _ _ _ => [g|[] i x xS|[] c _]; last exact: IH.
  by apply/forallP => i; rewrite ffunE.
have -> : (rush pool m.+1 S tt).1 = claim_of S S by exact: rush_claims.
have nothing p q : next S p q = 0%N -> (p <= S)%N -> (q <= S)%N ->
    weighed third (month pool S tt (claim_of p q) (pay pool ((rush pool m.+1 S tt).2 (claim_of p q)))) i = (sixths S p q i)%:R / 6%:R.
  by move=> z pS qS; apply: weighed_half => // j; apply: pay_after; rewrite z orbT.
have none p : next S S p = 0%N by rewrite (minn_idPl (leq_addr _ _)) subnn /grown muln0 div0n minn0.
have [row col] := halves_rush xS; cbv zeta; rewrite claiming_of; case: i nothing => nothing; rewrite !nothing ?next_all //.
  rewrite ler_pmul2r ?invr_gt0 ?ltr0n // ler_nat /sixths !next_all !muln0 !addn0 halves_all (minn_idPl (leq_addl _ _)) (minn_idPl (leq_addl _ _)).
  by rewrite leq_add2r leq_mul2l row.
rewrite ler_pmul2r ?invr_gt0 ?ltr0n // ler_nat /sixths !none !muln0 !addn0 halves_all !(minn_idPl (leq_addr _ _)).
by rewrite leq_add2r leq_mul2l col.
Qed.

(** Keep to (2, 1) and then to (3, 2), and answer everything else with the rush. *)
Definition kept2 : plan bool_finType unit_finType 2 := fun _ => (claim_of 3 2, fun c => rush pool 1 (grown pool tt (8 - caught 8 c))).
Definition kept3 : plan bool_finType unit_finType 3 :=
  fun _ => (claim_of 2 1, fun c => if c == claim_of 2 1 then kept2 else rush pool 2 (grown pool tt (8 - caught 8 c))).

Lemma all_claims (P : nat -> bool) S : all P (iota 0 S.+1) -> forall x, (x <= S)%N -> P x.
Proof. by move=> /allP all x xS; apply: all; rewrite mem_iota. Qed.

Lemma kept2_perfect : subgame_perfect pool third kept2 8.
Proof.
apply: one_shot pool_drawn _ _ _ => [g|[] i x xS|[] c _]; first by rewrite fits_of.
  have later p q : (p <= 8)%N -> (q <= 8)%N -> weighed third (month pool 8 tt (claim_of p q) (pay pool (m := 1) ((kept2 tt).2 (claim_of p q)))) i = (sixths 8 p q i)%:R / 6%:R.
    by move=> p8 q8; apply: weighed_half => // j; exact: pay_after.
  have -> : (kept2 tt).1 = claim_of 3 2 by [].
  cbv zeta; rewrite claiming_of; case: i later => later; rewrite !later // ler_pmul2r ?invr_gt0 ?ltr0n // ler_nat; move: x xS; exact: all_claims.
exact: rush_perfect.
Qed.

Lemma pay_kept2 i : pay pool (m := 2) kept2 8 i = (halves 8 3 2 i + 5)%:R / 2%:R.
Proof. by rewrite pay_pool month_pool pay_after // natrD mulrDl. Qed.

Lemma pay_kept3 i : pay pool (m := 3) kept3 8 i = (if i then 15 else 11)%N%:R / 2%:R.
Proof.
have -> : (if i then 15 else 11)%N = (halves 8 2 1 i + (halves 8 3 2 i + 5))%N by case: i.
by rewrite pay_pool month_pool /= eqxx natrD mulrDl -pay_kept2.
Qed.

Lemma kept3_next c : (kept3 tt).2 c = if c == claim_of 2 1 then kept2 else rush pool 2 (grown pool tt (8 - caught 8 c)).
Proof. by []. Qed.

Lemma kept3_perfect : subgame_perfect pool third kept3 8.
Proof.
apply: one_shot pool_drawn _ _ _ => [g|[] i x xS|[] c _]; first by rewrite fits_of.
  have keep : weighed third (month pool 8 tt (kept3 tt).1 (pay pool (m := 2) ((kept3 tt).2 (kept3 tt).1))) i = (if i then 71 else 59)%N%:R / 6%:R.
    have paid j : month pool 8 tt (kept3 tt).1 (pay pool (m := 2) ((kept3 tt).2 (kept3 tt).1)) j = pay pool (m := 3) kept3 8 j by rewrite pay_pool.
    by rewrite weighed_two !paid !pay_kept3; case: i; linear.
  cbv zeta; rewrite keep; move: keep; have -> : (kept3 tt).1 = claim_of 2 1 by [].
  rewrite claiming_of; set c := if i then claim_of x 1 else claim_of 2 x; have [->|other] := eqVneq c (claim_of 2 1); first by move=> ->.
  move=> _; rewrite kept3_next (negPf other) /c {c other}; case: i; rewrite weighed_half //; try by move=> j; exact: pay_after.
    by rewrite ler_pmul2r ?invr_gt0 ?ltr0n // ler_nat; move: x xS; exact: all_claims.
  by rewrite ler_pmul2r ?invr_gt0 ?ltr0n // ler_nat; move: x xS; exact: all_claims.
rewrite kept3_next; case: eqP => [->|_]; last exact: rush_perfect.
by rewrite caught_of; exact: kept2_perfect.
Qed.

(** The planner of impatience 8/5, in whole units; what comes later is computed once for each rest. *)
Definition best_units (after : nat -> nat) S :=
  find (fun H => all (fun H' => 8 * H' + 5 * after H' <= 8 * H + 5 * after H)%N (iota 0 S.+1)) (iota 0 S.+1).
Fixpoint units m S : nat :=
  if m is m'.+1 then
    let after := nth 0%N (mkseq (fun H => units m' (minn 8 (5 * (S - H) %/ 3))) S.+2) in let H := best_units after S in (H + after H)%N
  else 0%N.

Lemma best_totalE after (after' : nat -> nat) S : (forall H, (H <= S)%N -> after H = (after' H)%:R :> R) ->
  best_total (8%:R / 5%:R) after S = best_units after' S.
Proof.
move=> same; rewrite /best_total /best_units; have : forall H, H \in iota 0 S.+1 -> after H = (after' H)%:R by move=> H; rewrite mem_iota ltnS => /same.
move: (iota _ _) => s inside.
suff find_same t : {subset t <= s} -> find (fun H => all (fun H' => 8%:R / 5%:R * H'%:R + after H' <= 8%:R / 5%:R * H%:R + after H) s) t =
    find (fun H => all (fun H' => 8 * H' + 5 * after' H' <= 8 * H + 5 * after' H)%N s) t by exact: find_same.
elim: t => //= H t IH sub; have hH := inside H (sub H (mem_head _ _)); rewrite IH => [|y ty]; last by apply: sub; rewrite inE ty orbT.
congr (if _ then _ else _); apply: eq_in_all => H' /inside ->; rewrite hH -(ler_nat R) !(natrD _ (8 * _)) !natrM.
by move: (after' H)%:R (after' H')%:R H%:R H'%:R => a b c d; apply/idP/idP => le; linear.
Qed.

Lemma plannerE m S : planner pool (8%:R / 5%:R) m S = (units m S)%:R.
Proof.
elim: m S => [//|m IH] S; pose after := nth 0%N (mkseq (fun H => units m (minn 8 (5 * (S - H) %/ 3))) S.+2).
have later H : (H <= S.+1)%N -> planner pool (8%:R / 5%:R) m (grown pool tt (S - H)) = (after H)%:R by move=> le; rewrite /after nth_mkseq // IH.
change (units m.+1 S) with (best_units after S + after (best_units after S))%N; rewrite natrD -later; last first.
  by apply: leq_trans (find_size _ _) _; rewrite size_iota.
change (planner pool (8%:R / 5%:R) m.+1 S) with (\sum_(g : unit) 1 * ((best_total (8%:R / 5%:R) (fun H => planner pool (8%:R / 5%:R) m (grown pool g (S - H))) S)%:R
  + planner pool (8%:R / 5%:R) m (grown pool g (S - best_total (8%:R / 5%:R) (fun H => planner pool (8%:R / 5%:R) m (grown pool g (S - H))) S)))).
rewrite (big_pred1 tt) ?mul1r => [|[]] //; rewrite (best_totalE (after' := after)) // => H HS.
by apply: later; exact: leqW.
Qed.
End Witness.

(** ** F4 [no-equilibrium-beats-the-impatient-planner]
    It is not so that, among agents who are alike, with equal awards and growth seen, no pure subgame-perfect equilibrium is worth more than the
    planner with kappa = n(1 + l)/(1 + n l): here one is worth 13, and the planner comes to 12. *)
Theorem not_every_equilibrium_is_worth_less_than_the_planner (R : realFieldType) :
  ~ (forall (N G : finType) (C : commons R N G) (l : R) (m S : nat) (s : plan N G m),
       drawn C -> equal_awards C -> (S <= capacity C)%N -> 0 <= l -> subgame_perfect C l s S ->
       \sum_i pay C s S i <= planner C (impatience N l) m S).
Proof.
move=> less; have third0 : 0 <= 3%:R^-1 :> R by rewrite invr_ge0 ler0n.
have := less _ _ _ _ 3%N 8%N _ (pool_drawn R) (@two_equal_awards R _ _ _ _) (leqnn 8) third0 (kept3_perfect R).
have -> : impatience bool_finType 3%:R^-1 = 8%:R / 5%:R :> R.
  rewrite /impatience card_bool (_ : 1 + 2%:R * 3%:R^-1 = 5%:R / 3%:R :> R); last by linear.
  by rewrite invf_div; linear.
rewrite plannerE big_bool !pay_kept3 (_ : units 3 8 = 12%N); last by vm_compute.
by move=> /= le; linear.
Qed.
