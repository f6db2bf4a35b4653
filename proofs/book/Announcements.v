(** * B12. What others hear before they act *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Messages Clauses Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Announcements.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K) (speaker : N).

(** The speaker announces a contingency that all hear, then all act; transfers depend on the cell and on what was announced. A play at [w] is
    an announcement and what is done after each. It is subgame perfect if agents play an equilibrium after every announcement, made or not,
    and the speaker announces what then pays best. *)
Variable t : N -> K -> Omega -> R.
Definition heard_payoff i w m a := util E i w a + t i (cell w a) m.
Definition heard_perfect w (m : Omega) (g : Omega -> profile Act) :=
  (forall m' i b, deviation i (g m') b -> heard_payoff i w m' b <= heard_payoff i w m' (g m')) /\
  (forall m', heard_payoff speaker w m' (g m') <= heard_payoff speaker w m (g m)).
(** At each contingency the truth and [f] are played in some such play, and nothing else in any. *)
Definition all_that_is_played (f : Omega -> profile Act) := forall w,
  (exists g, heard_perfect w w g /\ g w = f w) /\ (forall m g, heard_perfect w m g -> m = w /\ g m = f w).
End Announcements.

(** ** B12 [heard-announcements-add-nothing]
    Two agents, balanced, no bound; actions verifiable, contingencies pooled. It is false that whatever choice announcements of agent 1 that are
    heard make all that is played, messages to the court alone implement: of agent 1, or of both agents. *)
Definition heard_announcements_add_nothing (F : realFieldType) := forall (Omega K : finType) (Act : bool -> finType) (E : environment F Omega Act)
  (cell : Omega -> profile Act -> K) f (t : bool -> K -> Omega -> F),
  (forall w a w' a', cell w a = cell w' a' <-> a = a') -> (forall k m, \sum_i t i k m = 0) -> all_that_is_played E cell true t f ->
  (exists M t' s, @message_pair F bool_finType Omega Act E K cell (pred1 true) M Balanced None 0 t' s f) \/
  (exists M t' s, @message_pair F bool_finType Omega Act E K cell predT M Balanced None 0 t' s f).

(** The test pair: [act x y], of the speaker and of the listener, who passes ([None]) or objects. At [w] the speaker would rather not do [w], and
    to object to [w] costs the listener 3, to object to the other 1. *)
Section TestPair.
Variable F : realFieldType.
Definition pair_acts (i : bool) : finType := if i then bool_finType else [finType of option bool].
Definition acting (x : bool) (y : option bool) : profile pair_acts := finfun (fun i : bool => if i as b return pair_acts b then x else y).
Lemma acting_speaks x y : acting x y true = x. Proof. by rewrite ffunE. Qed.
Lemma acting_answers x y : acting x y false = y. Proof. by rewrite ffunE. Qed.
Lemma actingE (a : profile pair_acts) : a = acting (a true) (a false).
Proof. by apply/ffunP => -[]; rewrite ffunE. Qed.
Lemma speaker_moves x x' y : x' != x -> deviation true (acting x y) (acting x' y).
Proof. by move=> ne; apply/andP; split; [rewrite !acting_speaks | apply/forallP => -[] //=; rewrite !acting_answers]. Qed.
Lemma listener_moves x y y' : y' != y -> deviation false (acting x y) (acting x y').
Proof. by move=> ne; apply/andP; split; [rewrite !acting_answers | apply/forallP => -[] //=; rewrite !acting_speaks]. Qed.

Definition cost (w : bool) (y : option bool) : F := if y is Some o then (if o == w then 3%:R else 1) else 0.
Definition test_pair : environment F bool_finType pair_acts :=
  {| prob := fun=> #|bool_finType|%:R^-1; prob_gt0 := equal_gt0 F true; prob_sum := equal_sum F true;
     util := fun i w (a : profile pair_acts) => if i then (a true != w)%:R else - cost w (a false); some_profile := acting true None |}.
Definition test_choice (w : bool) := acting w None.

(** The prize and the surety are 2, the fine 0. *)
Definition owed (a : profile pair_acts) (m : bool) : F := (if a false == Some m then 2%:R else 0) + (if a true == m then 0 else 2%:R).
Definition objecting (i : bool) (a : profile pair_acts) (m : bool) : F := if i then - owed a m else owed a m.
Notation played := (heard_payoff test_pair (fun _ a => a) objecting).

Lemma speaker_gets w m x y : played true w m (acting x y) = (x != w)%:R - (if y == Some m then 2%:R else 0) - (if x == m then 0 else 2%:R).
Proof. by rewrite /heard_payoff /objecting /owed /= acting_speaks acting_answers opprD addrA. Qed.
Lemma listener_gets w m x y : played false w m (acting x y) = (if y == Some m then 2%:R else 0) + (if x == m then 0 else 2%:R) - cost w y.
Proof. by rewrite /heard_payoff /objecting /owed /= acting_speaks acting_answers addrC. Qed.

(** After [m] the speaker does [m], and the listener objects just if that was a lie. *)
Definition answer (w m : bool) := if m == w then None else Some m.
Lemma after w m a : (forall i b, deviation i a b -> played i w m b <= played i w m a) <-> a = acting m (answer w m).
Proof.
split=> [eq|-> i b dev].
  rewrite (actingE a) in eq *; move: (a true) (a false) eq => x y eq.
  have xm : x = m.
    have [//|ne] := eqVneq x m; have := eq true _ (speaker_moves y (x := x) (x' := m) _); rewrite eq_sym => /(_ ne).
    by rewrite !speaker_gets eqxx (negPf ne); case: (m != w); case: (x != w); case: (y == _) => /= h; exfalso; linear.
  rewrite xm in eq *; congr acting; have [//|ne] := eqVneq y (answer w m).
  have := eq false _ (listener_moves m (y := y) (y' := answer w m) _); rewrite eq_sym => /(_ ne).
  by rewrite !listener_gets eqxx /answer /cost; case: y ne {eq xm} => [[]|]; case: m; case: w => //= _ h; exfalso; linear.
rewrite (actingE b) in dev *; move: (b true) (b false) dev => x y dev; case: i dev => /andP[_ /forallP rest].
  have := rest false; rewrite !acting_answers /= => /eqP ->; rewrite !speaker_gets eqxx.
  by case: (x =P m) => [->|_]; [exact: lexx | case: (x != w); case: (m != w); case: (answer w m == _) => /=; linear].
have := rest true; rewrite !acting_speaks /= => /eqP ->; rewrite !listener_gets eqxx /answer /cost.
by case: y {rest} => [[]|]; case: m; case: w => //=; linear.
Qed.

Lemma all_played : all_that_is_played test_pair (fun _ a => a) true objecting test_choice.
Proof.
have truth_pays w m : m != w -> played true w m (acting m (answer w m)) < played true w w (acting w (answer w w)).
  by rewrite !speaker_gets /answer; case: m; case: w => //= _; linear.
move=> w; split.
  exists (fun m => acting m (answer w m)); split; last by rewrite /test_choice /answer eqxx.
  by split=> m; [exact/after | have [->|/truth_pays/ltW] := eqVneq m w].
move=> m g [eqs best]; have g_is m' : g m' = acting m' (answer w m') by apply/after => i b; exact: eqs.
have mw : m = w by have [//|/truth_pays] := eqVneq m w; rewrite ltNge -!g_is best.
by rewrite g_is mw /answer eqxx.
Qed.

(** Messages to the court alone, of whomever: what the speaker does and says elsewhere it can do and say here. *)
Lemma untold reporter M B t s : ~ @message_pair F bool_finType bool_finType pair_acts test_pair _ (fun _ a => a) reporter M Balanced B 0 t s test_choice.
Proof.
move=> [ct _ eq heard].
have free w i (b : profile pair_acts) (m : profile M) : b = test_choice w \/ deviation i (test_choice w) b ->
    v test_pair 0 i w b + t i b (instead i (s w) m) <= v test_pair 0 i w (test_choice w) + t i (test_choice w) (s w).
  move=> did; have [rep|no] := boolP (reporter i); first by apply: eq did _; left.
  rewrite (heard i b (instead i (s w) m) (instead i (s w) (s w))) => [|j rep]; first by apply: eq did _; right.
  by rewrite !insteadE; case: eqP => // e; rewrite e (negPf no) in rep.
have lie w : t true (test_choice (~~ w)) (s (~~ w)) + 1 <= t true (test_choice w) (s w).
  have mix : instead true (s w) (s (~~ w)) = instead false (s (~~ w)) (s w) by apply/ffunP => -[]; rewrite !insteadE.
  have := free w true (test_choice (~~ w)) (s (~~ w)) (or_intror _); rewrite speaker_moves; last by case: w {mix}.
  have := free (~~ w) false (test_choice (~~ w)) (s w) (or_introl erefl); rewrite -mix /v !mul0r !addr0 /= !acting_speaks !acting_answers eqxx.
  have := ct (s (~~ w)) (test_choice (~~ w)); have := ct (instead true (s w) (s (~~ w))) (test_choice (~~ w)).
  by rewrite !big_bool /= => z1 z2 le /(_ isT); clear mix; case: w le z1 z2 => /= *; linear.
by have := lie true; have := lie false => /= *; linear.
Qed.
End TestPair.

Theorem not_heard_announcements_add_nothing (F : realFieldType) : ~ heard_announcements_add_nothing F.
Proof.
move=> claim; have [//||[M [t [s pr]]]|[M [t [s pr]]]] := claim bool_finType _ pair_acts (test_pair F) (fun _ a => a) test_choice (@objecting F) _ _ (all_played F).
- by move=> k m; rewrite big_bool /= addNr.
- exact: untold pr.
- exact: untold pr.
Qed.
