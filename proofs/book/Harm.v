(** * C10. Prosociality can be exploited, and can hurt: witnesses *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Pairs Bimatrix Dilemmas Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** A table of whole payoffs, row by row: (row agent, column agent) at (true,true), (true,false), (false,true), (false,false). *)
Definition table (tt tf ft ff : int * int) (i x y : bool) : rat :=
  let entry := if x then (if y then tt else tf) else (if y then ft else ff) in (if i then entry.1 else entry.2)%:~R.
Definition weights (row column : rat) (i : bool) := if i then row else column.
Notation everybody l := (fun _ : bool => l).

(** To check a witness: everything is a comparison of two numbers. *)
Definition only_one (u : bool -> bool -> bool -> rat) (l : bool -> rat) x y := strict u l x y && all (fun a => stable u l a.1 a.2 ==> (a == (x, y))) [:: (true, true); (true, false); (false, true); (false, false)].
Lemma only_oneP u l w x y : only_one u l x y -> only_equilibrium u l w (prof x y).
Proof.
move=> /andP[st /allP one]; apply: onlyP => // x' y' s.
have /implyP/(_ s)/eqP[-> ->] : stable u l x' y' ==> ((x', y') == (x, y)) by apply: (one (x', y')); case: x' {s}; case: y'.
by rewrite !eqxx.
Qed.

(** ** C10 [prosocial-agents-are-exploited]
    There is a game that looks the same to both agents in which a prosocial agent facing a selfish one has less, and the selfish one more,
    than two selfish ones have, each time in the only equilibrium, a strict one. *)
Theorem prosocial_agents_are_exploited : exists (u : bool -> bool -> bool -> rat) (l : rat) (a b : profile two),
  [/\ forall x y, u false x y = u true y x, 0 < l,
      only_equilibrium u (everybody 0) tt a, only_equilibrium u (weights l 0) tt b &
      u true (b true) (b false) < u true (a true) (a false) /\ u false (a true) (a false) < u false (b true) (b false)].
Proof.
exists (table (0, 0) (-1, 2%:Z) (2%:Z, -1) (0, 0)), 2%:Q, (prof false false), (prof true false); split=> //.
- by case; case.
- by apply: only_oneP; vm_compute.
- by apply: only_oneP; vm_compute.
by rewrite !prof_true !prof_false; split; vm_compute.
Qed.

(** A game in which prosociality hurts: the only selfish equilibrium is worth 1, the only one at weight 4/3 nothing, and lambda*(E) = 3/2. *)
Definition harmful := table (-3%:Z, 0) (3%:Z, -3%:Z) (-2%:Z, 3%:Z) (0, 2%:Z).
Definition four_thirds : rat := 4%:Q / 3%:Q.

Lemma harmful_selfish : only_equilibrium harmful (everybody 0) tt (prof false true).
Proof. by apply: only_oneP; vm_compute. Qed.
Lemma harmful_prosocial : only_equilibrium harmful (everybody four_thirds) tt (prof true false).
Proof. by apply: only_oneP; vm_compute. Qed.

Lemma harmful_level : level (bimatrix harmful) = Some (3%:Q / 2%:Q).
Proof.
have harm_best x y : best harmful x y = ~~ x && ~~ y by case: x; case: y; vm_compute.
have stableE l : stable harmful (everybody l) false false = (3%:Q <= l * 2%:Q) && (3%:Q + l <= 2%:Q + l * 2%:Q).
  rewrite /stable /value_to.
  have [-> -> -> ->] : [/\ harmful true true false = 3%:Q, harmful true false false = 0, harmful false false true = 3%:Q & harmful false false false = 2%:Q] by [].
  have [-> -> ->] : [/\ W harmful true false = 0, W harmful false true = 1 & W harmful false false = 2%:Q] by split; vm_compute.
  by rewrite mulr0 addr0 add0r mulr1.
apply: level_two => [|l l0]; first by vm_compute.
rewrite ler_pdivr_mulr //; split=> [[x [y]]|le]; first by rewrite harm_best => /andP[/andP[/negPf -> /negPf ->]]; rewrite stableE => /andP[].
exists false, false; rewrite harm_best stableE le /= -ler_subl_addl.
have -> : 3%:Q + l - 2%:Q = 1 + l by ring.
have -> : l * 2%:Q = l + l by ring.
by rewrite ler_add2r -(ler_pmul2r (x := 2%:Q)) // mul1r; apply: le_trans le.
Qed.

(** ** C10 [prosociality-worsens-the-only-equilibrium]
    At some weight l > 0 the only equilibrium, a strict one, has less welfare than the only one among selfish agents, a strict one. *)
Theorem prosociality_worsens_the_only_equilibrium : exists (u : bool -> bool -> bool -> rat) (l : rat) (a b : profile two),
  [/\ 0 < l, only_equilibrium u (everybody 0) tt a, only_equilibrium u (everybody l) tt b &
      welfare (bimatrix u) tt b < welfare (bimatrix u) tt a].
Proof.
exists harmful, four_thirds, (prof false true), (prof true false); split; [by vm_compute | exact: harmful_selfish | exact: harmful_prosocial |].
by rewrite !welfareE !prof_true !prof_false; vm_compute.
Qed.

Lemma strict_is_equilibrium (u : bool -> bool -> bool -> rat) l w a : strict_equilibrium u l w a -> equilibrium u l w a.
Proof. by move=> st i b dev; exact/ltW/st. Qed.

(** ** C10 [prosociality-worsens-the-best-equilibrium]
    There are a game with finite lambda*(E) and a weight l > 0 such that the best equilibrium of v^l has less welfare than the best among
    selfish agents. *)
Theorem prosociality_worsens_the_best_equilibrium : exists (u : bool -> bool -> bool -> rat) (l : rat),
  [/\ level (bimatrix u) <> None, 0 < l, exists b, equilibrium u (everybody l) tt b &
      exists2 a, equilibrium u (everybody 0) tt a & forall b, equilibrium u (everybody l) tt b ->
        welfare (bimatrix u) tt b < welfare (bimatrix u) tt a].
Proof.
have [st one] := harmful_prosocial; exists harmful, four_thirds; split; [by rewrite harmful_level | by vm_compute | |].
  by exists (prof true false); exact: strict_is_equilibrium.
exists (prof false true); first by have [st' _] := harmful_selfish; exact: strict_is_equilibrium.
by move=> b /one ->; rewrite !welfareE !prof_true !prof_false; vm_compute.
Qed.

(** ** C10 [prosociality-worsens-the-worst-equilibrium]
    There are a game with finite lambda*(E) and a weight 0 < l < lambda*(E) such that the worst equilibrium of v^l has less welfare than the
    worst among selfish agents. *)
Theorem prosociality_worsens_the_worst_equilibrium : exists (u : bool -> bool -> bool -> rat) (l x : rat),
  [/\ level (bimatrix u) = Some x, 0 < l < x, exists a, equilibrium u (everybody 0) tt a &
      exists2 b, equilibrium u (everybody l) tt b & forall a, equilibrium u (everybody 0) tt a ->
        welfare (bimatrix u) tt b < welfare (bimatrix u) tt a].
Proof.
have [st one] := harmful_selfish; exists harmful, four_thirds, (3%:Q / 2%:Q); split; [exact: harmful_level | by vm_compute | |].
  by exists (prof false true); exact: strict_is_equilibrium.
exists (prof true false); first by have [st' _] := harmful_prosocial; exact: strict_is_equilibrium.
by move=> a /one ->; rewrite !welfareE !prof_true !prof_false; vm_compute.
Qed.

(** ** C10 [welfare-traps-outlast-prosociality]
    There is a choice, not of first bests, that is a strict equilibrium at all weights. *)
Theorem welfare_traps_outlast_prosociality : exists (u : bool -> bool -> bool -> rat) (a : profile two),
  ~~ first_best (bimatrix u) tt a /\ forall l, 0 <= l -> strict_equilibrium u (everybody l) tt a.
Proof.
exists (table (2%:Z, 2%:Z) (0, 0) (0, 0) (1, 1)), (prof false false); split; first by rewrite bestE; vm_compute.
move=> l l0; apply/strictP; have less : 0 + l * 0 < 1 + l * 2%:Q by rewrite mulr0 addr0 ltr_paddr // mulr_ge0.
by apply/andP; split; exact: less.
Qed.

(** ** C10 [prosociality-opens-traps]
    Selfish agents have a single equilibrium, a strict one and a first best, and at some weight there is a worse one. *)
Theorem prosociality_opens_traps : exists (u : bool -> bool -> bool -> rat) (l : rat) (a b : profile two),
  [/\ only_equilibrium u (everybody 0) tt a, first_best (bimatrix u) tt a, 0 < l, equilibrium u (everybody l) tt b &
      welfare (bimatrix u) tt b < welfare (bimatrix u) tt a].
Proof.
exists (table (-1, 0) (1, -1) (0, 1) (0, 0)), 1, (prof false true), (prof true false); split=> //.
- by apply: only_oneP; vm_compute.
- by rewrite bestE; vm_compute.
- by apply/equilibriumP; vm_compute.
by rewrite !welfareE !prof_true !prof_false; vm_compute.
Qed.

(** ** C10 [one-selfish-agent-undoes-closure]
    lambda*(E) is finite, one agent is selfish and the other has weight lambda*(E) or more, both are tempted from the first best, and the
    only equilibrium, a strict one, is no first best. *)
Theorem one_selfish_agent_undoes_closure : exists (u : bool -> bool -> bool -> rat) (l x : rat) (a best : profile two),
  [/\ level (bimatrix u) = Some x, x <= l, first_best (bimatrix u) tt best,
      forall i, exists b, temptation (bimatrix u) i tt best b &
      only_equilibrium u (weights l 0) tt a /\ ~~ first_best (bimatrix u) tt a].
Proof.
have lev : level (bimatrix (symmetric 4%:Q 3%:Q 1 0)) = Some (1 / 2%:Q).
  by rewrite prisoners_dilemma_threshold //; congr Some; vm_compute.
exists (symmetric 4%:Q 3%:Q 1 0), 1, (1 / 2%:Q), (prof true false), (prof true true); split=> //.
- by rewrite bestE; vm_compute.
- move=> i; exists (if i then prof false true else prof true false); rewrite /temptation deviation_two eqxx /= /gain /=.
  by case: i; rewrite !prof_true !prof_false; vm_compute.
split; first by apply: only_oneP; vm_compute.
by rewrite bestE; vm_compute.
Qed.

(** ** C10 [partial-prosociality-is-worse-than-none-or-all]
    With weight l for nobody, for one agent alone, and for everybody there is each time a single equilibrium, a strict one, and the second
    has less welfare than the first and than the third. *)
Theorem partial_prosociality_is_worse_than_none_or_all : exists (u : bool -> bool -> bool -> rat) (l : rat) (none one all : profile two),
  [/\ 0 < l, only_equilibrium u (everybody 0) tt none, only_equilibrium u (weights 0 l) tt one, only_equilibrium u (everybody l) tt all &
      welfare (bimatrix u) tt one < welfare (bimatrix u) tt none /\ welfare (bimatrix u) tt one < welfare (bimatrix u) tt all].
Proof.
exists (table (-2%:Z, 0) (2%:Z, -2%:Z) (-1, 2%:Z) (1, 1)), 2%:Q, (prof false true), (prof true false), (prof false false); split=> //.
- by apply: only_oneP; vm_compute.
- by apply: only_oneP; vm_compute.
- by apply: only_oneP; vm_compute.
by rewrite !welfareE !prof_true !prof_false; split; vm_compute.
Qed.

(** ** C10 [harm-to-the-worst-outlasts-the-threshold]
    There are a game with 0 < lambda*(E) < infinity and a weight above it such that the worst equilibrium has less welfare than the worst
    among selfish agents. The row agent does a or not, the column agent a, b or c. *)
Definition outlasting (F : realFieldType) (i : bool) (x y : [finType of option bool]) : F :=
  if i then (if x is Some true then (if y is Some true then - 2%:R else 0) else if y is None then 2%:R else 0) else if y is Some true then 1 else 0.
Theorem harm_to_the_worst_outlasts_the_threshold (F : realFieldType) :
  exists (A : finType) (E : environment F unit_finType (same_actions A)) (x l : F),
    [/\ level E = Some x, 0 < x, x < l, exists a, nash E 0 tt a &
        exists2 b, nash E l tt b & forall a, nash E 0 tt a -> welfare E tt b < welfare E tt a].
Proof.
pose u := outlasting F; pose E := @pairing F [finType of option bool] None u.
have totalE x y : total u x y = if x is Some true then (if y is Some true then -1 else 0) else if y is None then 2%:R else if y is Some true then 1 else 0.
  by rewrite /total /u /outlasting; case: x => [[]|]; case: y => [[]|]; linear.
have value (i : bool) l x y : value_of u i l x y = u i x y + l * total u x y by [].
exists [finType of option bool], E, 1, 2%:R; split; [| by linear | by linear | |].
- apply: level_both => [|l l0]; first exact: ler01.
  split=> [[x [y [/best_both/(_ None None) best /nash_both[_ col]]]]|l1].
    have := col (Some true); rewrite !value; move: best; rewrite !totalE /u /outlasting.
    by case: x {col} => [[]|]; case: y => [[]|] best le; linear.
  exists None, None; split; first by apply/best_both => x y; rewrite !totalE; case: x => [[]|]; case: y => [[]|]; linear.
  by apply/nash_both; split=> z; rewrite !value !totalE /u /outlasting; case: z => [[]|]; linear.
- exists (both None (Some true)); apply/nash_both; split=> z; rewrite !value !mul0r !addr0 /u /outlasting; case: z => [[]|]; linear.
exists (both (Some true) (Some false)).
  by apply/nash_both; split=> z; rewrite !value !totalE /u /outlasting; case: z => [[]|]; linear.
move=> a; rewrite (bothE a) !total_both !totalE; move: (a true) (a false) => x y /nash_both[row col].
have := row None; have := col (Some true); rewrite !value !mul0r !addr0 /u /outlasting.
by case: x {row col} => [[]|]; case: y => [[]|] h1 h2; linear.
Qed.
