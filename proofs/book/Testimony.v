(** * B12. Testimony after actions *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed Messages Pairs Clauses Witnesses Outvoted Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Testimony.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K) (f : Omega -> profile Act).
Notation p := (prob E).

(** Agents see the contingency and the profile that is played, and then send messages to the court, on which transfers depend beside the cell:
    [rep w a] after the outcome (w,a). This is subgame perfect if after every outcome nobody gains by another message, and at every contingency
    nobody by another action and any message after it. *)
Section Plays.
Variables (M : N -> finType) (t : message_mechanism R K M) (rep : Omega -> profile Act -> profile M).
Definition truthful_after := forall w a i (m : profile M), t i (cell w a) (instead i (rep w a) m) <= t i (cell w a) (rep w a).
Definition perfect := truthful_after /\ forall w i b (m : profile M), deviation i (f w) b ->
  util E i w b + t i (cell w b) (instead i (rep w b) m) <= util E i w (f w) + t i (cell w (f w)) (rep w (f w)).
(** Every false message costs its author something. *)
Definition perjury_costs := forall w a i (m : profile M), m i != rep w a i ->
  t i (cell w a) (instead i (rep w a) m) < t i (cell w a) (rep w a).
Definition nothing_paid := forall w i, t i (cell w (f w)) (rep w (f w)) = 0.
Definition testimony_value c := \sum_w p w * (welfare E w (f w) + paid c (fun i k => t i k (rep w (f w))) (cell w (f w))).
End Plays.

(** ** B12 [testimony-after-actions-suffices]
    Two agents or more, in the balanced class three or more, and no bound. In every language every choice is the path of a subgame-perfect
    equilibrium with nothing paid on it, in which every false report costs its author something. *)
Definition who_left (w : Omega) (a : profile Act) : option N := [pick i | deviation i (f w) a].
Notation reports := (profile (fun _ : N => [finType of option N])).
Definition testify w a : reports := finfun (fun=> who_left w a).

Lemma who_left_deviation w i b : deviation i (f w) b -> who_left w b = Some i.
Proof.
by move=> dev; rewrite /who_left; case: pickP => [j /(deviation_shows dev) ->|/(_ i)] //; rewrite dev.
Qed.

Lemma nobody_left w : who_left w (f w) = None.
Proof. by rewrite /who_left; case: pickP => // i; rewrite /deviation eqxx. Qed.

Theorem testimony_after_actions_suffices c : (1 < #|N|)%N -> (c = Balanced -> (2 < #|N|)%N) ->
  exists (M : N -> finType) (t : message_mechanism R K M) rep, [/\ message_class c t, perfect t rep, nothing_paid t rep & perjury_costs t rep].
Proof.
move=> two many; have [most [most0 le_most]] := large_fine E (fun=> 0) f; pose phi : R := most + 1.
have phi0 : 0 < phi by rewrite /phi; linear.
pose other (i : N) := odflt i [pick j | j != i].
have otherP i : other i != i.
  rewrite /other; case: pickP => //= none; have : (#|N| <= 1)%N by apply/fintype_le1P => x y; apply/eqP; have := none x; have := none y;
    by case: (x =P i) => // ->; case: (y =P i) => // ->.
  by rewrite leqNgt two.
(* Whom all name pays a fine to somebody else; who contradicts the rest pays twice as much. *)
pose named (x : option N) i : R := if x is Some j then (if i == j then - phi else if i == other j then phi else 0) else 0.
pose t i (k : K) (r : reports) :=
  if [pick x | unanimous xpredT r x] is Some x then named x i else outvoted xpredT (phi + phi) r i.
have named_sum x : \sum_i named x i = 0.
  case: x => [j|]; last exact: big1.
  rewrite (bigD1 j) //= eqxx (bigD1 (other j)) ?otherP //= (negPf (otherP j)) eqxx big1 ?addr0 ?addNr //.
  by move=> i /andP[/negPf -> /negPf ->].
have named_low x i : - phi <= named x i by rewrite /named; case: x => [j|]; [case: ifP => _ //; case: ifP => _|]; linear.
have another (i : N) : exists2 j, xpredT j & j != i by exists (other i); rewrite ?otherP.
have rest w a i (m : reports) j : xpredT j -> j != i -> instead i (testify w a) m j = who_left w a.
  by move=> _ /negPf ne; rewrite insteadE ne ffunE.
have lie w a i (m : reports) : m i != testify w a i -> t i (cell w a) (instead i (testify w a) m) = - (phi + phi).
  move=> no; have [j rep ne] := another i; have [|differ pays] := contradicts (phi + phi) rep ne (rest w a i m) isT.
    by move: no; rewrite insteadE eqxx ffunE.
  by rewrite /t; case: pickP => // x un; have /negP := differ x.
have told w a i : t i (cell w a) (testify w a) = named (who_left w a) i.
  have un : unanimous xpredT (testify w a) (who_left w a) by apply/forallP => j; rewrite ffunE eqxx.
  rewrite /t; case: pickP => [x /forallP/(_ i)|/(_ (who_left w a))]; last by rewrite un.
  by rewrite ffunE => /eqP <-.
have true_again w a i (m : reports) : m i = testify w a i -> instead i (testify w a) m = testify w a.
  by move=> e; apply/ffunP => j; rewrite insteadE; case: eqP => // ->.
have costs : perjury_costs t testify.
  by move=> w a i m no; rewrite (lie w a i m no) told; have := named_low (who_left w a) i => ?; linear.
have truthful : truthful_after t testify.
  move=> w a i m; have [e|no] := eqVneq (m i) (testify w a i); first by rewrite true_again.
  exact/ltW/costs.
have path : nothing_paid t testify by move=> w i; rewrite told nobody_left.
exists (fun=> [finType of option N]), t, testify; split=> //.
  move=> r; have sum_le k : \sum_i t i k r <= 0.
    rewrite /t; case: pickP => [x _|_]; first by rewrite named_sum.
    by apply: outvoted_le0; linear.
  case: c many => // /(_ erefl) many k; rewrite /t; case: pickP => [x _|differ]; first exact: named_sum.
  by apply: outvoted_balances => // x; rewrite differ.
split=> // w i b m dev; have := truthful w b i m; rewrite told (who_left_deviation dev) /named eqxx path.
have := le_most w i b dev; rewrite /pull mul0r subr0 /gain /phi => gains le; linear.
Qed.

(** So with testimony the gap is 0: where [f] are first bests such a play is worth W*. *)
Corollary testimony_leaves_no_gap (M : N -> finType) c (t : message_mechanism R K M) rep :
  (forall w, first_best E w (f w)) -> nothing_paid t rep -> testimony_value t rep c = first_best_value E.
Proof.
move=> best zero; rewrite -(first_bests_worth best); apply: eq_bigr => w _; rewrite /paid.
by case: c; rewrite ?addr0 // big1 ?addr0 // => i _; rewrite zero.
Qed.
End Testimony.

(** ** B12 [testimony-detects-what-messages-cannot]
    There is an environment of two agents in which messages of all agents to the court alone leave a gap in the subsidy-free class, which is
    finite, and in which testimony makes first bests a subgame-perfect equilibrium with nothing paid on the path. *)
Theorem testimony_detects_what_messages_cannot (F : realFieldType) :
  exists (Omega K : finType) (Act : bool -> finType) (E : environment F Omega Act) (cell : Omega -> profile Act -> K) f,
    [/\ forall w, first_best E w (f w),
        (exists V, [/\ V < first_best_value E,
           exists M t s g, @message_pair F bool_finType Omega Act E K cell predT M SubsidyFree None 0 t s g /\ message_value E cell SubsidyFree t s g = V &
           forall M t s g, @message_pair F bool_finType Omega Act E K cell predT M SubsidyFree None 0 t s g -> message_value E cell SubsidyFree t s g <= V]) &
        exists (M : bool -> finType) (t : message_mechanism F K M) rep,
          [/\ message_class SubsidyFree t, perfect E cell f t rep & nothing_paid cell f t rep]].
Proof.
(* The row agent looks on; the column agent would rather not do what is best, by 1, and the court sees nothing. *)
pose u (i : bool) (w : unit) (best : bool) : F := if i then (if best then 1 else -1) else (if best then -1 else 0).
pose E := @looks_on F unit_finType bool_finType tt true u; pose A := one_acts bool_finType.
pose cell (w : unit) (a : profile A) := tt; pose f (w : unit) := act (true : bool_finType); pose g (w : unit) := act (false : bool_finType).
have W w a : welfare E w a = if a false then 0 else -1.
  by rewrite looks_on_welfare /u; case: (a false); linear.
have best w : first_best E w (f w) by apply/forallP => b; rewrite !W act_acts; case: ifP => _; linear.
have quiet w a : quiet_at E cell w a -> a false = false.
  move=> q; apply/negP => at_best; have dev : deviation false a (act (false : bool_finType)) by apply: looks_on_moves; rewrite act_acts at_best.
  have := q false (act (false : bool_finType)); rewrite /temptation dev /undetectable eqxx /gain /= act_acts at_best /u /=.
  have -> : 0 < 0 - -1 :> F by linear.
  by move=> /(_ isT).
have least w : quiet_at E cell w (g w).
  move=> i b /andP[dev]; have i0 := looks_on_deviation dev; subst i.
  by rewrite /gain /= act_acts /u /=; case: (b false) => h; exfalso; linear.
have valued w : quiet_at E cell w (g w) /\ forall a, quiet_at E cell w a -> welfare E w a <= welfare E w (g w).
  by split=> // a /quiet; rewrite !W act_acts => ->.
have unbalanced : SubsidyFree <> Balanced by [].
have [[t [pr worth_t]] most] := @the_value_with_messages F bool_finType unit_finType A E unit_finType cell predT true false SubsidyFree g isT isT isT unbalanced valued.
exists unit_finType, unit_finType, A, E, cell, f; split=> //.
  have p1 : \sum_(w : unit) prob E w = 1 := prob_sum E.
  have sums (h : unit -> profile A) x : (forall w, welfare E w (h w) = x) -> Closed.worth E h = x.
    by move=> same; rewrite /Closed.worth (eq_bigr (fun w => prob E w * x)) => [|w _]; rewrite -?mulr_suml ?p1 ?mul1r // same.
  exists (Closed.worth E g); split.
  - rewrite -(first_bests_worth best) -/(Closed.worth E f) (sums g (-1)) ?(sums f 0) => [|w|w]; rewrite ?W ?act_acts //; linear.
  - by exists (fun=> unit_finType), t, (@truth bool_finType unit_finType), g.
  - exact: most.
have [||M [t' [rep [ct perf path _]]]] := @testimony_after_actions_suffices F bool_finType unit_finType A E unit_finType cell f SubsidyFree.
- by rewrite card_bool.
- by [].
by exists M, t', rep.
Qed.
