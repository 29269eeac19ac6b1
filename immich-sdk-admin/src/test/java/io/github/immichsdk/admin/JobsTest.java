package io.github.immichsdk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.admin.jobs.Jobs;
import io.github.immichsdk.admin.jobs.ManualJob;
import io.github.immichsdk.admin.jobs.Queue;
import io.github.immichsdk.admin.jobs.QueueJobStatus;
import io.github.immichsdk.admin.jobs.QueueName;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsTest {

    private static final String COUNTS =
            "{\"active\":1,\"completed\":2,\"failed\":3,\"delayed\":4,\"waiting\":5,\"paused\":6}";
    private static final String QUEUE = "{\"name\":\"library\",\"isPaused\":true,\"statistics\":" + COUNTS + "}";
    private static final String LEGACY =
            "{\"jobCounts\":" + COUNTS + ",\"queueStatus\":{\"isActive\":true,\"isPaused\":true}}";

    private final StubTransport stub = new StubTransport();
    private final Jobs jobs = ImmichAdmin.of(TestClient.over(stub)).jobs();

    private static Jobs on(StubTransport server) {
        return ImmichAdmin.of(TestClient.over(server)).jobs();
    }

    @Test
    void allServersReturnTheSameQueues() {
        StubTransport old = new StubTransport("1.144.1").json("{\"library\":" + LEGACY + "}");
        StubTransport between = new StubTransport("2.3.0").json("{\"library\":" + LEGACY + "}");
        stub.json("[" + QUEUE + "]");

        assertThat(jobs.list()).isEqualTo(on(old).list()).isEqualTo(on(between).list());
        assertThat(old.lines()).containsExactly("GET /api/jobs");
        assertThat(stub.lines()).containsExactly("GET /api/queues");
    }

    @ParameterizedTest
    @CsvSource({"1.144.1", "2.3.0"})
    void serversBeforeTheNewOperationsGetCommands(String version) {
        StubTransport old = new StubTransport(version);
        for (int i = 0; i < 5; i++) {
            old.json(LEGACY);
        }
        Jobs before = on(old);

        Queue paused = before.pause(QueueName.LIBRARY);
        before.resume(QueueName.LIBRARY);
        before.clear(QueueName.LIBRARY);
        before.clearFailed(QueueName.LIBRARY);
        before.startForAll(QueueName.LIBRARY);

        assertThat(paused.name()).isEqualTo(QueueName.LIBRARY);
        assertThat(old.lines()).containsOnly("PUT /api/jobs/library");
        assertThat(old.bodies().toString())
                .containsSubsequence(
                        "\"pause\"", "\"resume\"", "\"empty\"", "\"clear-failed\"", "\"start\",\"force\":true");
    }

    @Test
    void aSingleStatusIsSentTwiceSinceServersTakeItForNoList() {
        stub.json("[]").json("[]").json("[]");

        jobs.jobs(QueueName.LIBRARY, QueueJobStatus.FAILED);
        jobs.jobs(QueueName.LIBRARY, QueueJobStatus.FAILED, QueueJobStatus.WAITING);
        jobs.jobs(QueueName.LIBRARY);

        assertThat(stub.lines())
                .containsExactly(
                        "GET /api/queues/library/jobs?status=failed&status=failed",
                        "GET /api/queues/library/jobs?status=failed&status=waiting",
                        "GET /api/queues/library/jobs");
    }

    @Test
    void theWaitEndsWhenTheNamedQueuesAreIdle() {
        String idle = QUEUE.replaceAll(":[14-6]", ":0");
        String other = QUEUE.replace("library", "sidecar");
        stub.json("[" + QUEUE + "]").json("[" + idle + "," + other + "]");

        jobs.awaitIdle(Duration.ofSeconds(10), QueueName.LIBRARY);

        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void aWaitThatTakesTooLongNamesTheBusyQueues() {
        stub.always("GET /api/queues", "[" + QUEUE + "]");

        assertThatThrownBy(() -> jobs.awaitIdle(Duration.ofMillis(1)))
                .isInstanceOf(ImmichTimeoutException.class)
                .hasMessageContaining("library (paused)");
    }

    @Test
    void jobsThatTheServerDoesNotHaveAreRefusedBeforeTheRequest() {
        StubTransport old = new StubTransport("2.7.5");

        assertThatThrownBy(() -> on(old).run(ManualJob.INTEGRITY_MISSING_FILES))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("3.0.0");
        assertThat(old.requests()).isEmpty();
    }

    @Test
    void aDryRunPausesNothing() {
        stub.json(QUEUE.replace("true", "false")).json(QUEUE);
        Jobs dry = ImmichAdmin.of(TestClient.dryRun(stub)).jobs();

        assertThat(dry.pause(QueueName.LIBRARY).paused()).isTrue();
        dry.clear(QueueName.LIBRARY);
        dry.run(ManualJob.USER_CLEANUP);
        assertThat(dry.start(QueueName.LIBRARY).paused()).isTrue();
        assertThat(stub.lines()).containsOnly("GET /api/queues/library");
    }
}
