(** * F. The commons: stocks that are claimed month by month and grow by chance, and subgame-perfect equilibria

    A pool holds at most [capacity] units. Each month the agents see a signal of how it is going to grow, claim at once, and what is left of a
    stock [x] grows to min(K, floor(r x)). Growth that is seen and growth that is not are two cases of signals. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Record commons (R : realFieldType) := Commons {
  capacity : nat;
  growth : finType;
  factor : growth -> R;
  factor_ge0 : forall g, 0 <= factor g;
  signal : finType;
  chance : signal -> R;
  chance_gt0 : forall s, 0 < chance s;
  chance_sum : \sum_s chance s = 1;
  (** How likely each factor is given a signal. *)
  odds : signal -> growth -> R;
  odds_ge0 : forall s g, 0 <= odds s g;
  odds_sum : forall s, \sum_g odds s g = 1 }.

(** Factors with probabilities above 0, seen before claims are made, or never. *)
Section Sight.
Variables (R : realFieldType) (K : nat) (G : finType) (r p : G -> R).
Hypothesis r0 : forall g, 0 <= r g.
Hypothesis p0 : forall g, 0 < p g.
Hypothesis p1 : \sum_g p g = 1.

Lemma sure_ge0 (s g : G) : 0 <= (s == g)%:R :> R. Proof. exact: ler0n. Qed.
Lemma sure_sum (s : G) : \sum_g (s == g)%:R = 1 :> R.
Proof. by rewrite (bigD1 s) //= eqxx big1 ?addr0 // => g ne; rewrite eq_sym (negPf ne). Qed.
Lemma unit_sum : \sum_(s : unit) 1 = 1 :> R. Proof. by rewrite big_const card_unit /= addr0. Qed.
Lemma p_ge0 (s : unit) g : 0 <= p g. Proof. exact: ltW. Qed.

Definition seen := Commons K r0 p0 p1 sure_ge0 sure_sum.
Definition unseen := @Commons R K G r r0 unit_finType (fun=> 1) (fun=> ltr01) unit_sum (fun=> p) p_ge0 (fun=> p1).
End Sight.

Section Months.
Variables (R : realFieldType) (C : commons R).
Notation K := (capacity C).
Implicit Types (S x t : nat) (g : growth C) (s : signal C).

(** min(K, floor(r x)): the greatest number of units, at most K, that is no more than r x. *)
Definition grown g x := (\max_(m < K.+1 | ((m : nat)%:R <= factor g * x%:R)%R) m)%N.

(** What is expected of growth, given a signal; and of the signal. *)
Definition expect s (F : growth C -> R) := \sum_g odds s g * F g.
Definition on_average (F : signal C -> R) := \sum_s chance s * F s.

Lemma grown_cap g x : (grown g x <= K)%N.
Proof. by apply/bigmax_leqP => m _; rewrite -ltnS. Qed.

Lemma grown_le g x : (grown g x)%:R <= factor g * x%:R.
Proof.
apply: (big_ind (fun m : nat => m%:R <= factor g * x%:R)) => //; first by rewrite mulr_ge0 ?factor_ge0 ?ler0n.
by move=> a b; rewrite /maxn; case: ltnP.
Qed.

Lemma le_grown g x m : (m <= K)%N -> m%:R <= factor g * x%:R -> (m <= grown g x)%N.
Proof. by move=> mK le; apply: (leq_bigmax_cond (Ordinal (_ : m < K.+1)%N)) => //; rewrite ltnS. Qed.

Lemma grown0 g : grown g 0 = 0%N.
Proof. by apply/eqP; rewrite -leqn0 -(ler_nat R) (le_trans (grown_le g 0)) // mulr0. Qed.

Lemma expect_le s F F' : (forall g, 0 < odds s g -> F g <= F' g) -> expect s F <= expect s F'.
Proof.
move=> le; apply: ler_sum => g _; have := odds_ge0 s g; rewrite le_eqVlt => /orP[/eqP <-|pos]; first by rewrite !mul0r.
by rewrite ler_pmul2l // le.
Qed.

Lemma expect_eq s F F' : (forall g, 0 < odds s g -> F g = F' g) -> expect s F = expect s F'.
Proof. by move=> same; apply/le_anti/andP; split; apply: expect_le => g pos; rewrite same. Qed.

Lemma expect_const s (y : R) : expect s (fun=> y) = y.
Proof. by rewrite /expect -mulr_suml odds_sum mul1r. Qed.

Lemma expectD s F F' : expect s (fun g => F g + F' g) = expect s F + expect s F'.
Proof. by rewrite /expect -big_split; apply: eq_bigr => g _; rewrite mulrDr. Qed.

Lemma expectZ s (y : R) F : expect s (fun g => y * F g) = y * expect s F.
Proof. by rewrite /expect mulr_sumr; apply: eq_bigr => g _; rewrite mulrCA. Qed.

Lemma expect_ge0 s F : (forall g, 0 < odds s g -> 0 <= F g) -> 0 <= expect s F.
Proof. by move=> F0; rewrite -[0](expect_const s); exact: expect_le. Qed.

Lemma average_le F F' : (forall s, F s <= F' s) -> on_average F <= on_average F'.
Proof. by move=> le; apply: ler_sum => s _; rewrite ler_wpmul2l // ltW // chance_gt0. Qed.

Lemma average_eq F F' : (forall s, F s = F' s) -> on_average F = on_average F'.
Proof. by move=> same; apply: eq_bigr => s _; rewrite same. Qed.

Lemma average_const (y : R) : on_average (fun=> y) = y.
Proof. by rewrite /on_average -mulr_suml chance_sum mul1r. Qed.

Lemma averageD F F' : on_average (fun s => F s + F' s) = on_average F + on_average F'.
Proof. by rewrite /on_average -big_split; apply: eq_bigr => s _; rewrite mulrDr. Qed.

(** ** Strategies and equilibria

    What all do in [t] months: at each signal the claims, and after any claims and any growth what all do from then on. So what is claimed may
    depend on everything that happened. *)
Variable N : finType.
Variable award : nat -> claims N -> N -> R.
Implicit Types (c : claims N) (i : N).

Fixpoint strategies t : Type := if t is t'.+1 then signal C -> claims N * (claims N -> growth C -> strategies t') else unit.

(** A month of a stock in which a signal was seen: what is claimed, and what is done after it; with the payoffs of what is done. *)
Definition month t := (claims N * (claims N -> growth C -> strategies t))%type.
Definition next S c g := grown g (S - caught S c).
Definition month_pay t (pay : strategies t -> nat -> N -> R) (q : month t) S s i :=
  award S q.1 i + expect s (fun g => pay (q.2 q.1 g) (next S q.1 g) i).
Fixpoint pay t : strategies t -> nat -> N -> R :=
  if t is t'.+1 then fun p S i => on_average (fun s => month_pay (@pay t') (p s) S s i) else fun _ _ _ => 0.

(** Nobody claims more than is there, whatever happens. *)
Fixpoint allowed t : strategies t -> nat -> Prop :=
  if t is t'.+1 then fun p S => forall s, fits S (p s).1 /\
    forall c g, fits S c -> 0 < odds s g -> allowed ((p s).2 c g) (next S c g) else fun _ _ => True.

(** Only agent [i] acts otherwise. *)
Definition others_keep i c c' := forall j, j != i -> c' j = c j.
Fixpoint others_same i t : strategies t -> strategies t -> Prop :=
  if t is t'.+1 then fun p q => forall s, others_keep i (p s).1 (q s).1 /\ forall c g, others_same i ((p s).2 c g) ((q s).2 c g)
  else fun _ _ => True.

(** An agent of weight l maximises u + l W; one without a weight, W. *)
Variable w : N -> option R.
Definition aim i (u : N -> R) := if w i is Some l then u i + l * \sum_j u j else \sum_j u j.

(** A subgame-perfect equilibrium: whatever happened and whatever is seen, nobody gains by any other strategy. *)
Fixpoint unimprovable t : strategies t -> nat -> Prop :=
  if t is t'.+1 then fun p S => forall s,
    (forall i (q : strategies t'.+1), others_same i p q -> allowed q S ->
      aim i (month_pay (@pay t') (q s) S s) <= aim i (month_pay (@pay t') (p s) S s)) /\
    forall c g, fits S c -> 0 < odds s g -> unimprovable ((p s).2 c g) (next S c g)
  else fun _ _ => True.
Definition subgame_perfect t (p : strategies t) S := allowed p S /\ unimprovable p S.

(** Nobody gains by another claim in one month. *)
Fixpoint stepwise t : strategies t -> nat -> Prop :=
  if t is t'.+1 then fun p S => forall s,
    (forall i c, others_keep i (p s).1 c -> fits S c ->
      aim i (month_pay (@pay t') (c, (p s).2) S s) <= aim i (month_pay (@pay t') (p s) S s)) /\
    forall c g, fits S c -> 0 < odds s g -> stepwise ((p s).2 c g) (next S c g)
  else fun _ _ => True.

Lemma aimE i u u' : (forall j, u j = u' j) -> aim i u = aim i u'.
Proof. by move=> same; rewrite /aim same; case: (w i) => [l|]; rewrite (eq_bigr u'). Qed.

Lemma aimD i u u' : aim i (fun j => u j + u' j) = aim i u + aim i u'.
Proof. by rewrite /aim big_split; case: (w i) => [l|] //=; move: (\sum_j u j) (\sum_j u' j) => x y; ring. Qed.

Lemma aim_expect i s F : aim i (fun j => expect s (fun g => F g j)) = expect s (fun g => aim i (F g)).
Proof.
have all : \sum_j expect s (fun g => F g j) = expect s (fun g => \sum_j F g j).
  by rewrite /expect exchange_big; apply: eq_bigr => g _; rewrite mulr_sumr.
by rewrite /aim all; case: (w i) => [l|] //; rewrite -expectZ -expectD.
Qed.

Lemma aim_month t i (q : month t) S s :
  aim i (month_pay (@pay t) q S s) = aim i (award S q.1) + expect s (fun g => aim i (pay (q.2 q.1 g) (next S q.1 g))).
Proof. by rewrite -aim_expect -aimD. Qed.

Lemma aim_average i F : aim i (fun j => on_average (fun s => F s j)) = on_average (fun s => aim i (F s)).
Proof.
have all : \sum_j on_average (fun s => F s j) = on_average (fun s => \sum_j F s j).
  by rewrite /on_average exchange_big; apply: eq_bigr => g _; rewrite mulr_sumr.
rewrite /aim all; case: (w i) => [l|] //; rewrite /on_average mulr_sumr -big_split.
by apply: eq_bigr => s _; rewrite mulrDr mulrCA.
Qed.

Lemma others_same_refl i t (p : strategies t) : others_same i p p.
Proof. by elim: t p => //= t IH p s; split. Qed.

(** The principle of one deviation. *)
Lemma stepwise_best t (p q : strategies t) i S : stepwise p S -> others_same i p q -> allowed q S ->
  aim i (pay q S) <= aim i (pay p S).
Proof.
elim: t p q S => [|t IH] p q S //= step same can; rewrite !aim_average; apply: average_le => s.
have [now later] := step s; have [keep keep'] := same s; have [fit can'] := can s.
apply: le_trans (now i (q s).1 keep fit); rewrite !aim_month /= ler_add2l; apply: expect_le => g pos.
by apply: IH; [exact: later | exact: keep' | exact: can'].
Qed.

Theorem one_deviation t (p : strategies t) S : allowed p S -> (subgame_perfect p S <-> stepwise p S).
Proof.
move=> can0; split=> [[_]|step]; last split=> //; move: can0.
  elim: t p S => [|t IH] p S //= can best s; have [now later] := best s; have [_ can'] := can s.
  split=> [i c keep fit|c g fit pos]; last by apply: IH; [exact: can' | exact: later].
  have := now i (fun s' => if s' == s then (c, (p s).2) else p s'); rewrite eqxx; apply=> s'; case: eqP => [->|_] //=.
    by split=> // d g; exact: others_same_refl.
  by split=> // d g; exact: others_same_refl.
elim: t p S step => [|t IH] p S //= step can s; have [now later] := step s; have [fit can'] := can s.
split=> [i q same canq|c g fc pos]; last by apply: IH; [exact: later | exact: can'].
have [keep keep'] := same s; have [fitq canq'] := canq s.
apply: le_trans (now i (q s).1 keep fitq); rewrite !aim_month /= ler_add2l; apply: expect_le => g pos.
by apply: stepwise_best => //; [exact: later | exact: canq'].
Qed.

(** Strategies that go by the month, the stock and the signal alone. *)
Variable f : nat -> nat -> signal C -> claims N.
Fixpoint markov t S : strategies t :=
  if t is t'.+1 then fun s => (f t' S s, fun c g => markov t' (next S c g)) else tt.

Lemma markov_allowed t S : (forall t S s, fits S (f t S s)) -> allowed (markov t S) S.
Proof. by move=> fit; elim: t S => [|t IH] S //=. Qed.

(** What a month's claims come to if all go on like that. *)
Definition stage t S s c i := award S c i + expect s (fun g => pay (markov t (next S c g)) (next S c g) i).

Lemma markov_pay t S i : pay (markov t.+1 S) S i = on_average (fun s => stage t S s (f t S s) i).
Proof. by []. Qed.

Lemma markov_perfect t S : (forall t S s, fits S (f t S s)) ->
  (forall t S s i c, fits S c -> others_keep i (f t S s) c -> aim i (stage t S s c) <= aim i (stage t S s (f t S s))) ->
  subgame_perfect (markov t S) S.
Proof.
move=> fit best; apply/one_deviation; first exact: markov_allowed.
elim: t S => [|t IH] S //= s; split=> [i c keep fc|c g _ _]; last exact: IH.
exact: best.
Qed.
End Months.
