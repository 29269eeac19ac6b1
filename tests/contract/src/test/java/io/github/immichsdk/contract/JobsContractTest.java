package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.jobs.Jobs;
import io.github.immichsdk.admin.jobs.ManualJob;
import io.github.immichsdk.admin.jobs.Queue;
import io.github.immichsdk.admin.jobs.QueueJobStatus;
import io.github.immichsdk.admin.jobs.QueueName;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichStatusException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsContractTest extends ContractTest {

    private ImmichClient admin;
    private Jobs jobs;

    @BeforeEach
    void open() {
        admin = server.admin();
        jobs = ImmichAdmin.of(admin).jobs();
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void aQueueCanBePausedAndResumedRepeatedly() {
        QueueName name = QueueName.STORAGE_TEMPLATE_MIGRATION;

        assertThat(jobs.pause(name).paused()).isTrue();
        assertThat(jobs.pause(name).paused()).isTrue();
        assertThat(jobs.get(name).paused()).isTrue();
        assertThat(jobs.list())
                .filteredOn(Queue::paused)
                .extracting(Queue::name)
                .contains(name);
        assertThat(jobs.resume(name).paused()).isFalse();
        assertThat(jobs.resume(name).name()).isEqualTo(name);
        jobs.clear(name);
        jobs.clear(name);
        jobs.clearFailed(name);
        assertThat(jobs.start(name).paused()).isFalse();
    }

    @Test
    void allQueuesAreListedWithoutUnknownFields() {
        assertThat(jobs.list())
                .allSatisfy(queue -> assertThat(queue.additionalProperties()).isEmpty())
                .extracting(Queue::name)
                .contains(QueueName.LIBRARY, QueueName.BACKGROUND_TASK);
    }

    @Test
    void jobsAreStartedAndListed() {
        jobs.run(ManualJob.USER_CLEANUP);
        jobs.run(ManualJob.USER_CLEANUP);

        assertThatThrownBy(() -> jobs.run(ManualJob.of("make-coffee"))).isInstanceOf(ImmichStatusException.class);
        if (Operations.GET_QUEUE_JOBS.existsIn(server.version())) {
            assertThat(jobs.jobs(QueueName.LIBRARY, QueueJobStatus.FAILED)).isEmpty();
        }
    }

    @Test
    void anUnknownQueueIsRejectedAndAPlainUserForbidden() {
        Jobs ofPlainUser = ImmichAdmin.of(immich).jobs();
        QueueName unknown = QueueName.of("no-such");
        List<Consumer<Jobs>> calls =
                List.of(use -> use.pause(unknown), use -> use.start(unknown), use -> use.clear(unknown));

        assertThat(calls).allSatisfy(call -> {
            assertThatThrownBy(() -> call.accept(jobs)).isInstanceOf(ImmichStatusException.class);
            assertThatThrownBy(() -> call.accept(ofPlainUser)).isInstanceOf(ImmichForbiddenException.class);
        });
        assertThatThrownBy(() -> ofPlainUser.list()).isInstanceOf(ImmichForbiddenException.class);
        assertThatThrownBy(() -> ofPlainUser.run(ManualJob.USER_CLEANUP)).isInstanceOf(ImmichForbiddenException.class);
    }
}
