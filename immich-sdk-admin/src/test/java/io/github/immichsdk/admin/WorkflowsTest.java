package io.github.immichsdk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.admin.workflows.NewWorkflow;
import io.github.immichsdk.admin.workflows.Workflow;
import io.github.immichsdk.admin.workflows.WorkflowChange;
import io.github.immichsdk.admin.workflows.WorkflowStep;
import io.github.immichsdk.admin.workflows.Workflows;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowsTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String NEW = """
            {"id":"%s","enabled":true,"trigger":"AssetCreate","name":"A","description":null,"steps":[{"method":"a#b","config":null}],\
            "createdAt":"2026-01-02T03:04:05.678Z","updatedAt":"2026-01-02T03:04:06.000Z"}""".formatted(ID);
    private static final String OLD = """
            {"id":"%s","ownerId":"%s","enabled":true,"triggerType":"AssetCreate","name":"A","description":"",\
            "createdAt":"2026-01-02T03:04:05.678Z","filters":[],"actions":[]}""".formatted(ID, ID);

    private final StubTransport stub = new StubTransport();
    private final StubTransport old = new StubTransport("2.7.5");
    private final Workflows workflows = ImmichAdmin.of(TestClient.over(stub)).workflows();
    private final Workflows before = ImmichAdmin.of(TestClient.over(old)).workflows();

    @Test
    void theTriggerIsReadFromAllVersions() {
        stub.json("[" + NEW + "]").json("[{\"trigger\":\"AssetCreate\",\"types\":[\"AssetV1\"]}]");
        old.json("[" + OLD + "]").json("[{\"type\":\"AssetCreate\",\"contextType\":\"asset\"}]");

        Workflow now = workflows.list().get(0);
        Workflow then = before.list().get(0);

        assertThat(now.trigger()).isEqualTo(then.trigger()).isEqualTo("AssetCreate");
        assertThat(now.steps()).containsExactly(new WorkflowStep("a#b", null, true));
        assertThat(then.additionalProperties()).isEmpty();
        assertThat(workflows.triggers().get(0).trigger()).isEqualTo("AssetCreate");
        assertThat(before.triggers().get(0).trigger()).isEqualTo("AssetCreate");
        assertThat(old.lines()).containsExactly("GET /api/workflows", "GET /api/plugins/triggers");
    }

    @Test
    void eachVersionGetsTheFieldsThatItRequires() {
        stub.json(NEW);
        old.json(OLD);

        workflows.create(NewWorkflow.of("AssetCreate", "A").steps(WorkflowStep.of("a#b", Map.of("x", 1))));
        before.create(NewWorkflow.of("AssetCreate", "A").disabled());

        assertThat(stub.bodies())
                .containsExactly(
                        "{\"name\":\"A\",\"steps\":[{\"method\":\"a#b\",\"config\":{\"x\":1},\"enabled\":true}],"
                                + "\"trigger\":\"AssetCreate\"}");
        assertThat(old.bodies())
                .containsExactly(
                        "{\"name\":\"A\",\"enabled\":false,\"triggerType\":\"AssetCreate\",\"filters\":[],\"actions\":[]}");
    }

    @Test
    void stepsAndLogsAreRefusedWhereTheServerDropsThem() {
        assertThatThrownBy(() -> before.update(ID, WorkflowChange.none().steps(List.of())))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("3.0.0");
        assertThatThrownBy(() ->
                        workflows.create(NewWorkflow.of("AssetCreate", "A").logRuns()))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("3.2.0");
        assertThat(old.requests()).isEmpty();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aServerFrom3_2OnLogsTheRunsOfAChangedWorkflow() {
        StubTransport newer = new StubTransport("3.2.2").json(NEW);

        ImmichAdmin.of(TestClient.over(newer))
                .workflows()
                .update(ID, WorkflowChange.none().logRuns());

        assertThat(newer.bodies()).containsExactly("{\"logging\":true}");
        assertThatThrownBy(() -> workflows.update(ID, WorkflowChange.none().logRuns()))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("3.2.0");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void anEmptyChangeReadsTheWorkflowSinceOlderServersRejectIt() {
        old.json(OLD);

        assertThat(before.update(ID, WorkflowChange.none()).name()).isEqualTo("A");
        assertThat(old.lines()).containsExactly("GET /api/workflows/" + ID);
    }

    @Test
    void aLostCreateIsNotRepeatedAndALostDeleteIs() {
        stub.json(500, "{}")
                .fail(new IOException("reset"))
                .json(400, "{\"message\":\"Not found or no workflow.delete access\"}");

        assertThatThrownBy(() -> workflows.create(NewWorkflow.of("AssetCreate", "A")))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("list()");
        workflows.delete(ID);

        assertThat(stub.requests()).hasSize(3);
    }

    @Test
    void aDryRunRemembersItsWorkflows() {
        Workflows dry = ImmichAdmin.of(TestClient.dryRun(stub)).workflows();

        Workflow made = dry.create(NewWorkflow.of("AssetCreate", "A").description("B"));

        assertThat(made.trigger()).isEqualTo("AssetCreate");
        assertThat(dry.update(made.id(), WorkflowChange.none().name("C")).name())
                .isEqualTo("C");
        assertThat(stub.requests()).isEmpty();
    }
}
