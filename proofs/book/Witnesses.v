(** * B7, B13, B17, C6, C8. What can go wrong: least witnesses *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed Prosociality Programs Linear Pairs Clauses Walks.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** Two agents with two actions each, two contingencies of equal chance
    [u i w x y] is what agent [i] (true: the row agent) gets at [w] if the row agent does [x] and the column agent [y]. *)
Section TwoByTwo.
Variables (F : realFieldType) (u : bool -> bool -> bool -> bool -> F).
Notation Act := (same_actions bool_finType).
Lemma half_gt0 (w : bool) : 0 < 2%:R^-1 :> F. Proof. by rewrite invr_gt0 ltr0n. Qed.
Lemma half_sum : \sum_(w : bool) 2%:R^-1 = 1 :> F. Proof. by rewrite big_bool /=; field. Qed.
Definition pooled : environment F bool_finType Act :=
  {| prob := fun=> 2%:R^-1; prob_gt0 := half_gt0; prob_sum := half_sum;
     util := fun i w a => u i w (a true) (a false); some_profile := both true true |}.
Definition all_get w x y := u true w x y + u false w x y.
Lemma pooled_welfare w x y : welfare pooled w (both x y) = all_get w x y.
Proof. by rewrite /welfare big_bool /= both_true both_false. Qed.
Lemma pooled_best w x y : first_best pooled w (both x y) =
  [&& all_get w true true <= all_get w x y, all_get w true false <= all_get w x y, all_get w false true <= all_get w x y & all_get w false false <= all_get w x y].
Proof.
apply/forallP/and4P => [all|[tt tf ft ff] b]; last by rewrite (bothE b) !pooled_welfare; case: (b true); case: (b false).
by split; [have := all (both true true)|have := all (both true false)|have := all (both false true)|have := all (both false false)]; rewrite !pooled_welfare.
Qed.
Lemma row_moves x y : deviation true (both x y) (both (~~ x) y).
Proof. by apply/deviation_both; exists (~~ x) => //; case: x. Qed.
Lemma column_moves x y : deviation false (both x y) (both x (~~ y)).
Proof. by apply/deviation_both; exists (~~ y) => //; case: y. Qed.
Lemma moves i x y b : deviation i (both x y) b -> b = if i then both (~~ x) y else both x (~~ y).
Proof.
by move=> /deviation_both[z ne ->]; case: i ne; rewrite /turned /=; case: z; case: x; case: y.
Qed.
End TwoByTwo.


(** ** Two agents, one of whom acts
    The row agent looks on, the column agent has the actions of [A]; contingencies are equally likely. *)
Section LooksOn.
Variables (F : realFieldType) (Omega A : finType) (some_w : Omega) (some_a : A) (u : bool -> Omega -> A -> F).
Definition one_acts (i : bool) : finType := if i then unit_finType else A.
Definition act (y : A) : profile one_acts := finfun (fun i : bool => if i as b return one_acts b then tt else y).
Lemma act_acts y : act y false = y. Proof. by rewrite ffunE. Qed.
Lemma actE (a : profile one_acts) : a = act (a false).
Proof. by apply/ffunP => -[]; rewrite ffunE //; case: (a true). Qed.
Definition looks_on : environment F Omega one_acts :=
  {| prob := fun=> #|Omega|%:R^-1; prob_gt0 := equal_gt0 F some_w; prob_sum := equal_sum F some_w;
     util := fun i w (a : profile one_acts) => u i w (a false); some_profile := act some_a |}.
Lemma looks_on_welfare w a : welfare looks_on w a = u true w (a false) + u false w (a false).
Proof. by rewrite /welfare big_bool. Qed.
Lemma looks_on_deviation i (a b : profile one_acts) : deviation i a b -> i = false.
Proof. by case: i => // /andP[]; case: (a true); case: (b true). Qed.
Lemma looks_on_moves (a b : profile one_acts) : a false != b false -> deviation false a b.
Proof. by move=> ne; apply/andP; split; [rewrite eq_sym | apply/forallP => -[] //=; case: (a true); case: (b true)]. Qed.
End LooksOn.

(** ** C8 [pooled-temptations-ask-for-more]
    Two contingencies, subsidy-free, no bound; the court sees what the column agent does, and nothing else. First bests are unique, nobody is
    tempted undetectably, and yet f is implementable in no class while the column agent is selfish, whatever the weight of the other, and
    lambda*_L = 1/2. *)
Theorem pooled_temptations_ask_for_more (F : realFieldType) :
  exists (Omega K : finType) (Act : bool -> finType) (E : environment F Omega Act) (cell : Omega -> profile Act -> K) f,
    [/\ forall w a, first_best E w a <-> a = f w,
        forall w i b, temptation E i w (f w) b -> ~~ undetectable cell w (f w) b,
        forall l t, l false = 0 -> ~ implements_by E cell l t f &
        forall l, 0 <= l -> no_gap_at E cell SubsidyFree None l <-> 2%:R^-1 <= l].
Proof.
pose u (i w y : bool) : F := if w then (if y then (if i then - 2%:R else 1) else 0) else (if i && y then 1 else 0).
pose E := @looks_on F bool_finType bool_finType true true u; pose A := one_acts bool_finType.
pose cell (w : bool) (a : profile A) : bool := a false; pose f (w : bool) := act (~~ w : bool_finType).
have W w a : welfare E w a = if w then (if a false then -1 else 0) else (if a false then 1 else 0).
  by rewrite looks_on_welfare /u; case: w; case: (a false); rewrite /= ?addr0 ?add0r //; linear.
exists bool_finType, bool_finType, A, E, cell, f.
have pullE l i w a b : pull E l i w a b = u i w (b false) - u i w (a false) - l * (welfare E w a - welfare E w b) by [].
have best w a : first_best E w a <-> a = f w.
  split=> [/forallP/(_ (f w))|-> ].
    rewrite !W act_acts (actE a) act_acts => le; congr (act _); move: le.
    by case: w; case: (a false) => //= le; exfalso; linear.
  by apply/forallP => b; rewrite !W act_acts; case: w; case: (b false); rewrite //= ?lexx ?ler01 ?lerN10 //; linear.
have dev w : deviation false (f w) (act w).
  by apply: looks_on_moves; rewrite !act_acts; case: w.
have need (l : bool -> F) t : implements_by E cell l t f -> 1 <= 2%:R * l false.
  move=> eq; have := eq true false _ (dev true); have := eq false false _ (dev false).
  by rewrite !incentive !pullE !W /cell !act_acts /= => h1 h2; linear.
split=> //.
- move=> w i b /andP[/looks_on_deviation -> ]; rewrite /gain /undetectable /cell /= act_acts.
  by case: w; case: (b false) => //=; rewrite ?subrr ?ltxx.
- by move=> l t l0 /need; rewrite l0 mulr0 ler10.
move=> l l0; split=> [[t [f' [[_ _ eq] firsts _]]]|le].
  have e w : f' w = f w by apply/best.
  have eq' : implements_by E cell (fun=> l) t f by move=> w i b; rewrite -e; exact: eq.
  by have := need _ _ eq' => h; linear.
pose t (i k : bool) : F := if k then 0 else if i then - 2%:R^-1 else 2%:R^-1.
have zero k : \sum_i t i k = 0 by rewrite big_bool /t; case: k => /=; [exact: addr0 | exact: addNr].
exists t, f; split=> [|w|w]; [|exact/best | by rewrite /paid zero].
split=> // [k|w i b d]; first by rewrite zero.
have i0 := looks_on_deviation d; subst i; rewrite incentive pullE !W /cell !act_acts /t /u.
by case: w {d}; case: (b false) => //=; linear.
Qed.

(** ** C6 [symmetry-alone-does-not-share]
    A game of chicken, without contract: the automorphisms carry either agent to the other, the first best is unique, the best pair pays
    nothing and is worth less than W*, and yet an agent gets more in it than at the first best. *)
Theorem symmetry_alone_does_not_share (F : realFieldType) c : c <> Unrestricted ->
  exists (A : finType) (E : environment F unit_finType (same_actions A)) (cell : unit -> profile (same_actions A) -> unit) f f' V,
    [/\ forall i j, exists g : automorphism E, agents g i = j,
        forall w a, first_best E w a <-> a = f' w,
        pair E cell c None 0 (fun _ _ => 0) f /\ value E cell c (fun _ _ => 0) f = V,
        is_value E cell c None 0 V /\ V < first_best_value E &
        exists i, expected E (fun w => util E i w (f' w)) < expected E (fun w => util E i w (f w) + 0)].
Proof.
move=> budgeted; pose chicken (own other : bool) : F := if own then (if other then 0 else - 2%:R) else (if other then 1 else - 2%:R).
pose u (i x y : bool) := if i then chicken x y else chicken y x.
pose E := @pairing F bool_finType true u; pose cell (w : unit) (a : profile (same_actions bool_finType)) := tt.
pose swap (a : profile (same_actions bool_finType)) := both (a false) (a true).
have swapK : involutive swap by move=> a; rewrite /swap both_false both_true -bothE.
have W w x y : welfare E w (both x y) = if x then (if y then 0 else -1) else (if y then -1 else - 4%:R).
  by rewrite total_both /total /u /chicken; case: x; case: y; rewrite /=; linear.
pose f (w : unit) := both false true; pose f' (w : unit) := both true true.
have best w a : first_best E w a <-> a = f' w.
  split=> [/forallP/(_ (f' w))|->].
    rewrite (bothE a) !W /f'; by case: (a true); case: (a false) => //= le; exfalso; linear.
  by apply/forallP => b; rewrite (bothE b) !W; case: (b true); case: (b false); rewrite /= ?lexx //; linear.
have first : first_best_value E = 0 by rewrite (best_value (w := tt) (x := true) (y := true)); [rewrite -(total_both true u tt) W | exact/best].
have valueE t g : value E cell c t g = welfare E tt (g tt) + paid c t tt by exact: value_both.
have none : in_class c (fun (_ : bool) (_ : unit) => 0 : F) by rewrite /in_class; case: (c) => // k; rewrite big1.
have zero : paid c (fun (_ : bool) (_ : unit) => 0 : F) tt = 0 by rewrite /paid; case: (c) => //; rewrite big1.
have pr : pair E cell c None 0 (fun _ _ => 0) f.
  split=> // w i b /deviation_both[z ne ->]; rewrite !addr0 /v !mul0r !addr0.
  by case: i ne; rewrite /turned !utilE /u /chicken; case: z => //= _; linear.
have worth : value E cell c (fun _ _ => 0) f = -1 by rewrite valueE zero addr0 W.
exists bool_finType, E, cell, f, f', (-1); split=> //.
- move=> i j; have [->|ne] := eqVneq i j.
    have idb (T : Type) : bijective (id : T -> T) by exists id.
    by exists (@Automorphism F bool_finType unit_finType _ E id id id (idb _) (idb _) (idb _) (fun _ _ _ e => e) (fun _ => erefl) (fun _ _ _ => erefl)).
  have permutes k (a b : profile (same_actions bool_finType)) : a k = b k -> swap a (~~ k) = swap b (~~ k).
    by case: k => e; rewrite /swap ?both_true ?both_false.
  have keeps k w a : util E (~~ k) w (swap a) = util E k w a by rewrite /= both_true both_false /u; case: k.
  have negb_bij : bijective negb by exists negb; exact: negbK.
  have id_bij : bijective (fun w : unit => w) by exists id.
  have swap_bij : bijective swap by exists swap.
  exists (@Automorphism F bool_finType unit_finType _ E negb id swap negb_bij id_bij swap_bij permutes (fun _ => erefl) keeps) => /=.
  by move: ne; case: (i); case: (j).
- split; last by rewrite first ltrN10.
  split; first by exists (fun _ _ => 0), f.
  move=> t g [ct _ eq]; rewrite valueE; have le0 : paid c t tt <= 0 by exact: paid_le0.
  suff : welfare E tt (g tt) <= -1 by move=> h; linear.
  have [e|ne] := eqVneq (g tt) (both true true); last first.
    rewrite (bothE (g tt)) in ne *; move: ne; move: (g tt true) (g tt false) => x y; rewrite W; case: x; case: y; rewrite /= ?eqxx ?lexx // => _; linear.
  have dev : deviation true (both true true) (both false true) by apply/deviation_both; exists false.
  have := eq tt true (both false true); rewrite e => /(_ dev); rewrite /v !mul0r !addr0 !utilE /u /chicken /= => h.
  have h' : 1 + t true tt <= 0 + t true tt := h; by exfalso; linear.
exists true; rewrite /expected !(big_pred1 tt) => [|[] //|[] //]; rewrite /f /f' !utilE /u /chicken /=; linear.
Qed.


(** ** B13 [verifiable-welfare-leaves-a-gap-without-a-purse]
    Two agents with two actions each, two contingencies; cells are the values of welfare, first bests are unique, there is no bound. The
    subsidy-free class has a value, below W*, and the unrestricted class has none below. *)
Theorem verifiable_welfare_leaves_a_gap_without_a_purse (F : realFieldType) :
  exists (A : finType) (E : environment F bool_finType (same_actions A)) (K : finType) (cell : bool -> profile (same_actions A) -> K),
    [/\ forall w a w' a', cell w a = cell w' a' <-> welfare E w a = welfare E w' a', unique_first_bests E,
        exists2 V, is_value E cell SubsidyFree None 0 V & V < first_best_value E &
        is_value E cell Unrestricted None 0 (first_best_value E)].
Proof.
pose u (i w x y : bool) : F := if w then (if x && y then 0 else if i then -1 else 0)
  else if x && y then (if i then 0 else 1) else if x then (if i then -1 else 1) else if y then (if i then 1 else -1) else 0.
pose E := pooled u; pose cell (w : bool) (a : profile (same_actions bool_finType)) : option bool :=
  if w then (if a true && a false then Some false else None) else Some (a true && a false).
have W w x y : welfare E w (both x y) = if w then (if x && y then 0 else -1) else (if x && y then 1 else 0).
  by rewrite pooled_welfare /all_get /u; case: w; case: x; case: y; rewrite /= ?addr0 ?add0r ?addNr ?subrr.
have WE w a : welfare E w a = if cell w a is Some k then (if k then 1 else 0) else -1.
  by rewrite (bothE a) W /cell both_true both_false; case: w; case: (a true); case: (a false).
have cellE w x y : cell w (both x y) = if w then (if x && y then Some false else None) else Some (x && y).
  by rewrite /cell both_true both_false.
have best w x y : first_best E w (both x y) = x && y.
  rewrite pooled_best -!(pooled_welfare u) -/E !W; case: w; case: x; case: y; rewrite /= ?lexx ?ler01 ?lerN10 ?ler10 ?ler0N1 //.
have uE i w x y : util E i w (both x y) = u i w x y by rewrite /= both_true both_false.
exists bool_finType, E, [finType of option bool], cell; split.
- move=> w a w' a'; split=> [e|]; rewrite !WE ?e //.
  have z : 0 < 1 :> F := ltr01; by case: (cell w a) => [[]|]; case: (cell w' a') => [[]|] // e; exfalso; linear.
- by move=> w a b; rewrite (bothE a) (bothE b) !best; case: (a true); case: (a false); case: (b true); case: (b false).
- pose t (i : bool) (k : option bool) : F := if i && (k == Some true) then 1 else 0.
  have purse : implements_by E cell (fun=> 0) t (fun=> both true true).
    move=> w i b /moves ->; rewrite /v !mul0r !addr0; case: i; rewrite !uE !cellE /t /u /=; case: w; rewrite /= ?addr0 ?add0r ?lexx ?lerN10 //.
  have [|t' [ct eq]] := (a_purse_implements_nothing_more E cell (fun=> 0) (fun=> both true true)).1; first by exists t.
  have [|V val] := @value_is_attained F _ _ _ E _ cell SubsidyFree None 0; first by exists t', (fun=> both true true).
  exists V => //; rewrite lt_neqAle (first_best_bound val) andbT; apply/eqP => VW; rewrite VW in val.
  have /no_gap_is_the_first_best_value [t2 [f [[_ _ eq2] firsts zero]]] := val.
  have fE w : f w = both true true by have := firsts w; rewrite (bothE (f w)) best => /andP[-> ->].
  have := eq2 false true (both false true); have := eq2 false false (both true false); have := zero true; have := zero false.
  rewrite /paid !fE !big_bool !cellE /= => z0 z1 /(_ (column_moves true true)) + /(_ (row_moves true true)).
  by rewrite /v !mul0r !addr0 !uE /u /= => h1 h2; linear.
pose t (i : bool) (k : option bool) : F := if i && (k == Some true) then 1 else 0.
have purse : implements_by E cell (fun=> 0) t (fun=> both true true).
  move=> w i b /moves ->; rewrite /v !mul0r !addr0; case: i; rewrite !uE !cellE /t /u /=; case: w; rewrite /= ?addr0 ?add0r ?lexx ?lerN10 //.
apply/no_gap_is_the_first_best_value; exists t, (fun=> both true true); split=> // w; by rewrite best.
Qed.

(** ** B17 [a-purse-implements-nothing-more], with a bound
    It does: a lone agent whose temptation is worth 2, and a bound of 1. *)
Theorem a_bounded_purse_implements_more (F : realFieldType) :
  exists (N K : finType) (Act : N -> finType) (E : environment F unit_finType Act) (cell : unit -> profile Act -> K) f,
    (exists t, pair E cell Unrestricted (Some 1) 0 t f) /\ ~ (exists t, pair E cell SubsidyFree (Some 1) 0 t f).
Proof.
pose u (w : unit) (a : bool) : F := if a then 0 else 2%:R.
pose E := @alone F unit_finType bool_finType tt true u; pose cell (w : unit) (a : profile (fun _ : unit_finType => bool_finType)) := a tt.
exists unit_finType, bool_finType, (fun=> bool_finType), E, cell, (fun=> doing (true : bool_finType)).
have other b : deviation tt (doing (true : bool_finType)) b -> b = doing (false : bool_finType).
  by move=> /andP[+ _]; rewrite doing_tt => ne; apply/ffunP => -[]; rewrite doing_tt; case: (b tt) ne.
split.
  exists (fun _ k => if k then 1 else -1); split=> // [i k|w [] b /other ->].
    by case: k; rewrite ?normrN normr1.
  by rewrite /v !mul0r !addr0 /= /cell !doing_tt /u; linear.
move=> [t [ct bt eq]]; have dev : deviation tt (doing (true : bool_finType)) (doing (false : bool_finType)).
  by rewrite /deviation !doing_tt /=; apply/forallP => -[].
have := eq tt tt _ dev; rewrite /v !mul0r !addr0 /= /cell !doing_tt /u.
have := ct true; rewrite (big_pred1 tt) => [le0|[] //]; have := bt tt false; rewrite ler_norml => /andP[low _] h; linear.
Qed.

(** ** B7 [choices-are-cyclically-monotone], two at a time
    Two contingencies at a time are not enough: one agent, three contingencies that the court does not tell apart, and actions that it sees. *)
Theorem two_at_a_time_are_not_enough (F : realFieldType) :
  exists (Omega A : finType) (E : environment F Omega (fun _ : unit_finType => A)) (K : finType) (cell : Omega -> profile (fun _ : unit_finType => A) -> K) f,
    [/\ contingency_partition cell (fun=> tt), forall w s, (size s <= 2)%N -> cycle_within (fun=> tt) w s -> cycle_gain E (fun=> tt) f (fun=> tt) w s <= 0 &
        forall c B t, ~ pair E cell c B 0 t f].
Proof.
pose T := [finType of option bool]; pose next (w : option bool) : option bool := if w is Some b then (if b then Some false else None) else Some true.
pose u (w a : T) : F := if a == w then 0 else if a == next w then 1 else -1.
pose E := @alone F T T None None u; pose cell (w : T) (a : profile (fun _ : unit_finType => T)) := a tt; pose f (w : T) := doing (w : T).
exists T, T, E, T, cell, f.
have gainE w w' : exchange E (fun=> tt) f (fun=> tt) w w' = u w w' - u w w by rewrite /exchange /= !doing_tt.
have seen : contingency_partition cell (fun=> tt).
  by move=> w a w' a'; split=> [same|[_ ->] //]; split=> //; rewrite -(doing_it a) -(doing_it a'); congr (doing _).
split=> //.
- move=> w [|w1 [|w2 [|//]]] _ /andP[_ /eqP /= back].
  + by [].
  + by rewrite back gainE subrr addr0.
  by rewrite back !gainE /u !eqxx !subr0 addr0; case: w w1 {back w2} => [[]|] [[]|] //=; linear.
move=> c B t [_ _ eq]; have one w j : (fun _ : T => tt) w = tt -> j != tt -> f w j = f w j by [].
have := @monotone_needed F unit_finType T (fun=> T) E T unit_finType cell (fun=> tt) f (fun=> tt) seen _ t eq None [:: Some true; Some false; None].
rewrite /cycle_within /= => /(_ _ isT); rewrite !gainE /u /= !subr0 => h.
suff : (1 + (1 + (1 + 0)) : F) <= 0 by move=> bad; linear.
by apply: h => w w' [].
Qed.
