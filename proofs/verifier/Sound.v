(** * The verifier is sound: what it accepts is true *)
Require Import QArith Qminmax Lqa List Arith Lia Bool Permutation.
From Verifier Require Import Table Check.
Import ListNotations.
Open Scope Q_scope.

(** ** Numbers *)
Lemma ltP x y : lt x y = true <-> x < y.
Proof.
unfold lt; rewrite negb_true_iff; split; intro H.
- destruct (Qlt_le_dec x y) as [|le]; auto. apply Qle_bool_iff in le; congruence.
- destruct (Qle_bool y x) eqn:E; auto. apply Qle_bool_iff in E; lra.
Qed.
Lemma plusE x y : plus x y == x + y. Proof. apply Qred_correct. Qed.
Lemma timesE x y : times x y == x * y. Proof. apply Qred_correct. Qed.
Lemma minusE x y : minus x y == x - y. Proof. apply Qred_correct. Qed.
Lemma leP x y : Qle_bool x y = true <-> x <= y. Proof. apply Qle_bool_iff. Qed.
Lemma eqP x y : Qeq_bool x y = true <-> x == y. Proof. apply Qeq_bool_iff. Qed.
Lemma QmostP x y : x <= Qmost x y /\ y <= Qmost x y.
Proof. unfold Qmost; destruct (Qle_bool x y) eqn:E; [apply leP in E|]; [lra|]. destruct (Qlt_le_dec y x); [lra|]. apply leP in q; congruence. Qed.
Lemma QleastP x y : Qleast x y <= x /\ Qleast x y <= y /\ (Qleast x y = x \/ Qleast x y = y).
Proof. unfold Qleast; destruct (Qle_bool x y) eqn:E; [apply leP in E|]; [split;[lra|split;[lra|auto]]|]. destruct (Qlt_le_dec y x); [split;[lra|split;[lra|auto]]|]. apply leP in q; congruence. Qed.

(** ** Sums *)
Lemma total_ext {A} (l : list A) x y : (forall a, In a l -> x a == y a) -> total l x == total l y.
Proof. induction l as [|a l IH]; simpl; intro H; [reflexivity|]. rewrite (H a), IH by auto. reflexivity. Qed.
Lemma total_le {A} (l : list A) x y : (forall a, In a l -> x a <= y a) -> total l x <= total l y.
Proof. induction l as [|a l IH]; simpl; intro H; [lra|]. assert (x a <= y a) by auto. assert (total l x <= total l y) by auto. lra. Qed.
Lemma total_plus {A} (l : list A) x y : total l (fun a => x a + y a) == total l x + total l y.
Proof. induction l; simpl; lra. Qed.
Lemma total_opp {A} (l : list A) x : total l (fun a => - x a) == - total l x.
Proof. induction l; simpl; lra. Qed.
Lemma total_0 {A} (l : list A) : total l (fun _ => 0) == 0.
Proof. induction l; simpl; lra. Qed.
Lemma total_mult {A} (l : list A) q x : total l (fun a => q * x a) == q * total l x.
Proof. induction l; simpl; lra. Qed.
Lemma total_app {A} (l1 l2 : list A) x : total (l1 ++ l2) x == total l1 x + total l2 x.
Proof. induction l1; simpl; lra. Qed.
Lemma total_perm {A} (l1 l2 : list A) x : Permutation l1 l2 -> total l1 x == total l2 x.
Proof. induction 1; simpl; lra. Qed.
Lemma total_ge0 {A} (l : list A) x : (forall a, In a l -> 0 <= x a) -> 0 <= total l x.
Proof. intro H; rewrite <- (total_0 l). now apply total_le. Qed.
Lemma total_one {A} (l : list A) x a : (forall a, In a l -> 0 <= x a) -> In a l -> x a <= total l x.
Proof.
induction l as [|b l IH]; simpl; intros ge0 ins; [contradiction|].
assert (0 <= x b) by auto. assert (0 <= total l x) by (apply total_ge0; auto).
destruct ins as [<-|ins]; [lra|]. assert (x a <= total l x) by auto. lra.
Qed.
Lemma total_concat {A B} (ls : list A) (h : A -> list B) x : total (concat (map h ls)) x == total ls (fun a => total (h a) x).
Proof. induction ls; simpl; [reflexivity|]. rewrite total_app, IHls. reflexivity. Qed.
Lemma add_allE {A} (l : list A) x : add_all l x == total l x.
Proof. unfold add_all, total; induction l; simpl; [reflexivity|]. rewrite plusE, IHl. reflexivity. Qed.

(** A term of a sum over a list without repetition, changed. *)
Lemma total_update l (x y : nat -> Q) w : NoDup l -> In w l -> (forall v, In v l -> v <> w -> x v == y v) ->
  total l x == total l y + (x w - y w).
Proof.
induction l as [|a l IH]; simpl; intros nd ins same; [contradiction|]. inversion nd as [|? ? no nd']; subst.
destruct ins as [->|ins].
- rewrite (total_ext l x y); [lra|]. intros v iv; apply same; auto. intro; subst; auto.
- rewrite IH by auto. rewrite (same a); [lra|auto|]. intro; subst; auto.
Qed.

(** A sum over part of a list. *)
Lemma total_incl (l l' : list nat) x : NoDup l' -> incl l' l -> NoDup l -> (forall a, In a l -> x a <= 0) -> total l x <= total l' x.
Proof.
intros nd' inc nd le0. destruct (Add_inv) with (a := 0%nat) (l := [0%nat]) as [? _]; [now left|].
assert (ex : exists rest, Permutation l (l' ++ rest)).
{ clear x le0 nd. revert l inc. induction l' as [|a l' IH]; intros l inc; [exists l; auto|].
  inversion nd' as [|? ? no nd'']; subst. destruct (in_split a l) as (l1 & l2 & ->); [apply inc; now left|].
  destruct (IH nd'' (l1 ++ l2)) as [rest perm].
  { intros v iv. assert (In v (l1 ++ a :: l2)) as iv' by (apply inc; now right).
    apply in_app_or in iv'. apply in_or_app. destruct iv' as [?|[->|?]]; auto. contradiction. }
  exists rest. simpl. rewrite <- perm. symmetry. apply Permutation_middle. }
destruct ex as [rest perm]. rewrite (total_perm _ _ _ perm), total_app.
assert (total rest x <= 0). { rewrite <- (total_0 rest). apply total_le. intros a ia. apply le0. rewrite perm. apply in_or_app; auto. }
lra.
Qed.

(** ** Lists *)
Lemma memP k l : mem k l = true <-> In k l.
Proof. unfold mem; rewrite existsb_exists; split; [intros (x & i & e); apply Nat.eqb_eq in e; now subst|intro i; exists k; split; auto; apply Nat.eqb_refl]. Qed.
Lemma distinctP l : distinct l = true -> NoDup l.
Proof.
induction l as [|k l IH]; simpl; intro H; constructor; apply andb_true_iff in H; destruct H as [no d]; auto.
intro i; apply memP in i; now rewrite i in no.
Qed.
Lemma same_outcomeP x y : same_outcome x y = true <-> x = y.
Proof.
destruct x, y; unfold same_outcome; simpl; rewrite andb_true_iff, !Nat.eqb_eq; split; [intros [-> ->]|intro e; inversion e]; auto.
Qed.
Ltac bools := repeat match goal with
  | H : (_ && _)%bool = true |- _ => apply andb_true_iff in H; destruct H
  | H : negb _ = true |- _ => apply negb_true_iff in H
  end.

Section Sound.
Variable G : game.
Notation agents := (agents G). Notation contingencies := (contingencies G). Notation profiles := (profiles G).
Notation cell := (cell G). Notation deviate := (deviate G). Notation u := (u G). Notation p := (p G). Notation W := (W G).

Lemma welfareE w a : welfare G w a == W w a. Proof. apply add_allE. Qed.
Lemma worthE w a : worth G w a == p w * W w a. Proof. unfold worth. rewrite timesE, welfareE. reflexivity. Qed.
Lemma is_agentP i : is_agent G i = true <-> In i agents.
Proof. unfold is_agent, Table.agents; rewrite Nat.ltb_lt, in_seq. lia. Qed.
Lemma is_contingencyP w : is_contingency G w = true <-> In w contingencies.
Proof. unfold is_contingency, Table.contingencies; rewrite Nat.ltb_lt, in_seq. lia. Qed.
Lemma is_profileP a : is_profile G a = true <-> In a profiles.
Proof. unfold is_profile, Table.profiles; rewrite Nat.ltb_lt, in_seq. lia. Qed.
Lemma is_first_bestP w a : In a profiles -> is_first_best G w a = true <-> first_best G w a.
Proof.
intro ia. unfold is_first_best, first_best. rewrite forallb_forall. split.
- intro H; split; auto. intros b ib. specialize (H b ib). apply leP in H. now rewrite !welfareE in H.
- intros [_ H] b ib. apply leP. rewrite !welfareE. auto.
Qed.
Lemma first_bestsP w a : In a (first_bests G w) <-> first_best G w a.
Proof.
unfold first_bests. rewrite filter_In. split.
- intros [ia H]. now apply is_first_bestP.
- intros H. pose proof H as [ia _]. split; auto. now apply is_first_bestP.
Qed.

(** ** The pair that attains a value *)
Lemma transfers_found entries k : (exists e, In e entries /\ fst e = k /\ forall i, transfers entries i k = nth i (snd e) 0) \/ (forall i, transfers entries i k = 0).
Proof.
unfold transfers. destruct (find _ (rev entries)) as [e|] eqn:F; auto. left. apply find_some in F. destruct F as [ie e_k].
exists e. split; [now apply in_rev|]. split; auto. now apply Nat.eqb_eq.
Qed.

Lemma stays_implements l t f w : stays G l t f w = true -> forall i b, In i agents -> In b (actions G i) ->
  v G l i w (deviate (f w) i b) + t i (cell w (deviate (f w) i b)) <= v G l i w (f w) + t i (cell w (f w)).
Proof.
unfold stays. rewrite forallb_forall. intros H i b ii ib. specialize (H i ii). rewrite forallb_forall in H. specialize (H b ib).
apply leP in H. unfold utility in H. rewrite !plusE, !timesE, !welfareE in H. exact H.
Qed.

Hypothesis liable : forall B, liability G = Some B -> 0 <= B.

Lemma pair_okP l choice entries : pair_ok G l choice entries = true ->
  pair G l (transfers entries) (fun w => nth w choice 0%nat).
Proof.
unfold pair_ok. intro H; bools. apply Nat.eqb_eq in H. rewrite forallb_forall in *.
assert (listed : forall k, is_cell G k -> (exists e, In e entries /\ fst e = k /\ forall i, transfers entries i k = nth i (snd e) 0) \/ forall i, transfers entries i k = 0)
  by (intros; apply transfers_found).
repeat split.
- intros w iw. apply is_profileP. apply H2. apply nth_In. rewrite H. apply is_contingencyP in iw. now apply Nat.ltb_lt.
- intros k ik. destruct (listed k ik) as [(e & ie & _ & te)|zero].
  + specialize (H1 e ie). unfold entry_ok in H1. bools.
    assert (E : total agents (fun i => transfers entries i k) == add_all agents (fun i => nth i (snd e) 0)).
    { rewrite add_allE. apply total_ext. intros; rewrite te; reflexivity. }
    destruct (class G); auto; rewrite E; [now apply eqP|now apply leP].
  + assert (E : total agents (fun i => transfers entries i k) == 0).
    { rewrite <- (total_0 agents). apply total_ext. intros; rewrite zero; reflexivity. }
    destruct (class G); auto; rewrite E; lra.
- destruct (listed k H3) as [(e & ie & _ & te)|zero].
  + specialize (H1 e ie). unfold entry_ok in H1. rewrite H5 in H1. bools. rewrite te. rewrite forallb_forall in H6.
    assert (ii : In (nth i (snd e) 0) (snd e)).
    { apply nth_In. apply Nat.eqb_eq in H8. rewrite H8. apply is_agentP in H4. now apply Nat.ltb_lt. }
    specialize (H6 _ ii). bools. now apply leP.
  + rewrite zero. specialize (liable _ H5). lra.
- destruct (listed k H3) as [(e & ie & _ & te)|zero].
  + specialize (H1 e ie). unfold entry_ok in H1. rewrite H5 in H1. bools. rewrite te. rewrite forallb_forall in H6.
    assert (ii : In (nth i (snd e) 0) (snd e)).
    { apply nth_In. apply Nat.eqb_eq in H8. rewrite H8. apply is_agentP in H4. now apply Nat.ltb_lt. }
    specialize (H6 _ ii). bools. now apply leP.
  + rewrite zero. specialize (liable _ H5). lra.
- intros w i b iw ii ib. now apply (stays_implements l _ (fun w => nth w choice 0%nat) w); auto.
Qed.

Lemma paid_onE t k : paid_on G t k == paid G t k.
Proof. unfold paid_on, paid. destruct (class G); try apply add_allE. reflexivity. Qed.

Lemma pair_valueE choice entries : pair_value G choice entries == value G (transfers entries) (fun w => nth w choice 0%nat).
Proof.
unfold pair_value, value. rewrite add_allE. apply total_ext. intros w _. rewrite timesE, plusE, welfareE, paid_onE. reflexivity.
Qed.

(** ** Rows *)
Section Rows.
Variables (l : Q) (t : mechanism) (f : nat -> nat).
Hypothesis l0 : 0 <= l.
Hypothesis eq : pair G l t f.

Definition eval (coefs : list (nat * nat * Q)) := total coefs (fun e => snd e * t (snd (fst e)) (fst (fst e))).
(** [base] is what the sums started from. *)
Definition holds (base : Q) (s : sums) := let '(coefs, slope, sum) := s in base + sum <= eval coefs + l * slope.

Lemma put_eval k i y coefs : eval (put k i y coefs) == y * t i k + eval coefs.
Proof.
unfold eval. induction coefs as [|[[k' i'] y'] rest IH]; simpl; [reflexivity|].
destruct (Nat.eqb k k' && Nat.eqb i i')%bool eqn:E; simpl.
- bools. apply Nat.eqb_eq in H, H0. subst. rewrite plusE. lra.
- rewrite IH. lra.
Qed.

Lemma put_all_eval k y (is_ : list nat) coefs : eval (fold_right (fun i => put k i y) coefs is_) == y * total is_ (fun i => t i k) + eval coefs.
Proof. induction is_ as [|i is_ IH]; simpl; [lra|]. rewrite put_eval, IH. lra. Qed.

Lemma nothing_left_eval coefs : nothing_left coefs = true -> eval coefs == 0.
Proof.
unfold nothing_left, eval. rewrite forallb_forall. intro H. rewrite <- (total_0 coefs). apply total_ext. intros e ie.
specialize (H e ie). apply eqP in H. rewrite H. lra.
Qed.

Definition agrees (chosen : list outcome) := forall w a, In (w, a) chosen -> f w = a.
Lemma assigned_agrees chosen w a : agrees chosen -> assigned chosen w = Some a -> f w = a.
Proof.
unfold assigned. intros ag H. destruct (find (fun x => Nat.eqb (fst x) w) chosen) as [[w' a']|] eqn:F; simpl in H; [|discriminate]. inversion H; subst.
apply find_some in F. destruct F as [ins e]. simpl in e. apply Nat.eqb_eq in e. subst. auto.
Qed.

(** For a weight, nothing is burned on the path. *)
Definition suits (of : goal) := match of with
  | ValueGoal => True
  | WeightGoal => forall w, In w contingencies -> paid G t (cell w (f w)) == 0
  end.

Lemma add_row_holds base of chosen named s s' : suits of -> agrees chosen -> (forall x, In x chosen -> In (fst x) contingencies) ->
  add_row G of chosen named s = Some s' -> holds base s -> holds base s'.
Proof.
intros su ag inc. destruct named as [[w i b|k|k i] y], s as [[coefs slope] sum]; unfold add_row; simpl.
- destruct (assigned chosen w) as [a|] eqn:A; [|discriminate]. pose proof (assigned_agrees _ _ _ ag A) as fw. subst a.
  destruct (_ && _)%bool eqn:C; [|discriminate]. bools. intro E; inversion E; subst; clear E. unfold holds. intro I.
  apply is_contingencyP in H. apply is_agentP in H2. apply memP in H1. apply leP in H0.
  destruct eq as (_ & _ & _ & imp). specialize (imp w i b H H2 H1). unfold v in imp.
  rewrite !put_eval, !plusE, !timesE, !minusE, !welfareE.
  assert (0 <= y * ((u w (f w) i + l * W w (f w) + t i (cell w (f w))) - (u w (deviate (f w) i b) i + l * W w (deviate (f w) i b) + t i (cell w (deviate (f w) i b))))).
  { apply Qmult_le_0_compat; auto. lra. }
  lra.
- assert (sub : class G <> Unrestricted -> is_cell G k -> total agents (fun i => t i k) <= 0).
  { intros un ik. destruct eq as (_ & cl & _). specialize (cl k ik). destruct (class G); auto; [lra|congruence]. }
  destruct (class G) eqn:C; try discriminate.
  + destruct (_ && _)%bool eqn:D; [|discriminate]. bools. intro E; inversion E; subst; clear E. unfold holds. intro I.
    rewrite put_all_eval. apply memP in H. destruct eq as (_ & cl & _). specialize (cl k H). rewrite C in cl. rewrite cl. lra.
  + destruct (_ && _)%bool eqn:D; [|discriminate]. bools. intro E; inversion E; subst; clear E. unfold holds. intro I.
    rewrite put_all_eval. apply memP in H. apply orb_true_iff in H0. destruct H0 as [free|y0].
    * destruct of; [discriminate|]. unfold on_path in free. apply existsb_exists in free. destruct free as ([w a] & ins & e).
      simpl in e. apply Nat.eqb_eq in e. pose proof (ag w a ins). subst a. specialize (su w (inc _ ins)). unfold paid in su.
      rewrite C, e in su. rewrite su. lra.
    * apply leP in y0. assert (0 <= y * - total agents (fun i => t i k)). { apply Qmult_le_0_compat; auto. assert (total agents (fun i => t i k) <= 0) by (apply sub; auto; congruence). lra. }
      lra.
- destruct (liability G) as [B|] eqn:L; [|discriminate].
  destruct (_ && _)%bool eqn:D; [|discriminate]. bools. intro E; inversion E; subst; clear E. unfold holds. intro I.
  apply memP in H. apply is_agentP in H0. destruct eq as (_ & _ & bd & _). specialize (bd k i B H H0 L).
  rewrite put_eval, minusE, timesE. destruct (QmostP y (- y)) as [y1 y2].
  assert (- (Qmost y (- y) * B) <= y * t i k); [|lra].
  destruct (Qlt_le_dec y 0) as [neg|pos].
  + assert (0 <= (- y) * (B - t i k)) by (apply Qmult_le_0_compat; lra).
    assert (0 <= (Qmost y (- y) - - y) * B) by (apply Qmult_le_0_compat; [lra|auto]). lra.
  + assert (0 <= y * (B + t i k)) by (apply Qmult_le_0_compat; lra).
    assert (0 <= (Qmost y (- y) - y) * B) by (apply Qmult_le_0_compat; [lra|auto]). lra.
Qed.

Lemma add_rows_holds base of chosen rows s s' : suits of -> agrees chosen -> (forall x, In x chosen -> In (fst x) contingencies) ->
  add_rows G of chosen rows s = Some s' -> holds base s -> holds base s'.
Proof.
intros su ag inc. revert s. induction rows as [|named rows IH]; simpl; intros s E I; [now inversion E; subst|].
destruct (add_row G of chosen named s) as [s1|] eqn:A; [|discriminate]. eapply IH; eauto. eapply add_row_holds; eauto.
Qed.

(** What rows that close a case show of this pair. *)
Definition shown (of : goal) (most : option Q) := match of with
  | ValueGoal => l == 0 -> False
  | WeightGoal => match most with Some x => x <= l | None => False end
  end.

Lemma closed_by_shows of most chosen rows : suits of -> agrees chosen -> (forall x, In x chosen -> In (fst x) contingencies) ->
  closed_by G of most chosen rows = true -> shown of most.
Proof.
intros su ag inc. unfold closed_by. destruct (add_rows _ _ _ _ _) as [[[coefs slope] sum]|] eqn:A; [|discriminate].
intro H; bools. apply ltP in H1. pose proof (add_rows_holds 0 _ _ _ _ _ su ag inc A) as I. unfold holds in I.
rewrite (nothing_left_eval _ H) in I. unfold eval in I; simpl in I. assert (I' : sum <= l * slope) by (assert (0 + 0 <= 0 + l * 0) as Z by lra; specialize (I Z); lra).
destruct of; simpl.
- intro l_0. rewrite l_0 in I'. lra.
- apply orb_true_iff in H0. destruct H0 as [z|z].
  + apply eqP in z. rewrite z in I'. exfalso. lra.
  + destruct most as [x|]; [|discriminate]. apply leP in z. rewrite timesE in z.
    destruct (Qlt_le_dec l x) as [less|]; auto. exfalso.
    assert (0 < slope). { destruct (Qlt_le_dec 0 slope); auto. assert (0 <= l * - slope) by (apply Qmult_le_0_compat; lra). lra. }
    assert (0 < (x - l) * slope) by (apply Qmult_lt_0_compat; lra). lra.
Qed.

(** Money shown to be burned on the path of this pair. *)
Lemma burned_shows chosen rows lost : l == 0 -> agrees chosen -> (forall x, In x chosen -> In (fst x) contingencies) ->
  burned G chosen rows = Some lost -> class G = SubsidyFree /\ lost <= - total chosen (fun x => p (fst x) * paid G t (cell (fst x) (snd x))).
Proof.
intros l_0 ag inc. unfold burned. destruct (class G) eqn:C; try discriminate.
destruct (add_rows _ _ _ _ _) as [[[coefs slope] sum]|] eqn:A; [|discriminate].
destruct (nothing_left coefs) eqn:N; [|discriminate]. intro E; inversion E; subst; clear E. split; auto.
match type of A with add_rows _ _ _ _ (?s, _, _) = _ => set (start := s) in * end.
assert (E : eval start == total chosen (fun x => p (fst x) * paid G t (cell (fst x) (snd x)))).
{ unfold start. clear - ag inc C l0 eq. induction chosen as [|x chosen IH]; simpl; [reflexivity|]. rewrite put_all_eval, IH.
  - unfold paid. rewrite C. reflexivity.
  - intros w a ins. apply ag. now right.
  - intros y iy. apply inc. now right. }
pose proof (add_rows_holds (eval start) ValueGoal _ _ _ _ I ag inc A) as H. unfold holds in H.
assert (Z : eval start + 0 <= eval start + l * 0) by lra. specialize (H Z). rewrite E, (nothing_left_eval _ N), l_0 in H. lra.
Qed.
End Rows.

Hypothesis prior_pos : forall w, In w contingencies -> 0 < p w.
Hypothesis tabled : forall w a, In w contingencies -> In a profiles -> is_cell G (cell w a).

Lemma paid_le0 t k : in_class G t -> is_cell G k -> paid G t k <= 0.
Proof. intros cl ik. specialize (cl k ik). unfold paid. destruct (class G); auto; lra. Qed.

(** ** Exclusions *)
Lemma exclusion_shows l t f of most x : 0 <= l -> pair G l t f -> suits t f of -> exclusion_ok G of most x = true ->
  (forall w a, In (w, a) (outcomes x) -> f w = a) -> shown l of most.
Proof.
intros l0 eq su. unfold exclusion_ok. destruct (outcomes x) as [|a [|b [|? ?]]]; try discriminate; intros H ag; bools.
- apply (closed_by_shows l t f l0 eq of most [a] (why x)); auto. intros y [<-|[]]. now apply is_contingencyP.
- apply (closed_by_shows l t f l0 eq of most [a; b] (why x)); auto. intros y [<-|[<-|[]]]; now apply is_contingencyP.
Qed.

Lemma apart_shows l t f of most excl x y : 0 <= l -> pair G l t f -> suits t f of -> forallb (exclusion_ok G of most) excl = true ->
  apart excl x y = true -> f (fst x) = snd x -> f (fst y) = snd y -> shown l of most.
Proof.
intros l0 eq su ok H fx fy. unfold apart in H. apply existsb_exists in H. destruct H as (e & ie & H).
rewrite forallb_forall in ok. specialize (ok e ie). apply (exclusion_shows l t f of most e); auto.
destruct (outcomes e) as [|a [|b [|? ?]]]; try discriminate.
- bools. apply same_outcomeP in H, H0. subst. intros w a [E|[]]. subst. auto.
- apply orb_true_iff in H. destruct H as [H|H]; bools; apply same_outcomeP in H, H0; subst; intros w a [E|[E|[]]]; subst; auto.
Qed.

(** ** Trees *)
Section Tree.
Variables (of : goal) (most : option Q) (excl : list exclusion) (over : list nat).
Variables (l : Q) (t : mechanism) (f : nat -> nat) (Closed : Prop).
Hypothesis l0 : 0 <= l.
Hypothesis eq : pair G l t f.
Hypothesis su : suits t f of.
Hypothesis selfish : of = ValueGoal -> l == 0.
Hypothesis over_nd : NoDup over.
Hypothesis over_inc : incl over contingencies.
Hypothesis never : forall x y, apart excl x y = true -> f (fst x) = snd x -> f (fst y) = snd y -> Closed.
Hypothesis closing_shows : shown l of most -> Closed.

Notation pW := (fun w => p w * W w (f w)).
Definition part_total := total over (fun w => p w * (W w (f w) + paid G t (cell w (f w)))).
Hypothesis enough : forall x, limit of most = Some x -> part_total <= x -> Closed.

Definition bounded lost := limit of most <> None -> part_total <= total over pW - lost.
Definition inv bound (rows : list costed) lost := exists c : nat -> Q,
  (forall w, In w over -> In (w, f w, c w) rows) /\ total over pW - lost <= bound - total over c.
Definition nonneg (rows : list costed) := forall r, In r rows -> 0 <= snd r.

Lemma narrow_inv bound rows lost : bounded lost -> nonneg rows -> inv bound rows lost ->
  Closed \/ inv bound (narrow of most bound rows) lost.
Proof.
intros bd nn (c & ins & le). unfold narrow. destruct (limit of most) as [x|] eqn:L; [|right; now exists c].
destruct (existsb (fun w => negb (lt x (minus bound (c w)))) over) eqn:E.
- left. apply existsb_exists in E. destruct E as (w & iw & H). apply negb_true_iff in H.
  apply (enough x eq_refl). unfold bounded in bd. rewrite L in bd. assert (bd' := bd ltac:(discriminate)).
  assert (c w <= total over c). { apply total_one; auto. intros v iv. apply (nn _ (ins v iv)). }
  destruct (Qlt_le_dec x (minus bound (c w))) as [lt1|le1]; [apply ltP in lt1; congruence|]. rewrite minusE in le1. lra.
- right. exists c. split; auto. intros w iw. apply filter_In. split; auto. simpl.
  destruct (lt x (minus bound (c w))) eqn:D; auto. assert (existsb (fun w => negb (lt x (minus bound (c w)))) over = true); [|congruence].
  apply existsb_exists. exists w. split; auto. now rewrite D.
Qed.

Lemma narrow_incl bound rows : incl (narrow of most bound rows) rows.
Proof. unfold narrow. destruct (limit of most); [|apply incl_refl]. intros r ir. apply filter_In in ir. tauto. Qed.

Lemma least_ofP xs ys : match least_of excl xs ys with
  | None => forall x y, In x xs -> In y ys -> apart excl (place x) (place y) = true
  | Some m => forall x y, In x xs -> In y ys -> apart excl (place x) (place y) = false -> m <= snd x + snd y
  end.
Proof.
induction xs as [|x xs IH]; simpl; [intros ? ? []|].
fold (least_of excl xs ys). set (m0 := least_of excl xs ys) in *.
assert (inner : forall zs, match fold_right (fun y m => if apart excl (place x) (place y) then m else
    Some (match m with Some z => Qleast z (plus (snd x) (snd y)) | None => plus (snd x) (snd y) end)) m0 zs with
  | None => m0 = None /\ forall y, In y zs -> apart excl (place x) (place y) = true
  | Some m => (forall z, m0 = Some z -> m <= z) /\ forall y, In y zs -> apart excl (place x) (place y) = false -> m <= snd x + snd y
  end).
{ induction zs as [|z zs IHz]; simpl.
  - destruct m0 as [q|]; split; [intros z E; inversion E; lra|intros ? []|auto|intros ? []].
  - destruct (apart excl (place x) (place z)) eqn:A.
    + destruct (fold_right _ m0 zs); destruct IHz as [H1 H2]; split; auto; intros y [<-|iy]; auto; congruence.
    + destruct (fold_right _ m0 zs) as [m|]; destruct IHz as [H1 H2].
      * destruct (QleastP m (plus (snd x) (snd z))) as (q1 & q2 & _). pose proof (plusE (snd x) (snd z)) as PE. split.
        -- intros y E. specialize (H1 y E). lra.
        -- intros y [<-|iy] B; [lra|]. specialize (H2 y iy B). lra.
      * split; [intros y E; congruence|]. intros y [<-|iy] B; [rewrite plusE; lra|]. specialize (H2 y iy). congruence. }
specialize (inner ys). destruct (fold_right _ m0 ys) as [m|].
- destruct inner as [H1 H2]. intros a y [<-|ia] iy B; [now apply H2|]. destruct m0 as [z|].
  + specialize (IH a y ia iy B). specialize (H1 z eq_refl). lra.
  + specialize (IH a y ia iy). congruence.
- destruct inner as [H1 H2]. rewrite H1 in IH. intros a y [<-|ia] iy; auto.
Qed.

Lemma givenP m ys x : given excl m ys x <= m /\
  (forall y, In y ys -> apart excl x (place y) = false -> given excl m ys x <= snd y) /\
  (given excl m ys x = m \/ exists y, In y ys /\ apart excl x (place y) = false /\ given excl m ys x = snd y).
Proof.
induction ys as [|z ys (H1 & H2 & H3)]; simpl; [split; [lra|split; [intros ? []|auto]]|].
fold (given excl m ys x). destruct (apart excl x (place z)) eqn:A.
- split; [auto|split].
  + intros y [<-|iy] B; [congruence|auto].
  + destruct H3 as [H3|(y & iy & B & E)]; [auto|right; exists y; auto].
- destruct (QleastP (given excl m ys x) (snd z)) as (q1 & q2 & q3). split; [lra|split].
  + intros y [<-|iy] B; [lra|]. specialize (H2 y iy B). lra.
  + destruct q3 as [E|E]; rewrite E.
    * destruct H3 as [H3|(y & iy & B & E')]; [auto|right; exists y; auto].
    * right. exists z. auto.
Qed.

Lemma relax_place w v m ys r : place (relax excl w v m ys r) = place r.
Proof. unfold relax. destruct (at_contingency w r); auto. destruct (at_contingency v r); auto. Qed.

Lemma relax_nonneg w v m rows : nonneg rows -> w <> v ->
  least_of excl (filter (at_contingency w) rows) (filter (at_contingency v) rows) = Some m ->
  nonneg (map (relax excl w v m (filter (at_contingency v) rows)) rows).
Proof.
intros nn wv L r ir. apply in_map_iff in ir. destruct ir as (r0 & <- & ir). pose proof (nn r0 ir) as pos.
pose proof (least_ofP (filter (at_contingency w) rows) (filter (at_contingency v) rows)) as LP. rewrite L in LP.
unfold relax. destruct (at_contingency w r0) eqn:A; simpl.
- rewrite !minusE. destruct (givenP m (filter (at_contingency v) rows) (place r0)) as (g1 & _ & [g3|(y & iy & B & g3)]); rewrite g3 in *.
  + lra.
  + assert (m <= snd r0 + snd y). { apply LP; auto. apply filter_In; auto. } lra.
- destruct (at_contingency v r0); simpl; auto. rewrite minusE. destruct (QleastP (snd r0) m) as (q1 & _). lra.
Qed.

Lemma shift_sound open ps : forall bound rows lost rows', shift of most excl over open ps bound rows = Some rows' ->
  bounded lost -> nonneg rows -> inv bound rows lost -> Closed \/ forall w, In w over -> In (w, f w) (map place rows').
Proof.
assert (fin : forall b rs lost, inv b rs lost -> forall w, In w over -> In (w, f w) (map place rs)).
{ intros b rs lost (c & ins & _) w iw. apply in_map_iff. exists (w, f w, c w). split; auto. }
induction ps as [|[w v] ps IH]; simpl; intros bound rows lost rows' E bd nn iv.
- inversion E; subst. destruct (narrow_inv bound rows lost bd nn iv) as [|iv']; auto. right. eapply fin; eauto.
- destruct (Nat.eqb w v || _)%bool eqn:C; [discriminate|]. apply orb_false_iff in C. destruct C as [wv C].
  apply negb_false_iff in C. bools. apply memP in H, H2. apply Nat.eqb_neq in wv.
  pose proof iv as (c & ins & le). set (ys := filter (at_contingency v) rows) in *.
  assert (ix : In (w, f w, c w) (filter (at_contingency w) rows)). { apply filter_In. split; auto. unfold at_contingency; simpl. apply Nat.eqb_refl. }
  assert (iy : In (v, f v, c v) ys). { apply filter_In. split; auto. unfold at_contingency; simpl. apply Nat.eqb_refl. }
  pose proof (least_ofP (filter (at_contingency w) rows) ys) as LP.
  destruct (apart excl (w, f w) (v, f v)) eqn:A; [left; apply (never _ _ A); auto|].
  destruct (least_of excl (filter (at_contingency w) rows) ys) as [m|] eqn:L.
  + eapply IH; eauto; [now apply relax_nonneg|].
    set (c' := fun x => snd (relax excl w v m ys (x, f x, c x))). exists c'. split.
    { intros x ix'. apply in_map_iff. exists (x, f x, c x). split; auto.
      pose proof (relax_place w v m ys (x, f x, c x)) as PL. unfold c', place in *.
      destruct (relax excl w v m ys (x, f x, c x)) as [[? ?] ?]; simpl in *. now inversion PL. }
    assert (cw : c' w == c w - (m - given excl m ys (w, f w))).
    { unfold c', relax, at_contingency; simpl. rewrite Nat.eqb_refl; simpl. rewrite !minusE. reflexivity. }
    assert (cv : c' v == c v - Qleast (c v) m).
    { unfold c', relax, at_contingency; simpl. apply Nat.neq_sym in wv. apply Nat.eqb_neq in wv. rewrite wv, Nat.eqb_refl; simpl. rewrite minusE. reflexivity. }
    set (c1 := fun x => if Nat.eqb x w then c' w else c x).
    assert (T1 : total over c1 == total over c + (c1 w - c w)).
    { apply total_update; auto. intros x _ ne. unfold c1. apply Nat.eqb_neq in ne. rewrite ne. reflexivity. }
    assert (T2 : total over c' == total over c1 + (c' v - c1 v)).
    { apply total_update; auto. intros x _ ne. unfold c1. destruct (Nat.eqb x w) eqn:xw; [apply Nat.eqb_eq in xw; subst; reflexivity|].
      unfold c', relax, at_contingency; simpl. apply Nat.eqb_neq in ne. rewrite xw, ne. reflexivity. }
    assert (c1w : c1 w = c' w) by (unfold c1; now rewrite Nat.eqb_refl).
    assert (c1v : c1 v = c v). { unfold c1. apply Nat.neq_sym in wv. apply Nat.eqb_neq in wv. now rewrite wv. }
    rewrite c1w in T1. rewrite c1v in T2. rewrite minusE.
    destruct (givenP m ys (w, f w)) as (g1 & g2 & _). specialize (g2 _ iy A). simpl in g2.
    assert (given excl m ys (w, f w) <= Qleast (c v) m). { destruct (QleastP (c v) m) as (_ & _ & [q|q]); rewrite q; auto. }
    lra.
  + left. assert (X := LP _ _ ix iy). unfold place in X; simpl in X. congruence.
Qed.

Lemma best_open_max open w a : In (w, a) open -> worth G w a <= best_open G open w.
Proof.
intro ins. unfold best_open. assert (ix : In (w, a) (filter (fun x => Nat.eqb (fst x) w) open)).
{ apply filter_In. split; auto. simpl. apply Nat.eqb_refl. }
destruct (filter (fun x => Nat.eqb (fst x) w) open) as [|x rest]; [destruct ix|]. destruct ix as [->|ix]; simpl.
- clear. induction rest as [|y rest IH]; simpl; [lra|]. destruct (QmostP (worth G w (snd y)) (fold_right (fun y m => Qmost (worth G w (snd y)) m) (worth G w a) rest)). lra.
- induction rest as [|y rest IH]; simpl; [destruct ix|].
  destruct (QmostP (worth G w (snd y)) (fold_right (fun y m => Qmost (worth G w (snd y)) m) (worth G w (snd x)) rest)) as [q1 q2].
  destruct ix as [->|ix]; [exact q1|]. specialize (IH ix). lra.
Qed.

Lemma left_open_sound open lost ps rows : left_open G of most excl over open lost ps = Some rows -> bounded lost ->
  (forall w, In w over -> In (w, f w) open) -> Closed \/ forall w, In w over -> In (w, f w) (map place rows).
Proof.
unfold left_open. set (rows0 := map (fun x => (x, minus (best_open G open (fst x)) (worth G (fst x) (snd x)))) open).
set (bound := minus (add_all over (best_open G open)) lost). intros E bd ins.
assert (nn : nonneg rows0).
{ intros r ir. apply in_map_iff in ir. destruct ir as ([w a] & <- & ix). simpl. rewrite minusE. pose proof (best_open_max _ _ _ ix). lra. }
assert (iv : inv bound rows0 lost).
{ exists (fun w => minus (best_open G open w) (worth G w (f w))). split.
  - intros w iw. apply in_map_iff. exists (w, f w). split; auto.
  - unfold bound. rewrite minusE, add_allE.
    rewrite (total_ext over (fun w => minus (best_open G open w) (worth G w (f w))) (fun w => best_open G open w + - (p w * W w (f w)))).
    + rewrite total_plus, total_opp. lra.
    + intros w _. rewrite minusE, worthE. lra. }
destruct (narrow_inv bound rows0 lost bd nn iv) as [|iv']; auto.
eapply shift_sound; eauto. intros r ir. apply nn. eapply narrow_incl; eauto.
Qed.

Lemma burned_bounded chosen nd lost : agrees f chosen -> NoDup (map fst chosen) -> incl (map fst chosen) over ->
  match burning nd with Some rows => burned G chosen rows | None => Some 0 end = Some lost -> bounded lost.
Proof.
intros ag nd_c inc H lim. assert (ofV : of = ValueGoal) by (destruct of; auto; now elim lim).
assert (le0 : forall w, In w over -> p w * paid G t (cell w (f w)) <= 0).
{ intros w iw. destruct eq as (ch & cl & _). assert (P1 := paid_le0 t (cell w (f w)) cl (tabled _ _ (over_inc _ iw) (ch _ (over_inc _ iw)))).
  assert (P2 := prior_pos w (over_inc _ iw)). assert (0 <= p w * - paid G t (cell w (f w))) by (apply Qmult_le_0_compat; lra). lra. }
assert (E : part_total == total over pW + total over (fun w => p w * paid G t (cell w (f w)))).
{ unfold part_total. rewrite <- total_plus. apply total_ext. intros; lra. }
assert (S : total over (fun w => p w * paid G t (cell w (f w))) <= total (map fst chosen) (fun w => p w * paid G t (cell w (f w)))).
{ apply total_incl; auto. }
assert (T : total (map fst chosen) (fun w => p w * paid G t (cell w (f w))) == total chosen (fun x => p (fst x) * paid G t (cell (fst x) (snd x)))).
{ clear - ag. induction chosen as [|[w a] chosen IH]; simpl; [reflexivity|]. rewrite IH by (intros ? ? ?; apply ag; now right).
  rewrite (ag w a) by now left. reflexivity. }
destruct (burning nd) as [rows|].
- destruct (burned_shows l t f eq chosen rows lost (selfish ofV) ag) as [_ B]; auto.
  { intros x ix. apply over_inc, inc. now apply in_map. }
  lra.
- inversion H; subst. assert (total (map fst chosen) (fun w => p w * paid G t (cell w (f w))) <= 0); [|lra].
  rewrite <- (total_0 (map fst chosen)). apply total_le. intros w iw. apply le0. auto.
Qed.

Lemma is_openP w open : is_open w open = true <-> exists a, In (w, a) open.
Proof.
unfold is_open. rewrite existsb_exists. split.
- intros ([w' a] & i & e). apply Nat.eqb_eq in e. simpl in e. subst. now exists a.
- intros [a i]. exists (w, a). split; auto. simpl. apply Nat.eqb_refl.
Qed.

Lemma visit_sound fuel : forall open chosen nodes rest, visit G of most excl over fuel open chosen nodes = Some rest ->
  agrees f chosen -> NoDup (map fst chosen) -> incl (map fst chosen) over -> (forall w, In w over -> In (w, f w) open) -> Closed.
Proof.
induction fuel as [|fuel IH]; intros open chosen nodes rest E ag nd_c inc ins; [discriminate|].
destruct nodes as [|nd nodes]; [discriminate|]. simpl in E.
destruct (closing nd) as [rows|].
- destruct (_ && closed_by G of most chosen rows)%bool eqn:C; [|discriminate]. apply andb_true_iff in C. destruct C as [_ C].
  apply closing_shows. eapply closed_by_shows; eauto. intros x ix. apply over_inc, inc. now apply in_map.
- destruct (match burning nd with Some rows => burned G chosen rows | None => Some 0 end) as [lost|] eqn:B; [|discriminate].
  pose proof (burned_bounded chosen nd lost ag nd_c inc B) as bd.
  destruct (left_open G of most excl over open lost (listed (pairs nd))) as [rows|] eqn:L; [|discriminate].
  destruct (left_open_sound _ _ _ _ L bd ins) as [|ins']; auto.
  destruct (negb (forallb (fun w => is_open w (map place rows)) over)) eqn:N.
  { apply negb_true_iff in N. assert (X : forallb (fun w => is_open w (map place rows)) over = true); [|congruence].
    apply forallb_forall. intros w iw. apply is_openP. exists (f w). auto. }
  destruct (at_ nd) as [w|]; [|discriminate].
  destruct (mem w over && _ && _ && _ && _)%bool eqn:C; [|discriminate]. bools. apply memP in H.
  assert (icase : In (f w) (listed (cases nd))).
  { rewrite forallb_forall in H0. specialize (H0 _ (ins' w H)). simpl in H0. rewrite Nat.eqb_refl in H0. simpl in H0. now apply memP. }
  assert (found : exists nodes1 nodes2, visit G of most excl over fuel
     (filter (fun y => if Nat.eqb (fst y) w then Nat.eqb (snd y) (f w) else negb (apart excl (w, f w) y)) (map place rows))
     ((w, f w) :: chosen) nodes1 = Some nodes2).
  { revert icase E. clear. generalize (listed (cases nd)), nodes. induction l as [|a cs IHc]; intros nodes' ic E; [destruct ic|].
    destruct (visit G of most excl over fuel _ ((w, a) :: chosen) nodes') as [nodes2|] eqn:V; [|discriminate].
    destruct ic as [->|ic]; [eauto|]. eapply IHc; eauto. }
  destruct found as (nodes1 & nodes2 & V).
  destruct (existsb (fun v => negb (Nat.eqb v w) && apart excl (w, f w) (v, f v)) over) eqn:X.
  { apply existsb_exists in X. destruct X as (x & _ & X). bools. now apply (never _ _ H5). }
  eapply IH; eauto.
  + intros x a [Ex|ix]; [inversion Ex; auto|]. now apply ag.
  + simpl. constructor; auto. intro ix. apply in_map_iff in ix. destruct ix as ([x a] & e & ix). simpl in e. subst.
    assert (is_open w chosen = true) by (apply is_openP; now exists a). congruence.
  + intros x [<-|ix]; auto.
  + intros x ix. apply filter_In. split; auto. simpl. destruct (Nat.eqb x w) eqn:xw.
    { apply Nat.eqb_eq in xw. subst. apply Nat.eqb_refl. }
    destruct (apart excl (w, f w) (x, f x)) eqn:A; auto.
    assert (Y : existsb (fun v => negb (Nat.eqb v w) && apart excl (w, f w) (v, f v)) over = true); [|congruence].
    apply existsb_exists. exists x. split; auto. now rewrite xw, A.
Qed.
End Tree.

Lemma start_open of excl over (f : nat -> nat) (Closed : Prop) :
  (forall w, In w over -> In (f w) (domain G of w)) ->
  (forall x y, apart excl x y = true -> f (fst x) = snd x -> f (fst y) = snd y -> Closed) ->
  Closed \/ forall w, In w over -> In (w, f w) (start G of excl over).
Proof.
intros dom never. destruct (existsb (fun w => apart excl (w, f w) (w, f w)) over) eqn:X.
- left. apply existsb_exists in X. destruct X as (w & _ & X). now apply (never _ _ X).
- right. intros w iw. apply filter_In. split.
  + apply in_flat_map. exists w. split; auto. apply in_map_iff. exists (f w). auto.
  + destruct (apart excl (w, f w) (w, f w)) eqn:A; auto.
    assert (Y : existsb (fun w => apart excl (w, f w) (w, f w)) over = true); [|congruence].
    apply existsb_exists. exists w. auto.
Qed.

(** A part whose tree is accepted shows its value of every pair. *)
Lemma value_part excl most x t f : forallb (exclusion_ok G ValueGoal most) excl = true -> part_ok G ValueGoal excl x = true -> pair G 0 t f ->
  match part_value x with Some y => part_total (over x) t f <= y | None => False end.
Proof.
intros ok H eq. unfold part_ok in H. bools. apply distinctP in H. rewrite forallb_forall in H1.
assert (inc : incl (over x) contingencies) by (intros w iw; apply is_contingencyP; auto).
set (Closed := match part_value x with Some y => part_total (over x) t f <= y | None => False end).
assert (never : forall y z, apart excl y z = true -> f (fst y) = snd y -> f (fst z) = snd z -> Closed).
{ intros y z A fy fz. exfalso. apply (apart_shows 0 t f ValueGoal most excl y z (Qle_refl 0) eq I ok A fy fz). reflexivity. }
destruct (start_open ValueGoal excl (over x) f Closed) as [|ins]; auto.
{ intros w iw. destruct eq as (ch & _). apply ch. auto. }
destruct (visit _ _ _ _ _ _ _ _ _) as [[|? ?]|] eqn:V; try discriminate.
eapply (visit_sound ValueGoal (part_value x) excl (over x) 0 t f Closed); eauto.
- exact (Qle_refl 0).
- exact I.
- intros _. reflexivity.
- intros S. exfalso. apply S. reflexivity.
- intros y L. unfold limit in L. unfold Closed. now rewrite L.
- intros w a [].
- constructor.
- intros w [].
Qed.

Lemma weight_part excl most x l t f : 0 <= l -> forallb (exclusion_ok G WeightGoal most) excl = true -> part_ok G WeightGoal excl x = true ->
  same_number (part_value x) most = true -> pair G l t f -> (forall w, In w contingencies -> first_best G w (f w) /\ paid G t (cell w (f w)) == 0) ->
  match most with Some y => y <= l | None => False end.
Proof.
intros l0 ok H same eq best. unfold part_ok in H. bools. apply distinctP in H. rewrite forallb_forall in H1.
assert (inc : incl (over x) contingencies) by (intros w iw; apply is_contingencyP; auto).
assert (su : suits t f WeightGoal) by (intros w iw; now apply best).
set (Closed := match most with Some y => y <= l | None => False end).
assert (never : forall y z, apart excl y z = true -> f (fst y) = snd y -> f (fst z) = snd z -> Closed).
{ intros y z A fy fz. exact (apart_shows l t f WeightGoal most excl y z l0 eq su ok A fy fz). }
destruct (start_open WeightGoal excl (over x) f Closed) as [|ins]; auto.
{ intros w iw. simpl. apply first_bestsP. now apply best; apply inc. }
destruct (visit _ _ _ _ _ _ _ _ _) as [[|? ?]|] eqn:V; try discriminate.
eapply (visit_sound WeightGoal (part_value x) excl (over x) l t f Closed); eauto.
- discriminate.
- unfold shown, Closed. unfold same_number in same. destruct (part_value x), most; try discriminate; auto. apply eqP in same. now rewrite same.
- intros y L. discriminate.
- intros w a [].
- constructor.
- intros w [].
Qed.

Lemma sum_ofP (l : list part) x (h : part -> Q) : sum_of (map part_value l) = Some x ->
  (forall y v, In y l -> part_value y = Some v -> h y <= v) -> total l h <= x.
Proof.
revert x. induction l as [|y l IH]; simpl; intros x E le; [inversion E; lra|].
destruct (part_value y) as [v|] eqn:P; [|discriminate].
destruct (sum_of (map part_value l)) as [s|]; [|discriminate]. inversion E; subst. rewrite plusE.
assert (h y <= v) by (apply (le y); auto). assert (total l h <= s) by (apply IH; auto). lra.
Qed.

(** ** Claims *)
Lemma value_ok_true c : value_ok G c = true -> value_of_language G (claimed c).
Proof.
unfold value_ok. intro H. bools. unfold optimal in H0. bools. rewrite forallb_forall in H2.
destruct (claimed c) as [x|] eqn:C.
- destruct (attained c) as [[choice entries]|]; [|discriminate]. bools. split.
  + exists (transfers entries), (fun w => nth w choice 0%nat). split; [now apply pair_okP|].
    match goal with K : Qeq_bool (pair_value _ _ _) _ = true |- _ => apply eqP in K; now rewrite <- pair_valueE end.
  + intros t f eq.
    match goal with K : (length (concat _) =? _)%nat = true |- _ => apply Nat.eqb_eq in K; rename K into count end.
    match goal with K : distinct (concat _) = true |- _ => apply distinctP in K end.
    assert (perm : Permutation (concat (map over (parts c))) contingencies).
    { apply NoDup_Permutation_bis; auto.
      - unfold Table.contingencies. rewrite seq_length, count. auto.
      - intros w iw. apply in_concat in iw. destruct iw as (o & io & iw). apply in_map_iff in io. destruct io as (y & <- & iy).
        specialize (H2 y iy). unfold part_ok in H2. bools.
        match goal with K : forallb (is_contingency G) _ = true |- _ => rewrite forallb_forall in K; apply is_contingencyP; auto end. }
    unfold value. rewrite <- (total_perm _ _ _ perm), total_concat. unfold same_number in H1.
    destruct (sum_of (map part_value (parts c))) as [s|] eqn:S; [|discriminate]. apply eqP in H1. rewrite <- H1.
    apply (sum_ofP _ _ (fun y => part_total (over y) t f) S). intros y v iy P.
    assert (X := value_part (excluded c) (Some x) y t f H0 (H2 y iy) eq). rewrite P in X. exact X.
- intros t f eq. destruct (parts c) as [|y rest]; [discriminate|]. bools.
  rewrite forallb_forall in H3. assert (S := H3 y (or_introl eq_refl)).
  assert (X := value_part (excluded c) None y t f H0 (H2 y (or_introl eq_refl)) eq).
  destruct (part_value y); [discriminate|auto].
Qed.

Lemma weight_ok_true c : weight_ok G c = true -> least_weight G (claimed c).
Proof.
assert (need : optimal G WeightGoal c = true -> forall l, 0 <= l -> closes G l ->
  match claimed c with Some y => y <= l | None => False end).
{ intros H l l0 (t & f & eq & best). unfold optimal in H. apply andb_true_iff in H. destruct H as [H valued].
  apply andb_true_iff in H. destruct H as [ok ok_parts]. rewrite forallb_forall in ok_parts.
  assert (some : exists y, In y (parts c) /\ same_number (part_value y) (claimed c) = true).
  { destruct (parts c) as [|y rest]; [destruct (claimed c); discriminate|]. exists y. split; [now left|].
    destruct (claimed c); apply andb_true_iff in valued; destruct valued as [_ all]; rewrite forallb_forall in all; apply all; now left. }
  destruct some as (y & iy & S). exact (weight_part (excluded c) (claimed c) y l t f l0 ok (ok_parts y iy) S eq best). }
unfold weight_ok. intro H. destruct (claimed c) as [x|] eqn:C.
- destruct (attained c) as [[choice entries]|]; [|discriminate]. bools. apply leP in H. rewrite forallb_forall in H1.
  split; auto. split.
  + exists (transfers entries), (fun w => nth w choice 0%nat). assert (P := pair_okP _ _ _ H2). split; auto.
    intros w iw. specialize (H1 w iw). bools. apply eqP in H3. rewrite paid_onE in H3. split; auto.
    apply is_first_bestP; auto. destruct P as (ch & _). auto.
  + intros l l0 cl. destruct (Qeq_bool x 0) eqn:z; [apply eqP in z; rewrite z; auto|now apply need].
- destruct (attained c); [discriminate|]. intros l l0 cl. now apply (need H l l0 cl).
Qed.
End Sound.

(** ** The environment *)
Lemma tabled_of G : table G (cells G) = true -> forall w a, In w (contingencies G) -> In a (profiles G) -> is_cell G (cell G w a).
Proof.
unfold table. intros H w a iw ia. bools. apply Nat.eqb_eq in H. rewrite forallb_forall in H0.
unfold contingencies, profiles in *. apply in_seq in iw, ia.
assert (ir : In (nth w (cells G) []) (cells G)) by (apply nth_In; lia).
specialize (H0 _ ir). apply Nat.eqb_eq in H0. rewrite seq_length in H0. unfold is_cell, cell. apply in_concat.
exists (nth w (cells G) []). split; auto. apply nth_In. lia.
Qed.

Lemma blind_table G : table G (cells G) = true -> table (blind G) (cells (blind G)) = true.
Proof.
unfold table. intro H. bools. simpl. rewrite map_length, H. simpl. rewrite forallb_forall in *.
intros r ir. apply in_map_iff in ir. destruct ir as (r0 & <- & ir). rewrite map_length. apply H0. auto.
Qed.

Lemma game_okP G : game_ok G = true -> is_game G /\ table G (cells G) = true.
Proof.
unfold game_ok. intro H. bools. rewrite forallb_forall in H3. split; auto. split; [|split].
- intros w iw. apply ltP. auto.
- apply eqP in H2. now rewrite <- add_allE.
- intros B L. rewrite L in H1. now apply leP.
Qed.

Lemma blind_cell G w a : cell (blind G) w a = 0%nat.
Proof.
unfold cell, blind; simpl. revert w. induction (cells G) as [|r rs IH]; intros [|w]; simpl; auto; try (destruct a; reflexivity).
clear IH. revert a. induction r as [|k r IHr]; intros [|a]; simpl; auto.
Qed.

(** Among transfers that see nothing an equilibrium is one without them. *)
Lemma blind_closes G l : (forall B, liability G = Some B -> 0 <= B) -> closes (blind G) l <-> alone G l.
Proof.
intro liable. split.
- intros (t & f & (_ & _ & _ & imp) & best). exists f. intros w iw. split; [apply best; auto|].
  intros i b ii ib. specialize (imp w i b iw ii ib). rewrite !blind_cell in imp.
  change (deviate (blind G)) with (deviate G) in imp. change (v (blind G)) with (v G) in imp. lra.
- intros (f & H). assert (zero := total_0 (agents G)).
  exists (fun _ _ => 0), f. split.
  + split; [|split; [|split]].
    * intros w iw. apply H. auto.
    * intros k _. change (class (blind G)) with (class G). change (agents (blind G)) with (agents G).
      destruct (class G); auto; rewrite zero; lra.
    * intros k i B _ _ L. specialize (liable B L). lra.
    * intros w i b iw ii ib. destruct (H w iw) as [_ N]. specialize (N i b ii ib).
      change (deviate (blind G)) with (deviate G). change (v (blind G)) with (v G). lra.
  + intros w iw. split; [apply H; auto|]. unfold paid. change (class (blind G)) with (class G). change (agents (blind G)) with (agents G).
    destruct (class G); try apply total_0. reflexivity.
Qed.

(** ** What is accepted is true *)
Theorem accepted_is_true c : accepted c = true ->
  let G := the_game c in
  is_game G /\
  all_first_bests G (best_profiles c) /\
  first_best_value G (best_welfare c) /\
  least_weight_alone G (claimed (without_contract c)) /\
  value_of_language G (claimed (best_mechanism c)) /\
  match claimed (best_mechanism c), gap c with Some x, Some g => g == best_welfare c - x | None, None => True | _, _ => False end /\
  least_weight G (claimed (with_contract c)).
Proof.
unfold accepted. intro H.
apply andb_true_iff in H. destruct H as [H with_]. apply andb_true_iff in H. destruct H as [H gap_].
apply andb_true_iff in H. destruct H as [H value_]. apply andb_true_iff in H. destruct H as [H alone_].
apply andb_true_iff in H. destruct H as [H welfare_]. apply andb_true_iff in H. destruct H as [H some_].
apply andb_true_iff in H. destruct H as [H lists_]. apply andb_true_iff in H. destruct H as [H _].
destruct (game_okP _ H) as [ig tab]. pose proof ig as (pos & _ & liable). rewrite forallb_forall in lists_, some_.
assert (tb := tabled_of _ tab). assert (tb' := tabled_of _ (blind_table _ tab)).
split; [exact ig|split; [|split; [|split; [|split; [|split]]]]].
- intros w iw a. specialize (lists_ w iw). destruct (list_eq_dec _ _ _) as [E|]; [|discriminate]. rewrite E. apply first_bestsP.
- exists (fun w => hd 0%nat (first_bests (the_game c) w)). split.
  + intros w iw. specialize (some_ w iw). apply negb_true_iff in some_. apply first_bestsP.
    destruct (first_bests (the_game c) w); [discriminate|now left].
  + apply eqP in welfare_. rewrite welfare_, add_allE. apply total_ext. intros w _. rewrite worthE. reflexivity.
- pose proof (weight_ok_true (blind (the_game c)) liable pos tb' _ alone_) as L. unfold least_weight_alone, least_weight, least in *.
  destruct (claimed (without_contract c)) as [x|].
  + destruct L as (x0 & cl & min). split; auto. split; [now apply blind_closes in cl|]. intros l l0 al. apply min; auto. now apply blind_closes.
  + intros l l0 al. apply (L l l0). now apply blind_closes.
- now apply value_ok_true.
- unfold same_number in gap_. destruct (gap c), (claimed (best_mechanism c)); try discriminate; auto. apply eqP in gap_. now rewrite gap_, minusE.
- now apply weight_ok_true.
Qed.
