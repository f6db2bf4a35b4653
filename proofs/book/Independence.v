(** * B2. Mixed equilibria are correlated ones *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Chance.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Independence.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K) (t : mechanism R N K) (w : Omega).

(** Everyone draws an action apart from the others, and nobody gains by an action of its own choice instead. *)
Definition mixed_equilibrium (x : profile Act -> R) := coarse_equilibrium E cell t w x /\
  exists y : forall i, Act i -> R, forall a, x a = \prod_i y i (a i).

Variable x : profile Act -> R.
Hypothesis mixed : mixed_equilibrium x.
Notation pay i a := (util E i w a + t i (cell w a)).

(** Two draws may exchange what [i] does. *)
Lemma exchanged i a c : x a * x c = x (instead i a c) * x (instead i c a).
Proof.
have [_ [y xE]] := mixed; rewrite !xE -!big_split; apply: eq_bigr => j _ /=; rewrite !insteadE.
by case: eqP => // _; rewrite mulrC.
Qed.

Lemma instead_twice i (a b c : profile Act) : instead i (instead i a b) c = instead i a c.
Proof. by apply/ffunP => j; rewrite !insteadE; case: eqP. Qed.
Lemma instead_back i (a b : profile Act) : instead i (instead i a b) (instead i b a) = a.
Proof. by apply/ffunP => j; rewrite !insteadE; case: eqP => // ->; rewrite eqxx. Qed.
Lemma instead_same i (a b : profile Act) : a i = b i -> instead i a b = a.
Proof. by move=> e; apply/ffunP => j; rewrite insteadE; case: eqP => // ->. Qed.

Lemma exchange i (P : pred (profile Act)) (F : profile Act -> profile Act -> R) : (forall a b : profile Act, a i = b i -> P a = P b) ->
  \sum_(c | P c) \sum_a x c * (x a * F c a) = \sum_(c | P c) \sum_a x c * (x a * F (instead i a c) (instead i c a)).
Proof.
move=> own; pose h (q : profile Act * profile Act) := (instead i q.2 q.1, instead i q.1 q.2).
rewrite !pair_big_dep /= (reindex_inj (h := h)) /=; last by apply: (can_inj (g := h)) => -[c a]; rewrite /h /= !instead_back.
by apply: eq_big => [[c a]|[c a] _] /=; [rewrite (own _ c) // insteadE eqxx | rewrite !mulrA -exchanged [x a * _]mulrC].
Qed.

(** ** B2 [bounded-liability-leaves-a-loss], so every mixed equilibrium
    Mixed equilibria of the induced game are correlated ones. *)
Theorem mixed_equilibria_are_correlated : correlated_equilibrium E cell t w x.
Proof.
have [[[x0 x1] stay] _] := mixed; split=> // i told b.
(* What [i] expects from an action, and from its own draws. *)
pose U (c : profile Act) := \sum_a x a * pay i (instead i a c); pose T := \sum_a x a * pay i a.
have no_better c : U c <= T.
  rewrite -subr_le0; have -> : U c - T = \sum_a x a * (pay i (instead i a c) - pay i a); last exact: stay.
  by rewrite -sumrB; apply: eq_bigr => a _; rewrite mulrBr.
have given (P : pred (profile Act)) c : (forall a b : profile Act, a i = b i -> P a = P b) ->
    \sum_(a | P a) x a * U c = \sum_(a | P a) x a * pay i (instead i a c).
  move=> own; have := @exchange i P (fun _ a => pay i (instead i a c)) own.
  rewrite (eq_bigr (fun a => x a * U c)) => [->|a _]; last by rewrite mulr_sumr.
  apply: eq_bigr => a _; rewrite -mulr_sumr (eq_bigr (fun e => x e * pay i (instead i a c))) => [|e _]; last by rewrite instead_twice.
  by rewrite -mulr_suml x1 mul1r.
have even c : x c * (T - U c) = 0.
  have sum0 : \sum_c x c * (T - U c) = 0.
    rewrite (eq_bigr (fun c => x c * T - x c * U c)) => [|a _]; last by rewrite mulrBr.
    rewrite sumrB -mulr_suml x1 mul1r; apply/eqP; rewrite subr_eq0; apply/eqP.
    rewrite (eq_bigr (fun c => \sum_a x c * (x a * pay i (instead i a c)))) => [|a _]; last by rewrite mulr_sumr.
    rewrite (@exchange i xpredT (fun c a => pay i (instead i a c))) //; apply: eq_bigr => a _.
    by rewrite (eq_bigr (fun c => x a * (x c * pay i a))) => [|e _]; [rewrite -mulr_sumr -mulr_suml x1 mul1r | rewrite instead_back].
  by have /eqP := sum0; rewrite psumr_eq0 => [/allP/(_ c (mem_index_enum c))/eqP //|a _]; rewrite mulr_ge0 // subr_ge0.
pose P (a : profile Act) := a i == told i; have own (a c : profile Act) : a i = c i -> P a = P c by rewrite /P => ->.
have -> : \sum_(a : profile Act | a i == told i) x a * (pay i (instead i a b) - pay i a) = \sum_(a | P a) x a * (U b - T).
  rewrite (eq_bigr (fun a => x a * pay i (instead i a b) - x a * pay i (instead i a told))) => [|a /eqP e]; last first.
    by rewrite [instead i a told]instead_same // mulrBr.
  rewrite sumrB -!(given P) // -sumrB; apply: eq_bigr => a /eqP e.
  have : U a = U told by apply: eq_bigr => c _; congr (_ * pay i _); apply/ffunP => j; rewrite !insteadE; case: eqP => // ->.
  by have /eqP := even a; rewrite mulrBr subr_eq0 => /eqP Ta <-; rewrite mulrBr Ta.
rewrite -oppr_ge0 -sumrN; apply: sumr_ge0 => a _; rewrite oppr_ge0 mulr_ge0_le0 // subr_le0; exact: no_better.
Qed.
End Independence.
