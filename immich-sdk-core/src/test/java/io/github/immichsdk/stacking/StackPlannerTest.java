package io.github.immichsdk.stacking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.stacking.StackChange.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackPlannerTest {

    private static final AssetSummary A = BurstsTest.shot("a.jpg", 0);
    private static final AssetSummary B = BurstsTest.shot("b.jpg", 1);
    private static final AssetSummary C = BurstsTest.shot("c.jpg", 2);
    private static final Burst ABC = new Burst(List.of(A, B, C));

    @Test
    void picturesInNoStackGetOne() {
        assertThat(plan(ExistingStacks.KEEP).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CREATE);
            assertThat(change.members()).containsExactly(A.id(), B.id(), C.id());
        });
    }

    @Test
    void aStackThatIsAsWantedIsLeft() {
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
        assertThat(change.stacksBefore()).extracting(StackMembers::stackId).containsExactly("s");
    }

    @Test
    void aStackThatHoldsOthersTooIsLeftUnlessToldOtherwise() {
        StackMembers wider = new StackMembers("s", List.of(A.id(), B.id(), C.id(), "another"));

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
        assertThatThrownBy(
                        () -> StackPlan.fromJson("{\"format\":1,\"changes\":[{\"kind\":\"CREATE\",\"members\":[]}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two ids or more");
        assertThatThrownBy(() -> StackPlan.fromJson("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlanCanBeFilteredAndPrinted() {
        StackPlan plan = plan(ExistingStacks.KEEP);

        assertThat(plan.filter(change -> change.kind() == Kind.REPLACE).changes())
                .isEmpty();
        assertThat(plan)
                .hasToString("stack plan {CREATE=1}\n  CREATE   3 pictures, primary " + A.id() + ": in no stack yet");
    }

    private static StackPlan plan(ExistingStacks existing, StackMembers... stacks) {
        return new StackPlanner(
                        id -> List.of(stacks).stream()
                                .filter(stack -> stack.members().contains(id))
                                .findFirst()
                                .orElse(null),
                        existing)
                .plan(List.of(ABC));
    }

    private static StackMembers stack(String id, AssetSummary... shots) {
        return new StackMembers(
                id, List.of(shots).stream().map(AssetSummary::id).toList());
    }
}
