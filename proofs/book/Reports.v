(** * B12. What messages to the court cannot do *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed Walks Messages Pairs Clauses Witnesses Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** B12 [a-lone-reporter-adds-nothing]
    Verifiable actions, contingencies up to the blocks of [P]; over each block [f] varies in the action of [i1] alone, and [i1] alone may report;
    no bound, two agents or more in the balanced class. [f] is implementable with messages iff it is cyclically monotone, iff it is
    implementable without; and with no more money burned. *)
Section Lone.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K C : finType) (cell : Omega -> profile Act -> K) (P : Omega -> C) (f : Omega -> profile Act) (i1 : N) (c : budget).
Hypothesis seen : contingency_partition cell P.
Hypothesis one_varies : forall w w' j, P w = P w' -> j != i1 -> f w j = f w' j.
Hypothesis payer : c = Balanced -> (1 < #|N|)%N.
Notation monotone := (monotone E P f (fun=> i1)).

Section Space.
Variables (M : N -> finType) (B : option R) (t : message_mechanism R K M) (s : Omega -> profile M).
Hypothesis pr : message_pair E cell (pred1 i1) c B 0 t s f.

(** What [i1] says at [w'] it can say at [w]. *)
Lemma heard_as w w' k i : t i k (instead i1 (s w) (s w')) = t i k (s w').
Proof. by have [_ _ _ heard] := pr; apply: heard => j /eqP ->; rewrite insteadE eqxx. Qed.

Lemma says w w' i b : b = f w \/ deviation i (f w) b -> i = i1 ->
  v E 0 i w b + t i (cell w b) (s w') <= v E 0 i w (f w) + t i (cell w (f w)) (s w).
Proof.
move=> did e; have [_ _ eq _] := pr; have := eq w i b (s w') did (or_introl _).
by rewrite e heard_as; apply; rewrite /= eqxx.
Qed.

Lemma reporter_monotone : monotone.
Proof.
move=> w s' /andP[ins /eqP back]; pose pays w' := t i1 (cell w' (f w')) (s w').
have step x x' : P x = P x' -> exchange E P f (fun=> i1) x x' <= pays x - pays x'.
  move=> same; have [e|ne] := eqVneq (f x) (f x').
    have ce : cell x (f x) = cell x' (f x') by apply/seen; rewrite e.
    have h := @says x x' i1 (f x) (or_introl erefl) erefl; rewrite ler_add2l in h.
    by rewrite /exchange -e subrr subr_ge0 /pays -ce.
  have dev : deviation i1 (f x) (f x') := imitation (vary := fun=> i1) one_varies same ne.
  have ce : cell x (f x') = cell x' (f x') by apply/seen.
  have := @says x x' i1 (f x') (or_intror dev) erefl; rewrite ce /v !mul0r !addr0 /exchange /pays => le; linear.
suff along x : P x = P w -> all (fun w' => P w' == P w) s' -> cycle_gain E P f (fun=> i1) x s' <= pays x - pays (last x s').
  by have := along w erefl ins; rewrite back subrr.
elim: s' x {ins back} => [|x' s' IH] x in_x /=; first by rewrite subrr.
move=> /andP[/eqP in_x' ins]; have := ler_add (step x x' _) (IH x' in_x' ins); rewrite in_x in_x' => /(_ erefl).
by rewrite addrA subrK.
Qed.

(** A lone agent: what is paid on the path does not depend on what is said. *)
Lemma alone_silent : (#|N| <= 1)%N -> exists t', pair E cell c None 0 t' f /\ forall w i, t' i (cell w (f w)) = t i (cell w (f w)) (s w).
Proof.
move=> few; have only i : i = i1 := esym (fintype_le1P few i i1); have [ct _ _ _] := pr; have [w0 _] := contingency_exists E.
pose said k := if [pick w | cell w (f w) == k] is Some w then s w else s w0; pose t' i k := t i k (said k).
have path w i : t' i (cell w (f w)) = t i (cell w (f w)) (s w).
  rewrite /t' /said; case: pickP => [x /eqP ce|/(_ w)]; last by rewrite eqxx.
  have [_ fe] := (seen _ _ _ _).1 ce; apply/le_anti/andP; split.
    by have := @says w x i (f w) (or_introl erefl) (only i); rewrite ler_add2l.
  by have := @says x w i (f x) (or_introl erefl) (only i); rewrite ler_add2l ce.
exists t'; split=> //; split=> //; first by move: ct; rewrite /message_class /in_class; case: (c) => // ct k; exact: (ct (said k) k).
move=> w i b dev; rewrite path /t' /said; case: pickP => [x _|_]; exact: (says _ (or_intror dev) (only i)).
Qed.
End Space.

Theorem a_lone_reporter_adds_nothing :
  [/\ (exists M t s, @message_pair R N Omega Act E K cell (pred1 i1) M c None 0 t s f) <-> monotone,
      (exists t, pair E cell c None 0 t f) <-> monotone &
      forall M t s, @message_pair R N Omega Act E K cell (pred1 i1) M c None 0 t s f ->
        exists t', pair E cell c None 0 t' f /\ forall w, paid c (fun i k => t i k (s w)) (cell w (f w)) <= paid c t' (cell w (f w))].
Proof.
have [silent nothing] := choices_are_cyclically_monotone E (vary := fun=> i1) seen one_varies payer.
split=> //.
  split=> [[M [t [s pr]]]|/silent [t [ct bt eq]]]; first exact: reporter_monotone pr.
  exists (fun=> unit_finType), (fun i k _ => t i k), (fun _ => finfun (fun=> tt)); split=> //; try by move=> m.
  move=> w i b m [->|dev] _; [exact: lexx | exact: eq].
move=> M t s pr; have [many|few] := ltnP 1 #|N|.
  have [t' [pr' zero]] := nothing many (reporter_monotone pr); exists t'; split=> // w.
  by rewrite zero; [apply: paid_le0; have [ct _ _ _] := pr; exact: ct | apply/existsP; exists w].
have [t' [pr' same]] := alone_silent pr few; exists t'; split=> // w; rewrite /paid.
by case: (c) => //; rewrite le_eqVlt; apply/orP; left; apply/eqP/eq_bigr => i _; rewrite same.
Qed.
End Lone.

(** ** B12 [balance-defeats-messages]
    There is an environment of two agents in which nobody is tempted unseen at any (w, f w), so that the subsidy-free class implements f with
    messages, and the balanced class does so for no messages to the court alone. *)
Theorem balance_defeats_messages (F : realFieldType) :
  exists (A : finType) (E : environment F unit_finType (same_actions A)) (K : finType) (cell : unit -> profile (same_actions A) -> K) f,
    [/\ forall w, quiet_at E cell w (f w), exists t, message_pair E cell predT SubsidyFree None 0 t (@truth bool_finType unit_finType) f &
        forall reporter M B t s, ~ @message_pair F bool_finType unit_finType (same_actions A) E K cell reporter M Balanced B 0 t s f].
Proof.
pose u (i x y : bool) : F := if i && (x && y) then -1 else 0.
pose E := @pairing F bool_finType true u; pose cell (w : unit) (a : profile (same_actions bool_finType)) := if a true then a false else ~~ a false.
pose f (w : unit) := both true true.
have cellE w x y : cell w (both x y) = (if x then y else ~~ y) by rewrite /cell both_true both_false.
have quiet w : quiet_at E cell w (f w).
  by move=> i b /andP[/deviation_both[z ne ->] _]; rewrite /undetectable !cellE; case: i ne; rewrite /turned cellE; case: z.
exists bool_finType, E, bool_finType, cell, f; split=> //.
  have [//|//|//|//|_ some] := @only_undetectable_temptations_survive_messages F bool_finType unit_finType (same_actions bool_finType) E bool_finType cell predT true false SubsidyFree f.
  by have [t [pr _]] := some quiet; exists t.
move=> reporter M B t s [ct _ eq _].
have same i : instead i (s tt) (s tt) = s tt by apply/ffunP => j; rewrite insteadE; case: ifP.
have devr : deviation true (f tt) (both false true) by apply/deviation_both; exists false.
have devc : deviation false (f tt) (both true false) by apply/deviation_both; exists false.
have := eq tt true _ (s tt) (or_intror devr) (or_intror erefl); have := eq tt false _ (s tt) (or_intror devc) (or_intror erefl).
rewrite !same /f !cellE /v !mul0r !addr0 !utilE /u /= => col row.
have := ct (s tt) false; have := ct (s tt) true; rewrite !big_bool /= => z1 z0.
by linear.
Qed.

(** ** B12 [two-reporters-accuse-each-other]
    There is an environment of two agents in which balanced transfers implement f(w) at each w alone, so that a court that sees the contingency
    would implement f, and no messages to the court alone implement f under balance. *)
Theorem two_reporters_accuse_each_other (F : realFieldType) :
  exists (Omega K : finType) (Act : bool -> finType) (E : environment F Omega Act) (cell : Omega -> profile Act -> K) f,
    (exists t, pair E (fun w a => (w, cell w a)) Balanced None 0 t f) /\
    forall reporter M B t s, ~ @message_pair F bool_finType Omega Act E K cell reporter M Balanced B 0 t s f.
Proof.
pose u (i w y : bool) : F := if [&& ~~ i, w & y] then -1 else 0.
pose E := @looks_on F bool_finType bool_finType true true u; pose A := one_acts bool_finType.
pose cell (w : bool) (a : profile A) : bool := a false; pose f (w : bool) := act (w : bool_finType).
exists bool_finType, bool_finType, A, E, cell, f; split.
  pose t (i : bool) (k : bool * bool) : F := if k == (true, true) then (if i then -1 else 1) else 0.
  exists t; split=> // [k|w i b d].
    by rewrite big_bool /t; case: (k =P _) => _ /=; [exact: addNr | exact: addr0].
  have i0 := looks_on_deviation d; subst i; rewrite /v !mul0r !addr0 /cell /t /= !act_acts /u.
  by case: w d => d; case: (b false) => //=; linear.
move=> reporter M B t s [ct _ eq heard].
(* Who does not report can be said to say anything. *)
have free w i (b : profile A) (m : profile M) : b = f w \/ deviation i (f w) b ->
    v E 0 i w b + t i (cell w b) (instead i (s w) m) <= v E 0 i w (f w) + t i (cell w (f w)) (s w).
  move=> did; have [rep|no] := boolP (reporter i); first by apply: eq did _; left.
  rewrite (heard i (cell w b) (instead i (s w) m) (instead i (s w) (s w))) => [|j rep].
    by apply: eq did _; right.
  by rewrite !insteadE; case: eqP => // e; rewrite e (negPf no) in rep.
have mix : instead false (s true) (s false) = instead true (s false) (s true) by apply/ffunP => -[]; rewrite !insteadE.
have mix' : instead false (s false) (s true) = instead true (s true) (s false) by apply/ffunP => -[]; rewrite !insteadE.
have move_ w : deviation false (f w) (act (~~ w : bool_finType)) by apply: looks_on_moves; rewrite !act_acts; case: w.
have := free true false _ (s false) (or_intror (move_ true)); have := free false false _ (s true) (or_intror (move_ false)).
have := free false true _ (s true) (or_introl erefl); have := free true true _ (s false) (or_introl erefl).
rewrite mix mix' /cell !act_acts /v !mul0r !addr0 /= !act_acts /u /=.
have := ct (s true) true; have := ct (s false) false.
have := ct (instead true (s false) (s true)) false; have := ct (instead true (s true) (s false)) true.
by rewrite !big_bool /= => z1 z2 z3 z4 h1 h2 h3 h4; linear.
Qed.
