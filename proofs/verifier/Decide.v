(** * Definitions that decide: equilibria, thresholds and implementability of a game that is written down *)
Require Import QArith Qminmax Lqa List Arith Lia Bool.
From Verifier Require Import Table Check Sound.
Import ListNotations.
Open Scope Q_scope.

Section Decide.
Variable G : game.

(** ** Equilibria of u + l W *)
Definition is_nash l w a := forallb (fun i => forallb (fun b =>
  Qle_bool (utility G l i w (deviate G a i b)) (utility G l i w a)) (actions G i)) (agents G).
Definition equilibria l w := filter (is_nash l w) (profiles G).

Lemma utilityE l i w a : utility G l i w a == v G l i w a.
Proof. unfold utility, v. rewrite plusE, timesE, welfareE. reflexivity. Qed.

Theorem is_nash_decides l w a : is_nash l w a = true <-> nash G l w a.
Proof.
unfold is_nash, nash. rewrite forallb_forall. split.
- intros H i b ii ib. specialize (H i ii). rewrite forallb_forall in H. specialize (H b ib). apply leP in H. now rewrite !utilityE in H.
- intros H i ii. apply forallb_forall. intros b ib. apply leP. rewrite !utilityE. auto.
Qed.

Theorem equilibria_decide l w a : In a (equilibria l w) <-> In a (profiles G) /\ nash G l w a.
Proof. unfold equilibria. rewrite filter_In, is_nash_decides. reflexivity. Qed.

(** ** The threshold of a first best: the largest gain/loss over temptations, [None] where a temptation loses nothing *)
Definition gain w a i b := minus (u G w (deviate G a i b) i) (u G w a i).
Definition loss w a i b := minus (welfare G w a) (welfare G w (deviate G a i b)).
Definition asked w a i b : option Q :=
  if Qle_bool (gain w a i b) 0 then Some 0
  else if Qle_bool (loss w a i b) 0 then None else Some (Qred (gain w a i b / loss w a i b)).
Definition greater (x y : option Q) := match x, y with Some a, Some b => Some (Qmost a b) | _, _ => None end.
Definition threshold w a := fold_right (fun i m => fold_right (fun b m => greater (asked w a i b) m) m (actions G i)) (Some 0) (agents G).
Definition reached l (x : option Q) := match x with Some y => y <= l | None => False end.

Lemma reached_greater l x y : reached l (greater x y) <-> reached l x /\ reached l y.
Proof.
destruct x as [x|], y as [y|]; simpl; try tauto. split; [destruct (QmostP x y); intro; split; lra|].
intros []. unfold Qmost. destruct (Qle_bool x y); auto.
Qed.

Lemma reached_all {A} l (h : A -> option Q) m xs : reached l (fold_right (fun x m => greater (h x) m) m xs) <-> reached l m /\ forall x, In x xs -> reached l (h x).
Proof.
induction xs as [|x xs IH]; simpl; [intuition|]. rewrite reached_greater, IH. split.
- intros (H1 & H2 & H3). split; auto. intros y [<-|iy]; auto.
- intros (H1 & H2). split; [|split]; auto.
Qed.

Lemma asked_reached l w a i b : 0 <= l -> 0 <= W G w a - W G w (deviate G a i b) ->
  reached l (asked w a i b) <-> v G l i w (deviate G a i b) <= v G l i w a.
Proof.
intros l0 loss0. unfold asked. set (g := gain w a i b). set (x := loss w a i b).
assert (gE : g == u G w (deviate G a i b) i - u G w a i) by apply minusE.
assert (xE : x == W G w a - W G w (deviate G a i b)). { unfold x, loss. rewrite minusE, !welfareE. reflexivity. }
assert (vE : v G l i w (deviate G a i b) <= v G l i w a <-> g <= l * x). { unfold v. rewrite gE, xE. split; intro; lra. }
rewrite vE. destruct (Qle_bool g 0) eqn:E; [apply leP in E|].
- simpl. split; auto. intros _. assert (0 <= l * x) by (apply Qmult_le_0_compat; lra). lra.
- assert (pos : 0 < g) by (destruct (Qlt_le_dec 0 g); auto; apply leP in q; congruence).
  destruct (Qle_bool x 0) eqn:F; [apply leP in F|]; cbn [reached].
  + split; [tauto|]. intro H. assert (x == 0) by lra. rewrite H0 in H. lra.
  + assert (posx : 0 < x) by (destruct (Qlt_le_dec 0 x); auto; apply leP in q; congruence).
    rewrite Qred_correct. split; intro H.
    * assert (E' : g == g / x * x) by (field; lra). rewrite E'. apply Qmult_le_compat_r; lra.
    * apply Qle_shift_div_r; auto.
Qed.

Theorem threshold_decides l w a : 0 <= l -> first_best G w a -> (forall i b, In i (agents G) -> In b (actions G i) -> In (deviate G a i b) (profiles G)) ->
  reached l (threshold w a) <-> nash G l w a.
Proof.
intros l0 [_ best] inside. unfold threshold, nash.
assert (E : forall is_ m, reached l (fold_right (fun i m => fold_right (fun b m => greater (asked w a i b) m) m (actions G i)) m is_) <->
  reached l m /\ forall i, In i is_ -> forall b, In b (actions G i) -> reached l (asked w a i b)).
{ induction is_ as [|i is_ IH]; simpl; intro m; [intuition|]. rewrite (reached_all l (asked w a i)), IH. split.
  - intros ((H1 & H2) & H3). split; auto. intros j [<-|ij]; auto.
  - intros (H1 & H2). split; [split|]; auto. }
rewrite E. split.
- intros (_ & H) i b ii ib. apply asked_reached; auto. specialize (best _ (inside i b ii ib)). lra.
- intro H. split; [exact l0|]. intros i ii b ib. apply asked_reached; auto. specialize (best _ (inside i b ii ib)). lra.
Qed.

(** ** Implementability of a choice, shown by transfers, or refuted by rows that contradict each other *)
Inductive shown := Transfers (entries : list (nat * list Q)) | Contradiction (rows : proof).
Definition implementable_by (choice : list nat) (why : shown) : option bool := match why with
  | Transfers entries => if pair_ok G 0 choice entries then Some true else None
  | Contradiction rows =>
    let chosen := combine (contingencies G) choice in
    if Nat.eqb (length choice) (length (prior G)) && closed_by G ValueGoal None chosen rows then Some false else None
  end.

Theorem implementable_by_decides choice why answer : (forall B, liability G = Some B -> 0 <= B) ->
  implementable_by choice why = Some answer ->
  if answer then exists t, pair G 0 t (fun w => nth w choice 0%nat) else forall t, ~ pair G 0 t (fun w => nth w choice 0%nat).
Proof.
intros liable. unfold implementable_by. destruct why as [entries|rows].
- destruct (pair_ok G 0 choice entries) eqn:P; [|discriminate]. intro E; inversion E. exists (transfers entries). now apply pair_okP.
- destruct (_ && _)%bool eqn:C; [|discriminate]. intro E; inversion E; subst. apply andb_true_iff in C. destruct C as [len C].
  apply Nat.eqb_eq in len. intros t eq.
  apply (closed_by_shows G liable 0 t (fun w => nth w choice 0%nat) (Qle_refl 0) eq ValueGoal None (combine (contingencies G) choice) rows); auto; try reflexivity.
  + intros w a ins. unfold contingencies in ins. rewrite <- len in ins. clear -ins.
    assert (G' : forall k, In (w, a) (combine (seq k (length choice)) choice) -> nth (w - k) choice 0%nat = a /\ (k <= w)%nat).
  { clear ins. induction choice as [|c choice IH]; simpl; intros k H; [destruct H|]. destruct H as [H|H].
      - inversion H; subst. rewrite Nat.sub_diag. auto.
      - destruct (IH (S k) H) as [H1 H2]. split; [|lia]. replace (w - k)%nat with (S (w - S k)) by lia. auto. }
    destruct (G' 0%nat ins) as [H _]. now rewrite Nat.sub_0_r in H.
  + intros [w a] ins. apply in_combine_l in ins. exact ins.
Qed.
End Decide.
