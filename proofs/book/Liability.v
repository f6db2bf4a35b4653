(** * B2. The bound under bounded liability is attained *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Largest Foundations Chance Linear Pairs Audit.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Liability.
Variables (F : realFieldType) (d D B delta : F).
Hypotheses (d0 : 0 < d) (D0 : 0 < D) (B0 : 0 < B) (delta0 : 0 < delta).
Notation two := (same_actions bool_finType).
Notation best := (both (true : bool_finType) true).
Notation idle := (both (false : bool_finType) true).

(** Both do a ([true]) at the first best. The row agent gains d by b there, which the court does not see; it loses D by b where the column agent
    does b too, which the court sees. *)
Definition idler_pay (i x y : bool) : F :=
  if i then (if y then (if x then 0 else d) else (if x then - delta else - delta - D)) else if x || ~~ y then 0 else - d - delta.
Notation idler := (pairing (true : bool_finType) idler_pay).
(** Where the court sees it the row agent is paid for a as much as there is, and charged as much for b. *)
Definition stakes (i : bool) (k : option bool) : F := if k is Some x then (if i then (if x then B else - B) else 0) else 0.
(** The lottery: (a,a), or else (a,b). *)
Definition often := (D + 2%:R * B) / (d + (D + 2%:R * B)).
Definition mostly (a : profile two) : F := if a true then (if a false then often else 1 - often) else 0.

Lemma idler_welfare w x y : welfare idler w (both x y) = if x then (if y then 0 else - delta) else (if y then - delta else - delta - D).
Proof. by rewrite total_both /total /idler_pay; case: x; case: y; rewrite /=; linear. Qed.

Lemma idler_only w a : first_best idler w a <-> a = best.
Proof.
split=> [/forallP/(_ best)|->].
  by rewrite (bothE a) !idler_welfare; case: (a true); case: (a false) => // le; exfalso; linear.
by apply/forallP => b; rewrite (bothE b) !idler_welfare; case: (b true); case: (b false); rewrite ?lexx //; linear.
Qed.

Lemma idler_stake w : stake idler w best idle = delta.
Proof.
rewrite /stake; case: arg_maxP => [|c ne most]; first by apply/eqP => /both_inj[].
have := most idle; have -> : idle != best by apply/eqP => /both_inj[].
by move: ne; rewrite (bothE c) !idler_welfare; case: (c true); case: (c false); rewrite /= ?eqxx // => _ /(_ isT) le; linear.
Qed.

Lemma instead_idle i x y : instead i (both x y) idle = if i then both (false : bool_finType) y else both x (true : bool_finType).
Proof. by apply/ffunP => -[]; rewrite insteadE !ffunE; case: i; rewrite /= ?ffunE. Qed.

Lemma idler_advantage w : advantage idler w true best idle = D.
Proof.
have keptE x y : kept idler w true idle (both x y) = if x then (if y then - d else D) else 0.
  by rewrite /kept instead_idle !utilE /idler_pay; case: x; case: y; rewrite /=; linear.
apply: bigmax_is; first exact: ltW.
  by move=> c _; rewrite (bothE c) keptE; case: (c true); case: (c false); linear.
by exists (both (true : bool_finType) false); rewrite ?both_true ?keptE.
Qed.

Lemma idler_gain w : gain idler true w best idle = d.
Proof. by rewrite /gain !utilE /idler_pay /= subr0. Qed.

(** Nothing else tempts out of sight. *)
Lemma idler_tempted w : temptation idler true w best idle /\ undetectable audit_cell w best idle.
Proof.
rewrite /temptation idler_gain d0 andbT /undetectable !cell_both eqxx; split=> //.
by apply/deviation_both; exists (false : bool_finType).
Qed.

Lemma only_idling w i b : temptation idler i w best b -> undetectable audit_cell w best b -> i = true /\ b = idle.
Proof.
move=> /andP[/deviation_both[z ne ->] _]; rewrite /turned /undetectable.
by case: i ne; case: z => //= _; rewrite !cell_both.
Qed.

Lemma often01 : 0 <= often <= 1.
Proof. by apply/andP; split; [apply: divr_ge0 | rewrite ler_pdivr_mulr ?mul1r]; linear. Qed.

Lemma mostly_obeyed w : correlated_equilibrium idler audit_cell stakes w mostly.
Proof.
have /andP[o0 o1] := often01; have split_ : d * often = (D + 2%:R * B) * (1 - often) by rewrite /often; field; apply/eqP => z; linear.
split; [split=> [a|] | move=> i a b].
- by rewrite /mostly; case: (a true); case: (a false) => //; rewrite ?subr_ge0.
- by rewrite four /mostly !both_true !both_false /=; linear.
have insteadE' p q : instead i (both p q) b = if i then both (b true) q else both p (b false) :> profile two.
  by apply/ffunP => -[]; rewrite insteadE !ffunE; case: i; rewrite /= ?ffunE.
rewrite big_mkcond four !insteadE' /mostly; case: i {insteadE'}; rewrite ?both_true ?both_false !utilE !cell_both /idler_pay /stakes;
  [case: (a true); case: (b true) | case: (a false); case: (b false)]; by rewrite /= ?both_true ?both_false /=; linear.
Qed.

(** ** B2 [liability-bound-is-attained]
    For all positive d, D, B and delta there are a game, a language and transfers with |t| <= B such that F(w) = {best} and somebody is tempted
    there out of the court's sight; and each such temptation is of gain d, of this D and delta, the greatest x(best) over the correlated
    equilibria x of the induced game is (D + 2B)/(d + D + 2B), and the least that is lost is p(w) delta d/(d + D + 2B). *)
Theorem liability_bound_is_attained :
  exists (N Omega K : finType) (Act : N -> finType) (E : environment F Omega Act) (cell : Omega -> profile Act -> K) (t : mechanism F N K) w a,
    [/\ in_bound (Some B) t, forall b, first_best E w b <-> b = a, exists i b, temptation E i w a b /\ undetectable cell w a b &
      forall i b, temptation E i w a b -> undetectable cell w a b ->
        [/\ gain E i w a b = d, advantage E w i a b = D, stake E w a b = delta,
            is_largest (correlated_equilibrium E cell t w) (fun x => x a) ((D + 2%:R * B) / (d + (D + 2%:R * B))) &
            is_least (correlated_equilibrium E cell t w) (fun x => prob E w * (best_welfare E w - expected_welfare E w x))
              (prob E w * (delta * d / (d + (D + 2%:R * B))))]].
Proof.
have bounded : in_bound (Some B) stakes.
  move=> i k; rewrite /stakes; case: k => [k|]; last by rewrite normr0 ltW.
  by case: i; [case: k; rewrite ?normrN ger0_norm // ltW | rewrite normr0 ltW].
exists [finType of bool], [finType of unit], [finType of option bool], two, idler, audit_cell, stakes, tt, best.
have [tempts same] := idler_tempted tt; split=> //; [exact: idler_only | by exists true, idle |].
move=> i b /only_idling one /one[-> ->] {i b one}.
have held x : correlated_equilibrium idler audit_cell stakes tt x -> held_by idler tt x true best idle (D + 2%:R * B).
  by move=> /(bounded_liability_leaves_a_loss bounded (idler_only tt) tempts same)[+ _]; rewrite idler_advantage.
rewrite idler_gain idler_advantage idler_stake; split=> //.
  split; last by move=> x /held[]; rewrite idler_gain.
  by exists mostly; [exact: mostly_obeyed | rewrite /mostly both_true both_false].
split; last by move=> x /held[_ /andP[_]]; rewrite idler_gain idler_stake.
exists mostly; first exact: mostly_obeyed.
have /idler_only := erefl best; move=> /(_ tt); rewrite first_bestE => /eqP <-.
rewrite /expected_welfare four /mostly !both_true !both_false !idler_welfare /=.
by congr (_ * _); rewrite /often; field; apply/eqP => z; linear.
Qed.
End Liability.
