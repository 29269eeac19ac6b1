package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.workflows.NewWorkflow;
import io.github.immichsdk.admin.workflows.Plugins;
import io.github.immichsdk.admin.workflows.TriggerType;
import io.github.immichsdk.admin.workflows.Workflow;
import io.github.immichsdk.admin.workflows.WorkflowChange;
import io.github.immichsdk.admin.workflows.Workflows;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WorkflowsContractTest extends ContractTest {

    private static final String NOT_THERE = "00000000-0000-4000-8000-000000000000";

    @Test
    void aWorkflowIsCreatedChangedAndDeleted() {
        Workflows workflows = ImmichAdmin.of(immich).workflows();
        NewWorkflow flow =
                NewWorkflow.of("AssetCreate", "Flow").description("Text").disabled();
        if (!Operations.CREATE_WORKFLOW.existsIn(server.version())) {
            assertThatThrownBy(() -> workflows.create(flow))
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("2.3.0");
            return;
        }
        Workflow first = workflows.create(flow);
        Workflow second = workflows.create(flow);

        assertThat(first.trigger()).isEqualTo("AssetCreate");
        assertThat(first.enabled()).isFalse();
        assertThat(first.additionalProperties()).isEmpty();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(workflows.list()).containsExactly(second, first);
        assertThat(workflows
                        .update(first.id(), WorkflowChange.none().name("Flow 2").enabled())
                        .enabled())
                .isTrue();
        assertThat(workflows.update(first.id(), WorkflowChange.none()).name()).isEqualTo("Flow 2");
        assertThat(workflows.get(first.id()).name()).isEqualTo("Flow 2");
        assertThat(workflows.triggers()).extracting(TriggerType::trigger).contains("AssetCreate");
        assertThatThrownBy(() -> workflows.create(NewWorkflow.of("Never", "A")))
                .isInstanceOf(ImmichStatusException.class);
        if (server.version().atLeast(ServerVersion.V3)) {
            assertThat(workflows.share(first.id()).name()).isEqualTo("Flow 2");
            assertThat(workflows
                            .update(first.id(), WorkflowChange.none().steps(List.of()))
                            .steps())
                    .isEmpty();
        }
        workflows.delete(first.id());
        workflows.delete(second.id());
        assertThat(workflows.list()).isEmpty();
    }

    @Test
    void aMissingWorkflowIsNotFound() {
        if (!Operations.CREATE_WORKFLOW.existsIn(server.version())) {
            return;
        }
        List<Consumer<Workflows>> calls = List.of(
                use -> use.get(NOT_THERE),
                use -> use.update(NOT_THERE, WorkflowChange.none().name("A")),
                use -> use.delete(NOT_THERE));

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(
                                () -> call.accept(ImmichAdmin.of(immich).workflows()))
                        .isInstanceOf(ImmichNotFoundException.class));
    }

    @Test
    void pluginsAreListedAndNeedTheirPermission() {
        if (!Operations.GET_PLUGIN.existsIn(server.version())) {
            return;
        }
        Plugins plugins = ImmichAdmin.of(immich).plugins();
        assertThat(plugins.list())
                .allSatisfy(plugin -> assertThat(plugin.additionalProperties()).isEmpty());
        assertThatThrownBy(() -> plugins.get(NOT_THERE)).isInstanceOf(ImmichStatusException.class);
        if (server.version().atLeast(ServerVersion.V3)) {
            assertThat(plugins.methods()).isEmpty();
            assertThat(plugins.templates()).isEmpty();
        }
        try (var weak = me.builder().apiKey(me.apiKey("archive.read")).build()) {
            ImmichAdmin withoutPermission = ImmichAdmin.of(weak);
            assertThatThrownBy(() -> withoutPermission.plugins().list()).isInstanceOf(ImmichForbiddenException.class);
            assertThatThrownBy(() -> withoutPermission.workflows().list()).isInstanceOf(ImmichForbiddenException.class);
        }
    }
}
