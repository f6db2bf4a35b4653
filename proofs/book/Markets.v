(** * D. Quantities: Cournot competition and the commons *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Prosociality Linear Levels.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Lemma sure (R : realFieldType) : \sum_(w : unit) (1 : R) = 1. Proof. by rewrite big_const card_unit /= addr0. Qed.

(** All that one agent does to another it does through a price of what it sells: u_i = q_i p - C_i, the quantities [q] not negative. *)
Section Price.
Variables (R : realFieldType) (N : finType) (Act : N -> finType) (some : profile Act).
Variables (q : forall i, Act i -> R) (price : profile Act -> R) (C : forall i, Act i -> R).
Arguments q : clear implicits.
Arguments C : clear implicits.
Definition priced : environment R unit_finType Act :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := sure R;
     util := fun i _ (a : profile Act) => q i (a i) * price a - C i (a i); some_profile := some |}.
Definition least_price a := first_best priced tt a /\ forall b, first_best priced tt b -> price a <= price b.

Lemma least_price_exists : exists a, least_price a.
Proof.
have [a0 best0] := some_first_best priced tt.
case: (arg_minP (P := fun a => first_best priced tt a) price best0) => a best least.
by exists a; split.
Qed.

Hypothesis sells : forall i k, 0 <= q i k.

Lemma nothing_free_tempts a i b : least_price a -> deviation i a b -> loss priced tt a b = 0 -> gain priced i tt a b <= 0.
Proof.
move=> [best least] dev none.
have dear : price a <= price b.
  by apply: least; move/eqP: none; rewrite first_bestE subr_eq0 => /eqP <-; rewrite -first_bestE.
have same j : j != i -> b j = a j by move=> ne; have /andP[_ /forallP/(_ j)/implyP/(_ ne)/eqP] := dev.
have : \sum_j gain priced j tt a b = 0 by rewrite /gain sumrB; apply/eqP; rewrite -oppr_eq0 opprB; apply/eqP.
rewrite (bigD1 i) //= => /eqP; rewrite addr_eq0 => /eqP ->; rewrite oppr_le0; apply: sumr_ge0 => j ne.
rewrite /gain /= same // opprB addrA subrK -mulrBr mulr_ge0 ?sells // subr_ge0; exact: dear.
Qed.
End Price.

(** ** D [cournot-takes-a-finite-weight]
    Finitely many quantities q_i >= 0 are open to each firm, and u_i = q_i P(Q) - C_i(q_i) with any P and C_i. lambda*(E) is finite: a first
    best of least price is an equilibrium of v^l for all large l. *)
Section Cournot.
Variables (R : realFieldType) (N : finType) (Act : N -> finType) (some : profile Act).
Variables (q : forall i, Act i -> R) (P : R -> R) (C : forall i, Act i -> R).
Arguments q : clear implicits.
Definition supply (a : profile Act) := \sum_i q i (a i).
Definition cournot := priced some q (fun a : profile Act => P (supply a)) C.

Theorem cournot_takes_a_finite_weight : (forall i k, 0 <= q i k) ->
  level cournot <> None /\ (exists a, least_price some q (fun a => P (supply a)) C a) /\
  exists L, forall l a, L <= l -> least_price some q (fun a => P (supply a)) C a -> nash cournot l tt a.
Proof.
move=> sells; have [a0 least0] := least_price_exists some q (fun a => P (supply a)) C; split; last split.
- by apply: level_finite => -[]; exists a0; [exact: (proj1 least0) | move=> i b; exact: nothing_free_tempts].
- by exists a0.
have [L [L0 big]] := some_weight_is_large cournot; exists L => l a le least.
apply: large_weights_keep; [exact: (proj1 least) | by move=> i b; exact: nothing_free_tempts |].
by split=> [|i w x y dev nz]; [exact: lt_le_trans le | exact: lt_le_trans (big i w x y dev nz) le].
Qed.
End Cournot.

(** ** D [equal-catches-need-the-least-weight]
    n agents take h_i in {0, ..., cap} and get h_i g(H) of the total H, whatever g. lambda*(E) is finite: the least, over the totals H of
    greatest W(H) = H g(H), of the largest [((h+k) g(H+k) - h g(H))/(W(H) - W(H+k))]^+ over 1 <= k <= cap - h, where h is H/n rounded down
    (0 where nothing can be added, infinite for a gain that costs nothing). *)
Section Commons.
Variables (R : realFieldType) (N : finType) (cap : nat) (g : nat -> R).
Notation n := #|N|.
Notation Act := (fun _ : N => [finType of 'I_cap.+1]).
Implicit Types a b : profile Act.
Definition catch a := (\sum_i a i)%N.
Definition commons := priced (finfun (fun=> ord0) : profile Act) (fun _ (h : 'I_cap.+1) => (h : nat)%:R) (fun a => g (catch a)) (fun _ _ => 0).
Definition worth H : R := H%:R * g H.
Definition best_total H := [forall H' : 'I_(n * cap).+1, worth H' <= worth H].
Definition added h H k : R := (h + k)%:R * g (H + k)%N - h%:R * g H.
Definition addition_stops H k := ratio_of (added (H %/ n) H k) (worth H - worth (H + k)).
Definition equal_shares_stop := \big[@mint R/None]_(H : 'I_(n * cap).+1 | best_total H)
  \big[@maxt R/Some 0]_(k : 'I_cap.+1 | (0 < k)%N && (H %/ n + k <= cap)%N) addition_stops H k.

Hypothesis n0 : (0 < n)%N.

Lemma commons_welfare w a : welfare commons w a = worth (catch a).
Proof. by rewrite /welfare /= /worth /catch natr_sum mulr_suml; apply: eq_bigr => i _; rewrite subr0. Qed.

Lemma commons_gain i w a b : gain commons i w a b = (b i : nat)%:R * g (catch b) - (a i : nat)%:R * g (catch a).
Proof. by rewrite /gain /= !subr0. Qed.

Lemma catch_at_most a : (catch a < (n * cap).+1)%N.
Proof. by rewrite ltnS /catch -sum_nat_const; apply: leq_sum => i _; rewrite -ltnS. Qed.

(** Every total can be shared as equally as can be. *)
Definition share H (i : N) := (H %/ n + (enum_rank i < H %% n))%N.
Lemma share_at_most H i : (H <= n * cap)%N -> (share H i < cap.+1)%N.
Proof.
move=> le; rewrite ltnS /share; have := divn_eq H n; have /= := ltn_pmod H n0.
have [lt|ge] := ltnP (H %/ n) cap => mod_lt e; first by apply: leq_trans lt; rewrite -[X in (_ <= X)%N]addn1 leq_add2l leq_b1.
have same : (H %/ n = cap)%N by apply/eqP; rewrite eqn_leq ge andbT -(leq_pmul2r n0) (leq_trans (leq_trunc_div _ _)) // mulnC.
have : (cap * n + H %% n <= cap * n)%N by rewrite -{1}same -e mulnC.
by rewrite -[X in (_ <= X)%N]addn0 leq_add2l leqn0 => /eqP ->; rewrite ltn0 addn0 same.
Qed.

Definition equal_shares H : profile Act := finfun (fun i => inord (share H i) : 'I_cap.+1).
Lemma equal_sharesE H i : (H <= n * cap)%N -> equal_shares H i = share H i :> nat.
Proof. by move=> le; rewrite ffunE inordK // share_at_most. Qed.

Lemma equal_shares_catch H : (H <= n * cap)%N -> catch (equal_shares H) = H.
Proof.
move=> le; rewrite /catch (eq_bigr (share H)) => [|i _]; last exact: equal_sharesE.
rewrite big_split /= sum_nat_const [RHS](divn_eq H n) mulnC; congr addn.
rewrite (reindex (@enum_val N N)) /=; last by apply: onW_bij; exact: enum_val_bij.
rewrite (eq_bigr (fun r : 'I_n => if (r < H %% n)%N then 1%N else 0%N)) => [|r _]; last by rewrite enum_valK; case: (_ < _)%N.
by rewrite -big_mkcond -(big_ord_widen n (fun=> 1%N) (ltnW (ltn_pmod H n0))) sum1_card card_ord.
Qed.

Lemma best_totalP a w : first_best commons w a = best_total (catch a).
Proof.
apply/forallP/forallP => [best H|best b]; last first.
  by rewrite !commons_welfare; exact: (best (Ordinal (catch_at_most b))).
by have := best (equal_shares H); rewrite !commons_welfare equal_shares_catch // -ltnS.
Qed.

Lemma best_at_least H H' : best_total H -> (H' <= n * cap)%N -> worth H' <= worth H.
Proof. by move=> /forallP best le; exact: (best (Ordinal (le : (H' < (n * cap).+1)%N))). Qed.

Lemma best_price H : best_total H -> (0 < H)%N -> 0 <= g H.
Proof.
move=> best pos; have := best_at_least best (leq0n _); rewrite /worth mul0r pmulr_rge0 // ltr0n; exact: pos.
Qed.

Lemma room H k : (0 < k)%N -> (H %/ n + k <= cap)%N -> (H + k <= n * cap)%N.
Proof.
case: k => // k _ le; rewrite addnS -addSn; have lt := ltn_ceil H n0.
apply: leq_trans (leq_add lt (_ : k <= k * n)%N) _; first by rewrite leq_pmulr.
by rewrite -mulnDl addSnnS mulnC leq_mul2l le orbT.
Qed.

(** Who has less is tempted more to add. *)
Lemma added_falls H h h' k : best_total H -> (H + k <= n * cap)%N -> (h <= h' <= H)%N -> added h' H k <= added h H k.
Proof.
move=> best fits /andP[less most]; have [->//|ne] := eqVneq h h'.
have lt : (h < h')%N by rewrite ltn_neqAle ne.
have H0 : (0 < H)%N by apply: leq_trans most; apply: leq_trans lt.
have gH := best_price best H0; have bound := best_at_least best fits.
have falls : g (H + k)%N <= g H.
  rewrite leNgt; apply/negP => up; suff : worth H < worth (H + k) by rewrite ltNge bound.
  rewrite /worth; apply: (@lt_le_trans _ _ (H%:R * g (H + k)%N)); first by rewrite ltr_pmul2l ?ltr0n.
  by apply: ler_wpmul2r; [rewrite (le_trans gH) // ltW | rewrite ler_nat leq_addr].
rewrite -subr_ge0 /added -(subnKC less) !natrD; have := mulr_ge0 (ler0n R (h' - h)) (diff_ge0 falls).
by congr (0 <= _); ring.
Qed.

Lemma catch_moves i a b : deviation i a b -> (catch b + a i = catch a + b i)%N.
Proof.
move=> /andP[_ /forallP same]; rewrite /catch (bigD1 i) //= [in RHS](bigD1 i) //= (eq_bigr (fun j => a j : nat)) => [|j ne].
  by rewrite addnAC [in RHS]addnAC [(b i + a i)%N]addnC.
by have /implyP/(_ ne)/eqP -> := same j.
Qed.

(** Only additions tempt. *)
Lemma taking_less_is_no_gain i w a b : best_total (catch a) -> deviation i a b -> (b i < a i)%N -> gain commons i w a b <= 0.
Proof.
move=> best dev less; have moves := catch_moves dev; rewrite commons_gain.
have H0 : (0 < catch a)%N by rewrite /catch (bigD1 i) //= addn_gt0 (leq_ltn_trans _ less).
have part : (a i <= catch a)%N by rewrite /catch (bigD1 i) //= leq_addr.
have gH := best_price best H0; have /(best_at_least best) bound : (catch b <= n * cap)%N by rewrite -ltnS catch_at_most.
have [up|down] := lerP (g (catch a)) (g (catch b)).
  have movesR : (catch b)%:R + (a i : nat)%:R = (catch a)%:R + (b i : nat)%:R :> R by rewrite -!natrD moves.
  have bE : (b i : nat)%:R = (catch b)%:R + (a i : nat)%:R - (catch a)%:R :> R by rewrite movesR addrAC subrr add0r.
  have others : 0 <= (catch a)%:R - (a i : nat)%:R :> R by rewrite subr_ge0 ler_nat.
  by have := mulr_ge0 others (diff_ge0 up); rewrite bE; move: bound; rewrite /worth => ? ?; linear.
rewrite subr_le0; apply: (@le_trans _ _ ((b i : nat)%:R * g (catch a))); first by apply: ler_wpmul2l; [exact: ler0n | exact: ltW].
by apply: ler_wpmul2r => //; rewrite ler_nat ltnW.
Qed.

Lemma commons_nash l w a : 0 <= l -> best_total (catch a) -> nash commons l w a <->
  forall i k, (0 < k)%N -> (a i + k <= cap)%N -> added (a i) (catch a) k <= l * (worth (catch a) - worth (catch a + k)).
Proof.
move=> l0 best; split=> [/nashP eq i k k0 fits|stops].
  have lt : (a i + k < cap.+1)%N by [].
  pose b : profile Act := instead i a (finfun (fun=> Ordinal lt)); have bE : b i = (a i + k)%N :> nat by rewrite insteadE eqxx ffunE.
  have dev : deviation i a b by rewrite deviation_instead ffunE -val_eqE /= -{2}[a i : nat]addn0 eqn_add2l -lt0n.
  have cE : catch b = (catch a + k)%N by apply/eqP; rewrite -(eqn_add2r (a i)) (catch_moves dev) bE -addnA [(k + _)%N]addnC.
  by have := eq i b dev; rewrite /pull subr_le0 commons_gain /loss !commons_welfare bE cE.
apply/nashP => i b dev; have [more|less] := leqP (a i) (b i); last first.
  by apply: pull_le0; rewrite ?best_totalP // taking_less_is_no_gain.
have bE := subnKC more; move: bE; set k := (b i - a i)%N => bE.
have cE : catch b = (catch a + k)%N by apply/eqP; rewrite -(eqn_add2r (a i)) (catch_moves dev) -bE -addnA [(k + _)%N]addnC.
have k0 : (0 < k)%N by rewrite subn_gt0 ltn_neqAle more andbT; case/andP: dev => moved _; rewrite eq_sym.
have := stops i k k0; rewrite bE -ltnS ltn_ord => /(_ isT).
by rewrite /pull subr_le0 commons_gain /loss !commons_welfare -bE cE.
Qed.

(** What weights keep the commons: one agent's additions to an equal share of one best total decide. *)
Lemma commons_level l : 0 <= l -> (forall w, exists2 a, first_best commons w a & nash commons l w a) <->
  exists H, [/\ (H <= n * cap)%N, best_total H &
    forall k, (0 < k)%N -> (H %/ n + k <= cap)%N -> added (H %/ n) H k <= l * (worth H - worth (H + k))].
Proof.
move=> l0; split=> [/(_ tt)[a]|[H [le best stops]] w]; last first.
  exists (equal_shares H); first by rewrite best_totalP equal_shares_catch.
  have best' : best_total (catch (equal_shares H)) by rewrite equal_shares_catch.
  apply/(commons_nash w l0 best') => i k k0; have := best'; rewrite equal_shares_catch // equal_sharesE // => _ fits.
  have least : (H %/ n <= share H i)%N by exact: leq_addr.
  have fits' : (H %/ n + k <= cap)%N by apply: leq_trans fits; rewrite leq_add2r.
  apply: le_trans (stops k k0 fits'); apply: added_falls => //; first exact: room.
  by rewrite least -(equal_sharesE _ le) -{2}(equal_shares_catch le) /catch (bigD1 i) //= leq_addr.
rewrite best_totalP => best /(commons_nash tt l0 best) stops; exists (catch a); split=> // [|k k0 fits].
  by rewrite -ltnS catch_at_most.
have [i least] : exists i, (a i <= catch a %/ n)%N.
  apply/existsP; apply: contraT => /existsPn no; have := ltn_ceil (catch a) n0; rewrite ltnNge mulnC -sum_nat_const => /negP[].
  by apply: leq_sum => i _; rewrite ltnNge no.
apply: le_trans (stops i k k0 _); last by apply: leq_trans fits; rewrite leq_add2r.
by apply: added_falls => //; [exact: room | rewrite least leq_div].
Qed.

Theorem equal_catches_need_the_least_weight : level commons = equal_shares_stop /\ level commons <> None.
Proof.
split; last first.
  have [a0 least0] := least_price_exists (finfun (fun=> ord0) : profile Act) (fun _ (h : 'I_cap.+1) => (h : nat)%:R) (fun a => g (catch a)) (fun _ _ => 0).
  by apply: level_finite => -[]; exists a0; [exact: (proj1 least0) | move=> i b; apply: nothing_free_tempts => // *; exact: ler0n].
apply: level_is_threshold => [|l l0]; first by apply: nonnegative_min => H _; exact: nonnegative_max.
rewrite (commons_level l0); split=> [[H [le best stops]]|/reaches_minP[H best /(reaches_maxP _ _ l0) stops]].
  apply/reaches_minP; exists (inord H); rewrite inordK //; apply/(reaches_maxP _ _ l0) => k /andP[k0 fits].
  by rewrite reaches_ratio_of // ?stops // subr_ge0 best_at_least // room.
exists H; split=> // [|k k0 fits]; first by rewrite -ltnS.
have lt : (k < cap.+1)%N by rewrite ltnS (leq_trans _ fits) // leq_addl.
have := stops (Ordinal lt); rewrite k0 fits => /(_ isT); rewrite reaches_ratio_of // subr_ge0 best_at_least // room //.
Qed.
End Commons.

(** ** D [linear-cournot-threshold]
    n firms choose h_i in {0, ..., cap} and get h_i (A - H). Let H* = max{0, floor((A+1)/2)} be less than n cap. Then
    lambda*(E) = max{0, (H* - floor(H*/n))/(2H* + 1 - A) - 1}, which for n >= 2 grows without bound in A; where n >= 2, A > 0 and 2n divides
    A, it is (n-1)A/2n - 1. *)
Section Linear.
Variables (R : realFieldType) (N : finType) (cap : nat) (A : R) (H : nat).
Notation n := #|N|.
(** The largest natural number that is at most [x], or 0. *)
Definition floor_of (x : R) m := x < (m.+1%:R : R) /\ ((0 < m)%N -> (m%:R : R) <= x).
Definition linear_cournot := commons N cap (fun total => A - total%:R).
Definition linear_weight : R := let excess : R := (H%:R - (H %/ n)%:R) / (2%:R * H%:R + 1 - A) - 1 in Num.max 0 excess.

Hypothesis n0 : (0 < n)%N.
Hypothesis best : floor_of ((A + 1) / 2%:R) H.
Hypothesis room_for_more : (H < n * cap)%N.
Notation loss := (2%:R * H%:R + 1 - A).

Lemma one_more : H.+1%:R = H%:R + 1 :> R. Proof. by rewrite -addn1 natrD. Qed.
Lemma loss_pos : 0 < loss.
Proof. by have [lt _] := best; move: lt; rewrite one_more => ?; linear. Qed.
Lemma loss_at_most : (0 < H)%N -> loss <= 2%:R.
Proof. by have [_ le] := best => /le ?; linear. Qed.

Lemma below m m' : (m < m')%N -> m%:R + 1 <= m'%:R :> R.
Proof. by rewrite -(ler_nat R) -addn1 natrD. Qed.

Lemma linear_best : best_total N cap (fun total => A - total%:R) H.
Proof.
apply/forallP => H' ; rewrite /worth.
have := loss_pos; case: (ltngtP H H') => [lt|lt|-> //] pos.
  by have := mulr_ge0 (diff_ge0 (below lt)) (ltW pos); have := sqr_ge0 (H'%:R - H%:R - 1 : R); have := below lt; rewrite expr2 => *; linear.
have le := loss_at_most (leq_ltn_trans (leq0n _) lt).
by have := mulr_ge0 (diff_ge0 (below lt)) (diff_ge0 le); have := below lt; have := sqr_ge0 (H%:R - H'%:R - 1 : R); rewrite expr2 => *; linear.
Qed.

Notation price := (fun total : nat => A - total%:R).
Lemma linear_added h K k : added price h K k = k%:R * (A - K%:R - k%:R - h%:R).
Proof. by rewrite /added !natrD; ring. Qed.
Lemma linear_lost K k : worth price K - worth price (K + k) = k%:R * (2%:R * K%:R + k%:R - A).
Proof. by rewrite /worth !natrD; ring. Qed.

(** At [H] the first unit decides. *)
Lemma first_unit_decides l : 0 <= l ->
  (forall k, (0 < k)%N -> (H %/ n + k <= cap)%N -> added price (H %/ n) H k <= l * (worth price H - worth price (H + k))) <->
  H%:R - (H %/ n)%:R - loss <= l * loss.
Proof.
move=> l0; have pos := loss_pos; split=> [stops|enough k k0 _].
  have := stops 1%N isT; rewrite linear_added linear_lost addn1 ltn_divLR // mulnC room_for_more => /(_ isT) le; linear.
have k1 := below k0; rewrite add0r in k1; rewrite linear_added linear_lost mulrCA ler_wpmul2l ?ler0n //.
by have := mulr_ge0 l0 (diff_ge0 k1) => *; linear.
Qed.

(** One total beside it may be best, where to add one is free. *)
Lemma other_best K : (K <= n * cap)%N -> best_total N cap price K -> K <> H -> [/\ (K < H)%N, H%:R = K%:R + 1 :> R & A = 2%:R * K%:R + 1].
Proof.
move=> le bestK ne; have := best_at_least bestK (ltnW room_for_more); rewrite /worth; have pos := loss_pos.
case: (ltngtP H K) => [lt|lt|/esym //] same.
  exfalso; have ge := below lt; have := mulr_gt0 (_ : 0 < K%:R - H%:R :> R) (_ : 0 < H%:R + K%:R - A); move=> h.
  have {}h : 0 < (K%:R - H%:R) * (H%:R + K%:R - A) by apply: h; linear.
  by linear.
have at_most := loss_at_most (leq_ltn_trans (leq0n _) lt); have ge := below lt.
have h1 := mulr_ge0 (diff_ge0 ge) (_ : 0 <= A - H%:R - K%:R); have h2 : 0 <= A - H%:R - K%:R by linear.
have {}h1 := h1 h2; have zero : A - H%:R - K%:R = 0 by linear.
by split=> //; linear.
Qed.

Theorem linear_cournot_threshold : level linear_cournot = Some linear_weight /\
  ((1 < n)%N -> (forall M : R, 8%:R * M + 9%:R <= A -> M < linear_weight) /\
    forall k, (0 < k)%N -> A = (2 * n * k)%N%:R -> linear_weight = (n%:R - 1) * A / (2%:R * n%:R) - 1).
Proof.
have pos := loss_pos; have le_n : (H %/ n)%:R <= H%:R :> R by rewrite ler_nat leq_div.
split; [|move=> n2; split=> [M large|k k0 AE]].
- apply: level_is => [|l l0]; first by rewrite /linear_weight le_maxr lexx.
  rewrite (@commons_level R N cap price n0 l l0) /linear_weight le_maxl l0 /= ler_subl_addr ler_pdivr_mulr //.
  have -> : (H%:R - (H %/ n)%:R <= (l + 1) * loss) = (H%:R - (H %/ n)%:R - loss <= l * loss).
    by rewrite mulrDl mul1r [RHS]ler_subl_addr.
  split=> [[K [le bestK stops]]|enough]; last first.
    by exists H; split; [exact: ltnW | exact: linear_best | apply/first_unit_decides].
  have [e|/eqP ne] := eqVneq K H; first by apply/(first_unit_decides l0); rewrite -e.
  have [less HE AE] := other_best le bestK ne.
  have fits : (K %/ n < cap)%N.
    by rewrite ltn_divLR // mulnC; apply: leq_ltn_trans room_for_more; exact: ltnW.
  have := stops 1%N isT; rewrite linear_added linear_lost addn1 => /(_ fits) h.
  have same : (K %/ n)%:R <= (H %/ n)%:R :> R by rewrite ler_nat leq_div2r // ltnW.
  by move: h; rewrite HE in same pos *; rewrite AE; move: ((K %/ n)%:R : R) ((H %/ n)%:R : R) (K%:R : R) same => a b x *; linear.
- have half : 2%:R * (H %/ n)%:R <= H%:R :> R.
    by rewrite -natrM ler_nat; apply: leq_trans (leq_trunc_div H n); rewrite mulnC leq_mul2l n2 orbT.
  rewrite /linear_weight lt_maxr; have [//|M0] := ltP M 0; apply/orP; right.
  have H0 : (0 < H)%N by rewrite lt0n; apply/eqP => z; move: pos; rewrite z => ?; linear.
  have enough x y : 2%:R * y <= x -> 0 < 2%:R * x + 1 - A <= 2%:R -> (1 + M) * (2%:R * x + 1 - A) < x - y.
    by move=> le2 /andP[p le]; have := mulr_ge0 (addr_ge0 M0 ler01) (diff_ge0 le) => *; linear.
  by rewrite ltr_subr_addl ltr_pdivl_mulr //; apply: enough; [exact: half | rewrite pos loss_at_most].
have k1 : 1 <= k%:R :> R by rewrite ler1n.
have {}AE : A = 2%:R * (n * k)%N%:R by rewrite AE -mulnA natrM.
have HE : H = (n * k)%N.
  apply/eqP; rewrite eqn_leq; have nk : (0 < n * k)%N by rewrite muln_gt0 n0.
  have ge : (n * k <= H)%N by rewrite leqNgt; apply/negP => /below ?; linear.
  rewrite ge andbT leqNgt; apply/negP => lt; have := loss_at_most (leq_ltn_trans (leq0n _) lt); have := below lt => ? ?; linear.
have n2R : 2%:R <= n%:R :> R by rewrite ler_nat.
rewrite /linear_weight AE HE mulKn // (_ : 2%:R * (n * k)%N%:R + 1 - 2%:R * (n * k)%N%:R = 1); last by linear.
rewrite divr1 natrM (_ : (n%:R - 1) * (2%:R * (n%:R * k%:R)) / (2%:R * n%:R) = (n%:R - 1) * k%:R).
  have enough x y : (2%:R : R) <= x -> 1 <= y -> 0 <= x * y - y - 1.
    by move=> x2 y1; have := mulr_ge0 (diff_ge0 x2) (diff_ge0 y1) => *; linear.
  by rewrite max_r; [ring | exact: enough].
by field; rewrite !pnatr_eq0 -lt0n n0.
Qed.
End Linear.
