package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ManyUsers;
import io.github.immichsdk.ManyUsers.UserResult;
import io.github.immichsdk.config.RetryOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyUsersContractTest extends ContractTest {

    @Test
    void oneFailureDoesNotStopTheRestAndNoKeyIsInAnyText() {
        try (ContractUser other = server.newUser()) {
            List<UserResult<String>> results = ManyUsers.on(
                            server.url(), List.of(me.apiKey(), "planted-wrong-key", other.apiKey()))
                    .client(builder -> builder.retry(RetryOptions.none()))
                    .run(client -> client.users().me().id());

            assertThat(results).extracting(UserResult::value).containsExactly(me.id(), null, other.id());
            assertThat(results).extracting(UserResult::succeeded).containsExactly(true, false, true);
            assertThat(results.toString())
                    .contains("user 2: failed: 401")
                    .doesNotContain("planted-wrong-key")
                    .doesNotContain(me.apiKey());
        }
    }

    @Test
    void aKeyThatCannotBeOneIsNamedByItsPlace() {
        assertThatThrownBy(() -> ManyUsers.on(server.url(), List.of(me.apiKey(), "planted secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key 2 of 2")
                .hasMessageNotContaining("planted secret");
    }
}
