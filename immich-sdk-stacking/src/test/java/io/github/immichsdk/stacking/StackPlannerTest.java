package io.github.immichsdk.stacking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.Summaries;
import io.github.immichsdk.stacking.StackChange.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StackPlannerTest {

    private static final AssetSummary A = Summaries.of("a.jpg", 0);
    private static final AssetSummary B = Summaries.of("b.jpg", 1);
    private static final AssetSummary C = Summaries.of("c.jpg", 2);
    private static final StackGroup ABC = new StackGroup(List.of(A, B, C), "a burst", "earliest");

    @Test
    void picturesInNoStackGetOne() {
        assertThat(plan(ExistingStacks.KEEP).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CREATE);
            assertThat(change.ids()).containsExactly(A.id(), B.id(), C.id());
        });
    }

    @Test
    void aStackThatMatchesThePlanIsNotChanged() {
        StackPlan plan = plan(ExistingStacks.REPLACE, stack("s", A, C, B));

        assertThat(plan.counts()).isEqualTo(Map.of(Kind.LEAVE, 1));
        assertThat(plan.writes()).isEmpty();
    }

    @Test
    void anotherPrimaryOfTheSameMembersIsAChange() {
        assertThat(plan(ExistingStacks.KEEP, stack("s", B, A, C)).changes())
                .extracting(StackChange::kind)
                .containsExactly(Kind.REPARENT);
    }

    @Test
    void stacksOfPartsOfTheGroupAreReplaced() {
        StackChange change =
                plan(ExistingStacks.KEEP, stack("s", B, C)).changes().get(0);

        assertThat(change.kind()).isEqualTo(Kind.REPLACE);
        assertThat(change.stacksBefore()).extracting(StackSnapshot::stackId).containsExactly("s");
    }

    @Test
    void aStackThatHoldsOthersTooIsReplacedOnlyOnRequest() {
        StackSnapshot wider = new StackSnapshot("s", List.of(A.id(), B.id(), C.id(), "another"));

        assertThat(plan(ExistingStacks.KEEP, wider).changes().get(0).kind()).isEqualTo(Kind.LEAVE);
        assertThat(plan(ExistingStacks.REPLACE, wider).changes().get(0).kind()).isEqualTo(Kind.REPLACE);
    }

    @Test
    void aPlanSurvivesItsJson() {
        StackPlan plan = plan(ExistingStacks.KEEP, stack("s", B, C));

        assertThat(StackPlan.fromJson(plan.toJson())).isEqualTo(plan);
    }

    @Test
    void whatIsNoPlanIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> StackPlan.fromJson(
                        "{\"format\":2,\"skipped\":[],\"changes\":[{\"kind\":\"CREATE\",\"members\":[],"
                                + "\"reasons\":{\"group\":\"a\",\"primary\":\"b\",\"kind\":\"c\"}}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$.changes[0].members: expected 2 assets or more, found 0");
        assertThatThrownBy(() -> StackPlan.fromJson(
                        "{\"format\":2,\"changes\":[],\"skipped\":[{\"assets\":[],\"reason\":\"a\"}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$.skipped[0].assets: expected 1 assets or more, found 0");
        assertThatThrownBy(() -> StackPlan.fromJson("{\"format\":2,\"changes\":[{\"kind\":\"CREATE\"}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$.changes[0].reasons: expected a value, found none");
        assertThatThrownBy(() -> StackPlan.fromJson("{\"format\":1,\"groups\":[]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected format 2, got 1");
        assertThatThrownBy(() -> StackPlan.fromJson("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlanCanBeFiltered() {
        assertThat(plan(ExistingStacks.KEEP)
                        .filter(change -> change.kind() == Kind.REPLACE)
                        .changes())
                .isEmpty();
    }

    @Test
    @Tag("case-S9")
    void aPlanIsPrintedWithFileNamesTimesAndReasons() {
        assertThat(plan(ExistingStacks.KEEP).toString().lines())
                .containsExactly(
                        "Stack plan: 1 CREATE",
                        "  CREATE   3 pictures: a burst; in no stack yet",
                        "    * 2025-06-01 12:00:00.000  a.jpg  (primary: earliest)",
                        "      2025-06-01 12:00:00.001  b.jpg",
                        "      2025-06-01 12:00:00.002  c.jpg");
    }

    @Test
    void aStackThatIsKeptBecauseItHoldsOthersIsPrintedAndOneThatMatchesThePlanIsNot() {
        StackSnapshot wider = new StackSnapshot("s", List.of(A.id(), B.id(), C.id(), "another"));

        assertThat(plan(ExistingStacks.KEEP, wider).toString())
                .contains("LEAVE    3 pictures: a burst; a stack holds other pictures too");
        assertThat(plan(ExistingStacks.KEEP, stack("s", A, B, C))).hasToString("Stack plan: 1 LEAVE");
    }

    @Test
    @Tag("case-P1")
    void aGroupWithAPictureWhoseStackIsNotKnownIsSkipped() {
        StackPlan plan = new StackPlanner(id -> null, ExistingStacks.KEEP, Set.of(B.id()))
                .plan(new StackGroups(List.of(ABC), List.of()));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.skipped())
                .singleElement()
                .satisfies(group -> assertThat(group.reason()).contains("could not be read"));
        assertThat(StackPlan.fromJson(plan.toJson())).isEqualTo(plan);
    }

    private static StackPlan plan(ExistingStacks existing, StackSnapshot... stacks) {
        return new StackPlanner(
                        id -> List.of(stacks).stream()
                                .filter(stack -> stack.members().contains(id))
                                .findFirst()
                                .orElse(null),
                        existing)
                .plan(new StackGroups(List.of(ABC), List.of()));
    }

    private static StackSnapshot stack(String id, AssetSummary... shots) {
        return new StackSnapshot(
                id, List.of(shots).stream().map(AssetSummary::id).toList());
    }
}
