(** * D. Hold-up: the weight that it takes *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Prosociality Linear Levels Markets.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** D [hold-up-takes-a-finite-weight]
    u_i = s_i v(e) - c_i(e_i) on finite sets of investments, a passive agent taking the rest of v, whatever v, c and s. lambda*(E) is finite:
    the least over first bests e of the largest [(1-s_i)(v(e) - v(e'_i,e_-i))/(W(e) - W(e'_i,e_-i)) - 1]^+ (infinite for a positive numerator
    over 0, 0 for another). *)
Section HoldUp.
Variables (R : realFieldType) (N : finType) (A : N -> finType) (some : profile A).
Variables (v : profile A -> R) (c : forall i, A i -> R) (s : N -> R).
Arguments c : clear implicits.
Implicit Types e f : profile A.

(** The passive agent is [None], and has nothing to do. *)
Definition Act (o : option N) : finType := if o is Some i then A i else unit_finType.
Definition with_passive e : profile Act := finfun (fun o : option N => match o return Act o with Some i => e i | None => tt end).
Definition invested (a : profile Act) : profile A := finfun (fun i => a (Some i)).
Definition hold_up : environment R unit_finType Act :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := sure R;
     util := fun o _ a => if o is Some i then s i * v (invested a) - c i (invested a i) else (1 - \sum_i s i) * v (invested a);
     some_profile := with_passive some |}.

(** Welfare, that of the passive agent included. *)
Definition surplus e := v e - \sum_i c i (e i).
Definition best_investment e := [forall f, surplus f <= surplus e].
Definition stops (others total : R) : option R :=
  if total == 0 then (if 0 < others then None else Some 0) else Some (Num.max 0 (others / total - 1)).
Definition hold_up_weight := \big[@mint R/None]_(e | best_investment e) \big[@maxt R/Some 0]_i
  \big[@maxt R/Some 0]_(f | deviation i e f) stops ((1 - s i) * (v e - v f)) (surplus e - surplus f).

Lemma investedK e : invested (with_passive e) = e.
Proof. by apply/ffunP => i; rewrite !ffunE. Qed.

Lemma with_passiveK (a : profile Act) : with_passive (invested a) = a.
Proof. by apply/ffunP => -[i|]; rewrite !ffunE //; case: (a None). Qed.

Lemma hold_up_welfare w a : welfare hold_up w a = surplus (invested a).
Proof.
have sumE (G : option N -> R) : \sum_o G o = G None + \sum_i G (Some i).
  rewrite (bigD1 None) //= (reindex_omap Some id) => [|[i|]] //=; congr (_ + _); apply: eq_bigl => i; exact: eqxx.
by rewrite /welfare sumE /= sumrB -mulr_suml mulrBl mul1r addrA subrK.
Qed.

Lemma best_investmentE w a : first_best hold_up w a = best_investment (invested a).
Proof.
apply/forallP/forallP => best b; rewrite ?hold_up_welfare; last exact: best.
by have := best (with_passive b); rewrite !hold_up_welfare investedK.
Qed.

(** Deviations are those of the investors. *)
Lemma deviation_invested i e f : deviation i e f -> deviation (Some i) (with_passive e) (with_passive f).
Proof.
move=> /andP[moved /forallP same]; rewrite /deviation !ffunE moved /=; apply/forallP => -[j|]; apply/implyP => // ne; rewrite !ffunE //.
by have /implyP/(_ ne) := same j.
Qed.

Lemma deviation_investor o a b : deviation o a b -> exists2 i, o = Some i & deviation i (invested a) (invested b).
Proof.
case: o => [i|] /andP[moved /forallP same]; last by move: moved; case: (a None) (b None) => -[].
exists i => //; rewrite /deviation !ffunE moved; apply/forallP => j; apply/implyP => ne; rewrite !ffunE.
by have /implyP/(_ ne) := same (Some j).
Qed.

(** What the deviator gains is what the others lose, less what all lose. *)
Lemma investor_pull l i w e f : deviation i e f ->
  pull hold_up l (Some i) w (with_passive e) (with_passive f) = (1 - s i) * (v e - v f) - (1 + l) * (surplus e - surplus f).
Proof.
move=> /andP[_ /forallP same]; rewrite /pull /gain /loss !hold_up_welfare /= !investedK.
have costs : \sum_j c j (f j) - \sum_j c j (e j) = c i (f i) - c i (e i).
  rewrite -sumrB (bigD1 i) //= big1 ?addr0 // => j ne; have /implyP/(_ ne)/eqP -> := same j; exact: subrr.
have cE : c i (f i) = c i (e i) + (\sum_j c j (f j) - \sum_j c j (e j)) by rewrite costs addrC subrK.
by rewrite cE /surplus; ring.
Qed.

Lemma reaches_stops l others total : 0 <= l -> 0 <= total -> reaches l (stops others total) = (others <= (1 + l) * total).
Proof.
move=> l0 pos; rewrite /stops; have [->|nz] := eqVneq total 0.
  by rewrite mulr0 leNgt; case: ltP => _ /=.
have {}pos : 0 < total by rewrite lt_neqAle eq_sym nz.
by rewrite /= le_maxl l0 /= ler_subl_addr ler_pdivr_mulr // [l + 1]addrC.
Qed.

Lemma nash_stops l w e : 0 <= l -> best_investment e -> nash hold_up l w (with_passive e) <->
  forall i f, deviation i e f -> reaches l (stops ((1 - s i) * (v e - v f)) (surplus e - surplus f)).
Proof.
move=> l0 /forallP best; have reachE i f : deviation i e f ->
    reaches l (stops ((1 - s i) * (v e - v f)) (surplus e - surplus f)) = (pull hold_up l (Some i) w (with_passive e) (with_passive f) <= 0).
  by move=> dev; rewrite reaches_stops ?subr_ge0 ?best // investor_pull // subr_le0.
split=> [/nashP eq i f dev|stop]; first by rewrite reachE //; apply: eq; exact: deviation_invested.
apply/nashP => o b /deviation_investor[i ->]; rewrite investedK => dev; rewrite -(with_passiveK b) -reachE //; exact: stop.
Qed.

(** A first best from which nothing free tempts: one where those with shares above 1 spend most, the others least. *)
Definition spending e := \sum_i (if 1 < s i then c i (e i) else if s i < 1 then - c i (e i) else 0).
Lemma best_without_free_temptation : exists2 e, best_investment e &
  forall i f, deviation i e f -> surplus e = surplus f -> (1 - s i) * (v e - v f) <= 0.
Proof.
have [a0] := some_first_best hold_up tt; rewrite best_investmentE => best0.
case: (arg_maxP spending best0) => e best most; exists e => // i f dev same.
have : best_investment f by apply/forallP => x; rewrite -same; exact: (forallP best).
move/most => le; have /andP[_ /forallP others] := dev.
have change (G : forall j, A j -> R) : \sum_j G j (f j) - \sum_j G j (e j) = G i (f i) - G i (e i).
  rewrite -sumrB (bigD1 i) //= big1 ?addr0 // => j ne; have /implyP/(_ ne)/eqP -> := others j; exact: subrr.
have worth : v e - v f = c i (e i) - c i (f i).
  by have := change c; move: same; rewrite /surplus => ? ?; linear.
have spent : spending f - spending e = (if 1 < s i then c i (f i) else if s i < 1 then - c i (f i) else 0) -
    (if 1 < s i then c i (e i) else if s i < 1 then - c i (e i) else 0).
  exact: (change (fun j x => if 1 < s j then c j x else if s j < 1 then - c j x else 0)).
rewrite worth; move: spent le; case: ltgtP => [lt|lt|->] /= spent le; last by rewrite subrr mul0r.
  by apply: mulr_le0_ge0; linear.
by apply: mulr_ge0_le0; linear.
Qed.

Theorem hold_up_takes_a_finite_weight : level hold_up = hold_up_weight /\ level hold_up <> None.
Proof.
split.
  apply: level_is_threshold => [|l l0]; first by apply: nonnegative_min => e _; exact: nonnegative_max.
  split=> [/(_ tt)[a]|/reaches_minP[e best reach] w].
    rewrite best_investmentE => best; rewrite -(with_passiveK a) => /(nash_stops tt l0 best) stop.
    apply/reaches_minP; exists (invested a) => //; apply/(reaches_maxP _ _ l0) => i _; apply/(reaches_maxP _ _ l0) => f; exact: stop.
  exists (with_passive e); first by rewrite best_investmentE investedK.
  apply/(nash_stops w l0 best) => i f dev.
  by have /(reaches_maxP _ _ l0)/(_ i isT)/(reaches_maxP _ _ l0)/(_ f dev) := reach.
have [e best free] := best_without_free_temptation.
apply: level_finite => w; exists (with_passive e); first by rewrite best_investmentE investedK.
move=> o b /deviation_investor[i ->]; rewrite investedK -{2 3}(with_passiveK b) => dev.
have := investor_pull 0 w dev; rewrite /pull mul0r subr0 addr0 mul1r => ->.
by rewrite /loss !hold_up_welfare !investedK => /[dup] /eqP; rewrite subr_eq0 => /eqP same ->; rewrite subr0; exact: free.
Qed.

End HoldUp.
