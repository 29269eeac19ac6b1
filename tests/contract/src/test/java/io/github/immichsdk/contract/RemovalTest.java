package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clean-up of the suite itself, on servers whose own job of deleting a user fails. */
class RemovalTest {

    private final List<Duration> waits = new ArrayList<>();

    private static ImmichClient admin(FakeImmich fake) {
        return ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build();
    }

    private static List<String> users(ImmichClient admin) {
        return admin.raw().call("GET", "/admin/users").query("withDeleted", true).asList().stream()
                .map(user -> String.valueOf(((Map<?, ?>) user).get("id")))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-L6")
    void aUserWhoIsGoneAtOnceIsDeletedOnce(FakeVersion version) {
        try (FakeImmich fake = FakeImmich.builder().version(version).start();
                ImmichClient admin = admin(fake)) {
            assertThat(new Removal(admin, waits::add).remove(fake.user2().id())).isEqualTo(1);

            assertThat(users(admin))
                    .doesNotContain(fake.user2().id())
                    .contains(fake.admin().id());
            assertThat(waits).isEmpty();
        }
    }

    @Test
    @Tag("case-L6")
    void aUserWhomTheServersJobLeavesBehindIsDeletedAgain() {
        try (FakeImmich fake = FakeImmich.builder().injectFaults().start();
                ImmichClient admin = admin(fake)) {
            // as a job that fails: the request succeeds and has no effect
            fake.faults().on("deleteUserAdmin").times(2).respond(200);

            assertThat(new Removal(admin, waits::add).remove(fake.user2().id())).isEqualTo(3);

            assertThat(users(admin)).doesNotContain(fake.user2().id());
            assertThat(waits).hasSize(40);
        }
    }

    @Test
    @Tag("case-L6")
    void aUserWhoStaysIsNamedAndFailsTheSuite() {
        try (FakeImmich fake = FakeImmich.builder().injectFaults().start();
                ImmichClient admin = admin(fake)) {
            fake.faults().on("deleteUserAdmin").always().respond(200);

            assertThatThrownBy(() ->
                            new Removal(admin, waits::add).remove(fake.user2().id()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(fake.user2().id())
                    .hasMessageContaining("by hand");
        }
    }

    @Test
    @Tag("case-L6")
    void aJobThatTakesItsTimeIsWaitedFor() {
        try (FakeImmich fake = FakeImmich.builder().jobsAfterRequests(5).start();
                ImmichClient admin = admin(fake)) {
            assertThat(new Removal(admin, waits::add).remove(fake.user2().id())).isEqualTo(1);

            assertThat(waits).hasSizeBetween(1, 6);
        }
    }
}
