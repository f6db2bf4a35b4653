(** * C10. How small the games are in which prosociality hurts *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Prosociality Bimatrix Harm Hurts Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Least.
Variables (F : realFieldType) (u : bool -> bool -> bool -> F).
Notation nobody := (fun _ : bool => 0 : F).
Notation W := (welfare (bimatrix u) tt).
Notation pay i := (util (bimatrix u) i tt).

(** Whole numbers that differ do so by 1 at least. *)
Definition whole (x : F) := exists k : int, x = k%:~R.
Hypothesis payoffs : forall i x y, whole (u i x y).

Lemma wholeD x y : whole x -> whole y -> whole (x + y).
Proof. by move=> [k ->] [m ->]; exists (k + m); rewrite intrD. Qed.
Lemma wholeB x y : whole x -> whole y -> whole (x - y).
Proof. by move=> [k ->] [m ->]; exists (k - m); rewrite mulrzBr. Qed.
Lemma whole_lt x y : whole x -> whole y -> x < y -> x + 1 <= y.
Proof. by move=> [k ->] [m ->]; rewrite ltr_int -lez_addr1 -(ler_int F) intrD. Qed.
Lemma whole_pay i a : whole (pay i a). Proof. exact: payoffs. Qed.
Lemma whole_welfare a : whole (W a). Proof. by rewrite welfareE; apply: wholeD. Qed.

Lemma paysE g a : W a = pay g a + pay (~~ g) a.
Proof. by rewrite welfareE; case: g => //; exact: addrC. Qed.

(** ** C10 [prosociality-worsens-the-only-equilibrium]
    With payoffs from 0 to k it takes k >= 6: some payoff of the giver is at least 6 more than another. *)
Theorem worse_takes_six l k : 0 <= l -> (forall i x y, 0 <= u i x y <= k) ->
  (exists a b, [/\ only_equilibrium u nobody tt a, only_equilibrium u (fun=> l) tt b & W b < W a]) -> 6%:R <= k.
Proof.
move=> l0 range /(when_prosociality_hurts u l0)[g [a [h]]]; rewrite (gives_below _ h) (takes_above _ h).1 => /andP[gives _] takes.
have [[db ba ac] [ga gd tb ta]] := h; set c := turn g a in ac ga tb gives takes; set b := opposite a in db ba gd tb takes.
have one x y := whole_lt (whole_pay g x) (whole_pay g y); have one' x y := whole_lt (whole_pay (~~ g) x) (whole_pay (~~ g) y).
have one'' x y := whole_lt (whole_welfare x) (whole_welfare y).
have := one'' _ _ ba; have := one'' _ _ ac; have := one _ _ ga; have := one' _ _ tb => tb1 ga1 ac1 ba1.
have low := range g (b true) (b false); have high := range g (a true) (a false).
have up : l <= l * (W a - W b) by rewrite ler_pemulr //; linear.
suff six : pay g b + 6%:R <= pay g a by move: six; rewrite -[pay g b]/(u g (b true) (b false)) -[pay g a]/(u g (a true) (a false)) => six; linear.
have [wa wb wc] := And3 (paysE g a) (paysE g b) (paysE g c).
have [large|small] := leP (W a + 2%:R) (W c).
  have : pay g a - pay g c < pay (~~ g) b - pay (~~ g) c by linear.
  by move=> /whole_lt step; have := step (wholeB (whole_pay g a) (whole_pay g c)) (wholeB (whole_pay (~~ g) b) (whole_pay (~~ g) c)) => h1; linear.
have two : whole (W a + 2%:R) by apply: wholeD (whole_welfare a) _; exists 2%:Z.
have := whole_lt (whole_welfare c) two small => close.
have ac1' : W c = W a + 1 by linear.
have : pay g a - pay g c + (pay g a - pay g c) < pay (~~ g) b - pay (~~ g) c by rewrite ac1' in gives takes; linear.
move=> /whole_lt step; have wg := wholeB (whole_pay g a) (whole_pay g c).
by have := step (wholeD wg wg) (wholeB (whole_pay (~~ g) b) (whole_pay (~~ g) c)) => h1; linear.
Qed.

(** ** C10 [partial-prosociality-is-worse-than-none-or-all]
    With payoffs from -k to k it takes k >= 2. *)
Theorem alone_takes_two l k : 0 <= l -> (forall i x y, `|u i x y| <= k) ->
  (exists i a b c, [/\ only_equilibrium u nobody tt a, only_equilibrium u (fun j => if j == i then l else 0) tt b,
     only_equilibrium u (fun=> l) tt c, W b < W a & W b < W c]) -> 2%:R <= k.
Proof.
move=> l0 range /(when_one_alone_hurts u l0)[g [a [[[db ba ac] [ga gd tb ta]] _]]].
set c := turn g a in ac ga tb; set b := opposite a in db ba gd tb.
have four : pay g b + 4%:R <= pay g a.
  have := whole_lt (whole_pay g c) (whole_pay g a) ga; have := whole_lt (whole_pay (~~ g) c) (whole_pay (~~ g) b) tb.
  have := whole_lt (whole_welfare b) (whole_welfare a) ba; have := whole_lt (whole_welfare a) (whole_welfare c) ac.
  have [wa wb wc] := And3 (paysE g a) (paysE g b) (paysE g c) => h1 h2 h3 h4; linear.
have := range g (a true) (a false); have := range g (b true) (b false); rewrite !ler_norml.
by move: four; rewrite -[pay g b]/(u g (b true) (b false)) -[pay g a]/(u g (a true) (a false)) => six h1 h2; linear.
Qed.

(** ** C10 [prosocial-agents-are-exploited]
    If the game looks the same to both agents it is a prisoner's dilemma, perhaps at the border R = P: T, R, P, S in the usual places. Of those with
    whole payoffs T = 2, R = P = 0, S = -1 is the least by |T| + |R| + |P| + |S|, and takes a weight above 1. *)
Theorem least_exploitation l a b : (forall x y, u false x y = u true y x) -> 0 < l ->
  only_equilibrium u nobody tt a -> only_equilibrium u (fun i => if i then l else 0) tt b -> pay true b < pay true a ->
  exists d, let T := u true d (~~ d) in let R := u true (~~ d) (~~ d) in let P := u true d d in let S := u true (~~ d) d in
    [/\ a = prof d d, b = prof (~~ d) d, S < P /\ R < T, P + P < S + T &
      3%:R <= `|T| + `|R| + `|P| + `|S| /\ (`|T| + `|R| + `|P| + `|S| = 3%:R -> [/\ T = 2%:R, R = 0, P = 0, S = -1 & 1 < l])].
Proof.
move=> sym l0 /onlyE one /onlyE two less.
have betterE m i x y x' y' : better u m i (prof x y) (prof x' y') =
    (u i x y + m i * (u true x y + u true y x) < u i x' y' + m i * (u true x' y' + u true y' x')).
  by rewrite /better !welfareE /= /Bimatrix.W !prof_true !prof_false !sym.
have [one1 one2 one3] := (settles_two _ _ true _).1 one; have [two1 two2 two3] := (settles_two _ _ true _).1 two.
move: one1 one2 one3 two1 two2 two3 less; rewrite (profE a) (profE b).
move: (a true) (a false) (b true) (b false) => x y x' y' {one two a b}.
rewrite /turn /opposite /= !prof_true !prof_false !betterE /= !mul0r !addr0 !sym.
move=> one1 one2 one3 two1 two2 two3 less.
have [yE xE' yE'] : [/\ y = x, x' = ~~ x & y' = x].
  move: one1 one2 one3 two1 two2 two3 less; case: x; case: y; case: x'; case: y'; rewrite /= ?mul0r ?addr0 ?sym => h1 h2 h3 h4 h5 h6 h7;
    try (by split); exfalso; case: h3 => h3; case: h6 => h6; linear.
subst y x' y'; exists x => /=; have W' i x y := payoffs i x y.
have [SP RT gain] : [/\ u true (~~ x) x < u true x x, u true (~~ x) (~~ x) < u true x (~~ x) &
    u true x x + l * (u true x x + u true x x) < u true (~~ x) x + l * (u true (~~ x) x + u true x (~~ x))].
  by move: one1 one3 two1; case: x {one2 two2 two3 less}; rewrite /= ?mul0r ?addr0 ?sym => h1 h2 h3; split=> //; case: h2.
move: (W' true (~~ x) x) (W' true x x) (W' true x (~~ x)) SP RT gain.
move: (u true x (~~ x)) (u true (~~ x) (~~ x)) (u true x x) (u true (~~ x) x) => T R P S wS wP wT SP RT gain.
have more : 0 < S + T - (P + P) by rewrite -(pmulr_rgt0 _ l0); linear.
have SP1 := whole_lt wS wP SP; have PT1 : P + P + 1 <= S + T by apply: whole_lt; [exact: wholeD | exact: wholeD | linear].
have [nT nS nR nP] := And4 (ler_norm T) (ler_norm (- S)) (normr_ge0 R) (normr_ge0 P); rewrite normrN in nS.
split; [by [] | by [] | by split | by linear |].
have norms tn sn rn pn : T <= tn -> - S <= sn -> 0 <= rn -> 0 <= pn ->
    3%:R <= tn + rn + pn + sn /\ (tn + rn + pn + sn = 3%:R -> rn <= 0 /\ pn <= 0) by split=> [|sum]; linear.
have [three tight] := norms _ _ _ _ nT nS nR nP; split=> // /[dup] sum /tight[].
rewrite !normr_le0 => /eqP R0 /eqP P0; subst R P; move: sum nT nS; rewrite !normr0 !addr0.
move: `|T| `|S| => tn sn sum nT nS; have [S1 T2] : S = -1 /\ T = 2%:R by split; linear.
by subst S T; split=> //; linear.
Qed.
End Least.

(** Payoffs that are enough: whole ones from -k to k. *)
Definition within (F : realFieldType) (k : nat) (u : bool -> bool -> bool -> F) := forall i x y, whole (u i x y) /\ `|u i x y| <= k%:R.
Definition entries (F : realFieldType) (tt tf ft ff : F * F) (i x y : bool) : F :=
  let entry := if x then (if y then tt else tf) else (if y then ft else ff) in if i then entry.1 else entry.2.

Section Enough.
Variable F : realFieldType.
Notation nobody := (fun _ : bool => 0 : F).
Notation third := (3%:R^-1 : F).

(** ** C10 [prosocial-agents-are-exploited]
    The least does exploit, at every weight above 1. *)
Definition border : bool -> bool -> bool -> F := entries (0, 0) (-1, 2%:R) (2%:R, -1) (0, 0).
Theorem the_least_exploits l : 1 < l ->
  only_equilibrium border nobody tt (prof false false) /\ only_equilibrium border (fun i => if i then l else 0) tt (prof true false).
Proof.
move=> l1; split; apply: onlyP; rewrite /strict /value_to /W /border /entries /=; try linear.
  by move=> x y; rewrite /stable /value_to; case: x; case: y => //= /andP[h1 h2]; exfalso; linear.
by move=> x y; rewrite /stable /value_to /W; case: x; case: y => //= /andP[h1 h2]; exfalso; linear.
Qed.

(** ** C10 [prosociality-worsens-the-worst-equilibrium]
    Payoffs from -2 to 2 are enough, at weight 1/3; here lambda*(E) = 1/2. *)
Definition worst : bool -> bool -> bool -> F := entries (- 2%:R, -1) (2%:R, - 2%:R) (0, 1) (1, 1).
Theorem two_are_enough_for_the_worst :
  [/\ within 2 worst, level (bimatrix worst) = Some 2%:R^-1, exists a, equilibrium worst nobody tt a &
      exists2 b, equilibrium worst (fun=> third) tt b & forall a, equilibrium worst nobody tt a ->
        welfare (bimatrix worst) tt b < welfare (bimatrix worst) tt a].
Proof.
split.
- move=> i x y; split; last by rewrite ler_norml /worst /entries; case: i; case: x; case: y => /=; linear.
  by rewrite /worst /entries; case: i; case: x; case: y => /=; [exists (-2) | exists 2 | exists 0 | exists 1 | exists (-1) | exists (-2) | exists 1 | exists 1].
- apply: level_two => [|l l0]; first by linear.
  split=> [[x [y]]|half]; last by exists false, false; rewrite /best /stable /value_to /W /worst /entries /=; apply/andP; split; [apply/and4P; split|]; linear.
  rewrite /best /stable /value_to /W /worst /entries.
  by case: x; case: y => /=; move=> /andP[/and4P[h1 h2 h3 h4] /andP[h5 h6]]; linear.
- by exists (prof false true); apply/equilibriumP; rewrite /stable /value_to /worst /entries /=; linear.
exists (prof true false); first by apply/equilibriumP; rewrite /stable /value_to /W /worst /entries /=; linear.
move=> a; rewrite (profE a) !welfareE !prof_true !prof_false => /equilibriumP; rewrite /stable /value_to /W /worst /entries.
by case: (a true); case: (a false) => /= /andP[h1 h2]; linear.
Qed.

(** ** C10 [prosociality-worsens-the-best-equilibrium]
    Payoffs from -2 to 2 are enough, at weight 1/3; here lambda*(E) = 1/2. *)
Definition middling : bool -> bool -> bool -> F := entries (- 2%:R, -1) (1, -1) (- 2%:R, 1) (1, 0).
Theorem two_are_enough_for_the_best :
  [/\ within 2 middling, level (bimatrix middling) = Some 2%:R^-1, exists b, equilibrium middling (fun=> third) tt b &
      exists2 a, equilibrium middling nobody tt a & forall b, equilibrium middling (fun=> third) tt b ->
        welfare (bimatrix middling) tt b < welfare (bimatrix middling) tt a].
Proof.
split.
- move=> i x y; split; last by rewrite ler_norml /middling /entries; case: i; case: x; case: y => /=; linear.
  by rewrite /middling /entries; case: i; case: x; case: y => /=; [exists (-2) | exists 1 | exists (-2) | exists 1 | exists (-1) | exists (-1) | exists 1 | exists 0].
- apply: level_two => [|l l0]; first by linear.
  split=> [[x [y]]|half]; last by exists false, false; rewrite /best /stable /value_to /W /middling /entries /=; apply/andP; split; [apply/and4P; split|]; linear.
  rewrite /best /stable /value_to /W /middling /entries.
  by case: x; case: y => /=; move=> /andP[/and4P[h1 h2 h3 h4] /andP[h5 h6]]; linear.
- by exists (prof false true); apply/equilibriumP; rewrite /stable /value_to /W /middling /entries /=; linear.
exists (prof true false); first by apply/equilibriumP; rewrite /stable /value_to /middling /entries /=; linear.
move=> b; rewrite (profE b) !welfareE !prof_true !prof_false => /equilibriumP; rewrite /stable /value_to /W /middling /entries.
by case: (b true); case: (b false) => /= /andP[h1 h2]; linear.
Qed.

(** ** C10 [partial-prosociality-is-worse-than-none-or-all]
    Payoffs from -2 to 2 are enough; and the game is one at every weight above 1. *)
Definition partial : bool -> bool -> bool -> F := entries (- 2%:R, 0) (2%:R, - 2%:R) (-1, 2%:R) (1, 1).
Theorem two_are_enough_for_one_alone : within 2 partial /\ forall l, 1 < l ->
  exists i a b c, [/\ only_equilibrium partial nobody tt a, only_equilibrium partial (fun j => if j == i then l else 0) tt b,
    only_equilibrium partial (fun=> l) tt c, welfare (bimatrix partial) tt b < welfare (bimatrix partial) tt a &
    welfare (bimatrix partial) tt b < welfare (bimatrix partial) tt c].
Proof.
split=> [i x y|l l1].
  split; last by rewrite ler_norml /partial /entries; case: i; case: x; case: y => /=; linear.
  by rewrite /partial /entries; case: i; case: x; case: y => /=; [exists (-2) | exists 2 | exists (-1) | exists 1 | exists 0 | exists (-2) | exists 2 | exists 1].
have l0 : 0 <= l by linear.
apply/(when_one_alone_hurts partial l0); exists false, (prof false true).
have h : harmful_at partial false (prof false true).
  by rewrite /harmful_at /turn /opposite !welfareE /W /partial /entries /= !prof_true !prof_false /=; split; split; linear.
split=> //; rewrite lt_maxl (gives_below _ h) (takes_above _ h).2.
by rewrite /turn /opposite !welfareE /W /partial /entries /= !prof_true !prof_false /=; linear.
Qed.
End Enough.

(** ** C10 [prosociality-worsens-the-only-equilibrium]
    Payoffs from -3 to 3 are enough, at weight 4/3; here lambda*(E) = 3/2. *)
Theorem three_are_enough_for_the_only :
  [/\ within 3 harmful, level (bimatrix harmful) = Some (3%:Q / 2%:Q), only_equilibrium harmful (fun=> 0) tt (prof false true),
      only_equilibrium harmful (fun=> four_thirds) tt (prof true false) &
      welfare (bimatrix harmful) tt (prof true false) < welfare (bimatrix harmful) tt (prof false true)].
Proof.
split; [| exact: harmful_level | exact: harmful_selfish | exact: harmful_prosocial |].
  by move=> i x y; split; [rewrite /harmful /table; eexists | case: i; case: x; case: y].
by rewrite !welfareE !prof_true !prof_false; vm_compute.
Qed.
