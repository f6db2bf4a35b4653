(** * G2. A garbling of what a court sees never helps *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Largest Foundations Farkas Signals Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Court.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act) (c : budget) (B : option R).
Notation p := (prob E).

Section Value.
Variables (K : finType) (chance : Omega -> profile Act -> K -> R).
Definition noisy_pair t f := [/\ in_class c t, in_bound B t & noisy_implements E chance t f].
(** What the agents expect to be paid together, which is burned where it is less than nothing; a purse's money is no gain. *)
Definition noisy_paid (t : mechanism R N K) w a := if c is Unrestricted then 0 else \sum_i expected_transfer chance t i w a.
Definition noisy_value (t : mechanism R N K) f := \sum_w p w * (welfare E w (f w) + noisy_paid t w (f w)).
Definition is_noisy_value V := (exists t f, noisy_pair t f /\ noisy_value t f = V) /\ (forall t f, noisy_pair t f -> noisy_value t f <= V).
End Value.

(** ** The best pair before a court is attained *)
Section Attained.
Variables (K : finType) (chance : Omega -> profile Act -> K -> R).
Hypothesis chance0 : forall w a k, 0 <= chance w a k.

Lemma noisy_value_le t f : in_class c t -> noisy_value chance t f <= first_best_value E.
Proof.
move=> ct; apply: le_trans (choice_le E f); apply: ler_sum => w _; apply: ler_wpmul2l; first exact/ltW/prob_gt0.
rewrite ger_addl /noisy_paid; case: (c) ct => [ct|ct|_] //; rewrite /expected_transfer exchange_big /=.
  by rewrite big1 // => k _; rewrite -mulr_sumr ct mulr0.
by rewrite -oppr_ge0 -sumrN sumr_ge0 // => k _; rewrite -mulr_sumr -mulrN mulr_ge0 // oppr_ge0; exact: ct.
Qed.

Section Choice.
Variable f : Omega -> profile Act.
(** One constraint for each deviation; of budgets, at most and at least 0; of bounds, above and below. *)
Let row := [finType of (Omega * N * profile Act) + ((bool * K) + (bool * (N * K)))].
Let transfer := [finType of N * K].
Let coefficient (r : row) (jk : transfer) : R := match r with
  | inl (w, i, a) => if deviation i (f w) a then (jk.1 == i)%:R * (chance w a jk.2 - chance w (f w) jk.2) else 0
  | inr (inl (true, k)) => if c is Unrestricted then 0 else (jk.2 == k)%:R
  | inr (inl (false, k)) => if c is Balanced then - (jk.2 == k)%:R else 0
  | inr (inr (up, ik)) => if B is Some _ then (if up then (jk == ik)%:R else - (jk == ik)%:R) else 0
  end.
Let side (r : row) : R := match r with
  | inl (w, i, a) => if deviation i (f w) a then - gain E i w (f w) a else 0
  | inr (inl _) => 0
  | inr (inr _) => if B is Some b then b else 0
  end.

Let one_agent i (g : K -> R) (x : transfer -> R) : \sum_(jk : transfer) (jk.1 == i)%:R * g jk.2 * x jk = \sum_k g k * x (i, k).
Proof.
rewrite (eq_bigr (fun jk : transfer => (fun j k => (j == i)%:R * g k * x (j, k)) jk.1 jk.2)); last by case.
rewrite -(pair_bigA _ (fun j k => (j == i)%:R * g k * x (j, k))) /= (bigD1 i) //= [X in _ + X]big1 ?addr0 => [|j /negPf ne].
  by apply: eq_bigr => k _; rewrite eqxx mul1r.
by apply: big1 => k _; rewrite ne !mul0r.
Qed.

Let one_signal k (x : transfer -> R) : \sum_(jk : transfer) (jk.2 == k)%:R * x jk = \sum_i x (i, k).
Proof.
rewrite (eq_bigr (fun jk : transfer => (fun j k' => (k' == k)%:R * x (j, k')) jk.1 jk.2)); last by case.
rewrite -(pair_bigA _ (fun j k' => (k' == k)%:R * x (j, k'))) /=; apply: eq_bigr => i _.
by rewrite (bigD1 k) //= eqxx mul1r big1 ?addr0 // => k' /negPf ->; rewrite mul0r.
Qed.

Let one_entry ik (x : transfer -> R) : \sum_jk (jk == ik)%:R * x jk = x ik.
Proof. by rewrite (bigD1 ik) //= eqxx mul1r big1 ?addr0 // => jk /negPf ->; rewrite mul0r. Qed.

Let minus (g x : transfer -> R) : \sum_jk - g jk * x jk = - \sum_jk g jk * x jk.
Proof. by rewrite -sumrN; apply: eq_bigr => jk _; rewrite mulNr. Qed.

Let nothing (x : transfer -> R) : \sum_jk 0 * x jk = 0.
Proof. by apply: big1 => jk _; rewrite mul0r. Qed.

Let solvesE x : solves coefficient side x <-> noisy_pair chance (fun i k => x (i, k)) f.
Proof.
have incentiveE w i a : deviation i (f w) a -> (\sum_jk coefficient (inl (w, i, a)) jk * x jk <= side (inl (w, i, a))) =
    (util E i w a + expected_transfer chance (fun i k => x (i, k)) i w a <= util E i w (f w) + expected_transfer chance (fun i k => x (i, k)) i w (f w)).
  move=> dev; have sumE := one_agent i (fun k => chance w a k - chance w (f w) k) x; rewrite /= in sumE; rewrite /= dev sumE (eq_bigr (fun k => chance w a k * x (i, k) - chance w (f w) k * x (i, k))) => [|k _]; last by rewrite mulrBl.
  rewrite sumrB -/(expected_transfer chance (fun i k => x (i, k)) i w a) -/(expected_transfer chance (fun i k => x (i, k)) i w (f w)) /gain.
  by apply/idP/idP => le; linear.
split=> [ok|[ct bt eq] [[[w i] a]|[[up k]|[up ik]]]].
- split.
  + rewrite /in_class; case cE: c => // k; last by have := ok (inr (inl (true, k))); rewrite /= cE one_signal.
    apply/le_anti/andP; split; first by have := ok (inr (inl (true, k))); rewrite /= cE one_signal.
    by have := ok (inr (inl (false, k))); rewrite /= cE minus one_signal oppr_le0.
  + rewrite /in_bound; case BE: B => [b|] // i k; rewrite ler_norml; apply/andP; split.
      by have := ok (inr (inr (false, (i, k)))); rewrite /= BE minus one_entry ler_oppl.
    by have := ok (inr (inr (true, (i, k)))); rewrite /= BE one_entry.
  + by move=> w i a dev; rewrite -incentiveE //; exact: ok.
- have [dev|no] := boolP (deviation i (f w) a); first by rewrite incentiveE //; exact: eq.
  by rewrite /= (negPf no) nothing.
- move: ct; rewrite /= /in_class; by case: up; case: (c) => ct; rewrite ?minus ?nothing ?one_signal ?ct ?oppr0.
- rewrite /=; move: bt; rewrite /in_bound; case: (B) => [b|_]; last by rewrite nothing.
  move=> /(_ ik.1 ik.2); rewrite -surjective_pairing ler_norml => /andP[low high].
  by case: up; rewrite ?minus one_entry // ler_oppl.
Qed.

Lemma noisy_choice : (forall t, ~ noisy_pair chance t f) \/
  exists t, noisy_pair chance t f /\ forall t', noisy_pair chance t' f -> noisy_value chance t' f <= noisy_value chance t f.
Proof.
pose worthwhile (jk : transfer) : R := if c is Unrestricted then 0 else \sum_w p w * chance w (f w) jk.2.
have valueE t : noisy_value chance t f = \sum_w p w * welfare E w (f w) + \sum_jk worthwhile jk * t jk.1 jk.2.
  rewrite /noisy_value (eq_bigr (fun w => p w * welfare E w (f w) + p w * noisy_paid chance t w (f w))) => [|w _]; last by rewrite mulrDr.
  rewrite big_split /=; congr (_ + _); rewrite /worthwhile /noisy_paid.
  have sumE : \sum_w p w * (\sum_i expected_transfer chance t i w (f w)) = \sum_(jk : transfer) (\sum_w p w * chance w (f w) jk.2) * t jk.1 jk.2.
    rewrite (eq_bigr (fun w => \sum_(jk : transfer) p w * chance w (f w) jk.2 * t jk.1 jk.2)).
      by rewrite exchange_big /=; apply: eq_bigr => jk _; rewrite mulr_suml.
    move=> w _; rewrite -(pair_bigA _ (fun i k => p w * chance w (f w) k * t i k)) /= mulr_sumr; apply: eq_bigr => i _.
    by rewrite /expected_transfer mulr_sumr; apply: eq_bigr => k _; rewrite mulrA.
  by case: (c); rewrite ?sumE // !big1 // => [jk|w] _; rewrite ?mulr0 ?mul0r.
have point t : noisy_pair chance t f -> solves coefficient side (fun jk => t jk.1 jk.2) by move=> pr; apply/solvesE.
have [some|[y [nn free neg]]] := farkas coefficient side; last first.
  by left=> t /point ok; exact: farkas_excludes ok nn free neg.
have [||x [/solvesE pr most]] := @attained R _ _ coefficient side worthwhile (first_best_value E - \sum_w p w * welfare E w (f w)) => //.
  move=> x /solvesE[ct _ _]; have := noisy_value_le f ct; rewrite valueE -ler_subr_addl; apply: le_trans.
  by rewrite le_eqVlt; apply/orP; left; apply/eqP/eq_bigr => -[].
right; exists (fun i k => x (i, k)); split=> // t' pr'; rewrite !valueE ler_add2l; apply: le_trans (most _ (point _ pr')) _.
by rewrite le_eqVlt; apply/orP; left; apply/eqP/eq_bigr => -[].
Qed.
End Choice.

Lemma noisy_ext t f g : f =1 g -> (noisy_pair chance t f -> noisy_pair chance t g) /\ noisy_value chance t f = noisy_value chance t g.
Proof.
by move=> fg; split=> [[ct bt eq]|]; [split=> // w i b; rewrite -fg; exact: eq | apply: eq_bigr => w _; rewrite fg].
Qed.

Theorem noisy_value_is_attained : (exists t f, noisy_pair chance t f) -> exists V, is_noisy_value chance V.
Proof.
move=> [t [f pr]]; have asfun (g : Omega -> profile Act) : g =1 [ffun w => g w : profile Act] by move=> w; rewrite ffunE.
have [none|[f' [t' [pr' most]]]] := @best_of_all R [finType of {ffun Omega -> profile Act}] _ (fun f t => noisy_pair chance t f) (fun f t => noisy_value chance t f) (fun f => noisy_choice f).
  by case: (none [ffun w => f w : profile Act] t); have [to _] := noisy_ext t (asfun f); exact: to.
exists (noisy_value chance t' f'); split; first by exists t', f'.
by move=> t2 f2 pr2; have [to ->] := noisy_ext t2 (asfun f2); apply: most; exact: to.
Qed.
End Attained.

(** ** G2 [garbling-never-helps]
    The court sees signal [k] with probability [chance w a k]; another sees [l] in its place with probability [G k l], whatever the outcome. *)
Section Garbling.
Variables (K L : finType) (chance : Omega -> profile Act -> K -> R) (G : K -> L -> R).
Hypothesis chances : forall w a, (forall k, 0 <= chance w a k) /\ \sum_k chance w a k = 1.
Hypothesis garbles : forall k, (forall l, 0 <= G k l) /\ \sum_l G k l = 1.
Definition garbled w a l := \sum_k chance w a k * G k l.
(** What transfers on the garbled signal pay in expectation once [k] is seen. *)
Definition told_by (t : mechanism R N L) : mechanism R N K := fun i k => \sum_l G k l * t i l.

Lemma garbled_chances w a : (forall l, 0 <= garbled w a l) /\ \sum_l garbled w a l = 1.
Proof.
have [ch0 ch1] := chances w a; split=> [l|]; first by apply: sumr_ge0 => k _; have [G0 _] := garbles k; exact: mulr_ge0.
rewrite exchange_big /= -ch1; apply: eq_bigr => k _; have [_ G1] := garbles k; by rewrite -mulr_sumr G1 mulr1.
Qed.

Lemma expected_told t i w a : expected_transfer chance (told_by t) i w a = expected_transfer garbled t i w a.
Proof.
rewrite /expected_transfer (eq_bigr (fun k => \sum_l chance w a k * G k l * t i l)) => [|k _].
  by rewrite exchange_big /=; apply: eq_bigr => l _; rewrite mulr_suml.
by rewrite mulr_sumr; apply: eq_bigr => l _; rewrite mulrA.
Qed.

(** In every class, with or without a bound: a pair before the garbled court, its transfers taken in expectation, is one before the court; every
    agent expects the same at every outcome, and the pair is worth the same. So if the value before the garbled court is defined, that before
    the court is, and is no less. *)
Theorem garbling_never_helps :
  (forall t f, noisy_pair garbled t f ->
     [/\ noisy_pair chance (told_by t) f, forall i w a, expected_transfer chance (told_by t) i w a = expected_transfer garbled t i w a &
         noisy_value chance (told_by t) f = noisy_value garbled t f]) /\
  (forall V, is_noisy_value garbled V -> exists2 V', is_noisy_value chance V' & V <= V').
Proof.
have back t f : noisy_pair garbled t f -> noisy_pair chance (told_by t) f.
  move=> [ct bt eq]; split; last by move=> w i b dev; rewrite !expected_told; exact: eq.
    have sumE k : \sum_i told_by t i k = \sum_l G k l * \sum_i t i l.
      by rewrite exchange_big /=; apply: eq_bigr => l _; rewrite mulr_sumr.
    move: ct; rewrite /in_class; case: (c) => // ct k; rewrite sumE; first by rewrite big1 // => l _; rewrite ct mulr0.
    by rewrite -oppr_ge0 -sumrN sumr_ge0 // => l _; have [G0 _] := garbles k; rewrite -mulrN mulr_ge0 // oppr_ge0.
  move: bt; rewrite /in_bound; case: (B) => // b bt i k; have [G0 G1] := garbles k.
  apply: le_trans (ler_norm_sum _ _ _) _; rewrite -[X in _ <= X]mul1r -G1 mulr_suml; apply: ler_sum => l _.
  by rewrite normrM ger0_norm // ler_wpmul2l.
have same t f : noisy_value chance (told_by t) f = noisy_value garbled t f.
  apply: eq_bigr => w _; congr (_ * (_ + _)); rewrite /noisy_paid.
  by case: (c) => //; apply: eq_bigr => i _; rewrite expected_told.
split=> [t f pr|V [[t [f [pr <-]]] _]]; first by split; [exact: back | move=> i w a; exact: expected_told | exact: same].
have [||V' val] := @noisy_value_is_attained K chance; first by move=> w a k; have [ch0 _] := chances w a.
  by exists (told_by t), f; exact: back.
by exists V' => //; have [_ most] := val; rewrite -same; apply: most; exact: back.
Qed.
End Garbling.
End Court.
